import { basesOfStage } from '#core/model/capacity-basis.ts'
import { custodyModels } from '#core/model/custody.ts'
import {
  capacityUnits,
  type MaterialModel,
  priceUnits,
  type Quantity,
} from '#core/model/material-model.ts'
import { currencies, isCurrency } from '#core/units/money.ts'
import { gainFaults } from './gain-in-cycles.ts'
import { missingPrices } from './missing-prices.ts'
import { fault, type ModelFault } from './model-fault.ts'

/** Every figure out of range, unit or basis unknown or mixed, reference to nothing, price missing and cycle that gains. */
export function modelFaults(model: MaterialModel): ModelFault[] {
  return [
    ...headFaults(model),
    ...processFaults(model),
    ...facilityFaults(model),
    ...laneFaults(model),
    ...priceFaults(model),
    ...missingPrices(model),
    ...gainFaults(model),
  ]
}

const isShareName = (name: string): boolean => /^(yield(\..+)?|recovery|swarfShare)$/.test(name)

function range(path: string, value: number, low: number, high: number, what: string): ModelFault[] {
  if (value >= low && value <= high) return []
  const most = high === Infinity ? `${low} or more` : `between ${low} and ${high}`
  return [fault('out-of-range', path, value, `${what} is ${most}`, `Give a value ${most}`)]
}

function headFaults(model: MaterialModel): ModelFault[] {
  const elements = new Set(model.elements.map(({ symbol }) => symbol))
  return [
    ...(isCurrency(model.currency)
      ? []
      : [
          fault(
            'unknown-unit',
            'currency',
            model.currency,
            'This currency is not one that is known',
            `Use one of ${currencies.join(', ')}`,
          ),
        ]),
    ...model.demand.flatMap(({ kg }, at) => range(`demand[${at}].kg`, kg, 0, Infinity, 'A demand')),
    ...model.elements.flatMap(({ metalMassFractionInOxide }, at) =>
      range(
        `elements[${at}].metalMassFractionInOxide`,
        metalMassFractionInOxide,
        0,
        1,
        'A mass fraction',
      ),
    ),
    ...model.ores.flatMap(({ shares }, at) => [
      ...Object.entries(shares).flatMap(([element, share]) => [
        ...range(`ores[${at}].shares.${element}`, share, 0, 1, 'A share of the oxide'),
        ...known(`ores[${at}].shares.${element}`, element, elements, 'element'),
      ]),
      ...range(
        `ores[${at}].shares`,
        Object.values(shares).reduce((sum, share) => sum + share, 0),
        0,
        1 + 1e-9,
        'The sum of the shares',
      ),
    ]),
    ...Object.entries(model.originShare).flatMap(([place, share]) =>
      range(`originShare.${place}`, share, 0, 1, 'A least share'),
    ),
    ...repeated('ores', model.ores),
    ...repeated('processes', model.processes),
    ...repeated('facilities', model.facilities),
    ...repeated('lanes', model.lanes),
  ]
}

function processFaults({ processes, currency }: MaterialModel): ModelFault[] {
  return processes.flatMap(({ stage, parameters, cost, surplusCost }, at) => [
    ...known(`processes[${at}].stage`, stage, new Set(Object.keys(basesOfStage)), 'stage'),
    ...Object.entries(parameters).flatMap(([name, value]) =>
      isShareName(name)
        ? range(`processes[${at}].parameters.${name}`, value, 0, 1, 'A yield or share')
        : [
            fault(
              'unknown-key',
              `processes[${at}].parameters.${name}`,
              value,
              'This parameter is not one that a model takes',
              'Use yield, yield.ELEMENT, recovery or swarfShare',
            ),
          ],
    ),
    ...(cost ? priced(`processes[${at}].cost`, cost, currency) : []),
    ...(surplusCost ? priced(`processes[${at}].surplusCost`, surplusCost, currency) : []),
  ])
}

