import type { MaterialModel } from '#core/model/material-model.ts'
import { fault, type ModelFault } from './model-fault.ts'

/**
 * Machining that gives more than it takes, and loops from swarf back to swarf in which a kilogram would come back as more than
 * one: either way mass would come from nothing. A loop goes through recycling, metal, alloy, powder, block and machining at the
 * largest yield of each.
 */
export function gainFaults({ processes }: MaterialModel): ModelFault[] {
  const machining = processes.flatMap(({ stage, parameters }, at): ModelFault[] => {
    const { yield: passed = 0, swarfShare = 0 } = parameters
    return stage === 'part' && passed + swarfShare > 1 + 1e-9
      ? [
          fault(
            'gain-in-cycle',
            `processes[${at}].parameters`,
            { yield: passed, swarfShare },
            `Parts and swarf together weigh ${passed + swarfShare} of what enters, so the loop through recycling gains mass`,
            'Lower the yield or the share of swarf until they sum to 1 at most',
          ),
        ]
      : []
  })
  const best = (stage: string, isMeant: (name: string) => boolean): number =>
    Math.max(
      0,
      ...processes
        .filter((process) => process.stage === stage)
        .flatMap(({ parameters }) =>
          Object.entries(parameters).flatMap(([name, value]) => (isMeant(name) ? value : [])),
        ),
    )
  const isYield = (name: string): boolean => name !== 'swarfShare'
  const around =
    ['recycle', 'metal', 'alloy', 'powder', 'block'].reduce(
      (product, stage) => product * best(stage, isYield),
      1,
    ) * best('part', (name) => name === 'swarfShare')
  if (around <= 1 + 1e-9) return machining
  return [
    ...machining,
    fault(
      'gain-in-cycle',
      'processes',
      around,
      `A kilogram of swarf would come back as ${around} kg of swarf: the loop through recycling gains mass`,
      'Correct the yield above 1 in the loop',
    ),
  ]
}
