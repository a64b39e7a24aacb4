import type { MoneyReport } from '#core/model/money-report.ts'
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

/** Cover that lenders to plants commonly ask for: an assumption, shown as such. */
const usualCover = 1.2

/** From which year on no year falls below the cover asked. */
export function coverAsked(years: readonly CoverLine[]): MoneyReport['coverAsked'] {
  const from = (of: 'p50' | 'p90'): string | null => {
    const told = years.filter((year) => year[of] !== null)
    const low = told.findLastIndex((year) => (year[of]?.dscr ?? 0) < usualCover)
    return told[low + 1]?.month ?? null
  }
  return { dscr: usualCover, p50From: from('p50'), p90From: from('p90') }
}
