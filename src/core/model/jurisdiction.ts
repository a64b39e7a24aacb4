/** Members of the unions whose law binds beside the law of the country itself. */
const unions: Readonly<Record<string, readonly string[]>> = {
  EU: [
    ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
    ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ],
}

/** Jurisdiction of standards that no state sets: they bind where a customer asks for them. */
export const anywhere = 'INT'

/** The countries and the unions they belong to, each once, in order. */
export function withUnions(countries: readonly string[]): string[] {
  const joined = Object.keys(unions).filter((union) =>
    countries.some((country) => unions[union]?.includes(country)),
  )
  return [...new Set([...countries, ...joined])].sort()
}

/** The country, union or `INT` at the head of a jurisdiction such as `CN-JX-Ganzhou`. */
export const jurisdictionHead = (jurisdiction: string): string => jurisdiction.split('-')[0] ?? ''
