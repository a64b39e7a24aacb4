import { catalogFileOf } from '#contract/catalog-references.ts'
import type { Decoded } from '#contract/issues.ts'
import { type WeakKind, weakValues } from '#core/catalog/weak-values.ts'
import type { Basis } from '#core/model/claim.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Text } from '#core/model/text.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { claimWords } from '#core/plan/claim-words.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { World } from '#core/plan/world.ts'
import { claimsOf } from '#core/plan/world-claims.ts'
import { type Effect, harmOf } from '#core/weak/plan-effect.ts'
import { numbersOf, type WeakChange } from '#core/weak/weak-change.ts'
import type { SweepWorlds, SweptWorld } from './ports.ts'
import { readWorld, type WorldPorts } from './read-world.ts'

/** A weak value that moves some example past the threshold, with its effects there, the strongest first. */
export interface HarmfulValue {
  readonly claim: string
  readonly field: WeakChange['field']
  readonly words: Text
  /** The file it stands in. */
  readonly place: string
  readonly basis: Basis
  readonly unit: string | null
  readonly was: number | string
  readonly effects: readonly ValueEffect[]
}

export interface ValueEffect {
  readonly example: string
  /** The value at the end of its range that does this. */
  readonly at: number | string
  /** Null where no plan is left. */
  readonly moved: Effect
}

/** What was swept, what it found, and how much of the catalog is weak at all. */
export interface WeakReport {
  readonly examples: readonly {
    readonly id: string
    /** Changes of weak values: all, those that may move the plan, those planned again. */
    readonly all: number
    readonly moving: number
    readonly replanned: number
  }[]
  /** Most harmful first. */
  readonly harmful: readonly HarmfulValue[]
  readonly kinds: readonly WeakKind[]
}

/** What weighing needs from outside. */
export interface WeighWeakPorts extends WorldPorts {
  readonly readWholeCatalog: () => Promise<Decoded<WholeCatalog>>
  readonly sweepWorlds: SweepWorlds
}

export type WeighWeak = (
  applications: readonly string[],
  progress: (done: number, total: number) => void,
) => Promise<Decoded<WeakReport>>

/** Moves every weak value to each end of its range, one at a time, and lists those that move the plan of an application. */
export const weighWeak =
  (ports: WeighWeakPorts): WeighWeak =>
  async (applications, progress) => {
    const wholeCatalog = await ports.readWholeCatalog()
    if (wholeCatalog.kind === 'faults') return wholeCatalog
    const given: World[] = []
    const counted: World[] = []
    const issues: Issue[] = []
    for (const application of applications) {
      const read = readWorld({ application, corridorFolder: null, asOf: null }, ports)
      const converted = read.kind === 'ok' ? inCurrency(read.value) : read
      if (read.kind === 'ok') given.push(read.value)
      if (converted.kind === 'faults') issues.push(...converted.issues)
      else counted.push(converted.world)
    }
    if (issues.length > 0) return { kind: 'faults', issues }
    const swept = await ports.sweepWorlds(counted, progress)
    return {
      kind: 'ok',
      value: {
        examples: given.map((world, at) => ({ id: world.application.id, ...sizeOf(swept[at]) })),
        harmful: harmfulValues(given, swept),
        kinds: weakValues(wholeCatalog.value),
      },
    }
  }

function sizeOf(swept: SweptWorld | null | undefined) {
  const replanned = swept?.effects.filter((effect) => effect !== 'still').length ?? 0
  return { all: swept?.all ?? 0, moving: swept?.changes.length ?? 0, replanned }
}

function harmfulValues(
  worlds: readonly World[],
  swept: readonly (SweptWorld | null)[],
): HarmfulValue[] {
  const found = new Map<string, HarmfulValue>()
  worlds.forEach((world, at) => {
    swept[at]?.changes.forEach((change, index) => {
      const moved = swept[at]?.effects[index] ?? null
      if (moved === 'still' || harmOf(moved) < 1) return
      const key = `${change.claim} ${change.field}`
      const value = found.get(key) ?? describe(world, change)
      const effect = { example: world.application.id, at: numbersOf(world, change).at, moved }
      found.set(key, { ...value, effects: [...value.effects, effect].sort(strongestFirst) })
    })
  })
  return [...found.values()].sort(
    (left, right) => compare(worstOf(right), worstOf(left)) || (left.claim < right.claim ? -1 : 1),
  )
}

function describe(
  world: World,
  change: WeakChange,
): Omit<HarmfulValue, 'effects'> & { effects: [] } {
  const claim = claimsOf(world)[change.claim]
  if (!claim) throw new RangeError(`no claim is called ${change.claim}`)
  const { was, unit } = numbersOf(world, change)
  const isCorridors = Object.hasOwn(world.corridor.claims, change.claim)
  return {
    claim: change.claim,
    field: change.field,
    words: nameOf(world, change) ?? claimWords(claim, world).what,
    place: isCorridors
      ? `corridors/${world.corridor.id}/${corridorFileOf(claim.subject)}`
      : `catalog/${catalogFileOf(claim.subject)}`,
    basis: claim.basis,
    unit,
    was,
    effects: [],
  }
}

/** A number that stands under the claim of a whole entry goes by the entry's name. */
function nameOf({ corridor, catalog }: World, { claim, field }: WeakChange): Text | undefined {
  if (field === 'estimate') return undefined
  const plant = corridor.facilities.find(({ opens }) => opens?.claim === claim)
  const entries = [...corridor.resources, ...Object.values(catalog.instruments)]
  return plant?.name ?? entries.find((entry) => entry.claim === claim)?.name
}

/** Corridor files are named after what they list. */
function corridorFileOf(subject: string): string {
  const kind = subject.split('/')[0] ?? ''
  if (kind === 'facility') return 'facilities.yaml'
  return kind === 'coordination' ? 'coordination.yaml' : `${kind}s.yaml`
}

const worstOf = ({ effects }: HarmfulValue): number => harmOf(effects[0]?.moved ?? null)

/** Infinities differ by nothing. */
const compare = (left: number, right: number): number => (left === right ? 0 : left - right)

const strongestFirst = (left: ValueEffect, right: ValueEffect): number =>
  compare(harmOf(right.moved), harmOf(left.moved))
