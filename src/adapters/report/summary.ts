import type { NoPlan, PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { MondayAction } from '#core/model/plan-comparison.ts'
import type { Language } from '#core/model/text.ts'
import { productName } from './product-name.ts'
import { type Reader, readerOf } from './reader.ts'

/** The plan's first screen as plain text, at most 60 lines: when, cost, chance, Monday, and what rests on assumptions. */
export function renderSummary(plan: PlanDocument, language: Language): string[] {
  const lines =
    plan.status === 'infeasible'
      ? infeasibleLines(readerOf(plan, language))
      : feasibleLines(readerOf(plan, language))
  return lines.slice(0, 59)
}

function feasibleLines(reader: Reader): string[] {
  const { plan, word, say, money, days, date, share, pair } = reader
  const { risk, schedule, comparison, finance, evidence } = plan
  const { differenceDays: earlier } = comparison
  const low = finance.lowestCash
  const { p10, p50, p90 } = risk.finish
  const range = `P10 ${date(p10)} · P50 ${date(p50)} · P90 ${date(p90)} · ${word('samples', risk.samples)}`
  return [
    `${productName(reader)} · ${say(plan.corridor.name)}`,
    word('notAffiliated'),
    pair(word('wanted'), say(plan.requirements.output.words)),
    '',
    pair(word('plannedFinish'), `${date(schedule.finish)} (${range})`),
    pair(word('cost'), `P50 ${money(risk.cost.p50)} · P90 ${money(risk.cost.p90)}`),
    risk.deadline
      ? pair(`${word('chance')} (${date(risk.deadline.date)})`, share(risk.deadline.probability))
      : pair(word('deadline'), word('noDeadline')),
    ...(risk.supply.served < 1 ? [say(risk.supply.words)] : []),
    `${pair(word('gap'), money(finance.gap))} · ${pair(word('lowestCash'), `P50 ${money(low.p50)} (${date(low.p50Month)}) · P90 ${money(low.p90)} (${date(low.p90Month)})`)}`,
    ...(plan.material.availability ? [say(plan.material.availability.words)] : []),
    `${pair(`${word('marketOnly')} P50`, date(comparison.marketOnly.finish.p50))} · ${pair(word('difference'), `P10 ${days(earlier.p10)} · P50 ${days(earlier.p50)} · P90 ${days(earlier.p90)}`)}`,
    '',
    word('assumptions'),
    `  ${word('restsPath', share(evidence.assumptions.criticalPath))} ${word('restsMoney', share(evidence.assumptions.money), share(evidence.assumptions.moneyBeforeOutput))}`,
    ...plan.hubs.map((hub) => `  ${citedOffers(hub, reader)}`),
    ...(evidence.regraded ? [`  ${say(evidence.regraded.words)}`] : []),
    '',
    word('monday'),
    ...plan.monday.slice(0, 10).flatMap((action) => mondayLines(action, reader)),
    ...plan.lawScenarios.flatMap((law) => [
      '',
      say(law.question),
      ...law.outcomes.map(
        (one) =>
          `  ${pair(say(one.words), one.finish === null ? word('noPlan') : `${date(one.finish)} (P50 ${date(one.p50)} · P90 ${date(one.p90)})`)}`,
      ),
    ]),
    '',
  ]
}

function mondayLines(action: MondayAction, { word, say, money, days, pair }: Reader): string[] {
  const { weekDelay } = action
  const cost = word('weekDelayOf', days(weekDelay.p50Days, true), money(weekDelay.cost))
  const parts = [
    `${say(action.owner)} → ${say(action.counterpart)}`,
    ...(action.document ? [say(action.document)] : []),
    `${word('slack')} ${days(action.slackDays)}`,
    pair(word('weekDelay'), cost),
  ]
  return [`  ${say(action.action)}`, `    ${parts.join(' · ')}`]
}

/** How many of a hub's offers somebody can look up. */
export function citedOffers(hub: Plan['hubs'][number], { word, say, share }: Reader): string {
  const cited = hub.offers === 0 ? '–' : share(hub.citedOffers / hub.offers)
  return word('citedOffers', say(hub.name), hub.citedOffers, hub.offers, cited, hub.offersToAsk)
}

function infeasibleLines({ plan, word, say, money, date, pair }: Reader<NoPlan>): string[] {
  return [
    word('noPlan'),
    '',
    word('conflicts'),
    ...plan.conflicts.map(
      ({ constraint, words, owner }) => `  ${pair(constraint, say(words))} (${say(owner)})`,
    ),
    '',
    word(plan.relaxations.length > 0 ? 'relaxations' : 'nothingHelps'),
    ...plan.relaxations.flatMap(({ words, owner, finish, cost, change }) => [
      `  ${say(words)} (${say(owner)})`,
      `    ${date(finish)} · ${money(cost)} · ${change.path}: ${change.to}`,
    ]),
    '',
  ]
}
