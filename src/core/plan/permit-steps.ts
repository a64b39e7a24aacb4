import type { Estimate } from '#core/model/claim.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Precedence } from '#core/model/step.ts'
import { competentAuthority } from './competent-authority.ts'
import type { DraftStep } from './draft-step.ts'

/**
 * Two steps for every rule that asks for a decision: the applicant prepares, the competent authority decides.
 * A statutory limit is not a duration: the decision takes what the authority really takes, and a rule inside an
 * umbrella (`within`) that binds too adds no decision of its own; the umbrella waits for its papers.
 */
export function permitSteps(
  rules: readonly Rule[],
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  return rules.flatMap((rule) => {
    const shared = sharedOf(rule, siteHub)
    const prepare = prepareStep(rule, rules, corridor, siteHub, shared)
    const decide = decideStep(rule, rules, corridor, siteHub, shared)
    return [...prepare, ...decide]
  })
}

/** True when the duty asks for preparation or a decision of its own, given the rules that bind with it. */
export function needsWork(rule: Rule, rules: readonly Rule[]): boolean {
  return rule.preparationDays !== null || hasOwnDecision(rule, rules)
}

/** Id of the step after which a rule's duty is fulfilled, given the rules that bind with it. */
export function doneStepOf(rule: Rule, rules: readonly Rule[]): string {
  return hasOwnDecision(rule, rules) ? `permit.${rule.id}.decide` : `permit.${rule.id}.prepare`
}

const hasOwnDecision = (rule: Rule, rules: readonly Rule[]): boolean =>
  rule.decisionDays !== null && !decidedElsewhere(rule, rules)

/** True when another rule that binds with it decides for this one too. */
function decidedElsewhere(rule: Rule, rules: readonly Rule[]): boolean {
  return rules.some(({ id }) => id === rule.within)
}

type Shared = ReturnType<typeof sharedOf>

function sharedOf(rule: Rule, siteHub: string) {
  return {
    desk: rule.kind === 'regime' ? 'market' : 'permit',
    hub: siteHub,
    hubs: [siteHub],
    need: null,
    uses: {},
    gate: null,
    event: null,
    rule: rule.id,
    because: [`rule:${rule.id}`],
    modes: [],
  } as const
}

function prepareStep(
  rule: Rule,
  rules: readonly Rule[],
  corridor: Corridor,
  siteHub: string,
  shared: Shared,
): DraftStep[] {
  if (rule.preparationDays === null) return []
  const { name, preparationDays: duration } = rule
  return [
    {
      ...shared,
      id: `permit.${rule.id}.prepare`,
      name: { en: `Prepare the file: ${name.en}`, zh: `编制申报材料：${name.zh}` },
      duration,
      calendar: calendarOf(duration, corridor, siteHub),
      cost: rule.cost,
      after: [startOf(rule), ...(hasOwnDecision(rule, rules) ? [] : neededBefore(rule, rules))],
      provider: 'own',
      cause: `desk:${shared.desk}`,
      documents: rule.documents,
      firstAction: { en: `Collect the papers for ${name.en}`, zh: `收集“${name.zh}”所需材料` },
    },
  ]
}

function decideStep(
  rule: Rule,
  rules: readonly Rule[],
  corridor: Corridor,
  siteHub: string,
  shared: Shared,
): DraftStep[] {
  const { name } = rule
  const duration = decisionOf(rule)
  if (duration === null || decidedElsewhere(rule, rules)) return []
  const first =
    rule.preparationDays === null ? startOf(rule) : finishToStart(`permit.${rule.id}.prepare`)
  const step = {
    ...shared,
    id: `permit.${rule.id}.decide`,
    duration,
    calendar: calendarOf(duration, corridor, siteHub),
    cost: null,
    after: [first, ...neededBefore(rule, rules), ...papersOfMembers(rule, rules)],
    documents: [],
  }
  // What the enterprise itself must assess is its own work: no authority decides on it.
  if (rule.authority.level === 'enterprise') {
    return [
      {
        ...step,
        name: { en: `Own assessment: ${name.en}`, zh: `企业自行评价：${name.zh}` },
        provider: 'own',
        cause: `desk:${shared.desk}`,
        firstAction: { en: `Have ${name.en} assessed`, zh: `组织开展“${name.zh}”` },
      },
    ]
  }
  const authority = competentAuthority(rule, corridor)
  return [
    {
      ...step,
      name: { en: `Decision: ${name.en}`, zh: `审批决定：${name.zh}` },
      uses: reviewersOf(authority.id, corridor),
      provider: `authority:${authority.id ?? authority.name.en}`,
      cause: `authority:${authority.id ?? authority.name.en}`,
      firstAction: {
        en: `File ${name.en} with ${authority.name.en}`,
        zh: `向${authority.name.zh}提交“${name.zh}”`,
      },
    },
  ]
}

/** What the authority really takes; where the law takes its silence for consent, no longer than the limit. */
export function decisionOf({ decisionDays, deemed, limit }: Rule): Estimate | null {
  if (decisionDays === null || deemed !== 'yes' || limit === null) return decisionDays
  const { low, mode, high } = decisionDays
  const within = (days: number): number => Math.min(days, limit.days)
  return { ...decisionDays, low: within(low), mode: within(mode), high: within(high) }
}

/** Filing papers can begin once the case is admitted; papers about goods once there is a contract and a product to test. */
function startOf({ event }: Rule): Precedence {
  const needsGoods = event === 'shipment' || event === 'placing' || event === 'delivery'
  return finishToStart(needsGoods ? 'anchor.shippable' : 'anchor.admitted')
}

/** Duties to be fulfilled before this one; where a rule was replaced, the one in its place. */
function neededBefore(rule: Rule, rules: readonly Rule[]): Precedence[] {
  const before = rule.dependsOn.flatMap(
    (id) => rules.find((other) => other.id === id || other.replaces.includes(id)) ?? [],
  )
  return [...new Set(before)]
    .filter((other) => other !== rule && needsWork(other, rules))
    .map((other) => finishToStart(doneStepOf(other, rules)))
}

/** The papers of the rules under an umbrella, which decides on them all at once. */
function papersOfMembers(umbrella: Rule, rules: readonly Rule[]): Precedence[] {
  return rules
    .filter(({ within, preparationDays }) => within === umbrella.id && preparationDays !== null)
    .map(({ id }) => finishToStart(`permit.${id}.prepare`))
}

const finishToStart = (step: string): Precedence => ({ step, type: 'FS', lagDays: 0 })

/** Working days run on the site's office calendar, all others through. */
export function calendarOf(
  { unit }: { unit: string },
  corridor: Corridor,
  siteHub: string,
): string {
  if (!unit.includes('working')) return 'continuous'
  return corridor.hubs.find(({ id }) => id === siteHub)?.calendar ?? 'continuous'
}

/** The authority's own reviewers, where the corridor says how many there are. */
export function reviewersOf(authority: string | null, corridor: Corridor): DraftStep['uses'] {
  const resource = corridor.resources.find(({ id }) => id === authority)
  return resource ? { [resource.id]: 1 } : {}
}
