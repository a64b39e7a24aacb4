import type { Grade } from '#core/model/claim.ts'
import type { Copying } from './assertion.ts'
import type { CopyingFound } from './detect-copying.ts'

/** Sources by number: how often each is right, and the voice it speaks with; copies share one voice. */
export interface Witnesses {
  readonly accuracy: readonly number[]
  readonly voices: readonly number[]
}

/**
 * Grade of a fused value, by voices and not by sources. A table of claims holds no registry and no audited filing, so
 * nothing in it is verified; a value that a fair source denies and that is not all but certain is contradicted.
 */
export function gradeByVoices(
  supporting: readonly number[],
  denying: readonly number[],
  probability: number,
  { accuracy, voices }: Witnesses,
): Grade {
  const fair = (source: number) => (accuracy[source] as number) >= fairAccuracy
  if (probability < allButCertain && denying.some(fair)) return 'contradicted'
  const heard = new Set(supporting.filter(fair).map((source) => voices[source]))
  if (heard.size >= 2 && probability >= 0.8) return 'corroborated'
  return heard.size >= 1 ? 'single-source' : 'unverified'
}

/** One number for all sources that more likely than not copy each other, directly or through others. */
export function joinCopies(copying: readonly CopyingFound[], sources: number): readonly number[] {
  const voice = Array.from({ length: sources }, (_, source) => source)
  const rootOf = (source: number): number => {
    let root = source
    while (voice[root] !== root) root = voice[root] as number
    return root
  }
  for (const { from, to, probability } of copying) {
    if (probability < likelier) continue
    const [left, right] = [rootOf(from), rootOf(to)]
    voice[Math.max(left, right)] = Math.min(left, right)
  }
  return voice.map((_, source) => rootOf(source))
}

/** Likely copying by name, the likeliest first. */
export function inCopyingOrder(
  copying: readonly CopyingFound[],
  sources: readonly string[],
): readonly Copying[] {
  return copying
    .filter(({ probability }) => probability >= likelier)
    .toSorted(
      (left, right) =>
        right.probability - left.probability || left.from - right.from || left.to - right.to,
    )
    .map(({ from, to, probability }) => ({
      from: sources[from] as string,
      to: sources[to] as string,
      probability,
    }))
}

const likelier = 0.5

const fairAccuracy = 0.4

const allButCertain = 0.9
