import type { Playbook } from '#core/model/catalog.ts'
import type { World } from './world.ts'

/** The playbook of the product's family; throws when the catalog has none. */
export function playbookOf({
  application,
  catalog,
}: Pick<World, 'application' | 'catalog'>): Playbook {
  const { family } = application.product
  const playbook = Object.values(catalog.playbooks).find((candidate) => candidate.family === family)
  if (!playbook) throw new RangeError(`no playbook for product family ${family}`)
  return playbook
}
