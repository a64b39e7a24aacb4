import type { Claim, Evidence, Source } from '#core/model/claim.ts'
import { originVoice } from './origin-voice.ts'

/**
 * The evidence of a claim, each figure that was entered as support set against the one that holds. The same figure supports it.
 * Another one in its unit contradicts it, unless its voice states the one that holds too, and so corrected itself; what cannot
 * be compared, in another unit or in words alone, is silent. Both are kept.
 */
export function againstHeldFigure(
  claim: Claim,
  sources: Readonly<Record<string, Source>>,
): readonly Evidence[] {
  const voiceOf = ({ source }: Evidence): string | null =>
    Object.hasOwn(sources, source) ? originVoice(sources[source] as Source, sources).id : null
  const isHeld = (evidence: Evidence): boolean =>
    evidence.stance === 'supports' && isSame(evidence, claim)
  const agreeing = new Set(claim.evidence.filter(isHeld).map(voiceOf))
  return claim.evidence.map((evidence): Evidence => {
    if (evidence.stance !== 'supports' || evidence.value === undefined) return evidence
    if (isHeld(evidence)) {
      const { value: _, unit: __, ...plain } = evidence
      return plain
    }
    const isRival = isComparable(evidence, claim) && !agreeing.has(voiceOf(evidence))
    return { ...evidence, stance: isRival ? 'contradicts' : 'silent' }
  })
}

type Stated = Pick<Evidence, 'value' | 'unit'>

/** Evidence without a value of its own states that of the claim. */
const isSame = ({ value, unit }: Stated, claim: Claim): boolean =>
  value === undefined ||
  ((unit ?? claim.unit) === claim.unit &&
    (isAmount(value) && isAmount(claim.value)
      ? isNear(value.low, claim.value.low) && isNear(value.high, claim.value.high)
      : value === claim.value))

const isComparable = ({ value, unit }: Stated, claim: Claim): boolean =>
  (unit ?? claim.unit) === claim.unit && isAmount(value) && isAmount(claim.value)

const isAmount = (value: Claim['value'] | undefined): value is Amount =>
  typeof value === 'object' && value !== null

type Amount = Extract<Claim['value'], object>

/** Figures written in other words of a unit (`1.4 kt`, `1,400 t`) differ in their last digit. */
const isNear = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right))
