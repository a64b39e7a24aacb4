import type { Text } from '#core/model/text.ts'
import type { NamedConstraint } from './constraints.ts'
import { type Switches, type World, withSwitches } from './world.ts'

/** What the scenarios took away, each a limit that whoever set it may give way on; named as it was given. */
export function scenarioLimits({ switches }: World, owner: Text): NamedConstraint[] {
  return switches.given.flatMap((text) => {
    const release = releaseOf(text, switches)
    return release ? [limit(text, owner, release)] : []
  })
}

/** What is left of some switches without one scenario. */
type Release = (switches: Switches) => Partial<Switches>

function limit(text: string, owner: Text, release: Release): NamedConstraint {
  const drop = (from: World): World => withSwitches(from, release(from.switches))
  return {
    id: text,
    owner,
    words: { en: `Scenario ${text}`, zh: `情景 ${text}` },
    drop,
    relax: (from, plans) => {
      const draft = plans(drop(from))
      return draft.kind === 'infeasible'
        ? undefined
        : { draft, apply: drop, change: { path: '--scenario', from: text, to: '' } }
    },
  }
}

/** How a scenario that takes something away is taken back; undefined for one that states a fact (a price, a claim, a law, a lever). */
function releaseOf(text: string, { capacityFactors }: Switches): Release | undefined {
  const [, kind, id = '', value] = /^([a-z]+):([^=]+)=(.*)$/.exec(text) ?? []
  const late = value?.startsWith('late:')
  if (kind === 'facility')
    return ({ downFacilities }) => ({ downFacilities: withoutKey(downFacilities, id) })
  if (kind === 'lane' && late) return ({ lateLanes }) => ({ lateLanes: withoutKey(lateLanes, id) })
  if (kind === 'rule' && late) return ({ lateRules }) => ({ lateRules: withoutKey(lateRules, id) })
  if (kind === 'lane') return ({ closedLanes }) => ({ closedLanes: without(closedLanes, id) })
  if (kind === 'offer') return ({ goneOffers }) => ({ goneOffers: without(goneOffers, id) })
  if (capacityFactors.some(({ given }) => given === text))
    return (from) => ({
      capacityFactors: from.capacityFactors.filter(({ given }) => given !== text),
    })
  return undefined
}

const without = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set([...set].filter((one) => one !== key))

const withoutKey = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
): ReadonlyMap<string, Value> => new Map([...map].filter(([one]) => one !== key))
