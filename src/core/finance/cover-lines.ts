import type { CoverLine, FinancePlan, YearOfCover } from '#core/model/plan-finance.ts'
import { money } from '#core/units/money.ts'
import type { CoverYear, Stress } from './finance-input.ts'

/** Debt service year by year at P50 and at P90, in the months of the plan. */
export function coverLines(
  { months, floor }: Pick<FinancePlan, 'months' | 'floor'>,
  middle: Pick<Stress, 'coverYears'>,
  late: Pick<Stress, 'coverYears'>,
): CoverLine[] {
  const shown = (year: CoverYear | undefined): YearOfCover | null =>
    year
      ? {
          cash: money(year.cash, floor.currency),
          service: money(year.service, floor.currency),
          dscr: year.cash / year.service,
        }
      : null
  const starts = [...middle.coverYears, ...late.coverYears].map(({ month }) => month)
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => ({
      month: months[start]?.month ?? '',
      p50: shown(middle.coverYears.find(({ month }) => month === start)),
      p90: shown(late.coverYears.find(({ month }) => month === start)),
    }))
}
