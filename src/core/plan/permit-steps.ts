import type { Corridor } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Precedence } from '#core/model/step.ts'
import type { DraftStep } from './draft-step.ts'

/**
 * Two steps for every rule that asks for a decision: the applicant prepares, the competent authority decides.
 * A statutory limit is not a duration: the decision takes what the authority really takes, and a rule inside an
 * umbrella (`within`) adds no decision of its own.
 */
export function permitSteps(
  rules: readonly Rule[],
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  const active = new Set(rules.map((rule) => rule.id))
  return rules
    .filter(needsWork)
    .flatMap((rule) => stepsOfRule(rule, active, rules, corridor, siteHub))
}

/** True when the duty asks for preparation or a decision, so that it takes time in the plan. */
export function needsWork(rule: Rule): boolean {
  return rule.preparationDays !== null || rule.decisionDays !== null
}

/** Id of the step after which a rule's duty is fulfilled. */
export function doneStepOf(rule: Rule): string {
  return rule.decisionDays === null || rule.within !== null
    ? `permit.${rule.id}.prepare`
    : `permit.${rule.id}.decide`
}

function stepsOfRule(
  rule: Rule,
  active: ReadonlySet<string>,
  rules: readonly Rule[],
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  const hub = corridor.hubs.find((candidate) => candidate.id === siteHub)
  const office = hub?.calendar ?? 'continuous'
  const desk = rule.kind === 'regime' ? 'market' : 'permit'
  const because = [`rule:${rule.id}`]
  const before = rule.dependsOn.flatMap((id) => {
    const other = rules.find((candidate) => candidate.id === id && active.has(id))
    return other && needsWork(other)
      ? [{ step: doneStepOf(other), type: 'FS', lagDays: 0 } satisfies Precedence]
      : []
  })
  const shared = {
    desk,
    hub: siteHub,
    hubs: [siteHub],
    need: null,
    gate: null,
    event: null,
    rule: rule.id,
    because,
    modes: [],
  } as const
  const steps: DraftStep[] = []
  if (rule.preparationDays !== null) {
    steps.push({
      ...shared,
      id: `permit.${rule.id}.prepare`,
      name: { en: `Prepare the file: ${rule.name.en}`, zh: `编制申报材料：${rule.name.zh}` },
      duration: rule.preparationDays,
      calendar: 'continuous',
      uses: {},
      cost: rule.cost,
      after: startOf(rule),
      provider: 'own',
      cause: `desk:${desk}`,
      documents: rule.documents,
      firstAction: {
        en: `Collect the papers for ${rule.name.en}`,
        zh: `收集“${rule.name.zh}”所需材料`,
      },
    })
  }
  if (rule.decisionDays !== null && rule.within === null) {
    const own: Precedence[] =
      rule.preparationDays === null
        ? startOf(rule)
        : [{ step: `permit.${rule.id}.prepare`, type: 'FS', lagDays: 0 }]
    steps.push({
      ...shared,
      id: `permit.${rule.id}.decide`,
      name: { en: `Decision: ${rule.name.en}`, zh: `审批决定：${rule.name.zh}` },
      duration: rule.decisionDays,
      calendar:
        rule.limit?.unit === 'working' && rule.decisionDays.unit.includes('working')
          ? office
          : 'continuous',
      uses: reviewerOf(rule, corridor),
      cost: null,
      after: [...own, ...before],
      provider: `authority:${rule.authority.name.en}`,
      cause: `authority:${rule.authority.name.en}`,
      documents: [],
      firstAction: {
        en: `File ${rule.name.en} with ${rule.authority.name.en}`,
        zh: `向${rule.authority.name.zh}提交“${rule.name.zh}”`,
      },
    })
  }
  return steps
}

/** Filing papers can begin once the case is admitted; shipment papers once there is a contract and a product to test. */
function startOf(rule: Rule): Precedence[] {
  return [
    {
      step:
        rule.event === 'shipment' || rule.event === 'placing'
          ? 'anchor.shippable'
          : 'anchor.admitted',
      type: 'FS',
      lagDays: 0,
    },
  ]
}

/** The corridor's reviewer of this rule, where its capacity is modelled. */
function reviewerOf(rule: Rule, corridor: Corridor): Readonly<Record<string, number>> {
  const authority = corridor.authorities.find((candidate) => candidate.competence.includes(rule.id))
  const resource =
    authority && corridor.resources.find((candidate) => candidate.id === authority.id)
  return resource ? { [resource.id]: 1 } : {}
}
