import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#core/units/day.ts'
import { askedFor, decodeApplication } from './application.ts'

const known = {
  hubs: ['nanshan', 'zhanggong'],
  currency: 'CNY' as const,
  families: {
    'sintered-ndfeb-magnet': {
      gradesOf: 'sintered-ndfeb-magnet',
      activities: ['sintering', 'machining'],
    },
    'permanent-magnet-motor': { gradesOf: 'sintered-ndfeb-magnet', activities: ['winding'] },
  },
  uses: ['ev-motor'],
  grades: {
    'ndfeb-SH': 'sintered-ndfeb-magnet',
    'ndfeb-UH': 'sintered-ndfeb-magnet',
    'smco-28': 'smco-magnet',
  },
  elements: ['Nd', 'Dy', 'Ho'],
  materials: ['fe', 'b'],
  places: ['CN', 'CN-JX', 'CN-JX-Ganzhou'],
}

const sound = {
  format: 'lodestone.application/1',
  id: 'sound',
  asOf: '2026-12-01',
  corridor: 'nanshan-zhanggong',
  applicant: {
    name: { en: 'Illustrative magnet maker', zh: '示意磁材企业' },
    hubs: ['nanshan'],
    sme: true,
    stage: 'growing',
    equity: { amount: 1_000_000.5, currency: 'CNY' },
    rdSpendPerYear: { amount: 0, currency: 'CNY' },
    hasExportComplianceSystem: false,
  },
  product: {
    family: 'sintered-ndfeb-magnet',
    grade: 'ndfeb-SH',
    name: { en: 'Servo magnet', zh: '伺服磁体' },
    magnetMassKg: 0.02,
    coating: 'epoxy',
    coatingPlace: 'on-site',
    grainBoundaryDiffusion: false,
  },
  volume: {
    ramp: [
      { year: 2028, tonnes: 60 },
      { year: 2029, tonnes: 150 },
    ],
  },
  readiness: { trl: 5, mrl: 4, targetTrl: 9, targetMrl: 9 },
  site: {
    hub: 'zhanggong',
    land: 'standard-land',
    newBuilding: true,
    commitment: true,
    energyTce: 1800,
    hydrogenKgOnSite: 200,
    fireClass: 'C',
    activities: ['sintering'],
  },
  sales: {
    pricePerKg: { amount: 300, currency: 'CNY' },
    markets: [
      { destination: 'CN', share: 0.7, endUse: 'civil' },
      { destination: 'DE', share: 0.3, endUse: 'civil' },
    ],
    buyerSigned: false,
  },
}

