import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { say, showDays, showMoney, showShare } from './format.ts'
import { wordsOf } from './words.ts'

/** The plan's first screen as plain text, at most 60 lines: when, cost, chance, Monday, and what rests on assumptions. */
export function renderSummary(plan: Plan, language: Language): string[] {
  return plan.status === 'infeasible'
    ? infeasibleLines(plan, language)
    : feasibleLines(plan, language)
}

function feasibleLines(plan: Plan, language: Language): string[] {
  const w = wordsOf(language)
  const { risk, schedule, comparison, finance, evidence } = plan
  const twin = comparison.marketOnly
  const name = plan.application.product as { readonly name: { en: string; zh: string } } | undefined
  return [
    `${name ? say(name.name, language) : plan.application.id} · ${say(plan.corridor.name, language)}`,
    w.notAffiliated,
    '',
    `${w.finish}: ${schedule.finish} (P10 ${risk.finish.p10} · P50 ${risk.finish.p50} · P90 ${risk.finish.p90}; ${w.samplesOf(risk.samples)})`,
    `${w.cost}: P50 ${showMoney(risk.cost.p50, language)} · P90 ${showMoney(risk.cost.p90, language)}`,
    ...(risk.deadline
      ? [`${w.deadlineChance(risk.deadline.date)}: ${showShare(risk.deadline.probability)}`]
      : []),
    `${w.gap}: ${showMoney(finance.gap, language)} · ${w.lowestCash}: P50 ${showMoney(finance.lowestCash.p50, language)} (${finance.lowestCash.p50Month}), P90 ${showMoney(finance.lowestCash.p90, language)} (${finance.lowestCash.p90Month})`,
    `${w.marketOnly}: ${twin.finish.p50} · ${w.difference}: P10 ${showDays(comparison.differenceDays.p10, language)} · P50 ${showDays(comparison.differenceDays.p50, language)} · P90 ${showDays(comparison.differenceDays.p90, language)}`,
    `${w.restsOnAssumptions}: ${showShare(evidence.assumptions.criticalPath)} ${w.ofCriticalPath}, ${showShare(evidence.assumptions.money)} ${w.ofMoney}`,
    ...plan.hubs.map(
      (hub) => `${say(hub.name, language)}: ${w.citedOffers(hub.citedOffers, hub.offers)}`,
    ),
    '',
    w.onMonday,
    ...plan.monday.flatMap((action) => [
      `  ${say(action.action, language)}`,
      `    ${say(action.owner, language)} → ${say(action.counterpart, language)}${action.document ? ` · ${say(action.document, language)}` : ''} · ${w.slack} ${showDays(action.slackDays, language)} · ${w.weekDelay}: ${showDays(action.weekDelay.p50Days, language, true)}, ${showMoney(action.weekDelay.cost, language)}`,
    ]),
    ...plan.lawScenarios.flatMap((law) => [
      '',
      say(law.question, language),
      ...law.outcomes.map(
        (outcome) =>
          `  ${say(outcome.words, language)}: ${outcome.finish} (P50 ${outcome.p50}, P90 ${outcome.p90})`,
      ),
    ]),
    '',
  ].slice(0, 59)
}

function infeasibleLines(plan: Plan, language: Language): string[] {
  const w = wordsOf(language)
  return [
    w.noPlan,
    ...plan.conflicts.map(
      (conflict) =>
        `  ${conflict.constraint}: ${say(conflict.words, language)} (${say(conflict.owner, language)})`,
    ),
    '',
    plan.relaxations.length > 0 ? w.wouldHelp : w.nothingHelps,
    ...plan.relaxations.map(
      (relaxation) =>
        `  ${say(relaxation.words, language)} (${say(relaxation.owner, language)}): ${relaxation.finish}, ${showMoney(relaxation.cost, language)}`,
    ),
    '',
  ].slice(0, 59)
}
