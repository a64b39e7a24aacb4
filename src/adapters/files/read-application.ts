import type { ReadApplication, ReadAsked } from '#app/ports.ts'
import { askedFor, decodeApplication } from '#contract/application.ts'
import { readYamlFile } from './read-yaml-file.ts'

/** One application file, checked against the corridor and catalog it will be planned with. */
export const readApplication: ReadApplication = (file, catalog, corridor) => {
  const raw = readYamlFile(file)
  if (raw.kind === 'faults') return raw
  return decodeApplication(raw.value, file, {
    hubs: corridor.hubs.map((hub) => hub.id),
    currency: corridor.currency,
    families: Object.fromEntries(
      Object.values(catalog.playbooks).map(({ family, gradesOf, activities }) => [
        family,
        { gradesOf, activities },
      ]),
    ),
    grades: Object.fromEntries(
      Object.values(catalog.products).map((product) => [product.id, product.family]),
    ),
    uses: Object.values(catalog.uses).flatMap(({ id, parameters }) =>
      parameters.magnet ? [id] : [],
    ),
    elements: Object.keys(catalog.elements),
    materials: Object.keys(catalog.materials),
    places: placesOf(Object.values(catalog.ores)),
  })
}

/** Which corridor and whose law to load before the application can be checked in full. */
export const readAsked: ReadAsked = (file) => {
  const raw = readYamlFile(file)
  return raw.kind === 'faults' ? raw : { kind: 'ok', value: askedFor(raw.value) }
}

/** Countries of the ores, their regions, and every wider region that one of those lies in (CN-JX of CN-JX-Ganzhou). */
function placesOf(
  ores: readonly { readonly country: string; readonly region: string | null }[],
): string[] {
  const places = ores.flatMap(({ country, region }) => [
    country,
    ...(region === null
      ? []
      : region.split('-').map((_, at, parts) => parts.slice(0, at + 1).join('-'))),
  ])
  return [...new Set(places)].sort()
}
