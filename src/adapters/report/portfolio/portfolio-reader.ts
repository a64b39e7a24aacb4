import { type Voice, voiceOf } from '#adapters/report/voice.ts'
import type { Portfolio, PortfolioApplication, PortfolioCorridor } from '#core/model/portfolio.ts'
import type { Language } from '#core/model/text.ts'

/** The portfolio with everything that is said in the reader's language. */
export interface PortfolioReader extends Voice {
  readonly portfolio: Portfolio
  /** Product name of an application by its id. */
  readonly application: (id: string) => string
}

/** Joins a portfolio to a language. */
export function portfolioReader(portfolio: Portfolio, language: Language): PortfolioReader {
  const voice = voiceOf(language)
  const names = new Map(portfolio.applications.map(({ id, name }) => [id, name]))
  return {
    portfolio,
    ...voice,
    application: (id) => {
      const name = names.get(id)
      return name ? voice.say(name) : id
    },
  }
}

/** Applications of one corridor: those that do not keep their limits first, then the most delayed. */
export const worstFirst = (
  { applications }: Portfolio,
  { id }: Pick<PortfolioCorridor, 'id'>,
): readonly PortfolioApplication[] =>
  applications
    .filter(({ corridor }) => corridor === id)
    .toSorted(
      (one, other) =>
        ranks.indexOf(one.status) - ranks.indexOf(other.status) ||
        (other.delay?.days.mean ?? 0) - (one.delay?.days.mean ?? 0) ||
        (one.id < other.id ? -1 : 1),
    )

const ranks = ['infeasible', 'short', 'late', 'planned']

/** Key of the word for an outcome. */
export const statusWord = ({ status }: PortfolioApplication): string =>
  `status${status.slice(0, 1).toUpperCase()}${status.slice(1)}`
