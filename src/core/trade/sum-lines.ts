import type { TradeLine } from './trade-line.ts'

/**
 * Lines that split one flow by trade mode, by place of registration or below six digits, joined into the total of the flow under its
 * six-digit code. A total with a part of unknown value or weight is itself unknown there.
 */
export function sumLines(lines: readonly TradeLine[]): readonly TradeLine[] {
  const groups = Map.groupBy(lines, (line) =>
    JSON.stringify([
      line.reporter,
      line.partner,
      line.flow,
      sixDigits(line),
      line.period,
      line.currency,
    ]),
  )
  return [...groups.values()].map((parts) => {
    const [first] = parts as [TradeLine]
    return {
      ...first,
      code: sixDigits(first),
      value: sumOf(parts, ({ value }) => value),
      netKg: sumOf(parts, ({ netKg }) => netKg),
      isNetKgEstimated: parts.some(({ isNetKgEstimated }) => isNetKgEstimated),
      place: parts.length === 1 ? first.place : `${first.place} and ${parts.length - 1} more`,
    }
  })
}

const sixDigits = ({ code }: TradeLine): string => code.slice(0, 6)

/** Added from the smallest up, so that the order of the lines does not show in the last digit. */
function sumOf(
  parts: readonly TradeLine[],
  amountOf: (line: TradeLine) => number | null,
): number | null {
  const amounts = parts.map(amountOf)
  if (amounts.includes(null)) return null
  return (amounts as number[]).toSorted((left, right) => left - right).reduce((a, b) => a + b, 0)
}
