import type { MaterialPlan } from '#core/model/plan.ts'
import type { Requirements } from '#core/model/plan-requirements.ts'
import type { Text } from '#core/model/text.ts'
import { money } from '#core/units/money.ts'
import type { Draft } from './draft.ts'
import { peakOutput } from './output-volume.ts'
import { amountIn, priceOf } from './part-costs.ts'
import type { World } from './world.ts'

type Row = Requirements['materials'][number]

/**
 * What arrives at the applicant's own first stage, quarter by quarter, and what the bill of materials asks for besides: metal
 * for a plant that makes the alloy, the elements in finished magnets for one that makes no part of them.
 */
export function neededMaterials(
  { world }: Pick<Draft, 'world'>,
  { flows }: Pick<MaterialPlan, 'flows'>,
): Row[] {
  return [...streamRows(world, flows, firstOwnPlace(flows)), ...partRows(world)]
}

/** Where material first reaches the applicant: its earliest own line, or its site. */
function firstOwnPlace(flows: MaterialPlan['flows']): string {
  const reached = new Set(flows.map(({ to }) => to))
  return ownLines.find((place) => reached.has(place)) ?? 'site'
}

const ownLines = ['own.alloy', 'own.powder', 'own.block', 'own.part', 'own.coat']

/** Weighed, and paid for in the material path. */
const inThePath = { pieces: null, cost: null, claim: null } as const

function streamRows({ catalog }: World, flows: MaterialPlan['flows'], entry: string): Row[] {
  const elements = Object.keys(catalog.elements)
  const rows = new Map<string, Row & { readonly kg: number }>()
  for (const { material, from, to, period, kg } of flows) {
    if (to !== entry || from.startsWith('stock.')) continue
    const key = `${period} ${material}`
    const element = elements.find((symbol) => material.startsWith(`${symbol} `)) ?? null
    const name = streamName(material, element === null ? null : catalog.elements[element]?.name)
    const sum = (rows.get(key)?.kg ?? 0) + kg
    rows.set(key, { ...inThePath, material, name, period, kg: sum, element })
  }
  return [...rows.values()]
}

/** `Nd metal` is neodymium metal, `Nd in magnet` the neodymium in magnets. */
function streamName(material: string, element: Text | null | undefined): Text {
  if (!element) return { en: material, zh: material }
  if (material.endsWith(' metal')) return { en: `${element.en} metal`, zh: `金属${element.zh}` }
  const form = / in (\w+)$/.exec(material)?.[1] ?? ''
  const words = forms[form] ?? { en: form, zh: form }
  return { en: `${element.en} in ${words.en}`, zh: `${words.zh}中的${element.zh}` }
}

const forms: Readonly<Record<string, Text>> = {
  alloy: { en: 'alloy', zh: '合金' },
  powder: { en: 'powder', zh: '磁粉' },
  block: { en: 'blanks', zh: '毛坯' },
  part: { en: 'uncoated magnets', zh: '未涂层磁体' },
  coat: { en: 'magnets', zh: '磁体' },
  magnet: { en: 'magnets', zh: '磁体' },
}

function partRows(world: World): Row[] {
  const peak = peakOutput(world)
  return world.application.billOfMaterials.map((line) => {
    const material = world.catalog.materials[line.material]
    const amount = amountIn(line, peak)
    const price = priceOf(line, world)
    const isCounted = material?.measure === 'piece'
    return {
      material: line.material,
      name: material?.name ?? { en: line.material, zh: line.material },
      period: 'peak year',
      kg: isCounted ? null : amount,
      pieces: isCounted ? amount : null,
      element: null,
      cost: price && money(amount * price.each, world.corridor.currency),
      claim: price?.claim ?? null,
    }
  })
}
