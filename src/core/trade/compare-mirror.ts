/** How two statements of one flow stand to each other. */
export interface MirrorComparison {
  /** The import without freight and insurance, in the unit of the export; null where it is unknown. */
  readonly importFob: number | null
  /** |X − M| / (X + M), from 0 (the same) to 1 (only one side has any); null where a side is unknown or both are none. */
  readonly asymmetry: number | null
  /** M / X; null where either is unknown or X is none. */
  readonly ratio: number | null
  readonly verdict: MirrorVerdict
}

/**
 * `equal`: within 5 %. `within-freight`: some freight between none and a fifth of the value explains the difference. `apart`:
 * neither; the two are told side by side and never averaged. `unknown`: a side says nothing.
 */
export type MirrorVerdict = 'equal' | 'within-freight' | 'apart' | 'unknown'

/**
 * Compares an export as its own customs value it (FOB) with the same flow as the importer values it (CIF): M_fob = M_cif / (1 + τ).
 * What differs by |ln(M/X)| < 0.05 is equal, and τ lies between 0 and 0.2, as in the mirroring of Harvard's Growth Lab.
 */
export function compareValues(
  exportFob: number | null,
  importCif: number | null,
  freight: number = usualFreight,
): MirrorComparison {
  const importFob = importCif === null ? null : importCif / (1 + freight)
  const compared = compareAmounts(exportFob, importFob)
  const isFreight =
    compared.verdict === 'apart' &&
    exportFob !== null &&
    importCif !== null &&
    importCif / (1 + mostFreight) <= exportFob &&
    exportFob <= importCif
  return { ...compared, verdict: isFreight ? 'within-freight' : compared.verdict }
}

/** Compares the same quantity as both sides state it; nothing is taken off. */
export function compareAmounts(exported: number | null, imported: number | null): MirrorComparison {
  if (exported === null || imported === null)
    return { importFob: imported, asymmetry: null, ratio: null, verdict: 'unknown' }
  const sum = exported + imported
  const isEqual =
    exported === imported ||
    (exported > 0 && imported > 0 && Math.abs(Math.log(imported / exported)) < equalWithin)
  return {
    importFob: imported,
    asymmetry: sum === 0 ? null : Math.abs(exported - imported) / sum,
    ratio: exported === 0 ? null : imported / exported,
    verdict: isEqual ? 'equal' : 'apart',
  }
}

/** τ: freight and insurance as a share of the FOB value; 6 %, as the IMF's Direction of Trade Statistics take it. */
export const usualFreight = 0.06

/** Of the logarithm of the ratio. */
export const equalWithin = 0.05

const mostFreight = 0.2
