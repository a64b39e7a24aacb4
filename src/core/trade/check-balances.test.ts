import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkBalances, checkEditions } from './check-balances.ts'
import { checkMassBalance } from './mass-balance.ts'
import type { OfficialFigure } from './official-figure.ts'

const elements = { Nd: { metalMassFractionInOxide: 0.85736, atomicMass: 144.242 } }

const figure = (given: Partial<OfficialFigure>): OfficialFigure => ({
  where: 'United States',
  period: '2018',
  item: 'production',
  series: '',
  kg: 14e6,
  basis: 'REO',
  assay: null,
  element: null,
  isEstimated: false,
  definition: '',
  edition: 'mcs2021',
  published: '2021-01',
  ...given,
})

/** U.S. Geological Survey, Mineral Commodity Summaries 2021, rare earths, t REO. */
const inEdition2021 = [
  figure({}),
  figure({ item: 'imports', kg: 10.8e6 }),
  figure({ item: 'exports', kg: 17.9e6, definition: 'ores and compounds' }),
  figure({ period: '2019', kg: 28e6 }),
  figure({ period: '2019', item: 'imports', kg: 12.3e6 }),
  figure({ period: '2019', item: 'exports', kg: 28.2e6 }),
]

test('exports above production pass where imports cover them, and say so', () => {
  const [of2018, of2019] = checkBalances(inEdition2021, elements)
  // 14,000 + 10,800 − 17,900 = 6,900 t.
  assert.equal(of2018?.residual, 6.9e6)
  assert.equal(of2018?.verdict, 'needs-imports')
  // 28,200 is 0.7 % above 28,000; with imports 12,100 t are left.
  assert.equal(of2019?.residual, 12.1e6)
  assert.equal(of2019?.verdict, 'needs-imports')
  assert.deepEqual(of2018?.leftOut, ['stock-draw', 'use'])
})

test('exports 0.7 % above production lie within the uncertainty of the figures', () => {
  const [found] = checkBalances(
    [
      figure({ period: '2019', kg: 28e6 }),
      figure({ period: '2019', item: 'imports', kg: 0 }),
      figure({ period: '2019', item: 'exports', kg: 28.2e6 }),
    ],
    elements,
  )
  assert.equal(found?.verdict, 'within-uncertainty')
  // 5 % of 28,000 and of 28,200, with rounding to 1,000 and to 100 t: √(1400² + 289² + 1410² + 29²) = 2,008 t; z = −200 / 2,008.
  assert.equal(found?.z?.toFixed(3), '-0.100')
})

test('an export that nothing can have supplied exceeds; while imports are unknown that cannot be told', () => {
  const figures = [
    { item: 'production', kg: 100, sigma: 5 },
    { item: 'exports', kg: 200, sigma: 10 },
    { item: 'stock-draw', kg: 0, sigma: 0 },
  ] as const
  assert.equal(checkMassBalance(figures).verdict, 'cannot-tell')
  const closed = [...figures, { item: 'imports', kg: 0, sigma: 0 } as const]
  assert.equal(checkMassBalance(closed).verdict, 'exceeds')
  const unknown = [...figures, { item: 'imports', kg: null, sigma: 0 } as const]
  assert.equal(checkMassBalance(unknown).verdict, 'cannot-tell')
})

test('of imports that are known in part, that part counts, and what is unknown excuses the rest', () => {
  const figures = (imports: number) =>
    [
      { item: 'production', kg: 100, sigma: 1 },
      { item: 'imports', kg: imports, sigma: 1 },
      { item: 'imports', kg: null, sigma: 0 },
      { item: 'exports', kg: 200, sigma: 1 },
    ] as const
  assert.equal(checkMassBalance(figures(110)).residual, 10)
  assert.equal(checkMassBalance(figures(110)).verdict, 'needs-imports')
  assert.equal(checkMassBalance(figures(10)).verdict, 'cannot-tell')
})

