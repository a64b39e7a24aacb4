import type { MondayAction } from '#core/model/plan-comparison.ts'
import { showShare } from './format.ts'
import { type Html, html } from './html.ts'
import { list } from './parts.ts'
import { productName } from './product-name.ts'
import type { Reader } from './reader.ts'
import { citedOffers } from './summary.ts'

/** When, cost, chance, what to do on Monday, and what rests on assumptions. */
export function firstScreen(reader: Reader): Html {
  const { word } = reader
  return html`${masthead(reader)}${verdict(reader)}
<section id="monday"><h2>${word('monday')}</h2><p class="lead">${word('mondayLead')}</p>
<ol class="actions">${reader.plan.monday.map((action) => mondayCard(action, reader))}</ol></section>
${assumptions(reader)}`
}

/** The page's title: product, corridor and what the corridor is not. */
export const masthead = (reader: Reader): Html =>
  html`<header><p class="kicker">${reader.say(reader.plan.corridor.name)}</p><h1>${productName(reader)}</h1><p class="lead">${reader.word('notAffiliated')}</p></header>`

function verdict({ plan, word, date, money }: Reader): Html {
  const { finish, cost, deadline, samples } = plan.risk
  return html`<div class="verdict">
<div><h2>${word('when')}</h2><p class="big">${date(finish.p50)}<small>P50</small></p><dl><dt>${word('planned')}</dt><dd>${date(plan.schedule.finish)}</dd><dt>P10</dt><dd>${date(finish.p10)}</dd><dt>P90</dt><dd>${date(finish.p90)}</dd></dl></div>
<div><h2>${word('cost')}</h2><p class="big">${money(cost.p50)}<small>P50</small></p><dl><dt>P10</dt><dd>${money(cost.p10)}</dd><dt>P90</dt><dd>${money(cost.p90)}</dd><dt>${word('gap')}</dt><dd>${money(plan.finance.gap)}</dd></dl></div>
<div><h2>${word('chance')}</h2><p class="big">${deadline ? showShare(deadline.probability) : '–'}</p><dl><dt>${word('deadline')}</dt><dd>${deadline ? date(deadline.date) : word('noDeadline')}</dd><dt>${word('basis')}</dt><dd>${word('samples', samples)}</dd></dl></div>
</div>`
}

function mondayCard(action: MondayAction, { word, say, days, money, date }: Reader): Html {
  const { weekDelay } = action
  return html`<li><h3>${say(action.action)}</h3><dl>
<div><dt>${word('owner')}</dt><dd>${say(action.owner)}</dd></div>
<div><dt>${word('counterpart')}</dt><dd>${say(action.counterpart)}</dd></div>
<div><dt>${word('document')}</dt><dd>${action.document ? say(action.document) : '–'}</dd></div>
<div><dt>${word('startBy')}</dt><dd>${date(action.startBy)}</dd></div>
<div><dt>${word('slack')}</dt><dd>${days(action.slackDays)}</dd></div>
<div><dt>${word('weekDelay')}</dt><dd><strong>${word('weekDelayOf', days(weekDelay.p50Days, true), money(weekDelay.cost))}</strong> <small>${word('samples', weekDelay.samples)}</small></dd></div>
</dl></li>`
}

function assumptions(reader: Reader): Html {
  const { plan, word } = reader
  const { criticalPath, money, moneyBeforeOutput } = plan.evidence.assumptions
  return html`<aside id="assumptions"><h2>${word('assumptions')}</h2>${list([
    word('notAffiliated'),
    word('restsPath', showShare(criticalPath)),
    word('restsMoney', showShare(money), showShare(moneyBeforeOutput)),
    ...plan.hubs.map((hub) => citedOffers(hub, reader)),
  ])}</aside>`
}
