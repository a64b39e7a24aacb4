import type { Fusion } from '#core/fusion/assertion.ts'

/** A fusion as lines of plain text: every object, then sources from the best down, then who copies whom. */
export function fusionLines({ method, objects, sources, copying }: Fusion): readonly string[] {
  const best = sources.toSorted((left, right) => (right.accuracy ?? -1) - (left.accuracy ?? -1))
  return [
    `${objects.length} objects, ${sources.length} sources, weighed as ${method}`,
    ...objects.map(
      ({ object, value, probability, grade }) =>
        `  ${object}: ${value}  (${percent(probability)}, ${grade})`,
    ),
    'Sources, by how often they are right',
    ...best.map(
      ({ source, accuracy }) =>
        `  ${source}: ${accuracy === null ? 'says nothing' : percent(accuracy)}`,
    ),
    copying.length === 0 ? 'Nobody is found to copy.' : 'Copying, on shared errors',
    ...copying.map(
      ({ from, to, probability }) => `  ${to} repeats ${from} (${percent(probability)})`,
    ),
  ]
}

/** Never 100 %, which no evidence gives. */
const percent = (share: number): string => `${Math.min(99, Math.round(share * 100))} %`
