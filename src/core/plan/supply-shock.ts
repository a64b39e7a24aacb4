import type { Claim } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import type { ProductionFigure } from '#core/model/whole-catalog.ts'
import { showNumber } from '#core/units/show-number.ts'

/** A fall of mine production that was seen, as a factor, with the claims it was read from. */
export interface SupplyShock {
  /** To three decimals, as a scenario takes it. */
  readonly factor: number
  readonly claims: readonly string[]
  readonly words: Text
}

/** What Myanmar mined in 2025 over 2023, by the production series; null where the series does not hold both years. */
export function supplyShock(
  production: readonly ProductionFigure[],
  claims: Readonly<Record<string, Claim>>,
): SupplyShock | null {
  const ofYear = (year: string): ProductionFigure | undefined =>
    production.find(
      ({ scope, stage, metric, period }) =>
        scope === 'MM' && stage === 'mine' && metric === 'production' && period === year,
    )
  const [before, after] = [ofYear('2023'), ofYear('2025')]
  if (!before || !after || before.unit !== after.unit || before.value <= 0) return null
  const sources = [before, after].flatMap(
    ({ claim }) => claims[claim]?.evidence.map(({ source }) => source) ?? [],
  )
  const cited = [...new Set(sources)].join(', ')
  const [high, low] = [showNumber(before.value), showNumber(after.value)]
  return {
    factor: Math.round((after.value / before.value) * 1000) / 1000,
    claims: [before.claim, after.claim],
    words: {
      en: `the fall of Myanmar's mines from ${high} ${before.unit} in 2023 to ${low} in 2025 (${cited})`,
      zh: `缅甸矿山产量由2023年的${high} ${before.unit}降至2025年的${low}的幅度（${cited}）`,
    },
  }
}
