/** A unit found in a text: its name, and the power of ten from the unit written to the one named. */
export interface FoundUnit {
  readonly name: string | null
  readonly power: number
  /** True where writers use the word for units that differ by some per cent. */
  readonly isLoose: boolean
}

/** The unit that the words around a number name; undefined where they name two. */
export function unitIn(before: string, after: string): FoundUnit | undefined {
  const found = [
    ...new Set(units.filter(({ written }) => written.test(after)).map(({ unit }) => unit)),
  ]
  const money = currencies.filter(({ written }) => written.test(before) || written.test(after))
  const named = [
    ...found,
    ...money.map(({ name }): FoundUnit => ({ name, power: 0, isLoose: false })),
  ]
  if (named.length > 1) return undefined
  return named[0] ?? { name: null, power: 0, isLoose: false }
}

/** True where a currency is named; its amounts may be written with m and k. */
export const isMoney = (before: string, after: string): boolean =>
  /\$/.test(before) || currencies.some(({ written }) => written.test(before) || written.test(after))

const mass = (power: number, isLoose = false): FoundUnit => ({ name: 'kg', power, isLoose })

/** Megatonnes are written Mt and metric tons mt: capitals count here. */
const units: readonly { readonly written: RegExp; readonly unit: FoundUnit }[] = [
  { written: /(?<![A-Za-z])Mt(?![A-Za-z])/, unit: mass(9) },
  { written: /(?<![A-Za-z])kt(?![A-Za-z])/i, unit: mass(6) },
  {
    written: /(?<![A-Za-z])(?:t|mt|tonnes?|metric tons?)(?![A-Za-z])|公?吨/,
    unit: mass(3),
  },
  { written: /(?<!metric |short |long )(?<![A-Za-z])tons?(?![A-Za-z])/i, unit: mass(3, true) },
  { written: /(?<![A-Za-z])kg(?![A-Za-z])|公斤|千克/i, unit: mass(0) },
  { written: /%|％|个百分点/, unit: { name: '%', power: 0, isLoose: false } },
  {
    written: /(?<![A-Za-z])(?:pieces|units|pcs)(?![A-Za-z])|[台件套只]/i,
    unit: { name: 'pieces', power: 0, isLoose: false },
  },
]

/** A lone $ is the dollar of no country that is named: no unit. */
const currencies: readonly { readonly written: RegExp; readonly name: string }[] = [
  { written: /US ?\$|USD|美元/i, name: 'USD' },
  { written: /A\$|AUD|澳元/, name: 'AUD' },
  { written: /CA?\$|CAD|加元/, name: 'CAD' },
  { written: /€|EUR|欧元/i, name: 'EUR' },
  { written: /£|GBP|英镑/i, name: 'GBP' },
  { written: /JPY|日元/i, name: 'JPY' },
  { written: /HK\$|HKD|港元/i, name: 'HKD' },
  { written: /CNY|RMB|人民币|(?<![美欧日港澳加])元/i, name: 'CNY' },
]
