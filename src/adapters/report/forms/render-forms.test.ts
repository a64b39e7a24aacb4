import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readApplication } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { readCorridor } from '#adapters/files/read-corridor.ts'
import { readForms } from '#adapters/files/read-forms.ts'
import { samplePlan } from '#adapters/report/sample-plan.ts'
import type { Duty, Plan } from '#core/model/plan.ts'
import { applicationRecord } from '#core/plan/application-record.ts'
import { plannedOutput } from '#core/plan/output-words.ts'
import { answerAt } from './form-context.ts'
import { planValues } from './plan-values.ts'
import { renderForms } from './render-forms.ts'

const read = readForms('catalog')
assert.ok(read.kind === 'ok', JSON.stringify(read))
const forms = read.value
const fields = forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields))

const knowledge = readCatalog('catalog')
assert.ok(knowledge.kind === 'ok')
const { catalog } = knowledge.value
const corridor = readCorridor('corridors/nanshan-zhanggong', catalog)
assert.ok(corridor.kind === 'ok')
const flagship = readApplication('examples/applications/servo-magnet.yaml', catalog, corridor.value)
assert.ok(flagship.kind === 'ok')
const application = applicationRecord(flagship.value)
const output = plannedOutput({ application: flagship.value, catalog })

function planWithDuties(...rules: readonly string[]): Plan {
  const [model] = samplePlan.duties as [Duty]
  const duties = rules.map((rule): Duty => ({ ...model, rule, applies: 'yes' }))
  return {
    ...samplePlan,
    application,
    requirements: { ...samplePlan.requirements, output },
    duties,
  }
}

const rowOf = (page: string, id: string): string =>
  new RegExp(`<tr id="${id}">([\\s\\S]*?)</tr>`).exec(page)?.[1] ?? ''

test('the three forms are shipped, each with listed sources, and every field can be filled or has an owner', () => {
  assert.deepEqual(
    forms.map(({ id }) => id),
    ['cn-dual-use-export', 'cn-project-record', 'eu-strategic-project'],
  )
  for (const { id, sources, sections } of forms) {
    for (const source of sources) assert.ok(catalog.sources[source.id], `${id} ${source.id}`)
    const ids = sections.flatMap((section) => section.fields.map((field) => field.id))
    assert.equal(new Set(ids).size, ids.length, id)
  }
  for (const { id, from } of fields) {
    if (from?.startsWith('plan:')) assert.ok(planValues[from.slice(5)], id)
    if (from?.startsWith('answer:'))
      assert.notEqual(answerAt(application, from.slice(7)), null, `${id} ${from}`)
  }
})

test('a form is made only where a duty of the plan asks for it', () => {
  assert.deepEqual(Object.keys(renderForms(planWithDuties('CN-EIA-FORM'), forms)), [])
  assert.deepEqual(Object.keys(renderForms(planWithDuties('CN-FILING'), forms)), [
    'cn-project-record.html',
  ])
  const filing = planWithDuties('CN-FILING')
  const off = filing.duties.map((duty): Duty => ({ ...duty, applies: 'no' }))
  assert.deepEqual(Object.keys(renderForms({ ...filing, duties: off }, forms)), [])
})

test('a field says which answer fills it; one that nobody answered is flagged with who must', () => {
  const page = renderForms(planWithDuties('CN-FILING'), forms)['cn-project-record.html'] ?? ''
  const company = rowOf(page, 'company')
  assert.ok(company.includes('示意伺服磁材企业') && company.includes('applicant.name'))
  assert.ok(rowOf(page, 'own').includes('9,000万元'), rowOf(page, 'own'))
  assert.ok(rowOf(page, 'land').includes('标准地'))
  const code = rowOf(page, 'credit-code')
  assert.ok(code.includes('class="blank"') && code.includes('空白') && code.includes('申请企业'))
  // The sample plan has no construction step, so its dates are blank and not made up.
  assert.ok(rowOf(page, 'starts').includes('class="blank"'))
  const blanks = page.match(/class="blank"/g)?.length ?? 0
  assert.ok(page.includes(`<b>${blanks}</b> 项空白`))
  assert.ok(page.includes('凭记忆'), 'a list of fields that is recalled says so')
  assert.ok(page.includes('企业投资项目核准和备案管理条例'), 'and names its source')
})

