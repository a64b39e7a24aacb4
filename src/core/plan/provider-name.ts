import type { Text } from '#core/model/text.ts'
import type { World } from './world.ts'

/** Who stands behind a mode's provider id: the applicant, an authority, a financier or an organization of the corridor. */
export function providerName(id: string, { application, corridor, catalog }: World): Text {
  if (id === 'own') return application.applicant.name
  if (id.startsWith('authority:')) {
    const name = id.slice('authority:'.length)
    const own = corridor.authorities.find((authority) => authority.id === name)
    if (own) return own.name
    const rule = Object.values(catalog.rules).find(
      (candidate) => candidate.authority.name.en === name,
    )
    return rule?.authority.name ?? { en: name, zh: name }
  }
  if (id.startsWith('instrument:')) {
    return catalog.instruments[id.slice('instrument:'.length)]?.provider ?? { en: id, zh: id }
  }
  return corridor.providers.find((provider) => provider.id === id)?.name ?? { en: id, zh: id }
}

/** True when what stands behind the id is an assumption of the modelled corridor and not a real organization. */
export function isIllustrative(id: string, { corridor, catalog }: World): boolean {
  if (id.startsWith('instrument:'))
    return catalog.instruments[id.slice('instrument:'.length)]?.illustrative ?? false
  return corridor.providers.find((provider) => provider.id === id)?.illustrative ?? false
}
