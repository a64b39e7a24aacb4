import type { Conflict } from '#core/model/plan-comparison.ts'
import type { DelayCauseLine } from '#core/model/portfolio.ts'
import type { Text } from '#core/model/text.ts'
import { namedConstraints } from '#core/plan/constraints.ts'
import type { NoDraft } from '#core/plan/draft.ts'
import type { CorridorFindings } from './corridor-findings.ts'
import type { DraftedTogether } from './draft-together.ts'
import type { PortfolioMember } from './portfolio-member.ts'
import { sharesUsed } from './share-facilities.ts'

/** What a late application clashes with: its own limits as they come out, and whoever holds what it waits for. */
export function lateConflicts(
  { draft }: PortfolioMember,
  { broken }: NoDraft,
  causes: readonly DelayCauseLine[],
  { applicants }: CorridorFindings,
): Conflict[] {
  const named = namedConstraints(draft.world, broken)
  const limits = broken.map(({ constraint, found }): Conflict => {
    const limit = named.find(({ id }) => id === constraint)
    return {
      constraint,
      owner: limit?.owner ?? { en: 'the corridor', zh: '走廊' },
      words: {
        en: `${limit?.words.en ?? constraint}: beside the others it comes to ${found}`,
        zh: `${limit?.words.zh ?? constraint}：与其他申请并行时为 ${found}`,
      },
    }
  })
  return [...limits, ...causes.map((cause) => heldBy(cause, draft, applicants))].slice(
    0,
    mostConflicts,
  )
}

/** Conflicts told of one application; all causes stand in its own list. */
const mostConflicts = 12

function heldBy(
  { resource, application, days }: DelayCauseLine,
  { world }: PortfolioMember['draft'],
  applicants: CorridorFindings['applicants'],
): Conflict {
  const name =
    resource === null
      ? { en: 'All shared resources', zh: '全部共享资源' }
      : nameOf(world.corridor.resources, resource)
  const other = applicants.find(({ id }) => id === application)?.world.application
  return {
    constraint: `resource:${resource ?? 'all'}/${application}`,
    owner: other?.applicant.name ?? { en: application, zh: application },
    words: {
      en: `${name.en}: ${application} holds it; without that, ${days} ${days === 1 ? 'day' : 'days'} earlier`,
      zh: `${name.zh}：被 ${application} 占用；若不占用，可提前${days}天`,
    },
  }
}

/** What an application without material clashes with: its own volume, and the full facilities it would use alone. */
export function shortConflicts(
  { id, alone }: PortfolioMember,
  { shared, short }: DraftedTogether,
): Conflict[] {
  const { world } = alone
  const broken = short.find(({ member }) => member.id === id)?.broken ?? []
  const volume = namedConstraints(world, broken).find((one) => one.id === 'volume.ramp')
  const full = Object.keys(sharesUsed(alone)).filter(
    (facility) => promised(facility, shared) > 1 - fullWithin,
  )
  return [
    ...(volume ? [{ constraint: volume.id, owner: volume.owner, words: volume.words }] : []),
    ...full.map((facility): Conflict => {
      const name = nameOf(world.corridor.facilities, facility)
      const holders = [...(shared ?? [])].flatMap(([holder, shares]) =>
        (shares[facility] ?? 0) > 0 ? [holder] : [],
      )
      return {
        constraint: `facility:${facility}`,
        owner: name,
        words: {
          en: `${name.en}: what it has open goes to ${holders.join(', ')}`,
          zh: `${name.zh}：可用产能已全部分给 ${holders.join('、')}`,
        },
      }
    }),
  ]
}

/** A facility counts as full when no more than this share of it is left. */
const fullWithin = 0.05

const promised = (facility: string, shared: DraftedTogether['shared']): number =>
  [...(shared?.values() ?? [])].reduce((sum, shares) => sum + (shares[facility] ?? 0), 0)

function nameOf(list: readonly { readonly id: string; readonly name: Text }[], id: string): Text {
  return list.find((one) => one.id === id)?.name ?? { en: id, zh: id }
}
