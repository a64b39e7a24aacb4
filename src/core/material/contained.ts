import type { Catalog } from '#core/model/catalog.ts'

/** kg of the element in one kg of a flow: mixed oxide by the ore's basket, single oxide by stoichiometry, all else as named. */
export function contentOf(
  element: string,
  material: string,
  origin: string,
  { catalog }: { readonly catalog: Pick<Catalog, 'elements' | 'ores'> },
): number {
  const fraction = catalog.elements[element]?.metalMassFractionInOxide ?? 0
  if (material === 'REO') return (catalog.ores[origin]?.shares[element] ?? 0) * fraction
  if (material === `${element} oxide`) return fraction
  return material.startsWith(`${element} `) ? 1 : 0
}
