import type { CasesByRule } from './rule-cases.ts'

const site = { 'site.jurisdictions': ['EE', 'EU'] }
const elsewhere = { 'site.jurisdictions': ['GB'] }
const sold = { 'sale.jurisdictions': ['DE', 'EU'] }
const soldElsewhere = { 'sale.jurisdictions': ['CN'] }

const works = (...activities: string[]) => ({ 'process.activities': activities })

/** Law of the European Union. */
export const european: CasesByRule = {
  'EU-BUILD': {
    binds: { ...site, 'site.newBuilding': true },
    spares: [elsewhere, { 'site.newBuilding': false }],
  },
  'EU-CRMA-EXTR': {
    binds: { ...site, 'project.strategic': true, ...works('mining') },
    spares: [elsewhere, { 'project.strategic': false }, works('sintering')],
  },
  'EU-CRMA-PROC': {
    binds: {
      ...site,
      'project.strategic': true,
      ...works('sintering'),
      'product.kind': 'magnet',
    },
    spares: [elsewhere, { 'project.strategic': false }, { 'product.kind': 'motor' }],
    also: [{ ...works('separation'), 'product.kind': 'motor' }],
  },
  'EU-CRMA-RECOG': {
    binds: {
      ...site,
      'product.strategicRawMaterial': true,
      'project.seeksRecognition': true,
    },
    spares: [
      elsewhere,
      { 'product.strategicRawMaterial': false },
      { 'project.seeksRecognition': false },
    ],
  },
  'EU-EIA-SCOPE': {
    binds: { ...site, 'project.strategic': true, 'project.eiaNeeded': true },
    spares: [elsewhere, { 'project.strategic': false }, { 'project.eiaNeeded': false }],
  },
  'EU-IED': {
    binds: { ...site, ...works('coating'), 'process.vatM3': 30.1 },
    spares: [elsewhere, { 'process.vatM3': 30 }],
    also: [{ ...works('separation'), 'process.vatM3': 0 }],
  },
  'EU-NORM': {
    binds: { ...site, 'process.maxUThBqPerG': 1.01 },
    spares: [elsewhere, { 'process.maxUThBqPerG': 1 }],
  },
  'EU-SEVESO': {
    binds: { ...site, 'process.hydrogenKgOnSite': 5000 },
    spares: [elsewhere, { 'process.hydrogenKgOnSite': 4999 }],
  },
  'EU-SCRAP-2026': {
    binds: { ...site, 'shipment.exports': true, 'shipment.category': 'magnet_scrap' },
    spares: [elsewhere, { 'shipment.exports': false }, { 'shipment.category': 'magnet' }],
    law: { 'eu-scrap-2026': 'revived' },
    days: [
      ['2025-12-31', 'no'],
      ['2026-01-01', 'cannot-tell'],
    ],
  },
  'EU-CRMA-24-RISK': {
    binds: {
      ...site,
      'applicant.sme': false,
      'applicant.sectors': ['traction_motor'],
      'applicant.namedForRiskReport': true,
    },
    spares: [
      elsewhere,
      { 'applicant.sme': true },
      { 'applicant.sectors': ['industrial'] },
      { 'applicant.namedForRiskReport': false },
    ],
    also: [{ 'applicant.sectors': ['robot'] }],
    days: [
      ['2025-05-23', 'no'],
      ['2025-05-24', 'yes'],
    ],
  },
  'EU-CRMA-BENCH': {
    binds: { 'applicant.kind': 'union' },
    spares: [{ 'applicant.kind': 'company' }],
    days: [
      ['2024-05-22', 'no'],
      ['2024-05-23', 'yes'],
      ['2030-12-31', 'yes'],
      ['2031-01-01', 'no'],
    ],
  },
  'EU-CRMA-28-LABEL': {
    binds: { ...sold, 'product.kind': 'motor' },
    spares: [soldElsewhere, { 'product.kind': 'magnet' }, { 'product.kind': 'coupling' }],
    also: [{ 'product.kind': 'industrial_robot' }],
    on: '2028-06-01',
    law: { 'eu-crma-28': 'revived' },
    days: [
      ['2027-11-23', 'no'],
      ['2027-11-24', 'cannot-tell'],
    ],
  },
  'EU-CRMA-29-RECYCLED': {
    binds: {
      ...sold,
      'product.kind': 'motor',
      'product.magnetMassKg': 0.21,
      'product.magnetType': 'NdFeB',
    },
    spares: [
      soldElsewhere,
      { 'product.kind': 'coupling' },
      { 'product.magnetMassKg': 0.2 },
      { 'product.magnetType': 'ferrite' },
    ],
    on: '2028-06-01',
    law: { 'eu-crma-29': 'revived' },
    days: [
      ['2027-05-23', 'no'],
      ['2027-05-24', 'cannot-tell'],
    ],
  },
  'EU-ESPR-DPP': {
    binds: { ...sold, 'product.esprActAdopted': true },
    spares: [soldElsewhere, { 'product.esprActAdopted': false }],
    days: [
      ['2024-07-17', 'no'],
      ['2024-07-18', 'yes'],
    ],
  },
  'EU-BATT-2023-1542': {
    binds: { ...sold, 'product.kind': 'battery' },
    spares: [soldElsewhere, { 'product.kind': 'motor' }],
    on: '2028-06-01',
    days: [
      ['2027-02-17', 'no'],
      ['2027-02-18', 'yes'],
    ],
  },
  'EU-MACH-2023-1230': {
    binds: { ...sold, 'product.kind': 'robot' },
    // A motor, a joint taken for one and a coupling are parts, not machinery.
    spares: [soldElsewhere, { 'product.kind': 'motor' }, { 'product.kind': 'coupling' }],
    also: [{ 'product.kind': 'machinery' }],
    on: '2028-06-01',
    days: [
      ['2027-01-19', 'no'],
      ['2027-01-20', 'yes'],
    ],
  },
  'EU-MOTOR-2019-1781': {
    binds: {
      ...sold,
      'product.kind': 'motor',
      'product.powerKw': 0.12,
      'product.lineStart': true,
    },
    spares: [
      soldElsewhere,
      { 'product.kind': 'coupling' },
      { 'product.powerKw': 0.119 },
      { 'product.powerKw': 1001 },
      { 'product.lineStart': false },
    ],
    also: [{ 'product.powerKw': 1000 }],
    days: [
      ['2021-06-30', 'no'],
      ['2021-07-01', 'yes'],
    ],
  },
  'EU-REACH': {
    binds: { ...sold, 'product.form': 'metal', 'volume.peakTonnes': 1 },
    // Magnets, motors and couplings are articles.
    spares: [
      soldElsewhere,
      { 'product.form': 'magnet' },
      { 'product.form': 'motor' },
      { 'product.form': 'assembly' },
      { 'volume.peakTonnes': 0.99 },
    ],
    also: [{ 'product.form': 'oxide' }],
    days: [
      ['2008-05-31', 'no'],
      ['2008-06-01', 'yes'],
    ],
  },
  'EU-ROHS': {
    binds: { ...sold, 'product.kind': 'motor' },
    spares: [soldElsewhere, { 'product.kind': 'magnet' }, { 'product.kind': 'coupling' }],
    also: [{ 'product.kind': 'robot' }],
    days: [
      ['2013-01-01', 'no'],
      ['2013-01-02', 'yes'],
    ],
  },
}
