import { aligned } from '#adapters/report/aligned.ts'
import type { RenderPlaces } from '#app/ports.ts'
import { type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { PlaceDifference, Split } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import { placeNotes } from './place-notes.ts'
import { type PlaceReader, placeReader } from './place-reader.ts'
import { partWords, placeHeads, placeRows } from './place-rows.ts'
import { priced } from './priced.ts'

/** The comparison as plain text: a table place by place, each pair in a few lines, what it rests on. */
export const renderPlaces: RenderPlaces = (comparison, language) => {
  const reader = placeReader(comparison, language)
  const { word } = reader
  return [
    word('placesTitle', comparison.places.length),
    word('notAffiliatedAny'),
    '',
    ...aligned([
      ['', ...placeHeads(reader)],
      ...placeRows(reader).map(({ label, depth, cells }) => [
        `${'  '.repeat(depth)}${label}`,
        ...cells,
      ]),
    ]),
    '',
    ...comparison.differences.flatMap((one) => differenceLines(one, reader)),
    ...placeNotes(reader),
  ]
}

function differenceLines(one: PlaceDifference, reader: PlaceReader): string[] {
  const { word, days, money } = reader
  const heads = placeHeads(reader)
  const signed = (count: number): string => `${count > 0 ? '+' : ''}${showNumber(count)}`
  const { contracts, entities, borders } = one
  const moneyLine = (label: string, { total, parts }: Split<Money>): string =>
    sumLine(label, money(total, true), reader, (part) =>
      priced(parts[part], one.unknownPrices?.[part] ?? 0, reader, true),
    )
  const daysLine = ({ total, parts }: Split<number>): string =>
    sumLine('daysShort', days(total, true), reader, (part) => days(parts[part], true))
  return [
    word('against', heads[one.to] ?? '', heads[one.from] ?? ''),
    ...(one.days === null ? [] : [daysLine(one.days)]),
    ...(one.money === null
      ? []
      : [
          moneyLine('costUntilOutput', one.money.untilOutput),
          moneyLine('costInAll', one.money.inAll),
        ]),
    ...(contracts === null || entities === null || borders === null
      ? []
      : [`  ${word('moreOrLess', signed(contracts), signed(entities), signed(borders))}`]),
    '',
  ]
}

/** A total and the parts that make it. */
function sumLine(
  label: string,
  total: string,
  { word, pair }: PlaceReader,
  show: (part: PlanPart) => string,
): string {
  const parts = planParts.map((part) => `${word(partWords[part])} ${show(part)}`)
  return `  ${pair(word(label), `${total} = ${parts.join(' · ')}`)}`
}
