import type { MaterialModel } from '#core/model/material-model.ts'
import { fault, type ModelFault } from './model-fault.ts'

/**
 * What would be had for nothing: a mine without a price of its own or of its oxides, work of others or of the applicant without
 * a fee, material bought for the alloy without a price. A cost of 0 is written as such.
 */
export const missingPrices = (model: MaterialModel): ModelFault[] => [
  ...unpricedFacilities(model),
  ...unpricedOwnWork(model),
  ...unpricedPurchases(model),
]

function unpricedFacilities({ facilities, processes, ores, prices }: MaterialModel): ModelFault[] {
  const has = new Set(prices.map(({ material }) => material))
  const isPriced = (element: string): boolean =>
    has.has(`${element.toLowerCase()}-oxide`) ||
    ((element === 'Nd' || element === 'Pr') && has.has('ndpr-oxide'))
  return facilities.flatMap(({ process: id, cost, ores: taken }, at) => {
    const process = processes.find((one) => one.id === id)
    if (!process || cost) return []
    const digs = ores.filter((ore) => taken.includes(ore.id))
    const isMine = process.stage === 'mine'
    const isCharged = isMine
      ? digs.length > 0 && digs.every(({ shares }) => Object.keys(shares).some(isPriced))
      : process.cost !== null
    if (isCharged) return []
    const reason = isMine
      ? 'The mine states no price, and none of its oxides has one: its ore would be had for nothing'
      : 'Neither the facility nor its process says what the work costs'
    return [missing(`facilities[${at}].cost`, reason)]
  })
}

/** The applicant's own work is that of processes that no facility runs. */
function unpricedOwnWork({ processes, facilities }: MaterialModel): ModelFault[] {
  const run = new Set(facilities.map(({ process }) => process))
  return processes.flatMap(({ id, cost }, at) =>
    run.has(id) || cost
      ? []
      : [missing(`processes[${at}].cost`, 'Nothing says what the own work costs')],
  )
}

function unpricedPurchases({ prices, product, elements }: MaterialModel): ModelFault[] {
  const has = new Set(prices.map(({ material }) => material))
  const symbols = new Set(elements.map(({ symbol }) => symbol))
  const bought = [
    ...Object.keys(product.additions).filter((name) => !symbols.has(name)),
    ...Object.keys(product.parameters).filter((name) => !notBought.has(name)),
    'fe',
  ]
  return [...new Set(bought)]
    .filter((name) => !has.has(name))
    .map((name) => missing('prices', `Nothing says what '${name}' costs`))
}

const notBought: ReadonlySet<string> = new Set(['ndpr', 'dyTb', 'tb', 'gbdSaving'])

const missing = (path: string, reason: string): ModelFault =>
  fault(
    'missing-price',
    path,
    undefined,
    reason,
    'Give one, 0 where it is free, for example { "value": 12, "unit": "CNY/kg" }',
  )
