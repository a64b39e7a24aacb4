import { compareAmounts, compareValues, type MirrorComparison } from './compare-mirror.ts'
import { explainMirror, type MirrorExplanation } from './mirror-explanations.ts'
import { type MirrorPair, pairLines } from './pair-lines.ts'
import {
  exporterShare,
  type ReporterReliability,
  reporterReliability,
} from './reporter-reliability.ts'
import { measuredKg, type TradeLine } from './trade-line.ts'

/** One flow held against its mirror, by value and by weight. */
export interface CheckedFlow extends Pick<MirrorPair, 'from' | 'to' | 'code' | 'period'> {
  readonly value: ComparedValue
  /** Weights that were weighed; what was computed from the value is left out. */
  readonly weight: ComparedWeight
  /** Why two true statistics may differ so; empty unless something is apart. */
  readonly explanations: readonly MirrorExplanation[]
}

export interface ComparedValue extends MirrorComparison {
  readonly exported: number | null
  readonly imported: number | null
  readonly currency: TradeLine['currency'] | null
  /** Both sides weighed by how reliable each is; null where they are apart, where a side is unknown, and where too little tells. */
  readonly reconciled: number | null
}

export interface ComparedWeight extends MirrorComparison {
  readonly exportedKg: number | null
  readonly importedKg: number | null
  readonly isEstimateLeftOut: boolean
}

/** Every flow of the lines against its mirror, and how reliable each reporter is by that. */
export function checkFlows(
  lines: readonly TradeLine[],
  freight: number,
): {
  readonly flows: readonly CheckedFlow[]
  readonly reporters: readonly ReporterReliability[]
  readonly repeated: number
} {
  const { pairs, repeated } = pairLines(lines)
  const compared = pairs.map((pair) => ({ pair, value: comparedValue(pair, freight) }))
  const reporters = reporterReliability(
    compared.flatMap(({ pair: { from, to }, value: { asymmetry } }) =>
      asymmetry === null ? [] : [{ from, to, asymmetry }],
    ),
  )
  const beside = Map.groupBy(lines, flowKey)
  const reliability = new Map(reporters.map((entry) => [entry.reporter, entry]))
  const flows = compared.map(({ pair, value }) => {
    const { from, to, code, period } = pair
    const weight = comparedWeight(pair)
    const subject = weight.verdict === 'apart' ? 'weight' : 'value'
    const isApart = value.verdict === 'apart' || weight.verdict === 'apart'
    const [trustFrom, trustTo] = [reliability.get(from), reliability.get(to)]
    const share =
      typeof trustFrom?.asExporter === 'number' && typeof trustTo?.asImporter === 'number'
        ? exporterShare(trustFrom.asExporter, trustTo.asImporter)
        : null
    return {
      from,
      to,
      code,
      period,
      value: { ...value, reconciled: reconcile(value, share) },
      weight,
      explanations: isApart ? explainMirror(pair, beside.get(flowKey(pair)) ?? [], subject) : [],
    }
  })
  return { flows, reporters, repeated }
}

const flowKey = ({ code, period }: Pick<TradeLine, 'code' | 'period'>): string =>
  `${period} ${code}`

/** Amounts of two currencies are not compared: no rate of exchange is assumed. */
function comparedValue(
  { exported, imported }: MirrorPair,
  freight: number,
): Omit<ComparedValue, 'reconciled'> {
  const currency = exported?.currency ?? imported?.currency ?? null
  const isOneCurrency =
    exported === null || imported === null || exported.currency === imported.currency
  const [left, right] = [exported?.value ?? null, imported?.value ?? null]
  // Imports without a word on their valuation are CIF, as the United Nations recommend.
  const applied = imported?.valuation === 'FOB' ? 0 : freight
  const comparison = isOneCurrency
    ? compareValues(left, right, applied)
    : compareValues(null, right, applied)
  return {
    ...comparison,
    exported: left,
    imported: right,
    currency: isOneCurrency ? currency : null,
  }
}

function comparedWeight({ exported, imported }: MirrorPair): ComparedWeight {
  const [exportedKg, importedKg] = [exported, imported].map((line) =>
    line === null ? null : measuredKg(line),
  ) as [number | null, number | null]
  return {
    ...compareAmounts(exportedKg, importedKg),
    exportedKg,
    importedKg,
    isEstimateLeftOut: [exported, imported].some((line) => line?.isNetKgEstimated === true),
  }
}

function reconcile(
  { exported, importFob, verdict }: Omit<ComparedValue, 'reconciled'>,
  share: number | null,
): number | null {
  if (verdict === 'apart' || verdict === 'unknown' || share === null) return null
  return share * (exported as number) + (1 - share) * (importFob as number)
}
