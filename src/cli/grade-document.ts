import type { EvidenceReport, ReportedClaim } from '#core/evidence/evidence-report.ts'
import type { VerificationTask } from '#core/evidence/verification-tasks.ts'
import { likelihoodNames } from '#core/model/likelihood-names.ts'

/** A graded ledger as one document for programs. */
export const gradeDocument = ({ claims, ...report }: EvidenceReport) => ({
  format: 'lodestone.evidence-grades/1',
  ...report,
  claims: claims.map(claimDocument),
})

/** What to verify next as one document for programs. */
export const taskDocument = (
  { title, asOf }: EvidenceReport,
  tasks: readonly VerificationTask[],
) => ({
  format: 'lodestone.evidence-next/1',
  title,
  asOf,
  tasks: tasks.map(({ kind, claim, carried, words }, at) => ({
    rank: at + 1,
    kind,
    claim: claim.claim.id,
    words: claim.words,
    grade: claim.grade,
    likelihood: claim.likelihood,
    carried,
    why: words,
    records: claim.records,
  })),
})

const claimDocument = ({
  claim,
  words,
  grade,
  likelihood,
  because,
  ...derived
}: ReportedClaim) => ({
  ...claim,
  words,
  grade,
  likelihood: { ...likelihood, words: likelihoodNames[likelihood.band] },
  because,
  ...derived,
})
