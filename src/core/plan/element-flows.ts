import { contentOf } from '#core/material/contained.ts'
import type { Goods } from '#core/model/catalog.ts'
import type { ElementFlow, Plan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from './draft.ts'
import { playbookOf } from './playbook-of.ts'
import type { World } from './world.ts'

/**
 * The path of every wanted element from deposit to market in kg of the element, over all periods, with what each place
 * loses; and the places by stage. Stock that a place keeps for itself from quarter to quarter is left out.
 */
export function elementFlows({
  material,
  world,
}: Draft): Pick<Plan['material'], 'elementFlows' | 'places' | 'elements'> {
  const wanted = wantedElements(material.plan.flows.map((flow) => flow.material))
  const sums = new Map<string, ElementFlow>()
  const add = (flow: ElementFlow): void => {
    const key = [flow.element, flow.origin, flow.from, flow.to].join('|')
    const before = sums.get(key)
    sums.set(key, before ? { ...before, kg: before.kg + flow.kg } : flow)
  }
  for (const { material: name, from, to, origin, kg } of material.plan.flows) {
    if (from.startsWith('stock.') || to.startsWith('stock.')) continue
    for (const element of wanted) {
      const share = contentOf(element, name, origin, world)
      if (share > 0) add({ element, origin, from, to, kg: kg * share })
    }
  }
  const carried = [...sums.values()].filter((flow) => flow.kg > 1e-6)
  return {
    elementFlows: [...carried, ...lossesOf(carried)],
    places: placesOf(carried, world),
    elements: Object.values(world.catalog.elements).map(({ symbol, name }) => ({ symbol, name })),
  }
}

function wantedElements(materials: readonly string[]): string[] {
  return [
    ...new Set(
      materials.flatMap((name) =>
        / in magnet$/.exec(name) && name.split(' ')[0] ? [name.split(' ')[0] as string] : [],
      ),
    ),
  ].sort()
}

/** What comes into a place and does not go on, per element and origin. Ends of the chain lose nothing. */
function lossesOf(flows: readonly ElementFlow[]): ElementFlow[] {
  const balance = new Map<string, ElementFlow>()
  const book = (flow: ElementFlow, place: string, kg: number): void => {
    const key = [flow.element, flow.origin, place].join('|')
    const before = balance.get(key)?.kg ?? 0
    balance.set(key, {
      element: flow.element,
      origin: flow.origin,
      from: place,
      to: 'loss',
      kg: before + kg,
    })
  }
  for (const flow of flows) {
    book(flow, flow.to, flow.kg)
    book(flow, flow.from, -flow.kg)
  }
  const ends = /^(deposit\.|others\.|market$|co-product|loss$)/
  return [...balance.values()].filter(({ from, kg }) => !ends.test(from) && kg > 1e-3)
}

function placesOf(
  flows: readonly ElementFlow[],
  { application, corridor, catalog }: World,
): Plan['material']['places'] {
  const home = corridor.hubs.find((hub) => hub.id === application.site.hub)?.country ?? null
  const goods = goodsPlaces(flows, playbookOf({ application, catalog }).goods)
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].sort()
  return ids.map((id) => {
    const facility = corridor.facilities.find((candidate) => candidate.id === id)
    if (facility) {
      const { name, country, provider: operator } = facility
      return {
        id,
        name,
        stage: catalog.processes[facility.process]?.stage ?? '',
        country,
        operator,
      }
    }
    if (id.startsWith('deposit.')) {
      const ore = catalog.ores[id.slice('deposit.'.length)]
      return {
        id,
        name: ore?.name ?? { en: id, zh: id },
        stage: 'deposit',
        country: ore?.country ?? null,
        operator: null,
      }
    }
    const host = corridor.facilities.find((candidate) => id === `others.${candidate.id}`)
    if (host)
      return {
        id,
        name: { en: `Run for others at ${host.name.en}`, zh: `${host.name.zh}代他人加工` },
        stage: 'others',
        country: host.country,
        operator: host.provider,
      }
    const own = goods[id] ?? ownPlaces[id]
    const isOwn = id === 'site' || id.startsWith('own.')
    return {
      id,
      name: own?.name ?? { en: id, zh: id },
      stage: own?.stage ?? id,
      country: isOwn ? home : null,
      operator: isOwn ? 'own' : null,
    }
  })
}

/** Where the magnets end: as goods of their own, or in what is sold. */
function goodsPlaces(flows: readonly ElementFlow[], { unit: { many } }: Goods): typeof ownPlaces {
  const isMade = flows.some(({ from, to }) => from.startsWith('own.') && to === 'site')
  return {
    site: {
      name: isMade
        ? { en: 'Finished at the site', zh: '工厂成品' }
        : { en: 'Magnets at the plant', zh: '到厂磁体' },
      stage: 'site',
    },
    market: {
      name: { en: `${capital(many.en)} sold`, zh: `${many.zh}销售` },
      stage: 'market',
    },
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const ownPlaces: Readonly<Record<string, { readonly name: Text; readonly stage: string }>> = {
  'own.alloy': { name: { en: 'Own strip casting', zh: '自有速凝' }, stage: 'alloy' },
  'own.powder': { name: { en: 'Own milling', zh: '自有制粉' }, stage: 'powder' },
  'own.block': { name: { en: 'Own sintering', zh: '自有烧结' }, stage: 'block' },
  'own.part': { name: { en: 'Own machining', zh: '自有机加工' }, stage: 'part' },
  'own.coat': { name: { en: 'Own coating', zh: '自有涂层' }, stage: 'coat' },
  'co-products': { name: { en: 'Sold as co-product', zh: '副产品销售' }, stage: 'co-product' },
  'co-product-stock': {
    name: { en: 'Stored as co-product', zh: '副产品库存' },
    stage: 'co-product',
  },
}
