import type { Claim, Evidence, Grade, Source } from '#core/model/claim.ts'
import { originVoice } from './origin-voice.ts'

/**
 * How well a claim is evidenced, counting voices and not documents:
 * contradicted by any source that was read; verified when an official voice and another one support it;
 * corroborated by two voices, single-source by one; unverified when it rests on memory, on an assumption
 * or on nothing that was read. Evidence that merely includes the claim (`subsumes`) supports it; a calculation
 * supports it too, but adds no voice to the sources it was calculated from.
 */
export function gradeClaim(claim: Claim, sources: Readonly<Record<string, Source>>): Grade {
  const read = (stances: readonly Evidence['stance'][]) =>
    claim.evidence
      .filter((evidence) => stances.includes(evidence.stance))
      .flatMap((evidence) => {
        const source = Object.hasOwn(sources, evidence.source)
          ? sources[evidence.source]
          : undefined
        return source?.basis === 'read' ? [source] : []
      })
  if (read(['contradicts']).length > 0) return 'contradicted'
  if (claim.basis === 'memory' || claim.basis === 'assumption') return 'unverified'
  const supporting = read(['supports', 'subsumes'])
  if (supporting.length === 0) return 'unverified'
  const voices = supporting
    .map((source) => originVoice(source, sources))
    .filter((voice) => voice.kind !== 'calculation')
  if (new Set(voices.map((voice) => voice.id)).size < 2) return 'single-source'
  const official = voices.some(
    (voice) => voice.kind !== null && officialKinds.has(voice.kind.replaceAll(' ', '-')),
  )
  return official ? 'verified' : 'corroborated'
}

/** Grade of every claim by id; ids in `verified` count as verified, which is how a plan asks what checking one would change. */
export function gradeClaims(
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
  verified: ReadonlySet<string>,
): Record<string, Grade> {
  return Object.fromEntries(
    Object.values(claims).map((claim) => [
      claim.id,
      verified.has(claim.id) ? 'verified' : gradeClaim(claim, sources),
    ]),
  )
}

/** Kinds of source in which the authority itself speaks, or a faithful copy of its text. */
const officialKinds: ReadonlySet<string> = new Set([
  'law',
  'law-copy',
  'primary-law',
  'primary-law-copy',
  'primary-rule',
  'official',
  'official-copy',
  'official-notice',
  'official-repost',
  'official-statistics',
  'customs-ruling',
  'registry',
])