function facilityFaults({ facilities, processes, ores, currency }: MaterialModel): ModelFault[] {
  const ids = new Set(processes.map(({ id }) => id))
  const oreIds = new Set(ores.map(({ id }) => id))
  return facilities.flatMap(
    ({ process, capacity, basis, status, committedShare, cost, custody, ores: taken }, at) => {
      const path = `facilities[${at}]`
      const stage = processes.find(({ id }) => id === process)?.stage
      const bases = basesOfStage[stage ?? ''] ?? []
      return [
        ...known(`${path}.process`, process, ids, 'process'),
        ...taken.flatMap((ore, index) => known(`${path}.ores[${index}]`, ore, oreIds, 'ore')),
        ...quantity(`${path}.capacity`, capacity, 'A capacity'),
        ...(capacity.unit in capacityUnits
          ? []
          : [
              fault(
                'unknown-unit',
                `${path}.capacity.unit`,
                capacity.unit,
                'This is not a unit of capacity',
                `Use one of ${Object.keys(capacityUnits).join(', ')}`,
              ),
            ]),
        ...(stage === undefined || (bases as readonly string[]).includes(basis)
          ? []
          : [
              fault(
                'mixed-basis',
                `${path}.basis`,
                basis,
                `The stage ${stage} is not counted in '${basis}'`,
                `Count it in ${bases.join(' or ')}`,
              ),
            ]),
        ...known(`${path}.status`, status, statuses, 'status'),
        ...range(`${path}.committedShare`, committedShare, 0, 1, 'A promised share'),
        ...(cost ? priced(`${path}.cost`, cost, currency) : []),
        ...(custody === null
          ? []
          : known(`${path}.custody`, custody, new Set<string>(custodyModels), 'way of custody')),
      ]
    },
  )
}

const statuses: ReadonlySet<string> = new Set([
  'operating',
  'construction',
  'announced',
  'cancelled',
  'unknown',
])

const laneFaults = ({ lanes, currency }: MaterialModel): ModelFault[] =>
  lanes.flatMap(({ cost, lossShare }, at) => [
    ...priced(`lanes[${at}].cost`, cost, currency),
    ...range(`lanes[${at}].lossShare`, lossShare, 0, 0.99, 'A loss on the way'),
  ])

const priceFaults = ({ prices, priceBasis, currency }: MaterialModel): ModelFault[] =>
  prices.flatMap(({ price, basis }, at) => [
    ...priced(`prices[${at}].price`, price, currency),
    ...(basis === priceBasis
      ? []
      : [
          fault(
            'mixed-basis',
            `prices[${at}].basis`,
            basis,
            `The model's prices stand on '${priceBasis}'; two bases never enter one cost`,
            `Give the price on '${priceBasis}', or leave it out`,
          ),
        ]),
  ])

/** A price in a known unit of the model's currency, not below nothing. */
function priced(path: string, price: Quantity, currency: string): ModelFault[] {
  const units = Object.keys(priceUnits).map((unit) => `${currency}${unit}`)
  return [
    ...quantity(path, price, 'A price'),
    ...(units.includes(price.unit)
      ? []
      : [
          fault(
            'unknown-unit',
            `${path}.unit`,
            price.unit,
            'This is not a unit of price in this model',
            `Use ${units.join(' or ')}`,
          ),
        ]),
  ]
}

function quantity(path: string, { value, low, high }: Quantity, what: string): ModelFault[] {
  return [
    ...range(`${path}.value`, value, 0, Infinity, what),
    ...((low ?? value) <= value && value <= (high ?? value)
      ? []
      : [
          fault(
            'out-of-range',
            path,
            { low, value, high },
            'A range goes low, value, high upwards',
            'Put them in order',
          ),
        ]),
  ]
}

const known = (
  path: string,
  value: string,
  all: ReadonlySet<string>,
  what: string,
): ModelFault[] =>
  all.has(value)
    ? []
    : [
        fault(
          'unknown-reference',
          path,
          value,
          `The model knows no ${what} of this name`,
          `Use one of ${[...all].join(', ')}`,
        ),
      ]

function repeated(list: string, entries: readonly { readonly id: string }[]): ModelFault[] {
  return entries.flatMap(({ id }, at) =>
    entries.findIndex((other) => other.id === id) === at
      ? []
      : [
          fault(
            'repeated',
            `${list}[${at}].id`,
            id,
            'This id is there already',
            'Give each its own',
          ),
        ],
  )
}
