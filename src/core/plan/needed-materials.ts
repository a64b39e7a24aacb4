import type { Requirements } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from './draft.ts'

type Path = Draft['material']['plan']
type Flow = Path['flows'][number]

/** What arrives at the applicant's first own stage, by element and quarter, and what the bill of materials asks for besides. */
export function neededMaterials({ world }: Draft, path: Path): Requirements['materials'] {
  const place = receivingPlaces.find((id) => path.flows.some(({ to }) => to === id))
  const rows = new Map<string, Pick<Flow, 'material' | 'period' | 'kg'>>()
  for (const { material, period, kg, to } of path.flows) {
    if (to !== place) continue
    const key = `${period} ${material}`
    rows.set(key, { material, period, kg: kg + (rows.get(key)?.kg ?? 0) })
  }
  const rareEarths = [...rows.values()].map((row) => {
    const element = row.material.split(' ')[0] ?? ''
    const name = world.catalog.elements[element]?.name
    return { ...row, element: name ? element : null, name: materialName(row.material, name) }
  })
  const peak = Math.max(...world.application.volume.ramp.map(({ tonnes }) => tonnes))
  const others = world.application.billOfMaterials.map(({ material: id, kgPerTonne }) => ({
    material: id,
    name: world.catalog.materials[id]?.name ?? { en: id, zh: id },
    period: 'peak year',
    kg: kgPerTonne * peak,
    element: null,
  }))
  return [...rareEarths, ...others]
}

/** Where the applicant first takes the material over, nearest the mine first: its own lines, or the finished goods where others do all the work. */
const receivingPlaces = ['own.alloy', 'own.powder', 'own.block', 'own.part', 'own.coat', 'market']

/** `Nd metal`, `Nd in powder` and the like, in words. */
function materialName(id: string, element: Text | undefined): Text {
  const form = id.replace(/^\S+ (in )?/, '')
  if (!element) return { en: id, zh: id }
  return form === 'metal'
    ? { en: `${element.en} metal`, zh: `金属${element.zh}` }
    : { en: `${element.en} in ${form}`, zh: `${formNames[form] ?? form}中的${element.zh}` }
}

const formNames: Readonly<Record<string, string>> = {
  alloy: '合金',
  powder: '磁粉',
  block: '毛坯',
  part: '加工件',
  magnet: '磁体',
}
