/** A flow that both sides report: their asymmetry from 0 to 1. */
export interface ReportedFlow {
  readonly from: string
  readonly to: string
  readonly asymmetry: number
}

/** How well a reporter agrees with its partners, in standard deviations above or below the others; null where too few flows tell. */
export interface ReporterReliability {
  readonly reporter: string
  readonly asExporter: number | null
  readonly asImporter: number | null
  /** Flows that both sides report. */
  readonly flows: number
}

/**
 * How reliable each reporter is, each weighed by how reliable its partners are: R_e = n_e / (D·R_i), R_i = n_i / (Dᵀ·R_e), from 1
 * until it stands still, then standardised; D holds the asymmetries (the mirroring of Harvard's Growth Lab). What differs by less than
 * counts as equal is no less reliable for it.
 */
export function reporterReliability(
  flows: readonly ReportedFlow[],
): readonly ReporterReliability[] {
  const exporters = groupOf(flows, ({ from }) => from)
  const importers = groupOf(flows, ({ to }) => to)
  let asImporter = new Map([...importers.keys()].map((name) => [name, 1]))
  let asExporter = new Map<string, number>()
  for (let round = 0; round < mostRounds; round++) {
    asExporter = agreement(exporters, ({ to }) => asImporter.get(to) as number)
    const next = agreement(importers, ({ from }) => asExporter.get(from) as number)
    const moved = [...next].some(
      ([name, value]) => Math.abs(value / (asImporter.get(name) as number) - 1) > standsStill,
    )
    asImporter = next
    if (!moved) break
  }
  const exportScores = standardised(asExporter, exporters)
  const importScores = standardised(asImporter, importers)
  return [...new Set([...exporters.keys(), ...importers.keys()])].sort().map((reporter) => ({
    reporter,
    asExporter: exportScores.get(reporter) ?? null,
    asImporter: importScores.get(reporter) ?? null,
    flows: (exporters.get(reporter)?.length ?? 0) + (importers.get(reporter)?.length ?? 0),
  }))
}

/** Share of the exporter's figure in the reconciled one: e^R_e / (e^R_e + e^R_i). */
export const exporterShare = (asExporter: number, asImporter: number): number =>
  1 / (1 + Math.exp(asImporter - asExporter))

type Flows = ReadonlyMap<string, readonly ReportedFlow[]>

/** In the order of the names, so that sums do not depend on the order of the lines. */
function groupOf(flows: readonly ReportedFlow[], keyOf: (flow: ReportedFlow) => string): Flows {
  const sorted = flows.toSorted((left, right) =>
    `${left.from} ${left.to} ${left.asymmetry}` < `${right.from} ${right.to} ${right.asymmetry}`
      ? -1
      : 1,
  )
  return new Map([...Map.groupBy(sorted, keyOf)].sort(([left], [right]) => (left < right ? -1 : 1)))
}

const agreement = (groups: Flows, trustIn: (flow: ReportedFlow) => number): Map<string, number> =>
  new Map(
    [...groups].map(([name, flows]) => {
      const disagreement = flows.reduce(
        (sum, flow) => sum + Math.max(leastAsymmetry, flow.asymmetry) * trustIn(flow),
        0,
      )
      return [name, flows.length / disagreement]
    }),
  )

function standardised(values: ReadonlyMap<string, number>, groups: Flows): Map<string, number> {
  const told = [...values].filter(([name]) => (groups.get(name)?.length ?? 0) >= fewestFlows)
  if (told.length < 2) return new Map()
  const mean = told.reduce((sum, [, value]) => sum + value, 0) / told.length
  const spread = Math.sqrt(
    told.reduce((sum, [, value]) => sum + (value - mean) ** 2, 0) / told.length,
  )
  return new Map(
    told.map(([name, value]) => [name, spread < standsStill * mean ? 0 : (value - mean) / spread]),
  )
}

/** Asymmetry of two figures that differ by ln 0.05: tanh(0.025). */
const leastAsymmetry = Math.tanh(0.025)

/** One or two flows say more about the partner than about the reporter. */
const fewestFlows = 3

const standsStill = 1e-9

const mostRounds = 200
