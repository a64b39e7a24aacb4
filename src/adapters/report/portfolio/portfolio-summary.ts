import type { Portfolio, PortfolioApplication, PortfolioCorridor } from '#core/model/portfolio.ts'
import type { Language } from '#core/model/text.ts'
import {
  type PortfolioReader,
  portfolioReader,
  statusWord,
  worstFirst,
} from './portfolio-reader.ts'
import { totalLines } from './total-lines.ts'

/** The portfolio as plain text, at most 60 lines: totals, who is late because of whom, and what is most asked for. */
export function renderPortfolioSummary(portfolio: Portfolio, language: Language): string[] {
  const reader = portfolioReader(portfolio, language)
  const room = Math.max(2, Math.floor(mostLines / portfolio.corridors.length) - headLines)
  return [
    reader.word('notAffiliated'),
    ...portfolio.corridors.flatMap((corridor) => corridorLines(corridor, room, reader)),
    '',
  ].slice(0, 59)
}

const mostLines = 56
/** Lines of a corridor besides its applications. */
const headLines = 10

function corridorLines(
  corridor: PortfolioCorridor,
  room: number,
  reader: PortfolioReader,
): string[] {
  const { word, say } = reader
  const { totals } = corridor
  const all = worstFirst(reader.portfolio, corridor)
  const shown = all.slice(0, Math.max(1, Math.floor(room / 2)))
  const { applications, planned, late, short, infeasible } = totals
  return [
    '',
    say(corridor.name),
    word('portfolioCounts', applications, planned, late, short, infeasible),
    ...totalLines(totals, reader),
    ...shown.flatMap((application) => applicationLines(application, corridor, reader)),
    ...(shown.length < all.length ? [`  ${word('moreOf', all.length - shown.length)}`] : []),
    ...mostWanted(corridor, reader),
  ]
}

function applicationLines(
  application: PortfolioApplication,
  { resources }: PortfolioCorridor,
  reader: PortfolioReader,
): string[] {
  const { word, say, days, date, pair } = reader
  const { id, name, alone, together, delay, causes, conflicts } = application
  const outcome = word(statusWord(application))
  if (!alone || !together || !delay)
    return [
      `  ${say(name)} (${id}) · ${outcome}`,
      ...conflicts.slice(0, 1).map(({ words }) => `    ${say(words)}`),
    ]
  return [
    `  ${say(name)} (${id}) · ${outcome} · ${date(together.finish.planned)} (P50 ${date(together.finish.p50)} · P90 ${date(together.finish.p90)})`,
    `    ${pair(`${word('aloneFinish')} P50`, date(alone.finish.p50))} · ${pair(word('delay'), `${days(delay.plannedDays, true)} (P50 ${days(delay.days.p50, true)} · P90 ${days(delay.days.p90, true)})`)}${
      causes[0] ? ` · ${causeWords(causes[0], application, resources, reader)}` : ''
    }`,
  ]
}

/** Who delays it most, by how much, and how much of that hangs on the one resource on which most of it does. */
function causeWords(
  first: PortfolioApplication['causes'][number],
  { causes }: PortfolioApplication,
  resources: PortfolioCorridor['resources'],
  { word, say, days }: PortfolioReader,
): string {
  const most = causes.find(
    ({ application, resource }) => application === first.application && resource !== null,
  )
  const named = resources.find(({ id }) => id === most?.resource)
  const told = word('becauseOf', first.application, days(first.days))
  return most && named ? `${told} (${word('onIts', say(named.name), days(most.days))})` : told
}

function mostWanted({ resources }: PortfolioCorridor, { word, say }: PortfolioReader): string[] {
  const wanted = resources
    .map((resource) => ({
      resource,
      overload: resource.months.reduce((sum, month) => sum + month.overloadDays, 0),
    }))
    .filter(({ overload }) => overload > 0)
    .sort((one, other) => other.overload - one.overload)
    .slice(0, 3)
  return wanted.length === 0
    ? []
    : [
        word('mostWanted'),
        ...wanted.map(
          ({ resource, overload }) =>
            `  ${word('overloadOf', say(resource.name), overload, resource.waiting.length)}`,
        ),
      ]
}
