import { type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { PlaceOutcome, Split } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { PlaceReader } from './place-reader.ts'
import { priced } from './priced.ts'

/** One line of the comparison: what it tells, how deep it stands below the line above it, one cell a place. */
export interface PlaceRow {
  readonly label: string
  readonly depth: 0 | 1 | 2
  readonly cells: readonly string[]
}

/** Words of the dictionary for the parts. */
export const partWords: Readonly<Record<PlanPart, string>> = {
  supply: 'partSupply',
  law: 'partLaw',
  capacity: 'partCapacity',
  coordination: 'partCoordination',
}

/** The places in their order, as the heads of the columns. */
export const placeHeads = ({ comparison, say }: PlaceReader): string[] =>
  comparison.places.map(({ name }) => say(name))

/** Everything that is told place by place; a dash where there is no plan. */
export const placeRows = (reader: PlaceReader): PlaceRow[] => [
  ...timeRows(reader),
  ...moneyRows('costUntilOutput', 'untilOutput', reader),
  ...moneyRows('costInAll', 'inAll', reader),
  ...countRows(reader),
]

function timeRows(reader: PlaceReader): PlaceRow[] {
  const { date, days } = reader
  const row = rowsOf(reader)
  return [
    row('plannedFinish', 0, ({ finish }) => date(finish.planned)),
    row('P50', 1, ({ finish }) => date(finish.p50)),
    row('P90', 1, ({ finish }) => date(finish.p90)),
    row('daysFromFiling', 0, ({ days: of }) => days(of.total)),
    ...planParts.flatMap((part) => [
      row(partWords[part], 1, ({ days: of }) => days(of.parts[part])),
      ...(part === 'coordination'
        ? [
            row('marketWaits', 2, ({ coordination }) => days(coordination.marketWaits)),
            row('corridorSaves', 2, ({ coordination }) => days(-coordination.saved)),
          ]
        : [row('partChains', 2, ({ ownChain }) => days(ownChain[part]))]),
    ]),
  ]
}

function moneyRows(
  label: string,
  key: 'untilOutput' | 'inAll',
  reader: PlaceReader,
): readonly PlaceRow[] {
  const { money } = reader
  const row = rowsOf(reader)
  const split = (one: PlaceOutcome, show: (of: Split<Money>) => string): string =>
    one.money === null ? '–' : show(one.money[key])
  return [
    row(label, 0, (one) => split(one, ({ total }) => money(total))),
    ...planParts.map((part) =>
      row(partWords[part], 1, (one) =>
        split(one, ({ parts }) => priced(parts[part], one.unknownPrices[part], reader)),
      ),
    ),
    row('ownCurrency', 1, ({ ownMoney }) => money(ownMoney[key])),
  ]
}

function countRows(reader: PlaceReader): PlaceRow[] {
  const { word, share } = reader
  const row = rowsOf(reader)
  const count = (label: string, depth: PlaceRow['depth'], of: (one: PlaceOutcome) => number) =>
    row(label, depth, (one) => String(of(one)))
  return [
    count('dutiesFound', 0, ({ law }) => law.duties),
    count('dutiesOpen', 1, ({ law }) => law.cannotTell),
    row('fieldsMissing', 1, ({ law }) => word('outOf', law.fieldsNotCollected, law.fields)),
    count('contracts', 0, ({ contracts }) => contracts.total),
    count('contractsSupply', 1, ({ contracts }) => contracts.supply),
    count('contractsServices', 1, ({ contracts }) => contracts.services),
    count('contractsRecruitment', 1, ({ contracts }) => contracts.recruitment),
    count('contractsMoney', 1, ({ contracts }) => contracts.money),
    count('entities', 0, ({ entities }) => entities.total),
    count('entitiesProviders', 1, ({ entities }) => entities.providers.length),
    count('entitiesAuthorities', 1, ({ entities }) => entities.authorities.length),
    count('entitiesFunders', 1, ({ entities }) => entities.funders.length),
    count('entitiesApplicant', 1, ({ entities }) => entities.applicant),
    count('borders', 0, ({ borders }) => borders.crossed.length),
    row('bordersPerKg', 1, ({ borders: { crossingsPerKg } }) =>
      crossingsPerKg === null ? '–' : showNumber(crossingsPerKg, 2),
    ),
    row('pathRestsOn', 0, ({ assumptions }) => share(assumptions.criticalPath)),
  ]
}

const rowsOf =
  ({ comparison, word }: PlaceReader) =>
  (label: string, depth: PlaceRow['depth'], cell: (one: PlaceOutcome) => string): PlaceRow => ({
    label: word(label),
    depth,
    cells: comparison.places.map(({ outcome }) => (outcome === null ? '–' : cell(outcome))),
  })
