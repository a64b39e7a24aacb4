import type { Claim, Evidence, Grade, Source } from '#core/model/claim.ts'
import { originVoice, publisherVoice, type Voice } from './origin-voice.ts'

/** A grade with how it came about; the grade follows from the trace alone. */
export interface WeighedClaim {
  readonly grade: Grade
  /** What each piece of evidence counted for, in the order in which the claim lists it. */
  readonly trace: readonly WeighedEvidence[]
}

/** One piece of evidence and what it counted for. */
export interface WeighedEvidence {
  readonly source: string
  readonly stance: Evidence['stance']
  /** Who speaks; null where nothing is counted, or where a calculation adds no voice. */
  readonly voice: string | null
  /** The source or origin in which that voice first said it: sources with one root repeat each other. */
  readonly root: string | null
  readonly counts:
    | 'against'
    | 'an official voice'
    | 'a voice'
    | "the claimant's voice"
    | 'a calculation'
    | 'nothing: the source is not listed'
    | 'nothing: the source was not read'
    | 'nothing: it is silent'
}

/**
 * How well a claim is evidenced, counting voices and not documents: contradicted by any source that was read; verified when
 * an official voice other than the claimant's and another one support it; corroborated by two voices, single-source by one;
 * unverified when it rests on memory, on an assumption or on nothing that was read. Evidence that merely includes the claim
 * (`subsumes`) supports it; a calculation supports it too, but adds no voice to the sources it was calculated from.
 */
export function weighClaim(claim: Claim, sources: Readonly<Record<string, Source>>): WeighedClaim {
  const claimant = claim.claimant === undefined ? null : publisherVoice(claim.claimant)
  const trace = claim.evidence.map((evidence) => weigh(evidence, sources, claimant))
  return { grade: gradeOf(trace, claim), trace }
}

/** The grade that a trace stands for, given how the claim came to be known and whether it is a forecast. */
export function gradeOf(
  trace: readonly WeighedEvidence[],
  { basis, kind }: Pick<Claim, 'basis' | 'kind'>,
): Grade {
  if (trace.some(({ counts }) => counts === 'against')) return 'contradicted'
  if (basis === 'memory' || basis === 'assumption') return 'unverified'
  const supporting = trace.filter(isSupport)
  if (supporting.length === 0) return 'unverified'
  const voices = new Set(supporting.flatMap(({ voice }) => (voice === null ? [] : [voice])))
  if (voices.size < 2) return 'single-source'
  // What has not happened yet is verified by nobody.
  const isOfficial = supporting.some(({ counts }) => counts === 'an official voice')
  return isOfficial && kind !== 'forecast' ? 'verified' : 'corroborated'
}

/** Whether a piece of evidence speaks for the claim. */
export const isSupport = ({ counts }: WeighedEvidence): boolean => supports.has(counts)

const supports: ReadonlySet<WeighedEvidence['counts']> = new Set([
  'an official voice',
  'a voice',
  "the claimant's voice",
  'a calculation',
])

function weigh(
  { source: id, stance }: Evidence,
  sources: Readonly<Record<string, Source>>,
  claimant: string | null,
): WeighedEvidence {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  const noted = (counts: WeighedEvidence['counts'], voice: Voice | null = null) => ({
    source: id,
    stance,
    voice: voice?.id ?? null,
    root: voice?.root ?? null,
    counts,
  })
  if (source === undefined) return noted('nothing: the source is not listed')
  if (source.basis !== 'read') return noted('nothing: the source was not read')
  if (stance === 'silent') return noted('nothing: it is silent')
  const voice = originVoice(source, sources)
  if (stance === 'contradicts') return noted('against', voice)
  if (voice.kind === 'calculation') return noted('a calculation')
  if (voice.id === claimant) return noted("the claimant's voice", voice)
  const isOfficial = voice.kind !== null && officialKinds.has(voice.kind.replaceAll(' ', '-'))
  return noted(isOfficial ? 'an official voice' : 'a voice', voice)
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
