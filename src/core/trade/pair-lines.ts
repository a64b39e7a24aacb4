import type { TradeLine } from './trade-line.ts'

/** One flow as the exporter and as the importer report it, at least one of them. */
export interface MirrorPair {
  readonly from: string
  readonly to: string
  readonly code: string
  readonly period: string
  readonly exported: TradeLine | null
  readonly imported: TradeLine | null
}

/**
 * Every flow between two named countries under one code in one period, ordered by period, code and countries; a flow whose other
 * country reports nothing at all in these lines is left out, for there is nothing to hold it against. Of lines that repeat each
 * other the one last in order counts.
 */
export function pairLines(lines: readonly TradeLine[]): {
  readonly pairs: readonly MirrorPair[]
  readonly repeated: number
} {
  const reporting = new Set(lines.map(({ reporter, period }) => `${period} ${reporter}`))
  const pairs = new Map<string, MirrorPair>()
  let repeated = 0
  for (const line of inOrder(lines)) {
    if (!line.isPartnerNamed || (line.flow !== 'export' && line.flow !== 'import')) continue
    if (!reporting.has(`${line.period} ${line.partner}`)) continue
    const side = line.flow === 'export' ? 'exported' : 'imported'
    const [from, to] =
      side === 'exported' ? [line.reporter, line.partner] : [line.partner, line.reporter]
    const { code, period } = line
    const key = [period, code, from, to].join(' ')
    const pair = pairs.get(key) ?? { from, to, code, period, exported: null, imported: null }
    if (pair[side] !== null) repeated += 1
    pairs.set(key, { ...pair, [side]: line })
  }
  const sorted = [...pairs.entries()].sort(([left], [right]) => (left < right ? -1 : 1))
  return { pairs: sorted.map(([, pair]) => pair), repeated }
}

const inOrder = (lines: readonly TradeLine[]): readonly TradeLine[] =>
  lines
    .map((line) => ({
      line,
      order: JSON.stringify([line.edition, line.value, line.netKg, line.place]),
    }))
    .sort((left, right) => (left.order < right.order ? -1 : 1))
    .map(({ line }) => line)
