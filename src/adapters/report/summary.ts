import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { showShare } from './format.ts'
import { productName } from './product-name.ts'
import { type Reader, readerOf } from './reader.ts'

/** The plan's first screen as plain text, at most 60 lines: when, cost, chance, Monday, and what rests on assumptions. */
export function renderSummary(plan: Plan, language: Language): string[] {
  const reader = readerOf(plan, language)
  const lines = plan.status === 'infeasible' ? infeasibleLines(reader) : feasibleLines(reader)
  return lines.slice(0, 59)
}

function feasibleLines(reader: Reader): string[] {
  const { plan, word, say, money, days, date } = reader
  const { risk, schedule, comparison, finance, evidence } = plan
  const { differenceDays: earlier } = comparison
  const low = finance.lowestCash
  return [
    `${productName(reader)} · ${say(plan.corridor.name)}`,
    word('notAffiliated'),
    '',
    `${word('plannedFinish')}: ${date(schedule.finish)} (P10 ${date(risk.finish.p10)} · P50 ${date(risk.finish.p50)} · P90 ${date(risk.finish.p90)}; ${word('samples', risk.samples)})`,
    `${word('cost')}: P50 ${money(risk.cost.p50)} · P90 ${money(risk.cost.p90)}`,
    risk.deadline
      ? `${word('chance')} (${date(risk.deadline.date)}): ${showShare(risk.deadline.probability)}`
      : `${word('chance')}: ${word('noDeadline')}`,
    `${word('gap')}: ${money(finance.gap)} · ${word('lowestCash')}: P50 ${money(low.p50)} (${date(low.p50Month)}), P90 ${money(low.p90)} (${date(low.p90Month)})`,
    `${word('marketOnly')} P50: ${date(comparison.marketOnly.finish.p50)} · ${word('difference')}: P10 ${days(earlier.p10)} · P50 ${days(earlier.p50)} · P90 ${days(earlier.p90)}`,
    '',
    word('assumptions'),
    `  ${word('restsPath', showShare(evidence.assumptions.criticalPath))} ${word('restsMoney', showShare(evidence.assumptions.money), showShare(evidence.assumptions.moneyBeforeOutput))}`,
    ...plan.hubs.map((hub) => `  ${citedOffers(hub, reader)}`),
    '',
    word('monday'),
    ...plan.monday
      .slice(0, 10)
      .flatMap((action) => [
        `  ${say(action.action)}`,
        `    ${say(action.owner)} → ${say(action.counterpart)}${action.document ? ` · ${say(action.document)}` : ''} · ${word('slack')} ${days(action.slackDays)} · ${word('weekDelay')}: ${word('weekDelayOf', days(action.weekDelay.p50Days, true), money(action.weekDelay.cost))}`,
      ]),
    ...plan.lawScenarios.flatMap((law) => [
      '',
      say(law.question),
      ...law.outcomes.map(
        (outcome) =>
          `  ${say(outcome.words)}: ${date(outcome.finish)} (P50 ${date(outcome.p50)}, P90 ${date(outcome.p90)})`,
      ),
    ]),
    '',
  ]
}

/** How many of a hub's offers somebody can look up. */
export function citedOffers(hub: Plan['hubs'][number], { word, say }: Reader): string {
  const share = hub.offers === 0 ? '–' : showShare(hub.citedOffers / hub.offers)
  return word('citedOffers', say(hub.name), hub.citedOffers, hub.offers, share, hub.offersToAsk)
}

function infeasibleLines({ plan, word, say, money, date }: Reader): string[] {
  return [
    `${word('noPlan')}. ${word('conflicts')}:`,
    ...plan.conflicts.map(
      (conflict) => `  ${conflict.constraint}: ${say(conflict.words)} (${say(conflict.owner)})`,
    ),
    '',
    plan.relaxations.length > 0 ? `${word('relaxations')}:` : word('nothingHelps'),
    ...plan.relaxations.map(
      (relaxation) =>
        `  ${say(relaxation.words)} (${say(relaxation.owner)}): ${date(relaxation.finish)}, ${money(relaxation.cost)}`,
    ),
    '',
  ]
}
