import type { PlanDocument } from '#core/model/no-plan.ts'
import type { LawOutcome, MondayAction } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { type Html, html } from './html.ts'
import { ruleNames } from './open-law.ts'
import { headings, list, table } from './parts.ts'
import { productName } from './product-name.ts'
import type { Reader } from './reader.ts'
import { citedOffers } from './summary.ts'

/** When, cost, chance, what rests on assumptions, and what to do on Monday: one laptop screen, half a sheet of paper. */
export function firstScreen(reader: Reader): Html {
  return html`${masthead(reader)}${verdict(reader)}${openLaw(reader)}${monday(reader)}`
}

/** The page's title: corridor, product, applicant, and what the corridor is not. */
export function masthead(reader: Reader<PlanDocument>): Html {
  const { plan, word, say, date, pair } = reader
  const applicant = plan.application.applicant as { readonly name?: Text } | undefined
  const about = [
    ...(applicant?.name ? [say(applicant.name)] : []),
    pair(word('wanted'), say(plan.requirements.output.words)),
    word('knowledgeAsOf', date(plan.asOf)),
    word('notAffiliated'),
  ]
  return html`<header><p class="kicker">${say(plan.corridor.name)}</p><h1>${productName(reader)}</h1><p class="lead">${about.join(' · ')}</p></header>`
}

function verdict(reader: Reader): Html {
  const { plan, word, date, money, share, days } = reader
  const { finish, cost, deadline, samples } = plan.risk
  const { marketOnly, differenceDays } = plan.comparison
  return html`<div class="verdict">${[
    box(word('when'), html`${date(finish.p50)}<small>P50</small>`, [
      [word('planned'), date(plan.schedule.finish)],
      ['P10', date(finish.p10)],
      ['P90', date(finish.p90)],
    ]),
    box(word('cost'), html`${money(cost.p50)}<small>P50</small>`, [
      ['P10', money(cost.p10)],
      ['P90', money(cost.p90)],
      [word('gapShort'), money(plan.finance.gap)],
    ]),
    box(word('chance'), deadline ? share(deadline.probability) : '–', [
      [word('deadline'), deadline ? date(deadline.date) : word('noDeadline')],
      [
        `${word('marketOnly')} P50`,
        `${date(marketOnly.finish.p50)} (${days(differenceDays.p50, true)})`,
      ],
      [word('basedOn'), word('samples', samples)],
    ]),
    assumptions(reader),
  ]}</div>`
}

const box = (
  title: string,
  figure: Html | string,
  lines: readonly (readonly [string, string])[],
): Html =>
  html`<div><h2>${title}</h2><p class="big">${figure}</p><dl>${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></div>`

function assumptions(reader: Reader): Html {
  const { plan, word, share } = reader
  const { criticalPath, money, moneyBeforeOutput } = plan.evidence.assumptions
  return html`<aside id="assumptions"><h2>${word('assumptions')}</h2>${list([
    word('restsPath', share(criticalPath)),
    word('restsMoney', share(money), share(moneyBeforeOutput)),
    ...plan.hubs.map((hub) => citedOffers(hub, reader)),
  ])}</aside>`
}

/** Where the law is open, each reading's dates belong beside the verdict. */
function openLaw(reader: Reader): Html {
  const { plan, word, say, date } = reader
  if (plan.lawScenarios.length === 0) return html``
  const line = (one: LawOutcome) =>
    html`<li><b>${say(one.words)}</b> ${one.finish === null ? word('noPlan') : html`${word('planned')} ${date(one.finish)} · P50 ${date(one.p50)} · P90 ${date(one.p90)}`}</li>`
  return html`<div class="open-law"><h2>${word('law')}</h2>${plan.lawScenarios.map(
    (law) =>
      html`<p>${say(law.question)} <small>${ruleNames(law, reader)}</small></p><ul>${law.outcomes.map(line)}</ul>`,
  )}<p><a href="#law">${word('lawMore')}</a></p></div>`
}

function monday(reader: Reader): Html {
  const { plan, word, say } = reader
  const [first] = plan.monday
  const owners = new Set(plan.monday.map(({ owner }) => say(owner)))
  const shared = owners.size === 1 && first ? word('ownerOfAll', say(first.owner)) : ''
  const caption = word('mondayCaption', first?.weekDelay.samples ?? 0)
  return html`<section id="monday"><h2>${word('monday')}</h2>${table({
    caption: `${shared}${caption}`,
    shown: true,
    heads: headings('action counterpart startBy #slack #weekFinish #weekCost', reader),
    rows: plan.monday.map((action) => mondayRow(action, shared === '', reader)),
    none: word('none'),
    cards: true,
  })}</section>`
}

function mondayRow(
  { action, owner, counterpart, document, startBy, slackDays, weekDelay }: MondayAction,
  ownsAlone: boolean,
  { say, days, money, date, word, pair }: Reader,
): readonly (Html | string)[] {
  const about = [
    ...(ownsAlone ? [pair(word('owner'), say(owner))] : []),
    pair(word('document'), document ? say(document) : word('noDocument')),
  ]
  return [
    html`<strong>${say(action)}</strong><br><small>${about.join(' · ')}</small>`,
    html`${say(counterpart)}`,
    date(startBy),
    days(slackDays),
    days(weekDelay.p50Days, true),
    money(weekDelay.cost),
  ]
}
