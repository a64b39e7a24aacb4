import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Plan } from '#core/model/plan.ts'
import { planParts } from '#core/model/plan-comparison.ts'
import type { PlaceComparison } from '#core/plan/place-comparison.ts'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const places = ['zhanggong', 'fort-worth', 'narva'] as const

let done: () => void = () => {}
let folder = ''
const plans: Plan[] = []
const fileOf = (place: string): string => join(folder, place, 'plan.json')

before(() => {
  const { promise, resolve } = Promise.withResolvers<void>()
  done = resolve
  void inTemporaryFolder((temporary) => {
    folder = temporary
    for (const place of places) {
      const example = join(project, `examples/places/servo-magnet-in-${place}.yaml`)
      const out = join(folder, place)
      const call = lodestone(['plan', example, '--samples', '300', '--out', out])
      assert.equal(call.code, 0, call.err)
      plans.push(JSON.parse(readFileSync(fileOf(place), 'utf8')) as Plan)
    }
    return promise
  })
})

after(() => done())

const daysFrom = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

test('in every plan the parts make the days to the finish, and the parts of the cost make the cost', () => {
  for (const { asOf, comparison, finance } of plans) {
    for (const { finish, cost, daysByPart, chainDays, costsByPart } of [
      comparison.corridor,
      comparison.marketOnly,
    ]) {
      for (const split of [daysByPart, chainDays]) {
        const days = planParts.reduce((sum, part) => sum + split[part], 0)
        assert.equal(days, daysFrom(asOf, finish.planned))
        assert.ok(planParts.every((part) => split[part] >= 0))
      }
      const spent = planParts.reduce((sum, part) => sum + costsByPart.untilOutput[part].amount, 0)
      assert.equal(spent, cost.planned.amount)
    }
    const { inAll } = comparison.corridor.costsByPart
    assert.equal(
      planParts.reduce((sum, part) => sum + inAll[part].amount, 0),
      finance.totalCost.amount,
    )
  }
})

test('a plan tells the rates it was counted at, with date and source', () => {
  const [flagship] = plans
  assert.ok(flagship && flagship.exchangeRates.length > 0)
  const known = new Set(flagship.evidence.sources.map(({ id }) => id))
  for (const { quote, date, sources } of flagship.exchangeRates) {
    assert.equal(quote, 'CNY')
    assert.ok(date <= flagship.asOf)
    assert.ok(sources.length > 0 && sources.every((id) => known.has(id)))
  }
})

test('the three places are compared by part, and the parts make each difference', () => {
  const { code, out } = lodestone(['compare', ...places.map(fileOf), '--json'])
  assert.equal(code, 0)
  const { places: told, differences, needDiffers, currency } = JSON.parse(out) as PlaceComparison
  assert.deepEqual(needDiffers, [])
  assert.equal(currency, 'CNY')
  assert.equal(differences.length, 3)
  for (const { from, to, days, money } of differences) {
    const [left, right] = [plans[from], plans[to]]
    assert.ok(left && right && days && money)
    assert.equal(days.total, daysFrom(left.schedule.finish, right.schedule.finish))
    assert.equal(
      planParts.reduce((sum, part) => sum + days.parts[part], 0),
      days.total,
    )
    const spent = planParts.reduce((sum, part) => sum + money.inAll.parts[part].amount, 0)
    assert.equal(spent, money.inAll.total.amount)
  }
  const [ganzhou, texas, narva] = told.map(({ outcome }) => outcome)
  assert.ok(ganzhou && texas && narva)
  // One country from ore to product in Ganzhou, several on the way to the other two.
  assert.equal(ganzhou.borders.crossed.length, 0)
  assert.ok(texas.borders.crossed.length > 0 && narva.borders.crossed.length > 0)
  assert.ok(texas.rates.length > 0 && texas.rates.every(({ date, sources }) => date && sources[0]))
  for (const { contracts, entities } of [ganzhou, texas, narva])
    assert.ok(contracts.total > 20 && entities.total > 10)
})

test('two places are told in words with what else differs, in both languages', () => {
  const english = lodestone(['compare', fileOf('zhanggong'), fileOf('narva')])
  assert.equal(english.code, 0)
  assert.match(english.out, /^One need in 2 places\n/)
  assert.match(english.out, /Narva, Estonia against Zhanggong, Ganzhou\n {2}Days: /)
  assert.match(english.out, /\nAnswer site\.hub: zhanggong -> narva\n/)
  const chinese = lodestone(['compare', fileOf('zhanggong'), fileOf('narva'), '--lang', 'zh-Hans'])
  assert.match(chinese.out, /^同一需求在2地的对比\n/)
})

test('a plan three times over differs in nothing', () => {
  const file = fileOf('narva')
  const { out } = lodestone(['compare', file, file, file, '--json'])
  const { differences } = JSON.parse(out) as PlaceComparison
  for (const { days, money, contracts, changes } of differences) {
    assert.ok(days && money)
    assert.deepEqual([days.total, ...Object.values(days.parts)], [0, 0, 0, 0, 0])
    assert.equal(money.inAll.total.amount, 0)
    assert.deepEqual([contracts, changes], [0, []])
  }
})

test('the page of a comparison can be read on a phone and asks nothing of the network', () => {
  const page = join(folder, 'pages', 'places.html')
  const call = lodestone(['compare', ...places.map(fileOf), '--lang', 'zh-Hans', '--out', page])
  assert.equal(call.code, 0, call.err)
  const script = join(project, 'scripts', 'inspect-page.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [script, page, '360', 'light'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  assert.notEqual(stdout, '', stderr)
  const { texts, ...faults } = JSON.parse(stdout)
  assert.ok(texts > 50)
  assert.deepEqual(faults, { tooWide: 0, requests: [], outside: [], covered: [], faint: [] })
})

test('a page is refused where it cannot be written, and of versions of one plan', () => {
  const taken = lodestone([
    'compare',
    ...places.map(fileOf),
    '--out',
    `${fileOf('narva')}/page.html`,
  ])
  assert.equal(taken.code, 2)
  assert.match(taken.err, /is a file, not a folder/)
  const nameless = lodestone(['compare', ...places.map(fileOf), '--out', ''])
  assert.equal(nameless.code, 2)
  assert.match(nameless.err, /it names no folder/)
  const versions = lodestone(['compare', fileOf('narva'), fileOf('narva'), '--out', 'page.html'])
  assert.equal(versions.code, 2)
  assert.match(versions.err, /--out/)
})
