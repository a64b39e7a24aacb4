import { type Html, html } from '#adapters/report/html.ts'
import { figure, list, section, table } from '#adapters/report/parts.ts'
import { style } from '#adapters/report/style.ts'
import type { RenderPlacesPage } from '#app/ports.ts'
import { type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { PlaceFigures, PlaceOutcome, Split } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'
import { placeNotes } from './place-notes.ts'
import { type PlaceReader, placeReader } from './place-reader.ts'
import { partWords, placeHeads, placeRows } from './place-rows.ts'
import { priced } from './priced.ts'
import { type SplitBar, splitChart } from './split-chart.ts'

/** The comparison as one self-contained page: days and money by part as pictures, the table place by place, what it rests on. */
export const renderPlacesPage: RenderPlacesPage = (comparison, language) => {
  const reader = placeReader(comparison, language)
  const { word } = reader
  const title = word('placesTitle', comparison.places.length)
  const [lead = '', ...notes] = placeNotes(reader)
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><header><h1>${title}</h1><p class="lead">${word('notAffiliatedAny')}</p><p class="lead">${lead}</p></header>${daysPicture(reader)}${moneyPicture(reader)}${section('places', word('placeByPlace'), '', rowsTable(reader), list(notes))}</main></body></html>`
      .markup
  }\n`
}

function daysPicture(reader: PlaceReader): Html {
  const { word, days } = reader
  const bars = barsOf(
    reader,
    ({ days: split }) => split,
    (value) => value,
    (value) => days(value),
  )
  return picture('days', word('splitDays'), bars, reader)
}

function moneyPicture(reader: PlaceReader): Html {
  const { comparison, word } = reader
  const bars = barsOf<Money>(
    reader,
    (outcome) => outcome.money?.inAll,
    ({ amount }) => amount,
    (amount, unknown) => priced(amount, unknown, reader),
  )
  return picture('money', word('splitMoney', comparison.currency ?? '–'), bars, reader)
}

/** A picture of those places that know their figures, with its numbers beneath. */
function picture(id: string, title: string, bars: readonly SplitBar[], reader: PlaceReader): Html {
  const { word } = reader
  const numbers = table({
    caption: title,
    heads: [word('place'), ...planParts.map((part) => `#${word(partWords[part])}`)],
    rows: bars.map(({ place, of }) => [place, ...planParts.map((part) => of(part).words)]),
    none: word('none'),
  })
  const body =
    bars.length === 0
      ? numbers
      : figure(splitChart(bars, title, reader), word('splitCaption'), word('tableOf'), numbers)
  return section(id, title, '', body)
}

function barsOf<Figure>(
  { comparison, say }: PlaceReader,
  split: (outcome: PlaceOutcome) => Split<Figure> | undefined,
  value: (figure: Figure) => number,
  words: (figure: Figure, unknownPrices: number) => string,
): SplitBar[] {
  return comparison.places.flatMap(({ name, outcome }: PlaceFigures) => {
    const parts = outcome === null ? undefined : split(outcome)?.parts
    if (outcome === null || parts === undefined) return []
    const of = (part: PlanPart) => ({
      value: value(parts[part]),
      words: words(parts[part], outcome.unknownPrices[part]),
    })
    return [{ place: say(name), of }]
  })
}

const rowsTable = (reader: PlaceReader): Html =>
  table({
    caption: reader.word('placeByPlace'),
    heads: ['', ...placeHeads(reader).map((head) => `#${head}`)],
    rows: placeRows(reader).map(({ label, depth, cells }) => [
      html`<span style="padding-left:${depth * 18}px">${label}</span>`,
      ...cells,
    ]),
    none: reader.word('none'),
  })
