import { type Desk, desks } from '#core/model/condition.ts'
import type { Requirements } from '#core/model/plan.ts'
import type { Draft } from './draft.ts'
import { isNeeded } from './playbook-steps.ts'

/** Desks with no work in this plan, each with the answers that make it so. */
export function idleDesks({ required, world, facts }: Draft): Requirements['idleDesks'] {
  const busy = new Set(required.filter((step) => step.duration !== null).map((step) => step.desk))
  return desks
    .filter((desk) => !busy.has(desk))
    .map((desk) => {
      const because = causesOf(desk, world.catalog, facts)
      return {
        desk,
        because,
        words: {
          en: `Nothing to do: ${because.join(', ')}`,
          zh: `无工作：${because.join('、')}`,
        },
      }
    })
}

function causesOf(desk: Desk, catalog: Draft['world']['catalog'], facts: Draft['facts']): string[] {
  const templates = Object.values(catalog.playbooks).flatMap((playbook) => playbook.steps)
  const left = templates.filter((template) => template.desk === desk && !isNeeded(template, facts))
  const answers = left.flatMap((template) => template.because.map((path) => `answer:${path}`))
  return answers.length > 0 ? [...new Set(answers)].sort() : ['answer:product.family']
}
