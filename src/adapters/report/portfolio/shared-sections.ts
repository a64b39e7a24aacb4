import { type Html, html, nothing } from '#adapters/report/html.ts'
import { figure, headings, section, table } from '#adapters/report/parts.ts'
import type { PortfolioCorridor } from '#core/model/portfolio.ts'
import type { PortfolioReader } from './portfolio-reader.ts'
import { resourceChart } from './resource-chart.ts'

/** Officers, lines and benches of a corridor by month, with their table. */
export function resourceSection(
  { id, resources }: PortfolioCorridor,
  reader: PortfolioReader,
): Html {
  if (resources.length === 0) return nothing
  const { word, say, days } = reader
  const sum = (months: readonly number[]): number => months.reduce((all, one) => all + one, 0)
  return section(
    `resources-${id}`,
    word('loadOf'),
    word('loadLead'),
    figure(
      resourceChart(resources, reader),
      word('loadCaption'),
      `${word('loadOf')} · ${word('tableOf')}`,
      table({
        caption: word('loadOf'),
        heads: headings(
          'onResource #usedDays #capacityDays #askedDays #overloadDays waiting',
          reader,
        ),
        rows: resources.map(({ name, months, waiting }) => [
          say(name),
          days(sum(months.map((month) => month.usedDays))),
          days(sum(months.map((month) => month.capacityDays))),
          days(sum(months.map((month) => month.askedDays))),
          days(sum(months.map((month) => month.overloadDays))),
          html`${waiting.map((one, at) => html`${at === 0 ? '' : ' · '}<small>${one.application}</small> ${days(one.days)}`)}`,
        ]),
        none: word('none'),
      }),
    ),
  )
}

/** Facilities of a corridor in their fullest quarter. */
export function facilitySection(
  { id, facilities }: PortfolioCorridor,
  reader: PortfolioReader,
): Html {
  if (facilities.length === 0) return nothing
  const { word, say, mass, share, date } = reader
  return section(
    `facilities-${id}`,
    word('facilitiesShared'),
    word('facilitiesSharedLead'),
    table({
      caption: word('facilitiesShared'),
      heads: headings('facilitiesShared fullest #openKg #takenKg #askedKg usersOf', reader),
      rows: facilities.map(({ name, quarters, users }) => {
        const fullest = quarters.reduce((most, one) =>
          one.usedKg > most.usedKg || (most.usedKg === 0 && one.askedKg > most.askedKg)
            ? one
            : most,
        )
        const largest = users.toSorted((one, other) => other.share - one.share).slice(0, 3)
        return [
          say(name),
          date(fullest.quarter),
          mass(fullest.capacityKg),
          mass(fullest.usedKg),
          mass(fullest.askedKg),
          html`${largest.map((one, at) => html`${at === 0 ? '' : ' · '}<small>${one.application}</small> ${share(one.share)}`)}`,
        ]
      }),
      none: word('none'),
    }),
  )
}
