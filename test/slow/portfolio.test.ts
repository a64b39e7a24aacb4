import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { portfolioSchema } from '#contract/portfolio-schema.ts'
import type { Portfolio } from '#core/model/portfolio.ts'
import { type Call, inTemporaryFolder, lodestone, planWith, project } from './lodestone.ts'

const examples = join(project, 'examples')
const servo = join(examples, 'applications/servo-magnet.yaml')
const holmium = join(examples, 'applications/servo-magnet-holmium.yaml')
const early = join(examples, 'infeasible/deadline-too-early.yaml')

/** Plans a portfolio with few samples into a folder of its own and reads what was written. */
function portfolioWith(
  words: readonly string[],
  env: Record<string, string> = {},
): { call: Call; bytes: string; portfolio: Portfolio; page: string } {
  return inTemporaryFolder((folder) => {
    const call = lodestone(
      ['portfolio', ...words, '--samples', '300', '--out', folder],
      project,
      env,
    )
    if (call.code !== 0 && call.code !== 3) throw new Error(`exit ${call.code}\n${call.err}`)
    const bytes = readFileSync(join(folder, 'portfolio.json'), 'utf8')
    const page = readFileSync(join(folder, 'portfolio.html'), 'utf8')
    return { call, bytes, portfolio: JSON.parse(bytes) as Portfolio, page }
  })
}

const folder = portfolioWith([join(examples, 'applications'), '--workers', '1'])

test('a folder of applications is planned, corridor by corridor, and what is written keeps its schema', () => {
  portfolioSchema.parse(folder.portfolio)
  assert.ok(folder.call.out.split('\n').length <= 60)
  assert.deepEqual(
    folder.portfolio.corridors.map(({ id }) => id),
    [...new Set(folder.portfolio.applications.map(({ corridor }) => corridor))],
  )
  const late = folder.portfolio.applications.some(({ status }) => status !== 'planned')
  assert.equal(folder.call.code, late ? 3 : 0)
})

test('one worker or two, another time zone or language, files in another order: the same bytes', () => {
  const two = [join(examples, 'applications'), '--workers', '2']
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  assert.equal(portfolioWith(two, env).bytes, folder.bytes)
  assert.equal(portfolioWith([holmium, servo]).bytes, portfolioWith([servo, holmium]).bytes)
})

test('a portfolio of one says what its plan says', () => {
  const { portfolio, call } = portfolioWith([servo])
  const { plan } = planWith([servo])
  assert.equal(call.code, 0)
  const [line] = portfolio.applications
  for (const outcome of [line?.alone, line?.together]) {
    if (!outcome) throw new Error('a portfolio of one has a place')
    const { planned, ...finish } = outcome.finish
    assert.equal(planned, plan.schedule.finish)
    assert.deepEqual(finish, plan.risk.finish)
    const { planned: _planned, ...cost } = outcome.cost
    assert.deepEqual(cost, plan.risk.cost)
  }
  assert.deepEqual(line?.together?.gap, plan.finance.gap)
  assert.equal(line?.together?.lowestCash.p90.amount, plan.finance.lowestCash.p90.amount)
})

test('an application without a plan is told with its conflicts, exit code 3, and takes nothing from the others', () => {
  const { portfolio, call } = portfolioWith([servo, early])
  assert.equal(call.code, 3)
  const [none, planned] = portfolio.applications
  assert.equal(none?.status, 'infeasible')
  assert.ok(none?.conflicts.some(({ constraint }) => constraint === 'limits.deadline'))
  assert.ok((none?.relaxations.length ?? 0) > 0)
  assert.notEqual(none?.why, undefined)
  assert.equal(planned?.status, 'planned')
  assert.deepEqual(planned, portfolioWith([servo]).portfolio.applications[0])
})

test('--json prints portfolio.json alone', () => {
  const { call, bytes } = portfolioWith([servo, '--json'])
  assert.equal(call.out, bytes)
})

test('every fault of every file comes at once, and nothing is written', () => {
  inTemporaryFolder((out) => {
    const empty = join(out, 'empty')
    mkdirSync(empty)
    const none = join(out, 'result')
    const words = [servo, servo, join(examples, 'bad/five-faults.yaml'), 'no-such.yaml']
    const { code, err, out: printed } = lodestone(['portfolio', ...words, '--out', none])
    assert.equal(code, 2)
    assert.equal(printed, '')
    for (const said of ['[same-id]', 'no-such.yaml [no-such-file]', 'five-faults.yaml: '])
      assert.ok(err.includes(said), `${said} in\n${err}`)
    assert.ok((err.match(/five-faults\.yaml/g) ?? []).length >= 5)
    assert.match(lodestone(['portfolio', empty, '--out', none]).err, /no-applications/)
    const options = ['--priority', 'servo-magnet', '--samples', '0', '--lang', 'fr']
    const refused = lodestone(['portfolio', servo, ...options, '--out', none])
    assert.equal(refused.code, 2)
    for (const path of ['--priority', '--samples', '--lang']) assert.ok(refused.err.includes(path))
    const unknown = lodestone(['portfolio', servo, '--priority', 'nobody=2', '--out', none])
    assert.match(unknown.err, /unknown-application/)
  })
})

test('the page of several cases in Chinese can be read, asks nothing of the network, and has no English outside ids', () => {
  const { page } = portfolioWith([servo, holmium, '--lang', 'zh-Hans'])
  inTemporaryFolder((out) => {
    const file = join(out, 'portfolio.html')
    writeFileSync(file, page)
    for (const [width, scheme] of [
      ['360', 'light'],
      ['1200', 'dark'],
    ] as const) {
      const script = join(project, 'scripts', 'inspect-page.ts')
      const { stdout, stderr } = spawnSync(process.execPath, [script, file, width, scheme], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })
      assert.notEqual(stdout, '', stderr)
      const { texts, ...faults } = JSON.parse(stdout)
      assert.ok(texts > 50)
      assert.deepEqual(faults, { tooWide: 0, requests: [], outside: [], covered: [], faint: [] })
    }
  })
  const texts = [
    ...page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<footer>.*?<\/footer>/s, '')
      .replace(/&[a-z]+;/g, ' ')
      .matchAll(/>([^<]+)</g),
  ].map(([, text = '']) => text.replace(/servo-magnet(-holmium)?|portfolio\.json/g, ''))
  assert.deepEqual(
    texts.filter((text) => /[a-z]{3,}/.test(text)),
    [],
  )
})
