import type { Element } from '#core/model/catalog.ts'

/** A mass as stated, with what is needed to tell the element in it. */
export interface StatedMass {
  readonly kg: number
  /** `REO`, `oxide`, `metal`, `gross`, or the formula of a compound, for example `NdF3` or `Nd2Fe14B`. */
  readonly basis: string
  /**
   * Share of what is stated: of the element's oxide in REO or in gross weight, of the element in metal, of the compound where a
   * formula is given; null where it is not said.
   */
  readonly assay: number | null
}

/** What is needed of an element. */
export type ElementMasses = Readonly<
  Record<string, Pick<Element, 'metalMassFractionInOxide' | 'atomicMass'>>
>

/**
 * kg of an element = stated mass × assay × factor, the factor being the share of the element in its oxide or in the compound. A
 * separated oxide, a metal and a compound are pure where no assay is said; of REO and gross weight the assay must be, else null.
 */
export function elementMass(
  { kg, basis, assay }: StatedMass,
  element: string,
  elements: ElementMasses,
): number | null {
  const factor = factorOf(basis, element, elements)
  const share = assay ?? (basis === 'REO' || basis === 'gross' ? null : 1)
  return factor === null || share === null ? null : kg * share * factor
}

function factorOf(basis: string, element: string, elements: ElementMasses): number | null {
  if (!Object.hasOwn(elements, element)) return null
  if (basis === 'metal') return 1
  if (basis === 'REO' || basis === 'oxide' || basis === 'gross')
    return elements[element]?.metalMassFractionInOxide ?? null
  return shareInCompound(basis, element, elements)
}

/** Mass share of an element in a compound without brackets in its formula; null where the formula names an unknown element. */
export function shareInCompound(
  formula: string,
  element: string,
  elements: ElementMasses,
): number | null {
  if (!/^(?:[A-Z][a-z]?\d*)+$/.test(formula)) return null
  let [total, own] = [0, 0]
  for (const [, symbol = '', atoms = ''] of formula.matchAll(/([A-Z][a-z]?)(\d*)/g)) {
    const mass = Object.hasOwn(elements, symbol)
      ? (elements[symbol]?.atomicMass as number)
      : partnerMasses[symbol]
    if (mass === undefined) return null
    const grams = (atoms === '' ? 1 : Number(atoms)) * mass
    total += grams
    if (symbol === element) own += grams
  }
  return own / total
}

/** Standard atomic masses of what rare earths come with, g/mol: IUPAC, abridged values of 2021. */
const partnerMasses: Readonly<Record<string, number>> = {
  H: 1.008,
  B: 10.81,
  C: 12.011,
  N: 14.007,
  O: 15.999,
  F: 18.998,
  P: 30.974,
  S: 32.06,
  Cl: 35.45,
  Fe: 55.845,
  Co: 58.933,
}
