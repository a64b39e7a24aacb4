import { countryCodes } from '#contract/country-codes.ts'

/** ISO 3166 alpha-2 of a country by the number under which UN Comtrade has it; null where it is no country that is known. */
export function countryOfNumber(number: number): string | null {
  const own = ownNumbers[number]
  if (own !== undefined) return own
  if (!Number.isInteger(number) || number < 1 || number > 999 || formerNumbers.has(number))
    return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${String(number).padStart(3, '0')}`)
  const code = tag.replace(/^und-?/, '')
  return countryCodes.has(code) ? code : null
}

/** ISO 3166 alpha-2 of a country by its name in Chinese customs statistics; null where no country has that name. */
export const countryOfChineseName = (name: string): string | null =>
  otherNames[plain(name)] ?? chineseNames().get(plain(name)) ?? null

/** UN Comtrade numbers these as customs territories that differ from the country of the United Nations' own number. */
const ownNumbers: Readonly<Record<number, string>> = {
  251: 'FR',
  579: 'NO',
  699: 'IN',
  757: 'CH',
  842: 'US',
}

/**
 * Numbers of states that are no more, which Unicode's tables lead to one of those that followed, and 492, which is Monaco to them and
 * the rest of the European Union to UN Comtrade.
 */
const formerNumbers: ReadonlySet<number> = new Set([
  200, 230, 278, 280, 492, 530, 532, 582, 590, 720, 736, 810, 868, 886, 890, 891,
])

let names: ReadonlyMap<string, string> | undefined

function chineseNames(): ReadonlyMap<string, string> {
  const shown = new Intl.DisplayNames(['zh-Hans'], { type: 'region' })
  names ??= new Map([...countryCodes].map((code) => [plain(shown.of(code) ?? code), code]))
  return names
}

/** Without the kind of state or island that some statistics add to a name and others leave out. */
const plain = (name: string): string => {
  const folded = name.normalize('NFKC').replace(/[\s()·\-—]/g, '')
  return folded.replace(/(?<=..)(?:特别行政区|人民共和国|共和国|联邦|群岛|岛|省)$/, '')
}

const otherNames: Readonly<Record<string, string>> = {
  中华: 'CN',
  香港: 'HK',
  中国香港: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  中国台湾: 'TW',
  台澎金马关税区: 'TW',
  刚果: 'CG',
  刚果金: 'CD',
  多米尼加: 'DO',
}
