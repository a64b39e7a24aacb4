import type { Estimate } from '#core/model/claim.ts'
import type { Facility } from '#core/model/corridor.ts'
import {
  capacityUnits,
  type MaterialModel,
  priceUnits,
  type Quantity,
} from '#core/model/material-model.ts'
import type { Text } from '#core/model/text.ts'
import type { Currency } from '#core/units/money.ts'
import { asItStands, type MaterialProblem } from './material-problem.ts'

/** A model as the problem that the engine solves. The model was checked before: units, bases and references hold. */
export function problemOfModel(model: MaterialModel): MaterialProblem {
  const perKg = (quantity: Quantity | null): Estimate | null =>
    quantity &&
    scaled(quantity, 1 / (priceUnits[quantity.unit.slice(3)] ?? 1), `${model.currency}/kg`)
  const currency = model.currency as Currency
  return {
    catalog: catalogOf(model, perKg),
    asOf: model.asOf,
    currency,
    priceBasis: { basis: model.priceBasis, quotedIn: currency, includesTaxOf: null },
    facilities: model.facilities.map((facility) => ({
      ...unsaid,
      ...facility,
      name: named(facility.id),
      basis: facility.basis as Facility['basis'],
      status: facility.status as Facility['status'],
      capacity: scaled(facility.capacity, capacityUnits[facility.capacity.unit] ?? 1, 't/y'),
      committedShare: point(facility.committedShare),
      cost: perKg(facility.cost),
      custody:
        facility.custody === null
          ? null
          : ({ model: facility.custody, claim } as Facility['custody']),
    })),
    lanes: model.lanes.map((lane) => ({
      ...lane,
      rules: [],
      days: point(0, 'days'),
      cost: perKg(lane.cost) as Estimate,
    })),
    hubs: [
      {
        ...unsaidHub,
        id: model.site.hub,
        name: named(model.site.hub),
        country: model.site.country,
        region: model.site.region,
      },
    ],
    site: { hub: model.site.hub, activities: model.site.activities },
    grade: grade,
    additions: model.product.additions,
    grainBoundaryDiffusion: model.product.grainBoundaryDiffusion,
    coating: model.product.coating,
    months: model.months,
    periods: model.demand.map(({ period, kg }) => ({ id: period, demandKg: kg })),
    ...asItStands,
    originShare: model.originShare,
  }
}

const grade = 'magnet'
const claim = 'model#self'

function catalogOf(
  model: MaterialModel,
  perKg: (quantity: Quantity | null) => Estimate | null,
): MaterialProblem['catalog'] {
  const wanted = new Set(model.elements.map(({ symbol }) => symbol))
  const bought = model.prices.filter(({ material }) => isBought(material, model))
  return {
    elements: Object.fromEntries(
      model.elements.map((element) => [
        element.symbol,
        { ...unsaidElement, ...element, name: named(element.symbol) },
      ]),
    ),
    ores: Object.fromEntries(
      model.ores.map((ore) => [
        ore.id,
        {
          ...ore,
          name: named(ore.id),
          type: named('ore'),
          complete: false,
          shares: Object.fromEntries(
            Object.entries(ore.shares).filter(([element]) => wanted.has(element)),
          ),
          feedGrade: null,
          place: null,
          claim,
        },
      ]),
    ),
    processes: Object.fromEntries(
      model.processes.map(({ id, stage, parameters, cost, surplusCost }) => {
        const shares = Object.entries(parameters).map(([name, value]) => [name, point(value)])
        const charged = [
          ['cost', perKg(cost)],
          ['surplusCost', perKg(surplusCost)],
        ].filter(([, value]) => value !== null)
        return [
          id,
          { id, name: named(id), stage, parameters: Object.fromEntries([...shares, ...charged]) },
        ]
      }),
    ),
    products: {
      [grade]: {
        id: grade,
        family: 'sintered-ndfeb-magnet',
        name: named(grade),
        parameters: Object.fromEntries(
          Object.entries(model.product.parameters).map(([name, value]) => [name, point(value)]),
        ),
      },
    },
    materials: Object.fromEntries(
      bought.map(({ material, price }) => [
        material,
        { id: material, name: named(material), measure: 'kg' as const, price: perKg(price) },
      ]),
    ),
    finance: {},
    prices: model.prices
      .filter(({ material }) => !isBought(material, model))
      .map(({ material, price, basis }) => {
        const each = perKg(price) as Estimate
        return {
          date: model.asOf,
          material,
          basis,
          low: each.low,
          average: each.mode,
          high: each.high,
          currency: model.currency as Currency,
          unit: each.unit,
          claim,
        }
      }),
  }
}

/** Whether a price is of something bought for the alloy, not of a rare-earth oxide. */
const isBought = (material: string, { elements }: Pick<MaterialModel, 'elements'>): boolean =>
  material !== 'ndpr-oxide' &&
  !elements.some(({ symbol }) => material === `${symbol.toLowerCase()}-oxide`)

const named = (name: string): Text => ({ en: name, zh: name })

const point = (mode: number, unit = 'share'): Estimate => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim,
})

const scaled = ({ value, low, high }: Quantity, factor: number, unit: string): Estimate => ({
  low: (low ?? value) * factor,
  mode: value * factor,
  high: (high ?? value) * factor,
  unit,
  claim,
})

const unsaid = {
  provider: 'model',
  illustrative: false,
  opens: null,
  payableShare: null,
  otherFeed: null,
  campaignCost: null,
} as const

const unsaidHub = {
  role: 'production',
  province: '',
  city: '',
  calendar: 'continuous',
  latitude: 0,
  longitude: 0,
} as const

const unsaidElement = {
  oxide: '',
  atomicMass: 0,
  oxideMolarMass: 0,
  ampereHoursPerKg: 0,
  group: 'light',
  route: named(''),
  claim,
} as const
