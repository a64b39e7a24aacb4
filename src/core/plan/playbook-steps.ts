import type { Playbook, StepTemplate } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import type { DraftStep } from './draft-step.ts'
import { capacityPriced } from './make-steps.ts'
import { peakOutput } from './output-volume.ts'
import type { World } from './world.ts'

/** The playbook's steps that this application needs, placed in its hubs; capacity-priced costs scale with the peak output. */
export function playbookSteps(playbook: Playbook, world: World, facts: Facts): DraftStep[] {
  const kept = playbook.steps.filter((template) => isNeeded(template, facts))
  const ids = new Set(playbook.steps.map((template) => template.id))
  const dropped = new Map(
    playbook.steps
      .filter((template) => !kept.includes(template))
      .map((template) => [template.id, template]),
  )
  return kept.map((template) => ({
    ...placeTemplate(template, world),
    after: bridged(template, dropped, ids),
  }))
}

/** A template whose condition cannot tell is kept: leaving work out needs a clear no. */
export function isNeeded(template: StepTemplate, facts: Facts): boolean {
  return template.when === null || evaluateCondition(template.when, facts).answer !== 'no'
}

function placeTemplate(template: StepTemplate, world: World): DraftStep {
  const { corridor } = world
  const hub = hubOf(template, world)
  const calendar =
    template.calendar === 'calendar'
      ? 'continuous'
      : (corridor.hubs.find((candidate) => candidate.id === hub)?.calendar ?? 'continuous')
  return {
    id: template.id,
    name: template.name,
    desk: template.desk,
    hub,
    hubs:
      template.place === 'site' && template.servedFrom === 'place'
        ? [hub]
        : corridor.hubs.map((candidate) => candidate.id),
    need: template.need,
    duration: template.duration,
    calendar,
    uses: template.uses,
    cost: capacityPriced(template.cost, peakOutput(world)),
    after: [],
    gate: template.gate,
    event: template.event,
    rule: null,
    provider: 'own',
    cause: `desk:${template.desk}`,
    because: template.because.map((path) => `answer:${path}`),
    documents: template.documents,
    firstAction: template.firstAction,
    modes: [],
  }
}

function hubOf(template: StepTemplate, { application, corridor }: World): string {
  if (template.place === 'site') return application.site.hub
  const hub = corridor.hubs.find((candidate) => candidate.role === template.place)
  return hub?.id ?? application.site.hub
}

/** Where a template that is not needed stood between two others, its own predecessors take its place. */
function bridged(
  template: StepTemplate,
  dropped: ReadonlyMap<string, StepTemplate>,
  ids: ReadonlySet<string>,
) {
  const result = new Map<string, StepTemplate['after'][number]>()
  const visit = (after: StepTemplate['after']): void => {
    for (const link of after) {
      const gone = dropped.get(link.step)
      if (gone) visit(gone.after)
      else if (!result.has(link.step) || ids.has(link.step)) result.set(link.step, link)
    }
  }
  visit(template.after)
  return [...result.values()]
}
