import { say, showDate, showDays, showMass, showMoney, showShare } from '#adapters/report/format.ts'
import { type Speak, speak } from '#adapters/report/words.ts'
import type { Portfolio, PortfolioApplication, PortfolioCorridor } from '#core/model/portfolio.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'

/** The portfolio with everything that is said in the reader's language. */
export interface PortfolioReader {
  readonly portfolio: Portfolio
  readonly language: Language
  readonly word: Speak
  readonly say: (text: Text) => string
  readonly money: (amount: Money) => string
  readonly days: (days: number, signed?: boolean) => string
  readonly mass: (kg: number) => string
  readonly share: (share: number) => string
  readonly date: (iso: string) => string
  /** A name and what is said of it, with the colon of the language. */
  readonly pair: (name: string, value: string) => string
  /** Product name of an application by its id. */
  readonly application: (id: string) => string
}

/** Joins a portfolio to a language. */
export function portfolioReader(portfolio: Portfolio, language: Language): PortfolioReader {
  const names = new Map(portfolio.applications.map(({ id, name }) => [id, name]))
  return {
    portfolio,
    language,
    word: speak(language),
    say: (text) => say(text, language),
    money: (amount) => showMoney(amount, language),
    days: (days, signed) => showDays(days, language, signed),
    mass: (kg) => showMass(kg, language),
    share: (share) => showShare(share, language),
    date: (iso) => showDate(iso, language),
    pair: (name, value) => (language === 'en' ? `${name}: ${value}` : `${name}：${value}`),
    application: (id) => {
      const name = names.get(id)
      return name ? say(name, language) : id
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
