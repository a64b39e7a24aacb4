import type { Requirements } from '#core/model/plan.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { documentMatrix } from './document-matrix.ts'
import type { Draft } from './draft.ts'
import { idleDesks } from './idle-desks.ts'
import { monthIndex, monthLabel } from './months.ts'

/** Kinds of rare-earth need the material path delivers, per element and quarter. */
export function planRequirements(draft: Draft, material: Draft['material']['plan']): Requirements {
  const { placed, staffing, world, required, costs, finish, totalCostCny } = draft
  const firstMonth = monthIndex(world.asOf, finish)
  const before = costs.filter((line) => line.month <= firstMonth && line.kind !== 'feed')
  const months = [...new Set(before.map((line) => line.month))].sort((left, right) => left - right)
  return {
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
    materials: materialsNeeded(draft, material),
    funding: {
      total: money(totalCostCny, world.corridor.currency),
      byMonth: months.map((month) => ({
        month: monthLabel(world.asOf, month),
        amount: money(
          before.filter((line) => line.month === month).reduce((sum, line) => sum + line.cny, 0),
          world.corridor.currency,
        ),
      })),
    },
    documents: documentMatrix(draft),
  }
}

/** What arrives at the applicant's own first stage, and what the bill of materials asks for besides. */
function materialsNeeded(
  { world }: Draft,
  material: Draft['material']['plan'],
): Requirements['materials'] {
  const elements = Object.keys(world.catalog.elements)
  const rows = new Map<
    string,
    { material: string; period: string; kg: number; element: string | null }
  >()
  for (const flow of material.flows) {
    if (!/ (metal|in magnet)$/.test(flow.material) || flow.to !== 'own.alloy') continue
    const key = `${flow.period} ${flow.material}`
    const row = rows.get(key) ?? {
      material: flow.material,
      period: flow.period,
      kg: 0,
      element: elements.find((symbol) => flow.material.startsWith(`${symbol} `)) ?? null,
    }
    rows.set(key, { ...row, kg: row.kg + flow.kg })
  }
  const peak = Math.max(...world.application.volume.ramp.map(({ tonnes }) => tonnes))
  const others = world.application.billOfMaterials.map(({ material: id, kgPerTonne }) => ({
    material: id,
    name: world.catalog.materials[id]?.name ?? { en: id, zh: id },
    period: 'peak year',
    kg: kgPerTonne * peak,
    element: null,
  }))
  const named = [...rows.values()].map((row) => ({
    ...row,
    name: materialName(row.material, row.element, world.catalog.elements),
  }))
  return [...named, ...others]
}

function materialName(
  id: string,
  element: string | null,
  elements: Draft['world']['catalog']['elements'],
): { en: string; zh: string } {
  const name = element === null ? undefined : elements[element]?.name
  return { en: name ? `${name.en} metal` : id, zh: name ? `金属${name.zh}` : id }
}