test('a plant is recorded in the measure its output was asked in', () => {
  const recorded = (plan: Plan, id: string) =>
    rowOf(renderForms(plan, forms)['cn-project-record.html'] ?? '', id)
  const magnets = planWithDuties('CN-FILING')
  assert.ok(recorded(magnets, 'project-name').includes('年产300吨伺服电机瓦形磁体项目'))
  assert.ok(recorded(magnets, 'scale').includes('年产300吨'))
  const file = 'examples/applications/traction-motor.yaml'
  const motors = readApplication(file, catalog, corridor.value)
  assert.ok(motors.kind === 'ok')
  const counted: Plan = {
    ...magnets,
    application: applicationRecord(motors.value),
    requirements: {
      ...magnets.requirements,
      output: plannedOutput({ application: motors.value, catalog }),
    },
  }
  const name = '年产200,000台150千瓦电动汽车驱动电机项目'
  assert.ok(recorded(counted, 'project-name').includes(name), recorded(counted, 'project-name'))
  assert.ok(recorded(counted, 'scale').includes('年产200,000台'))
})

test('an export licence is asked for each country abroad, with the statement of the end user on its own page', () => {
  const pages = renderForms(planWithDuties('CN-MOFCOM-2025-18', 'CN-EXPORT-LIC'), forms)
  assert.deepEqual(Object.keys(pages), ['cn-dual-use-export-DE.html', 'cn-dual-use-export-JP.html'])
  const page = pages['cn-dual-use-export-DE.html'] ?? ''
  assert.ok(rowOf(page, 'destination').includes('德国 (DE)'))
  // 20 per cent of 60, 150 and 300 tonnes.
  assert.ok(rowOf(page, 'yearly').includes('2028年：12吨\n2029年：30吨\n2030年：60吨'))
  assert.match(page, /class="new-page"><h2>丁、最终用户和最终用途证明/)
  assert.ok(rowOf(page, 'promise-transfer').includes('class="blank"'))
})

test('the European file has its seven parts, in English first, filled from the plan', () => {
  const plan: Plan = {
    ...planWithDuties('EU-CRMA-RECOG'),
    schedule: {
      ...samplePlan.schedule,
      steps: samplePlan.schedule.steps.map((step) => ({ ...step, rule: 'EU-CRMA-RECOG' })),
    },
  }
  const page = renderForms(plan, forms)['eu-strategic-project.html'] ?? ''
  assert.ok(page.includes('<html lang="en">'))
  for (const part of 'abcdefg') assert.ok(page.includes(`<h2>(${part}) `), part)
  assert.ok(rowOf(page, 'timetable').includes('First step: 1 Dec 2026 – 1 Jun 2027'))
  assert.ok(rowOf(page, 'permits').includes('Filing (Bureau): 1 Jun 2027'))
  assert.ok(rowOf(page, 'jobs').includes('Engineer × 2: 1 Feb 2027'))
  assert.ok(rowOf(page, 'unfc').includes('class="blank"'))
})

test('a page asks nothing of the network, and text of the application cannot become markup', () => {
  const plan = planWithDuties('CN-FILING', 'CN-EXPORT-LIC', 'EU-CRMA-RECOG')
  const name = { en: '<script>x</script>', zh: '<img src=x>' }
  const odd = { ...plan, application: { ...application, applicant: { name } } } as Plan
  const pages = Object.values(renderForms(odd, forms))
  assert.equal(pages.length, 4)
  for (const page of pages)
    assert.doesNotMatch(page, /<script|<link|<img|@import|url\(|https?:\/\/|undefined|\[object/)
})
