import type { Claim } from '#core/model/claim.ts'
import type { LikelihoodBand } from '#core/model/likelihood-names.ts'
import { isSupport, type WeighedEvidence } from './weigh-claim.ts'

/** The most that any claim is taken to be likely: no evidence makes certain. */
export const surest = 0.99

const leastSure = 0.01

/** How likely a claim holds: a second axis beside its grade, and never a part of it. */
export interface Likelihood {
  /** Within 0.01 to 0.99. */
  readonly probability: number
  readonly band: LikelihoodBand
  /** `prior` where nothing that was read speaks for or against; `forecast` where all that speaks for it is that it was announced. */
  readonly restsOn: 'evidence' | 'prior' | 'forecast'
}

/**
 * The likelihood that a trace stands for. From even odds, every voice multiplies them once by W / (1 - W) of the best it counts
 * for, or divides them where it speaks against; those of one voice are never added. That something is announced makes it no
 * likelier to come, so of a forecast only what speaks against it counts, as of what is recalled or assumed. The weights W are assumptions until finished cases show
 * how often such sources were right.
 */
export function likelihoodOf(
  trace: readonly WeighedEvidence[],
  { kind, basis }: Pick<Claim, 'kind' | 'basis'>,
): Likelihood {
  const against = trace.filter(isAgainst)
  // Sources beside what is recalled or assumed speak of something near it, not of the value itself.
  const support = basis === 'memory' || basis === 'assumption' ? [] : trace.filter(isSupport)
  const speaking = kind === 'forecast' ? [] : support
  const isOpen = speaking.length + against.length === 0
  return {
    ...likelihood(logOdds(speaking) - logOdds(against)),
    restsOn: !isOpen ? 'evidence' : support.length > 0 ? 'forecast' : 'prior',
  }
}

/** Natural logarithm of the odds that voices of one opinion give together, each counted once by the best it counts for. */
export function logOdds(trace: readonly WeighedEvidence[]): number {
  const best = new Map<string, number>()
  for (const { voice, counts } of trace) {
    const weight = weights[counts] ?? 0
    const key = voice ?? 'calculation'
    best.set(key, Math.max(best.get(key) ?? 0, weight))
  }
  // Ascending, so that the order of arrival does not show in the last digit of the sum.
  return [...best.values()]
    .sort((left, right) => left - right)
    .reduce((sum, weight) => sum + Math.log(weight / (1 - weight)), 0)
}

const isAgainst = ({ counts }: WeighedEvidence): boolean => counts === 'against'

/** How much a voice is trusted to be right by what it counts for. A calculation stands in for a voice where there is no other. */
const weights: Partial<Readonly<Record<WeighedEvidence['counts'], number>>> = {
  'an official voice': 0.9,
  'a voice': 0.75,
  against: 0.75,
  "the claimant's voice": 0.6,
  'a calculation': 0.6,
}

function likelihood(odds: number): Pick<Likelihood, 'probability' | 'band'> {
  const probability = Math.min(surest, Math.max(leastSure, 1 / (1 + Math.exp(-odds))))
  return { probability, band: bandOf(probability) }
}

/** The band of a probability; a bound between two bands belongs to the upper one. */
export const bandOf = (probability: number): LikelihoodBand =>
  (bands.findLast(([from]) => probability >= from) ?? bands[0])[1]

const bands = [
  [0, 'almost-no-chance'],
  [0.05, 'very-unlikely'],
  [0.2, 'unlikely'],
  [0.45, 'roughly-even'],
  [0.55, 'likely'],
  [0.8, 'very-likely'],
  [0.95, 'almost-certain'],
] as const satisfies readonly (readonly [number, LikelihoodBand])[]
