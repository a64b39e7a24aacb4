import type { CasesByRule, RuleCases } from './rule-cases.ts'

const site = { 'site.jurisdiction': 'US' }
const elsewhere = { 'site.jurisdiction': 'CA' }
const sold = { 'sale.jurisdictions': ['US'] }
const soldElsewhere = { 'sale.jurisdictions': ['CA'] }

/** A permit that one answer asks for. */
const asksFor = (fact: string): RuleCases => ({
  binds: { ...site, [fact]: true },
  spares: [elsewhere, { [fact]: false }],
})

const defence: RuleCases = {
  binds: { 'sale.defenceMarkets': ['US'], 'product.magnetType': 'NdFeB' },
  spares: [
    { 'sale.defenceMarkets': [] },
    { 'sale.defenceMarkets': ['JP'] },
    { 'product.magnetType': 'ferrite' },
  ],
  also: [{ 'product.magnetType': 'SmCo' }],
}

/** Law of the United States. */
export const american: CasesByRule = {
  'US-BUILD-FIRE': asksFor('site.newBuilding'),
  'US-NPDES': asksFor('process.wastewater'),
  'US-NSR-PSD': asksFor('process.airEmissions'),
  'US-RCRA': asksFor('process.hazardousWaste'),
  'US-TITLEV': asksFor('process.majorSource'),
  'US-PSM-RMP': {
    // 10,000 pounds are 4,536 kg.
    binds: { ...site, 'process.hydrogenKgOnSite': 4536 },
    spares: [elsewhere, { 'process.hydrogenKgOnSite': 4535 }],
  },
  'US-SOURCE-MAT': {
    binds: { ...site, 'process.uThWeightPct': 0.05 },
    spares: [elsewhere, { 'process.uThWeightPct': 0.049 }],
  },
  'US-FAST41': {
    binds: { ...site, 'project.federalNexus': true, 'project.capexUsd': 200_000_001 },
    spares: [elsewhere, { 'project.federalNexus': false }, { 'project.capexUsd': 200_000_000 }],
  },
  'US-NEPA-EA': {
    binds: { ...site, 'project.federalNexus': true, 'project.significantImpact': false },
    spares: [elsewhere, { 'project.federalNexus': false }, { 'project.significantImpact': true }],
  },
  'US-NEPA-EIS': {
    binds: { ...site, 'project.federalNexus': true, 'project.significantImpact': true },
    spares: [elsewhere, { 'project.federalNexus': false }, { 'project.significantImpact': false }],
  },
  'US-DFARS-7052-A': {
    ...defence,
    days: [
      ['2019-04-29', 'no'],
      ['2019-04-30', 'yes'],
      ['2026-12-31', 'yes'],
      ['2027-01-01', 'no'],
    ],
  },
  'US-DFARS-7052-B': {
    ...defence,
    on: '2028-01-01',
    days: [
      ['2026-12-31', 'no'],
      ['2027-01-01', 'yes'],
    ],
  },
  'US-FEOC-45X': {
    binds: { 'project.instruments': ['US-45X'] },
    spares: [{ 'project.instruments': [] }, { 'project.instruments': ['US-LOAN'] }],
    also: [{ 'project.instruments': ['US-48C'] }],
    days: [
      ['2025-07-04', 'no'],
      ['2025-07-05', 'yes'],
    ],
  },
  'US-301-MAGNET': {
    binds: { ...sold, 'shipment.origin': 'CN', 'shipment.hs': '850511' },
    spares: [soldElsewhere, { 'shipment.origin': 'US' }, { 'shipment.hs': '8501' }],
    also: [{ 'shipment.hs': '850519' }],
    days: [
      ['2025-12-31', 'no'],
      ['2026-01-01', 'yes'],
    ],
  },
  'US-301-CRITMIN': {
    binds: { ...sold, 'shipment.origin': 'CN', 'shipment.category': 'critical_mineral' },
    spares: [soldElsewhere, { 'shipment.origin': 'US' }, { 'shipment.category': 'magnet' }],
    days: [
      ['2024-09-26', 'no'],
      ['2024-09-27', 'yes'],
    ],
  },
  'US-232-PCMDP': {
    binds: { ...sold, 'shipment.origin': 'CN', 'shipment.category': 'motor' },
    spares: [soldElsewhere, { 'shipment.origin': 'US' }, { 'shipment.category': 'assembly' }],
    also: [{ 'shipment.category': 'magnet' }],
    on: '2026-07-13',
    days: [
      ['2026-01-13', 'no'],
      ['2026-01-14', 'yes'],
      ['2026-07-13', 'yes'],
      ['2026-07-14', 'cannot-tell'],
    ],
  },
  'US-TSCA-UL': {
    binds: { ...sold, 'product.kind': 'motor' },
    spares: [soldElsewhere, { 'product.kind': 'magnet' }, { 'product.kind': 'coupling' }],
    also: [{ 'product.kind': 'robot' }],
    days: [
      ['1999-12-31', 'no'],
      ['2000-01-01', 'yes'],
    ],
  },
}
