import type { CasesByRule } from './rule-cases.ts'

const site = { 'site.jurisdiction': 'CN' }
const abroad = { 'site.jurisdiction': 'VN' }

const works = (...activities: string[]) => ({ 'process.activities': activities })

/** Permits of a Chinese site. */
export const chineseSite: CasesByRule = {
  'CN-FILING': { binds: site, spares: [abroad] },
  'CN-EIA-FORM': {
    binds: { ...site, ...works('winding', 'coating') },
    spares: [abroad, works('separation'), works('winding', 'electroplating'), works('metal')],
    also: [works('strip-casting', 'sintering')],
  },
  'CN-EIA-REPORT': {
    binds: { ...site, ...works('electroplating') },
    spares: [abroad, works('winding', 'coating'), works()],
    also: [works('separation'), works('metal'), works('coating', 'recycling_hydromet')],
  },
  'CN-ENERGY': {
    binds: { ...site, 'process.energyTce': 1000 },
    spares: [abroad, { 'process.energyTce': 999.9 }],
    also: [{ 'process.energyTce': 5000 }],
  },
  'CN-CONSTR': {
    binds: { ...site, 'site.newBuilding': true },
    spares: [abroad, { 'site.newBuilding': false }],
  },
  'CN-LAND': {
    binds: { ...site, 'site.greenfield': true },
    spares: [abroad, { 'site.greenfield': false }],
  },
  'CN-OCC': {
    binds: { ...site, 'process.occHazard': true },
    spares: [abroad, { 'process.occHazard': false }],
  },
  'CN-FIRE': {
    binds: { ...site, 'process.fireClass': 'B' },
    spares: [abroad, { 'process.fireClass': 'C' }],
    also: [{ 'process.fireClass': 'A' }],
  },
  'CN-SAFETY-DESIGN': {
    binds: { ...site, ...works('strip-casting') },
    spares: [abroad, works('sintering', 'machining'), works('winding')],
    also: [works('metal')],
  },
  'CN-RAD-EIA': {
    binds: { ...site, ...works('separation'), 'process.maxUThBqPerG': 1.01 },
    spares: [abroad, works('metal'), { 'process.maxUThBqPerG': 1 }],
    also: [works('mining')],
  },
  'CN-RE-QUOTA-2025': {
    binds: { ...site, ...works('separation') },
    spares: [abroad, works('metal', 'sintering')],
    also: [works('mining')],
    days: [
      ['2025-07-27', 'no'],
      ['2025-07-28', 'yes'],
    ],
  },
  'CN-HAZCHEM-USE': {
    binds: { ...site, 'process.hydrogenKgOnSite': 5000 },
    spares: [abroad, { 'process.hydrogenKgOnSite': 4999 }],
  },
  'CN-POLLUTION-KEY': {
    binds: { ...site, 'process.dischargeClass': 'key' },
    spares: [abroad, { 'process.dischargeClass': 'simple' }],
  },
  'CN-POLLUTION-SIMPLE': {
    binds: { ...site, 'process.dischargeClass': 'simple' },
    spares: [abroad, { 'process.dischargeClass': 'key' }],
  },
  'CN-PACKAGE-20': {
    binds: {
      ...site,
      'site.city': 'Ganzhou',
      'site.standardLand': true,
      'applicant.commitment': true,
    },
    spares: [
      abroad,
      { 'site.city': 'Shenzhen' },
      { 'site.standardLand': false },
      { 'applicant.commitment': false },
    ],
  },
  'CN-PARALLEL-40': {
    binds: { ...site, 'site.parallelLane': true },
    spares: [abroad, { 'site.parallelLane': false }],
  },
  'CN-BASE-PACKAGE': {
    binds: { ...site, 'site.standardLand': false },
    spares: [abroad, { 'site.standardLand': true }],
    on: '2018-10-31',
    days: [
      ['2018-10-31', 'yes'],
      ['2018-11-01', 'no'],
    ],
  },
}
