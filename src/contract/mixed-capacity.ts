import { basesOfStage, unitsOfBasis } from '#core/model/capacity-basis.ts'
import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Issue } from '#core/model/issue.ts'

/** Capacities on a basis that their stage is not counted in, or in a unit that is not tonnes a year of their basis. */
export function mixedCapacity({ facilities }: Corridor, { processes }: Catalog): Issue[] {
  return facilities.flatMap(({ process, basis, capacity }, at) => {
    const stage = processes[process]?.stage ?? ''
    const bases = basesOfStage[stage]
    const units = unitsOfBasis(basis)
    const shared = { code: 'mixed-basis', file: 'facilities.yaml' }
    return [
      ...(bases === undefined || bases.includes(basis)
        ? []
        : [
            {
              ...shared,
              path: `facilities[${at}].basis`,
              value: basis,
              reason: `The stage ${stage} is not counted in '${basis}'`,
              remedy: `Count it in ${bases.join(' or ')}`,
            },
          ]),
      ...(capacity === null || units.includes(capacity.unit)
        ? []
        : [
            {
              ...shared,
              path: `facilities[${at}].capacity.unit`,
              value: capacity.unit,
              reason: `Capacity is counted in tonnes a year of its basis, which is '${basis}'`,
              remedy: `Convert it and write ${units.join(' or ')}; leave it out where its content is not known`,
            },
          ]),
    ]
  })
}
