import type { Source } from '#core/model/claim.ts'
import type { WeighedEvidence } from './weigh-claim.ts'

/** One voice: all sources that lead back to one origin or one publisher, counted once. */
export interface Voiced {
  readonly id: string
  /** The publisher by name, or the origin where no publisher is known. */
  readonly name: string
  readonly sides: readonly ('for' | 'against')[]
  readonly counts: readonly WeighedEvidence['counts'][]
  readonly sources: readonly { readonly id: string; readonly root: string }[]
}

/** Who speaks in a trace, in the order in which they are first heard. */
export function voicesIn(
  trace: readonly WeighedEvidence[],
  sources: Readonly<Record<string, Source>>,
): Voiced[] {
  const heard = Map.groupBy(
    trace.filter(({ voice }) => voice !== null),
    ({ voice }) => voice as string,
  )
  return [...heard].map(([id, said]) => {
    const root = said[0]?.root ?? id
    const publisher = Object.hasOwn(sources, root) ? sources[root]?.publisher : undefined
    return {
      id,
      name: publisher?.trim() || root,
      sides: [...new Set(said.map(({ counts }) => (counts === 'against' ? 'against' : 'for')))],
      counts: [...new Set(said.map(({ counts }) => counts))],
      sources: said.map((one) => ({ id: one.source, root: one.root ?? one.source })),
    }
  })
}
