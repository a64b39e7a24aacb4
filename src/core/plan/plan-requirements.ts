import type { Requirements } from '#core/model/plan-requirements.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { documentMatrix } from './document-matrix.ts'
import type { Draft } from './draft.ts'
import { idleDesks } from './idle-desks.ts'
import { monthIndex, monthLabel } from './months.ts'
import { neededMaterials } from './needed-materials.ts'
import { plannedOutput } from './output-words.ts'

/** Kinds of rare-earth need the material path delivers, per element and quarter. */
export function planRequirements(draft: Draft, material: Draft['material']['plan']): Requirements {
  const { placed, staffing, world, required, costs, finish, totalCost } = draft
  const firstMonth = monthIndex(world.asOf, finish)
  const before = costs.filter((line) => line.month <= firstMonth && line.kind !== 'feed')
  const months = [...new Set(before.map((line) => line.month))].sort((left, right) => left - right)
  return {
    output: plannedOutput(world),
    steps: required
      .filter((step) => step.duration !== null)
      .map(({ id, name, desk, because }) => ({ id, name, desk, because })),
    idleDesks: idleDesks(draft),
    roles: staffing.flatMap(({ role, heads }) => {
      const name = world.catalog.roles[role]?.name
      const hired = placed.find(({ step }) => step.id === `hire.${role}`)
      return name && hired
        ? [
            {
              role,
              name,
              heads,
              neededBy: formatDay(hired.finish),
              because: ['answer:volume.ramp'],
            },
          ]
        : []
    }),
    materials: neededMaterials(draft, material),
    funding: {
      total: money(totalCost, world.corridor.currency),
      byMonth: months.map((month) => ({
        month: monthLabel(world.asOf, month),
        amount: money(
          before.filter((line) => line.month === month).reduce((sum, line) => sum + line.amount, 0),
          world.corridor.currency,
        ),
      })),
    },
    documents: documentMatrix(draft),
  }
}
