import type { ClaimTable } from './claim-table.ts'
import type { Fineness } from './coarser.ts'
import type { FalseShare } from './false-share.ts'

/** Claims with values of their own for every object, by number. */
export interface OpenClaims {
  readonly sources: number
  /** By object: who says which candidate, each source and candidate once. */
  readonly claims: readonly (readonly Saying[])[]
  /** By object and candidate: the chance that a wrong source says it. */
  readonly falseShare: readonly (readonly number[])[]
  /** By object and candidate: the candidates it is coarser than. */
  readonly coarserOf: readonly (readonly (readonly number[])[])[]
  /** By object and candidate: among how many coarser values one who speaks coarsely of it chooses. */
  readonly levels: readonly (readonly number[])[]
}

export interface Saying {
  readonly source: number
  readonly candidate: number
}

/** Numbers the claims of a table. */
export function openClaims(
  table: ClaimTable,
  falseShare: FalseShare,
  { isCoarser, depth }: Fineness,
): OpenClaims {
  const coarserOf = table.objects.map(({ candidates }) =>
    candidates.map((coarse) =>
      candidates.flatMap((fine, number) => (isCoarser(coarse.plain, fine.plain) ? [number] : [])),
    ),
  )
  return {
    sources: table.sources.length,
    claims: table.objects.map(({ candidates }) =>
      candidates.flatMap(({ saidBy }, candidate) =>
        [...new Set(saidBy)].map((source) => ({ source, candidate })),
      ),
    ),
    falseShare: table.objects.map(({ candidates }) =>
      candidates.map(({ plain }) => falseShare(plain)),
    ),
    coarserOf,
    levels: table.objects.map(({ candidates }, object) =>
      candidates.map(({ plain }, fine) => {
        const beside = (coarserOf[object] as readonly (readonly number[])[]).filter((finer) =>
          finer.includes(fine),
        )
        return Math.max(beside.length, depth(plain))
      }),
    ),
  }
}
