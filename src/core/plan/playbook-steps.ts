import type { Application } from '#core/model/application.ts'
import type { Playbook, StepTemplate } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import { type DraftStep, scaleEstimate } from './draft-step.ts'

/** The playbook's steps that this application needs, placed in its hubs; capacity-priced costs scale with the peak tonnes. */
export function playbookSteps(
  playbook: Playbook,
  application: Application,
  corridor: Corridor,
  facts: Facts,
): DraftStep[] {
  const kept = playbook.steps.filter((template) => isNeeded(template, facts))
  const ids = new Set(playbook.steps.map((template) => template.id))
  const dropped = new Map(
    playbook.steps
      .filter((template) => !kept.includes(template))
      .map((template) => [template.id, template]),
  )
  return kept.map((template) => ({
    ...placeTemplate(template, application, corridor),
    after: bridged(template, dropped, ids),
  }))
}

/** A template whose condition cannot tell is kept: leaving work out needs a clear no. */
export function isNeeded(template: StepTemplate, facts: Facts): boolean {
  return template.when === null || evaluateCondition(template.when, facts).answer !== 'no'
}

function placeTemplate(
  template: StepTemplate,
  application: Application,
  corridor: Corridor,
): DraftStep {
  const hub = hubOf(template, application, corridor)
  const calendar =
    template.calendar === 'calendar'
      ? 'continuous'
      : (corridor.hubs.find((candidate) => candidate.id === hub)?.calendar ?? 'continuous')
  const peak = Math.max(...application.volume.ramp.map((year) => year.tonnes))
  const cost = template.cost?.unit.includes('/(t/y)')
    ? scaleEstimate(template.cost, peak, template.cost.unit.slice(0, 3))
    : template.cost
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
    cost,
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

function hubOf(template: StepTemplate, application: Application, corridor: Corridor): string {
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
