import { type Speak, speak } from '#adapters/report/words.ts'
import type { RenderMaterial } from '#app/ports.ts'
import type { PathDocument } from '#core/material/answers/material-document.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { MaterialReport } from '#core/plan/material-report.ts'
import { minorPerMajor } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'

/** The answers in the order in which a planner asks: is it served, what is tight, from whom, what if. */
export const renderMaterial: RenderMaterial = (document, language) => {
  const word = speak(language)
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const block = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', word(head), ...lines.map((line) => `  ${line}`)]
  const spoken = (entries: readonly { readonly words: Text }[]): string[] =>
    entries.map(({ words }) => say(words))
  const singles = spoken(document.singleSources)
  return [
    ...('application' in document ? headOf(document, word, say) : []),
    servedLine(document, word),
    costLine(document, word),
    ...document.unknownCosts.map(say),
    ...block('inTheWayHead', spoken(document.binding)),
    ...block('bottlenecksHead', spoken(document.bottlenecks)),
    ...block('elementsHead', elementLines(document, word, say, language)),
    ...block('singleHead', singles.length > 0 ? singles : [word('noSingle')]),
    ...block('chokeHead', spoken(document.chokepoints)),
    ...block('concentrationHead', spoken(document.concentration)),
    ...block('surplusHead', spoken(document.surplus.slice(0, 4))),
    ...('alternatives' in document ? block('alternativesHead', spoken(document.alternatives)) : []),
    ...('atRisk' in document ? block('riskHead', [say(document.atRisk.words)]) : []),
    ...('whatIfs' in document ? block('whatIfHead', whatIfLines(document, word, say)) : []),
    '',
    word('balanceLine', worstOf(document).toExponential(0)),
  ]
}

type Say = (text: Text) => string

const headOf = (
  { application, corridor, broken, firstOutput }: MaterialReport,
  word: Speak,
  say: Say,
): string[] => [
  word('pathTitle', say(application.name), say(corridor.name)),
  word('notAffiliated'),
  ...(broken.length > 0 ? [word('pathBroken', broken.join(', '), firstOutput)] : []),
  '',
]

function servedLine({ periods, status }: PathDocument, word: Speak): string {
  const demandKg = periods.reduce((sum, period) => sum + period.demandKg, 0)
  if (status === 'optimal')
    return word('pathServed', showNumber(demandKg), periods[0]?.id ?? '', periods.at(-1)?.id ?? '')
  const unmetKg = periods.reduce((sum, period) => sum + period.unmetKg, 0)
  const first = periods.find((period) => period.unmetKg > 1e-6 * period.demandKg)
  return word('pathShort', showNumber(unmetKg), showNumber(demandKg), first?.id ?? '')
}

function costLine({ cost, result }: PathDocument, word: Speak): string {
  const figure = `${cost.currency} ${showNumber(cost.amount / minorPerMajor(cost.currency))}`
  return word('pathCost', figure, result === 'optimal' ? '' : word('pathNotProved'))
}

/** Each element with the origins of its kg; then every supplier once, under the element that it carries most of. */
function elementLines(
  { elements, origins, months: inPeriod }: PathDocument,
  word: Speak,
  say: Say,
  language: Language,
): string[] {
  const told = new Set<string>()
  return [...elements].reverse().flatMap(({ element, months, suppliers }) => {
    const delivered = months.map(({ deliveredKg }) => deliveredKg)
    const separated = Math.max(...months.map(({ separatedKg }) => separatedKg))
    const from = origins
      .filter((origin) => origin.element === element)
      .map(({ origin, country, share }) => `${origin} (${country}) ${showNumber(share * 100)} %`)
    const kg = (value: number): string => showNumber(value, 1)
    const unseen = suppliers.filter(({ facility }) => !told.has(facility))
    for (const { facility } of unseen) told.add(facility)
    return [
      word(
        inPeriod === 1 ? 'elementMonths' : 'elementQuarters',
        element,
        kg(Math.min(...delivered)),
        kg(Math.max(...delivered)),
        kg(separated),
        from.join(language === 'en' ? ', ' : '、'),
      ),
      ...unseen.map(({ words }) => `  ${say(words)}`),
    ]
  })
}

const whatIfLines = ({ whatIfs, places }: MaterialReport, word: Speak, say: Say): string[] =>
  whatIfs.flatMap(({ given, words, moved }) => [
    `${given}`,
    `  ${say(words)}`,
    ...moved
      .slice(0, 2)
      .map(({ facility, kg }) =>
        word(
          'whatIfMoved',
          say(places[facility] ?? { en: facility, zh: facility }),
          `${kg > 0 ? '+' : ''}${showNumber(kg)}`,
        ),
      ),
  ])

const worstOf = ({ balance }: PathDocument): number =>
  Math.max(0, ...balance.map(({ relative }) => relative))
