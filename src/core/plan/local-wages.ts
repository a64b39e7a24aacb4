import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'

/** The catalog with the yearly cost of each role as the corridor states it; a role it leaves out keeps the catalog's. */
export function withLocalWages(catalog: Catalog, { wages }: Pick<Corridor, 'wages'>): Catalog {
  const paidHere = wages.flatMap(({ role, yearlyCost }) => {
    const known = catalog.roles[role]
    return known ? [[role, { ...known, yearlyCost }] as const] : []
  })
  return { ...catalog, roles: { ...catalog.roles, ...Object.fromEntries(paidHere) } }
}