/** The sound application with one answer replaced; `undefined` takes it away. */
function withAnswer(path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(sound) as Record<string, unknown>
  const parts = path.split('.')
  const holder = parts.slice(0, -1).reduce((at, part) => at[part] as Record<string, unknown>, copy)
  const last = parts.at(-1) as string
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

function faultsOf(raw: unknown) {
  const decoded = decodeApplication(raw, 'a.yaml', known)
  return decoded.kind === 'faults' ? decoded.issues : []
}

test('a sound application becomes days and minor units, and what it leaves out is unknown', () => {
  const decoded = decodeApplication(sound, 'a.yaml', known)
  assert.ok(decoded.kind === 'ok')
  assert.equal(decoded.value.asOf, dayOf(2026, 12, 1))
  // 1,000,000.50 yuan are 100,000,050 fen.
  assert.deepEqual(decoded.value.applicant.equity, { amount: 100_000_050, currency: 'CNY' })
  assert.equal(decoded.value.applicant.encouragedRevenueShare, null)
  assert.equal(decoded.value.site.maxUThBqPerG, null)
  assert.deepEqual(decoded.value.limits, { deadline: null, budget: null, originShare: {} })
  assert.deepEqual(decoded.value.product.additions, {})
})

test('five faults are reported at once, each with its path, and nothing else is', () => {
  const raw = withAnswer('applicant.name', undefined) as typeof sound
  raw.product.grade = 'ndfeb-SHH'
  raw.volume.ramp[0] = { year: 2028, tonnes: -60 }
  raw.asOf = '2027-02-30'
  raw.site.hub = 'zangong'
  assert.deepEqual(
    faultsOf(raw).map((issue) => [issue.code, issue.path, issue.value]),
    [
      ['not-a-date', 'asOf', '2027-02-30'],
      ['missing', 'applicant.name', '(missing)'],
      ['unknown-grade', 'product.grade', 'ndfeb-SHH'],
      ['out-of-range', 'volume.ramp[0].tonnes', '-60'],
      ['unknown-hub', 'site.hub', 'zangong'],
    ],
  )
})

test('an unknown grade is answered with the known ones, nearest first', () => {
  const [issue] = faultsOf(withAnswer('product.grade', 'ndfeb-uh'))
  assert.equal(issue?.remedy, 'Choose one of: ndfeb-UH, ndfeb-SH, smco-28')
})

test('an offtake is the part sold under contract and the floor under its price; without one there is none', () => {
  const offtakeOf = (raw: unknown) => {
    const decoded = decodeApplication(raw, 'a.yaml', known)
    return decoded.kind === 'ok' ? decoded.value.sales.offtake : 'refused'
  }
  assert.equal(offtakeOf(sound), null)
  const signed = { share: 0.6, floor: 0.9 }
  assert.deepEqual(offtakeOf(withAnswer('sales.offtake', signed)), signed)
  assert.deepEqual(
    faultsOf(withAnswer('sales.offtake', { share: 1.2, floor: -1 })).map(({ path }) => path),
    ['sales.offtake.share', 'sales.offtake.floor'],
  )
})

for (const [fault, path, value, code, at] of [
  ['a field nobody asks for', 'applicant.nmae', 'x', 'unknown-key', 'applicant.nmae'],
  ['a grade of another family', 'product.grade', 'smco-28', 'wrong-family', 'product.grade'],
  [
    'an element that is not one',
    'product.additions',
    { Xx: 1 },
    'unknown-element',
    'product.additions.Xx',
  ],
  [
    'market shares that sum to 0.7',
    'sales.markets',
    [{ destination: 'CN', share: 0.7, endUse: 'civil' }],
    'not-whole',
    'sales.markets',
  ],
  [
    'a ramp that goes back in time',
    'volume.ramp',
    [
      { year: 2029, tonnes: 1 },
      { year: 2028, tonnes: 1 },
    ],
    'not-ascending',
    'volume.ramp',
  ],
  [
    'a target below the present level',
    'readiness',
    { trl: 5, mrl: 4, targetTrl: 4, targetMrl: 9 },
    'not-ascending',
    'readiness.targetTrl',
  ],
  [
    'an unknown material',
    'billOfMaterials',
    [{ material: 'iron', kgPerTonne: 700 }],
    'unknown-material',
    'billOfMaterials[0].material',
  ],
  [
    'a ramp that skips a year',
    'volume.ramp',
    [
      { year: 2028, tonnes: 60 },
      { year: 2030, tonnes: 90 },
    ],
    'not-ascending',
    'volume.ramp',
  ],
  [
    'an unknown currency',
    'applicant.equity',
    { amount: 1, currency: 'RMB' },
    'not-allowed',
    'applicant.equity.currency',
  ],
  [
    'a currency nobody converts',
    'applicant.equity',
    { amount: 1, currency: 'EUR' },
    'not-converted',
    'applicant.equity.currency',
  ],
  [
    'more money than there is',
    'applicant.equity',
    { amount: 1e300, currency: 'CNY' },
    'out-of-range',
    'applicant.equity.amount',
  ],
  [
    'more tonnes than the world makes',
    'volume.ramp',
    [{ year: 2028, tonnes: 1e308 }],
    'out-of-range',
    'volume.ramp[0].tonnes',
  ],
  ['a date before there were calendars', 'asOf', '0001-01-01', 'out-of-range', 'asOf'],
  ['the same hub twice', 'applicant.hubs', ['nanshan', 'nanshan'], 'repeated', 'applicant.hubs'],
  [
    'the same stage twice',
    'site.activities',
    ['sintering', 'sintering'],
    'repeated',
    'site.activities',
  ],
  ['no market at all', 'sales.markets', [], 'out-of-range', 'sales.markets'],
  [
    'a country that is none',
    'sales.markets',
    [{ destination: 'ZZ', share: 1, endUse: 'civil' }],
    'not-valid',
    'sales.markets[0].destination',
  ],
  [
    'an origin nobody knows',
    'limits',
    { originShare: { Atlantis: 0.1 } },
    'unknown-place',
    'limits.originShare.Atlantis',
  ],
  [
    'a name that moves the cursor',
    'applicant.name',
    { en: 'A\u001b[31m', zh: '甲' },
    'unseen-character',
    'applicant.name.en',
  ],
  ['an id too long for a folder', 'id', 'a'.repeat(300), 'not-valid', 'id'],
  [
    'additions that leave no magnet',
    'product.additions',
    { Ho: 10, Dy: 10 },
    'out-of-range',
    'product.additions',
  ],
  [
    'a year with neither tonnes nor units',
    'volume.ramp',
    [{ year: 2028 }],
    'not-one',
    'volume.ramp[0].tonnes',
  ],
  [
    'a year with tonnes and units',
    'volume.ramp',
    [{ year: 2028, tonnes: 1, units: 100 }],
    'not-one',
    'volume.ramp[0].units',
  ],
  [
    'half a motor',
    'volume.ramp',
    [{ year: 2028, units: 0.5 }],
    'wrong-type',
    'volume.ramp[0].units',
  ],
  [
    'no price at all',
    'sales',
    { markets: sound.sales.markets, buyerSigned: false },
    'not-one',
    'sales.pricePerKg',
  ],
  [
    'a price by the kilogram and one by the unit',
    'sales',
    { ...sound.sales, pricePerUnit: { amount: 1, currency: 'CNY' } },
    'not-one',
    'sales.pricePerUnit',
  ],
  [
    'a bought part with two amounts',
    'billOfMaterials',
    [{ material: 'fe', kgPerTonne: 1, perUnit: 1 }],
    'not-one',
    'billOfMaterials[0].perUnit',
  ],
  [
    'a bought part twice',
    'billOfMaterials',
    [
      { material: 'fe', kgPerTonne: 1 },
      { material: 'fe', perUnit: 1 },
    ],
    'repeated',
    'billOfMaterials',
  ],
  ['no magnet mass', 'product.magnetMassKg', undefined, 'not-one', 'product.magnetMassKg'],
  ['a mass twice', 'product.use', 'ev-motor', 'not-one', 'product.magnetMassKg'],
  [
    'a stage of another family',
    'site.activities',
    ['sintering', 'winding'],
    'unknown-activity',
    'site.activities[1]',
  ],
  ['a number written as text', 'site.energyTce', '1800', 'wrong-type', 'site.energyTce'],
  ['an id that would leave its folder', 'id', '../x', 'not-valid', 'id'],
] as const) {
  test(`${fault} is one fault, ${code}`, () => {
    assert.deepEqual(
      faultsOf(withAnswer(path, value)).map((issue) => [issue.code, issue.path]),
      [[code, at]],
    )
  })
}

test('a maker of motors counts in units, takes the magnet mass from the catalog and buys grades of another family', () => {
  const raw = {
    ...sound,
    product: {
      ...sound.product,
      family: 'permanent-magnet-motor',
      magnetMassKg: undefined,
      use: 'ev-motor',
      powerKw: 120,
    },
    volume: { ramp: [{ year: 2028, units: 20_000 }] },
    site: { ...sound.site, activities: ['winding'] },
    sales: {
      markets: sound.sales.markets,
      buyerSigned: true,
      pricePerUnit: { amount: 2000, currency: 'CNY' },
    },
    billOfMaterials: [{ material: 'fe', perUnit: 8 }],
  }
  const decoded = decodeApplication(raw, 'a.yaml', known)
  assert.ok(decoded.kind === 'ok')
  const { product, volume, sales, billOfMaterials } = decoded.value
  assert.deepEqual(
    [product.magnetMassKg, product.use, product.powerKw, product.lineStart],
    [null, 'ev-motor', 120, null],
  )
  assert.deepEqual(volume.ramp, [{ year: 2028, units: 20_000 }])
  assert.deepEqual(billOfMaterials, [{ material: 'fe', perUnit: 8 }])
  assert.deepEqual(sales, {
    pricePerUnit: { amount: 200_000, currency: 'CNY' },
    markets: sound.sales.markets,
    buyerSigned: true,
    buyersAsk: null,
    offtake: null,
  })
})

test('the corridor asked for is found even in a file with faults', () => {
  assert.equal(askedFor({ corridor: 'nanshan-zhanggong', asOf: 3 }).corridor, 'nanshan-zhanggong')
  assert.equal(askedFor({ corridor: 3 }).corridor, null)
  assert.equal(askedFor({ product: { use: 'ev-motor' } }).use, 'ev-motor')
  const sales = { markets: [{ destination: 'DE' }, { destination: 'US' }] }
  assert.deepEqual(askedFor({ sales }).destinations, ['DE', 'US'])
  assert.equal(askedFor({ sales: { markets: [{ destination: 3 }] } }).destinations, null)
})
