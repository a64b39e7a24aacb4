import type { ReportedClaim } from '#core/evidence/evidence-report.ts'
import type { Likelihood } from '#core/evidence/likelihood.ts'
import { likelihoodNames } from '#core/model/likelihood-names.ts'
import type { Language, Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'

/** Says a text in the reader's language. */
export type Say = (text: Text) => string

export const sayIn =
  (language: Language): Say =>
  ({ en, zh }) =>
    language === 'en' ? en : zh

/** A claim by its words and its id; by its id alone where nobody gave it words. */
export const namedClaim = (
  { claim, words }: Pick<ReportedClaim, 'claim' | 'words'>,
  say: Say,
): string => (words.en === claim.id ? claim.id : `${say(words)} [${claim.id}]`)

/** What something is, under its name. */
export const factIn =
  (say: Say) =>
  (name: Text, value: string): string =>
    `${say(name)}${say({ en: ': ', zh: '：' })}${value}`

/** A likelihood in the words of its band. */
export const likelihoodWords = ({ probability, band, restsOn }: Likelihood, say: Say): string => {
  const figure = `${Math.round(probability * 100)} %`
  const rests = restsOn === 'evidence' ? '' : say(openOdds[restsOn])
  return `${say(likelihoodNames[band])} · ${figure}${rests}`
}

/** Why the odds stand where no evidence has put them. */
const openOdds = {
  prior: { en: ', from no evidence at all', zh: '，无任何证据' },
  forecast: {
    en: ', for announcing it makes it no likelier',
    zh: '，宣布本身不增加其可能性',
  },
} satisfies Readonly<Record<string, Text>>

/** A value as it is stated, with its unit; unknown is said as unknown. */
export function valueInUnit(
  value: ReportedClaim['claim']['value'],
  unit: string | null,
  say: Say,
): string {
  const shown = shownValue(value, say)
  if (unit === null) return shown
  const inUnit = say(unitWords(unit))
  return value === null
    ? say({ en: `${shown} (${inUnit})`, zh: `${shown}（${inUnit}）` })
    : `${shown} ${inUnit}`
}

function shownValue(value: ReportedClaim['claim']['value'], say: Say): string {
  if (value === null) return say({ en: 'unknown', zh: '未知' })
  if (typeof value === 'boolean')
    return value ? say({ en: 'yes', zh: '是' }) : say({ en: 'no', zh: '否' })
  if (typeof value === 'string') return value
  const { low, mode, high } = value
  return low === high ? `${mode}` : `${low} / ${mode} / ${high}`
}
