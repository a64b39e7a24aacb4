import type { CasesByRule, RuleCases } from './rule-cases.ts'

const exported = { 'shipment.origin': 'CN', 'shipment.exports': true }
const fromElsewhere = { 'shipment.origin': 'EE' }
const keptAtHome = { 'shipment.exports': false }

const goods = (category: string, ...elements: string[]) => ({
  'shipment.category': category,
  'shipment.elements': elements,
})

/** Announcement 18 and the licence under it: magnets with samarium, terbium or dysprosium, and what motors are not. */
const heavyMagnets: RuleCases = {
  binds: { ...exported, ...goods('magnet', 'Nd', 'Pr', 'Dy') },
  spares: [
    fromElsewhere,
    keptAtHome,
    goods('magnet', 'Nd', 'Pr'),
    goods('magnet', 'Nd', 'Gd'),
    goods('motor', 'Nd', 'Pr', 'Dy'),
    goods('assembly', 'Nd', 'Pr', 'Dy'),
  ],
  also: [goods('magnet', 'Tb'), goods('magnet', 'Sm'), goods('oxide', 'Gd'), goods('alloy', 'Y')],
}

/** The announcements of October 2025 were published with a start, suspended before it came, and nobody knows what follows. */
const october = (binds: RuleCases['binds'], spares: RuleCases['spares']): RuleCases => ({
  binds: { ...exported, ...binds },
  spares: [fromElsewhere, keptAtHome, ...spares],
  law: { 'cn-october-2025': 'revived' },
  days: [
    ['2025-11-07', 'no', '2025-11-06'],
    ['2025-11-08', 'yes', '2025-11-06'],
    ['2025-11-08', 'no', '2025-11-07'],
    ['2026-11-10', 'no'],
    ['2026-11-11', 'cannot-tell'],
  ],
})

/** What was learned of magnets in China, taught abroad. */
const taught = {
  'transfer.kind': 'technology',
  'transfer.from': 'CN',
  'transfer.domain': 'magnet',
}
const notTaught = [{ 'transfer.kind': 'none' }, { 'transfer.from': 'EE' }]

/** Chinese law on what is sold, shipped and taught. */
export const chineseTrade: CasesByRule = {
  'CN-MOFCOM-2025-18': {
    ...heavyMagnets,
    days: [
      ['2025-04-03', 'no'],
      ['2025-04-04', 'yes'],
    ],
  },
  'CN-EXPORT-LIC': heavyMagnets,
  'CN-GENLIC-2025': {
    binds: { ...exported, 'exporter.generalLicence': true },
    spares: [fromElsewhere, keptAtHome, { 'exporter.generalLicence': false }],
    days: [
      ['2025-12-01', 'no'],
      ['2025-12-02', 'yes'],
    ],
  },
  'CN-CUSTOMS-MAGNET': {
    binds: { ...exported, 'shipment.hs': '850511' },
    spares: [fromElsewhere, keptAtHome, { 'shipment.hs': '8501' }, { 'shipment.hs': '850520' }],
    days: [
      ['2025-04-03', 'no'],
      ['2025-04-04', 'yes'],
    ],
  },
  'CN-RE-REG-2024': {
    binds: {
      'site.jurisdiction': 'CN',
      'process.activities': ['winding'],
      'shipment.exports': true,
      'shipment.category': 'magnet',
    },
    spares: [
      { 'site.jurisdiction': 'EE' },
      { 'shipment.category': 'motor' },
      { 'shipment.category': 'assembly' },
      keptAtHome,
    ],
    also: [
      { 'process.activities': ['separation'], 'shipment.exports': false },
      { 'process.activities': ['metal'], 'shipment.category': 'motor' },
    ],
    days: [
      ['2024-09-30', 'no'],
      ['2024-10-01', 'yes'],
    ],
  },
  'CN-JP-2026-1': {
    binds: { 'shipment.origin': 'CN', 'sale.defenceMarkets': ['US', 'JP'] },
    spares: [fromElsewhere, { 'sale.defenceMarkets': ['US'] }, { 'sale.defenceMarkets': [] }],
    days: [
      ['2026-01-05', 'no'],
      ['2026-01-06', 'yes'],
    ],
  },
  'CN-CCC': {
    binds: { 'sale.markets': ['CN', 'DE'], 'product.kind': 'motor' },
    spares: [
      { 'sale.markets': ['DE'] },
      { 'product.kind': 'magnet' },
      { 'product.kind': 'coupling' },
    ],
    also: [{ 'product.kind': 'robot' }],
    days: [
      ['2021-05-31', 'no'],
      ['2021-06-01', 'yes'],
    ],
  },
  'CN-TECHCAT-2023': {
    binds: taught,
    spares: [...notTaught, { 'transfer.domain': 'recycling' }],
    also: [{ 'transfer.domain': 'separation' }],
    days: [
      ['2023-12-20', 'no'],
      ['2023-12-21', 'yes'],
    ],
  },
  'CN-MOFCOM-2025-55': october({ 'shipment.category': 'superhard' }, [
    { 'shipment.category': 'magnet' },
  ]),
  'CN-MOFCOM-2025-56': october({ 'shipment.category': 're_equipment' }, [
    { 'shipment.category': 'motor' },
  ]),
  'CN-MOFCOM-2025-57': october(goods('magnet', 'Nd', 'Ho'), [
    goods('magnet', 'Nd', 'Dy'),
    goods('motor', 'Nd', 'Ho'),
    goods('assembly', 'Nd', 'Ho'),
  ]),
  'CN-MOFCOM-2025-58': october({ 'shipment.category': 'battery_controlled' }, [
    { 'shipment.category': 'motor' },
  ]),
  'CN-MOFCOM-2025-61': {
    binds: {
      'shipment.origin': 'US',
      'shipment.exports': true,
      'shipment.cnRareEarthValueShare': 0.001,
      'process.usesCnReTechnology': false,
    },
    spares: [
      { 'shipment.origin': 'CN' },
      keptAtHome,
      { 'shipment.cnRareEarthValueShare': 0.00099 },
    ],
    also: [{ 'shipment.cnRareEarthValueShare': 0, 'process.usesCnReTechnology': true }],
    law: { 'cn-october-2025': 'revived' },
    days: [
      ['2025-11-30', 'no', '2025-11-06'],
      ['2025-12-01', 'yes', '2025-11-06'],
      ['2025-12-01', 'no', '2025-11-07'],
      ['2026-11-10', 'no'],
      ['2026-11-11', 'cannot-tell'],
    ],
  },
  'CN-MOFCOM-2025-62': {
    binds: taught,
    spares: [...notTaught, { 'transfer.domain': 'motor' }],
    also: ['mining', 'separation', 'metal', 'recycling'].map((domain) => ({
      'transfer.domain': domain,
    })),
    law: { 'cn-october-2025': 'revived' },
    days: [
      ['2025-10-08', 'no', '2025-11-06'],
      ['2025-10-09', 'yes', '2025-11-06'],
      ['2025-11-07', 'no', '2025-11-07'],
      ['2026-11-10', 'no'],
      ['2026-11-11', 'cannot-tell'],
    ],
  },
}
