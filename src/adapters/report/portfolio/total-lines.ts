import type { PortfolioCorridor } from '#core/model/portfolio.ts'
import type { PortfolioReader } from './portfolio-reader.ts'

/** A corridor's sums in words: delay, cost and the last finish; none where nothing could be planned jointly. */
export function totalLines(
  { alone, together, delayDays }: PortfolioCorridor['totals'],
  { word, money, days, date }: PortfolioReader,
): string[] {
  if (!alone || !together || !delayDays) return []
  const { planned, p50, p90 } = together.lastFinish
  return [
    word('portfolioDelay', days(delayDays.planned), days(delayDays.p50), days(delayDays.p90)),
    word(
      'portfolioCost',
      money(alone.cost.p50),
      money(together.cost.p50),
      money(together.cost.p90),
    ),
    word('lastOfAll', date(planned), date(p50), date(p90)),
  ]
}