test('neither production nor exports unknown are taken for none', () => {
  for (const item of ['production', 'exports'] as const) {
    const [found] = checkBalances(
      inEdition2021
        .filter(({ period }) => period === '2018')
        .map((each) => (each.item === item ? { ...each, kg: null } : each)),
      elements,
    )
    assert.equal(found?.verdict, 'cannot-tell')
    assert.equal(found?.residual, null)
  }
})

test('a figure that widened what it counts is a change of definition and no revision', () => {
  const [exports] = checkEditions([
    figure({
      item: 'exports',
      kg: 15e6,
      isEstimated: true,
      definition: 'compounds',
      edition: 'mcs2019',
      published: '2019-02',
    }),
    figure({ item: 'exports', kg: 17.9e6, definition: 'ores and compounds' }),
  ])
  assert.equal(exports?.changes[0]?.kind, 'definition-change')
  assert.equal(exports?.changes[0]?.logRatio, null)
})

test('a figure of the same definition is revised, by the logarithm of its change', () => {
  const [imports] = checkEditions([
    figure({
      item: 'imports',
      kg: 9.8e6,
      isEstimated: true,
      edition: 'mcs2019',
      published: '2019-02',
    }),
    figure({ item: 'imports', kg: 10.8e6 }),
  ])
  assert.equal(imports?.changes[0]?.kind, 'revision')
  // ln(10,800 / 9,800) = 0.0972
  assert.equal(imports?.changes[0]?.logRatio?.toFixed(4), '0.0972')
})

test('a balance rests on the latest edition of each figure, and figures of one item add up', () => {
  const [found] = checkBalances(
    [
      ...inEdition2021.filter(({ period }) => period === '2018'),
      figure({ item: 'exports', kg: 15e6, edition: 'mcs2019', published: '2019-02' }),
      figure({ item: 'exports', series: 'metals', kg: 28e3 }),
    ],
    elements,
  )
  // 24,800 − 17,900 − 28 t
  assert.equal(found?.residual, 6_872_000)
})

test('one element is balanced from its share of each material', () => {
  // 1,000 t REO with 15 % Nd2O3 hold 1,000 · 0.15 · 0.85736 = 128.604 t Nd; 400 t Nd2Fe14B hold 26.68 %: 106.73 t.
  const [found] = checkBalances(
    [
      figure({ element: 'Nd', kg: 1e6, assay: 0.15 }),
      figure({ element: 'Nd', item: 'imports', kg: 0, basis: 'metal' }),
      figure({ element: 'Nd', item: 'exports', kg: 4e5, basis: 'Nd2Fe14B' }),
    ],
    elements,
  )
  const tonnes = found?.figures.map(({ kg }) => ((kg as number) / 1000).toFixed(2))
  assert.deepEqual(tonnes?.toSorted(), ['0.00', '106.73', '128.60'])
  assert.equal(found?.verdict, 'closes')
})

test('REO without the share of the element, and a compound nobody knows, tell nothing of it', () => {
  for (const basis of ['REO', 'gross', 'Xx2', 'ore (wet)']) {
    const [found] = checkBalances(
      [
        figure({ element: 'Nd', basis }),
        figure({ element: 'Nd', item: 'exports', basis: 'oxide' }),
      ],
      elements,
    )
    assert.equal(found?.verdict, 'cannot-tell')
  }
})

test('neither order nor a further unknown figure makes a balance worse', () => {
  const amount = fc.record({
    item: fc.constantFrom('production', 'imports', 'exports', 'use', 'stock-draw'),
    series: fc.constantFrom('a', 'b'),
    kg: fc.option(fc.integer({ min: 0, max: 1e9 })),
  })
  const drawn = fc.uniqueArray(amount, { selector: ({ item, series }) => `${item} ${series}` })
  fc.assert(
    fc.property(drawn, (rows) => {
      const figures = rows.map((row) => figure(row as Partial<OfficialFigure>))
      assert.deepEqual(
        checkBalances(figures.toReversed(), elements)[0]?.verdict,
        checkBalances(figures, elements)[0]?.verdict,
      )
      const withUnknown = [...figures, figure({ item: 'imports', series: 'c', kg: null })]
      assert.notEqual(checkBalances(withUnknown, elements)[0]?.verdict, 'exceeds')
    }),
  )
})
