import type { Corridor } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'

/** Who decides on a rule in this corridor: its own authority of that competence, or the kind of authority the rule names (then without an id). */
export function competentAuthority(
  rule: Rule,
  { authorities }: Pick<Corridor, 'authorities'>,
): { readonly id: string | null; readonly name: Text } {
  const own = authorities.find(({ competence }) => competence.includes(rule.id))
  return own && rule.authority.level !== 'enterprise'
    ? { id: own.id, name: own.name }
    : { id: null, name: rule.authority.name }
}
