import { type Html, html, nothing } from '#adapters/report/html.ts'
import { figure, folded, headings, list, section, table } from '#adapters/report/parts.ts'
import { style } from '#adapters/report/style.ts'
import type { Portfolio, PortfolioApplication, PortfolioCorridor } from '#core/model/portfolio.ts'
import type { Language } from '#core/model/text.ts'
import { applicationGantt } from './application-gantt.ts'
import {
  type PortfolioReader,
  portfolioReader,
  statusWord,
  worstFirst,
} from './portfolio-reader.ts'
import { facilitySection, resourceSection } from './shared-sections.ts'
import { totalLines } from './total-lines.ts'

/** The portfolio as one self-contained page that asks nothing of the network. */
export function renderPortfolio(portfolio: Portfolio, language: Language): string {
  const reader = portfolioReader(portfolio, language)
  const { word } = reader
  const { seed, samples, id } = portfolio
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${word('portfolio')}</title><style>${style}</style></head><body><main><header><p class="kicker">${word('notAffiliated')}</p><h1>${word('portfolio')}</h1><p class="lead">${word('portfolioLead')}</p></header>${portfolio.corridors.map((corridor) => corridorPart(corridor, reader))}<footer><p>${word('portfolioFooter', String(seed), samples, id)}</p></footer></main></body></html>`
      .markup
  }\n`
}

function corridorPart(corridor: PortfolioCorridor, reader: PortfolioReader): Html {
  const applications = worstFirst(reader.portfolio, corridor)
  return html`${applicationSection(corridor, applications, reader)}${delaySection(corridor, applications, reader)}${resourceSection(corridor, reader)}${facilitySection(corridor, reader)}`
}

function applicationSection(
  { id, name, totals }: PortfolioCorridor,
  applications: readonly PortfolioApplication[],
  reader: PortfolioReader,
): Html {
  const { word, say, date, days, money } = reader
  const { planned, late, short, infeasible } = totals
  const lines = [
    word('portfolioCounts', totals.applications, planned, late, short, infeasible),
    ...totalLines(totals, reader),
  ]
  const rows = applications.map((application) => {
    const { alone, together, delay } = application
    return [
      html`${say(application.name)}<br><small>${application.id} · ${say(application.applicant)}</small>`,
      word(statusWord(application)),
      String(application.priority),
      alone ? range(alone.finish, date) : '–',
      together ? range(together.finish, date) : '–',
      delay ? days(delay.days.mean, true) : '–',
      together ? money(together.cost.p50) : '–',
      together ? money(together.gap) : '–',
    ]
  })
  return section(
    `applications-${id}`,
    say(name),
    word('applicationsLead'),
    list(lines),
    applications.some(({ together }) => together)
      ? figure(
          applicationGantt(applications, reader),
          word('ganttByApplicationCaption'),
          `${word('applications')} · ${word('tableOf')}`,
          table({
            caption: word('applications'),
            heads: headings(
              'application status #priority aloneFinish togetherFinish #delayBy #costTogether #gapShort',
              reader,
            ),
            rows,
            none: word('none'),
          }),
        )
      : nothing,
    ...applications
      .filter(({ conflicts }) => conflicts.length > 0)
      .map((application) => conflictsOf(application, reader)),
  )
}

const range = (
  finish: { readonly planned: string; readonly p50: string; readonly p90: string },
  date: (iso: string) => string,
): Html =>
  html`<span class="date">${date(finish.planned)}</span><br><small class="date">P50 ${date(finish.p50)}<br>P90 ${date(finish.p90)}</small>`

const conflictsOf = (
  { id, name, conflicts, relaxations }: PortfolioApplication,
  { word, say }: PortfolioReader,
): Html =>
  html`<h3>${say(name)} <small>${id}</small> · ${word('clashes')}</h3>${list(
    conflicts.map(({ words, owner }) => html`${say(words)} <small>${say(owner)}</small>`),
  )}${relaxations.length === 0 ? nothing : folded(word('relaxations'), list(relaxations.map(({ words }) => say(words))))}`

/** Rows of one application; the rest stand in portfolio.json. */
const mostOthers = 6

function delaySection(
  { id, resources }: PortfolioCorridor,
  applications: readonly PortfolioApplication[],
  reader: PortfolioReader,
): Html {
  const { word, say } = reader
  const names = new Map(resources.map((resource) => [resource.id, say(resource.name)]))
  return section(
    `delays-${id}`,
    word('whoDelays'),
    word('whoDelaysLead'),
    table({
      caption: word('whoDelays'),
      heads: headings('application delayedBy #daysGained onResource', reader),
      rows: applications.flatMap((delayed) => delayRows(delayed, names, reader)),
      none: word('noDelays'),
    }),
    ...applications
      .filter(({ waits }) => waits.length > 0)
      .map((waiting) => waitsOf(waiting, names, reader)),
  )
}

/** Who delays one application, by the days it would gain without that other, and on what. */
function delayRows(
  { id, name, causes }: PortfolioApplication,
  names: ReadonlyMap<string, string>,
  { say, days, application }: PortfolioReader,
): (string | Html)[][] {
  const others = causes.filter(({ resource }) => resource === null).slice(0, mostOthers)
  return others.map((other) => [
    html`${say(name)} <small>${id}</small>`,
    html`${application(other.application)} <small>${other.application}</small>`,
    days(other.days),
    causes
      .filter(({ application: by, resource }) => by === other.application && resource !== null)
      .map((cause) => `${names.get(cause.resource ?? '') ?? cause.resource} ${days(cause.days)}`)
      .join(' · '),
  ])
}

function waitsOf(
  { id, name, waits, steps }: PortfolioApplication,
  resources: ReadonlyMap<string, string>,
  reader: PortfolioReader,
): Html {
  const { word, say, date, days, application } = reader
  const names = new Map(steps.map((step) => [step.id, say(step.name)]))
  return folded(
    `${say(name)} (${id}) · ${word('waitsFor')}`,
    table({
      caption: word('waitsFor'),
      heads: headings('step onResource ready start #waiting heldBy', reader),
      rows: waits.map((wait) => [
        names.get(wait.step) ?? wait.step,
        resources.get(wait.resource) ?? wait.resource,
        date(wait.ready),
        date(wait.start),
        days(wait.days),
        wait.holder
          ? html`${application(wait.holder.application)} <small>${wait.holder.application}</small>`
          : '–',
      ]),
      none: word('noWaits'),
    }),
  )
}
