import type { Process } from '#core/model/catalog.ts'
import type { Estimate } from '#core/model/claim.ts'

/** Typical value of a named parameter; undefined when the catalog does not give it. */
export function parameter(process: Process, ...names: readonly string[]): number | undefined {
  const name = names.find((candidate) => process.parameters[candidate])
  return name === undefined ? undefined : process.parameters[name]?.mode
}

/** Share of a whole stream that passes a process: the basket of an ore before separation, the magnet body after alloying. */
export const bodyYield = (process: Process): number | undefined =>
  parameter(process, 'yield', 'recovery')

/** Share of one element that separation recovers. */
export const separationYield = (process: Process, element: string): number | undefined =>
  separationRange(process, element)?.mode

/** The range of that share. */
export const separationRange = ({ parameters }: Process, element: string): Estimate | undefined =>
  parameters[`yield.${element}`] ??
  (element === 'Nd' || element === 'Pr' ? parameters['yield.NdPr'] : undefined) ??
  parameters.yield ??
  parameters.recovery

/**
 * Share of a feed that metal making or recycling recovers. Didymium is one feed there: Pr follows Nd. A process that
 * gives yields of single elements and no general one takes only those.
 */
export const feedYield = (process: Process, feed: string): number | undefined =>
  feedRange(process, feed)?.mode

/** The range of that share. */
export const feedRange = ({ parameters }: Process, feed: string): Estimate | undefined =>
  parameters[`yield.${feed}`] ??
  (feed === 'NdPr' ? parameters['yield.Nd'] : undefined) ??
  parameters.yield ??
  parameters.recovery

const lightFeeds: ReadonlySet<string> = new Set(['NdPr', 'La', 'Ce', 'Sm'])

/**
 * Whether a metal process makes the metal of a feed. The catalog names its processes light or heavy; one named neither makes
 * any metal it has a yield for.
 */
export function makesMetal(process: Process, feed: string): boolean {
  const light = lightFeeds.has(feed)
  if (process.id.startsWith(light ? 'heavy' : 'light')) return false
  return feedYield(process, feed) !== undefined
}

/** Share of what enters machining that can be collected as swarf; never more than machining removes. */
export function swarfShare(process: Process): number {
  const removed = 1 - (bodyYield(process) ?? 1)
  return Math.min(parameter(process, 'swarfShare', 'swarf') ?? 0, removed)
}

/** Claims under the yields that one material meets in a process: every element's own for mixed oxide, else the element's or the general one. */
export function yieldClaims({ parameters }: Process, material: string): string[] {
  const [element = ''] = material.split(' ')
  const didymium = element === 'Nd' || element === 'Pr'
  const own = [`yield.${element}`, ...(didymium ? ['yield.NdPr', 'yield.Nd'] : [])]
  const named = Object.keys(parameters).filter((name) =>
    material === 'REO' ? name.startsWith('yield.') : own.includes(name),
  )
  const general = ['yield', 'recovery'].filter((name) => parameters[name])
  const used = material === 'REO' ? [...named, ...general] : named.length > 0 ? named : general
  return used.flatMap((name) => parameters[name]?.claim ?? [])
}
