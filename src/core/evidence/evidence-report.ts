import type { Grade } from '#core/model/claim.ts'
import { grades } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import { type GradedClaim, gradeInFull } from './graded-claim.ts'
import type { LedgerView } from './ledger-as-known.ts'
import type { ClaimNotes, LedgerNotes } from './ledger-notes.ts'

/** A graded claim with its name, what would settle it, and what falls with it. */
export interface ReportedClaim extends GradedClaim, ClaimNotes {}

/** All claims of a ledger, graded as of a day. */
export interface EvidenceReport {
  readonly title: Text
  /** ISO day by which everything was known; null for all that is held. */
  readonly asOf: string | null
  readonly counts: Readonly<Record<Grade, number>>
  readonly claims: readonly ReportedClaim[]
  readonly origins: LedgerNotes['origins']
  readonly searches: LedgerNotes['searches']
}

/** Grades a ledger and says each claim by its notes, in their order; those without notes follow under their ids. */
export function evidenceReport(
  title: Text,
  asOf: string | null,
  view: LedgerView,
  notes: LedgerNotes,
): EvidenceReport {
  const place = new Map(Object.keys(notes.claims).map((id, at) => [id, at]))
  const placeOf = ({ claim }: GradedClaim): number => place.get(claim.id) ?? place.size
  const claims = gradeInFull(view)
    .sort((left, right) => placeOf(left) - placeOf(right))
    .map((graded) => ({ ...graded, ...(notes.claims[graded.claim.id] ?? unnamed(graded)) }))
  const count = (grade: Grade): number => claims.filter((one) => one.grade === grade).length
  return {
    title,
    asOf,
    counts: Object.fromEntries(grades.map((grade) => [grade, count(grade)])) as Record<
      Grade,
      number
    >,
    claims,
    origins: notes.origins,
    searches: notes.searches,
  }
}

const unnamed = ({ claim }: GradedClaim): ClaimNotes => ({
  words: { en: claim.id, zh: claim.id },
  carries: [],
  records: [],
})
