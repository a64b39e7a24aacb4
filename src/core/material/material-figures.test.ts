import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalog, estimate, facilities, planWith, processes } from './tiny-chain.test.ts'

const near = (actual: number, expected: number, within = 1e-9) =>
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )

const quarter = (demandKg: number) => [{ id: '2028-Q1', demandKg }]
const costOf = (...changes: Parameters<typeof planWith>) =>
  planWith(...changes).plan.cost.amount / 100

test('the price of the last kilogram is what one kilogram more costs', () => {
  const more = (costOf({ periods: quarter(1100) }) - costOf({ periods: quarter(1000) })) / 100
  const price = planWith({ periods: quarter(1000) }).plan.shadowPrices.find(
    ({ constraint }) => constraint === 'demand',
  )
  // Duals carry the tie-break of a thousandth of a yuan per kg and move, which no cost does.
  near((price?.perKg.amount ?? 0) / 100, more, 3e-4)
  const yuan = ((price?.perKg.amount ?? 0) / 100).toFixed(2)
  assert.ok(price?.words.en.includes(yuan) && price.words.zh.includes(yuan))
})

test('what an origin share costs is what a kilogram more of it costs', () => {
  // 310 kg of rare earth are delivered; a share of 0.41 instead of 0.4 moves 3.1 kg.
  const at = (share: number) => ({ originShare: { MM: share }, periods: quarter(1000) })
  const more = (costOf(at(0.41)) - costOf(at(0.4))) / 3.1
  const price = planWith(at(0.4)).plan.shadowPrices.find(
    ({ constraint }) => constraint === 'origin:MM',
  )
  near((price?.perKg.amount ?? 0) / 100, more, 1e-3)
})

test('co-products with a price are sold, those without are kept', () => {
  const { flows } = planWith({}).plan
  const places = (to: string) =>
    new Set(flows.filter((flow) => flow.to === to).map(({ material }) => material))
  assert.ok(places('co-products').has('La oxide'))
  assert.deepEqual(places('co-product-stock'), new Set(['Y oxide']))
})

test('each capacity is used up in its own basis', () => {
  // Per quarter of 1000 kg: blocks weigh 1000 / .99 / .7 = 1443.0 kg, a quarter of it is swarf.
  // Rare earth enters the smelter as 310 / (.99 x .7 x .96 x .97 x .98) / .95 kg and is 80 % of its oxide.
  const body = 0.99 * 0.7 * 0.96 * 0.97 * 0.98
  const element = 310 / body / 0.95
  const based = (id: string, basis: (typeof facilities)[number]['basis']) =>
    facilities.map((one) => (one.id === id ? { ...one, basis } : one))
  const used = (id: string, basis: (typeof facilities)[number]['basis'], at = 0) =>
    planWith({ facilities: based(id, basis) }).plan.capacityUse.filter(
      ({ facility: of }) => of === id,
    )[at]?.usedKg ?? 0
  near(used('smelter', 'metal'), 310 / body)
  near(used('smelter', 'REO'), element / 0.8)
  near(used('return', 'scrap'), (1000 / 0.99 / 0.7) * 0.25)
  // 90 % of the rare earth in the swarf comes back as oxide.
  near(used('return', 'REO'), ((310 / 0.99 / 0.7) * 0.25 * 0.9) / 0.8)
  const entering = used('plant', 'REO')
  const { plan } = planWith({})
  const oxide = (ore: string) =>
    plan.flows
      .filter((flow) => flow.to === 'plant' && flow.origin === ore && flow.period === '2028-Q1')
      .reduce((sum, flow) => sum + flow.kg, 0)
  near(entering, oxide('light') + oxide('heavy'))
  // Light ore is 80 % Nd oxide, heavy 50 %, separated at .8; Dy is 25 % of heavy ore, separated at .9.
  near(used('plant', 'NdPr oxide'), 0.8 * (0.8 * oxide('light') + 0.5 * oxide('heavy')))
  near(used('plant', 'Dy+Tb oxide'), 0.9 * 0.25 * oxide('heavy'))
})

test('a plant that states no price charges what its process does, a mine what its basket is worth', () => {
  // Magnets of Nd alone, from the light ore alone, so that nothing shifts when a price does.
  const fee = (id: string, yields: number, cost: number) => ({
    [id]: { ...processes[id], parameters: { yield: estimate(yields), cost: estimate(cost) } },
  })
  const magnet = { ...catalog.products.magnet, parameters: { ndpr: estimate(30, 'wt %') } }
  const simple = {
    ...catalog,
    products: { magnet },
    processes: { ...processes, ...fee('leach', 0.5, 3), ...fee('precipitate', 0.9, 4) },
  } as typeof catalog
  const lone = facilities.filter(({ id }) => !['return', 'mine-heavy'].includes(id))
  const planned = (priceless: string) =>
    planWith({
      catalog: simple,
      periods: quarter(1000),
      facilities: lone.map((one) => (one.id === priceless ? { ...one, cost: null } : one)),
    }).plan
  const stated = planned('')
  const reo = stated.flows
    .filter((flow) => flow.from === 'mine-light')
    .reduce((sum, flow) => sum + flow.kg, 0)
  const saved = (plan: typeof stated) => (stated.cost.amount - plan.cost.amount) / 100
  // The works take 4 instead of 10 CNY a kg.
  near(saved(planned('works')), 6 * reo, 1e-6)
  // 80 % Nd oxide at 500 and 20 % La oxide at 1 CNY: 400.2 a kg instead of 10, and not the 3 that digging costs.
  near(-saved(planned('mine-light')), 390.2 * reo, 1e-6)
})

test('oxide held for a quarter costs a fiftieth of its value', () => {
  // Dy oxide is quoted at 1500 CNY without tax, so 30 CNY are paid for each kg of Dy held and 10 for each kg of Nd.
  const down = [{ facility: 'mine-heavy', from: '2028-Q2', to: null }]
  const without = facilities.filter(({ id }) => id !== 'return')
  const held = planWith({ down, facilities: without })
  const plain = planWith({ facilities: without })
  const stock = (material: string) =>
    held.plan.flows
      .filter((flow) => flow.to === 'stock.plant' && flow.material === material)
      .reduce((sum, flow) => sum + flow.kg * 0.8, 0)
  const carried = 30 * stock('Dy oxide') + 10 * stock('Nd oxide')
  assert.ok(stock('Dy oxide') > 30)
  near((held.plan.cost.amount - plain.plan.cost.amount) / 100, carried, 1e-5)
})
