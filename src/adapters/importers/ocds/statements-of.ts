import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { isObject } from '#adapters/importers/reading/is-object.ts'
import type { Claim } from '#core/model/claim.ts'

/** One thing that a contracting process, as released, says. */
export interface Statement {
  /** What the claim is called within the process: `contract-value:1`. */
  readonly key: string
  readonly predicate: string
  readonly value: Claim['value']
  /** Currency of an amount in whole units, or the unit of a quantity as written. */
  readonly unit: string | null
  readonly stated: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

/**
 * What is taken of a release or of several merged: buyer, tender, awards and contracts with their value, parties and quantities.
 * `nameOf` makes a short name of the content of a thing that has no id, so that nameless ones stay apart.
 */
export function statementsOf(
  process: unknown,
  nameOf: (content: string) => string,
): readonly Statement[] {
  const markOf = (thing: unknown): string => {
    const { id } = fields(thing)
    const named = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
    return named === '' ? nameOf(JSON.stringify(thing)) : named
  }
  const { buyer, tender, awards, contracts } = fields(process)
  return [
    ...textOf('buyer', '', fields(buyer).name),
    ...textOf('tender-title', '', fields(tender).title),
    ...textOf('tender-status', '', fields(tender).status),
    ...amountOf('tender-value', '', fields(tender).value),
    ...itemsOf('tender-item', '', fields(tender).items, markOf),
    ...list(awards).flatMap((award) => {
      const mark = markOf(award)
      const { status, date, value, suppliers, items } = fields(award)
      return [
        ...textOf('award-status', mark, status),
        ...textOf('award-date', mark, date),
        ...amountOf('award-value', mark, value),
        ...textOf('award-suppliers', mark, namesOf(suppliers)),
        ...itemsOf('award-item', mark, items, markOf),
      ]
    }),
    ...list(contracts).flatMap((contract) => {
      const mark = markOf(contract)
      const { awardID, status, dateSigned, value, period, items } = fields(contract)
      return [
        ...textOf('contract-award', mark, awardID),
        ...textOf('contract-status', mark, status),
        ...textOf('contract-signed', mark, dateSigned),
        ...amountOf('contract-value', mark, value),
        ...itemsOf('contract-item', mark, items, markOf),
      ].map((statement) => ({ ...statement, ...spanOf(period) }))
    }),
  ]
}

const statement = (
  predicate: string,
  mark: string,
  value: Claim['value'],
  unit: string | null,
  stated: string,
): Statement => ({
  key: mark === '' ? predicate : `${predicate}:${mark}`,
  predicate,
  value,
  unit,
  stated,
  validFrom: null,
  validTo: null,
})

function textOf(predicate: string, mark: string, text: unknown): readonly Statement[] {
  const said = typeof text === 'string' || typeof text === 'number' ? String(text).trim() : ''
  return said === '' ? [] : [statement(predicate, mark, said, null, said)]
}

function amountOf(predicate: string, mark: string, money: unknown): readonly Statement[] {
  const { amount, currency } = fields(money)
  if (typeof amount !== 'number') return []
  const unit = typeof currency === 'string' && currency.trim() !== '' ? currency.trim() : null
  const value = { low: amount, mode: amount, high: amount }
  return [
    statement(predicate, mark, value, unit, unit === null ? `${amount}` : `${amount} ${unit}`),
  ]
}

function itemsOf(
  predicate: string,
  mark: string,
  items: unknown,
  markOf: (item: unknown) => string,
): readonly Statement[] {
  return list(items).flatMap((item) => {
    const { quantity, unit, description } = fields(item)
    if (typeof quantity !== 'number') return []
    const { name } = fields(unit)
    const unitName = typeof name === 'string' && name.trim() !== '' ? name.trim() : null
    const stated = [quantity, unitName, description].filter((word) => word != null).join(' ')
    const own = [mark, markOf(item)].filter((word) => word !== '').join('/')
    const value = { low: quantity, mode: quantity, high: quantity }
    return [statement(predicate, own, value, unitName, stated)]
  })
}

function namesOf(parties: unknown): string {
  const names = list(parties).flatMap((party) => {
    const { name } = fields(party)
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
  })
  return [...new Set(names)].toSorted().join('; ')
}

function spanOf(period: unknown): Pick<Statement, 'validFrom' | 'validTo'> {
  const { startDate, endDate } = fields(period)
  const [start, end] = [startDate, endDate].map((date) =>
    typeof date === 'string' ? civilSpan(date) : null,
  )
  return { validFrom: start?.first ?? null, validTo: end?.after ?? null }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const fields = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {})
