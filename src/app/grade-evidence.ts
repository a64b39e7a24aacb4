import type { Decoded } from '#contract/issues.ts'
import { nearestFirst } from '#contract/nearest.ts'
import { type EvidenceReport, evidenceReport } from '#core/evidence/evidence-report.ts'
import { ledgerAsKnown } from '#core/evidence/ledger-as-known.ts'
import { type EvidencePorts, type HeldRequest, heldEvidence } from './held-evidence.ts'

/** Whose claims are graded, and as they were known when. */
export interface EvidenceRequest extends HeldRequest {
  /** One claim alone; null for all. */
  readonly claim: string | null
  /** ISO day by which everything was known; null for all that is held. */
  readonly asOf: string | null
}

export type GradeEvidence = (request: EvidenceRequest) => Promise<Decoded<EvidenceReport>>

/** Reads the claims a request names and grades them as they were known on its day; faults come back all at once. */
export const gradeEvidence =
  (ports: EvidencePorts): GradeEvidence =>
  async (request) => {
    const held = await heldEvidence(request, ports)
    if (held.kind === 'faults') return held
    const { title, entries, notes } = held.value
    const view = ledgerAsKnown(entries, { knownOn: request.asOf ?? always, heldOn: null })
    const report = evidenceReport(title, request.asOf, view, notes)
    return request.claim === null
      ? { kind: 'ok', value: report }
      : claimAlone(report, request.claim)
  }

const always = '9999-12-31'

function claimAlone(report: EvidenceReport, id: string): Decoded<EvidenceReport> {
  const claims = report.claims.filter(({ claim }) => claim.id === id)
  if (claims.length > 0) return { kind: 'ok', value: { ...report, claims } }
  const known = report.claims.map(({ claim }) => claim.id)
  return {
    kind: 'faults',
    issues: [
      {
        code: 'unknown-claim',
        file: report.title.en,
        path: '--claim',
        value: id,
        reason: 'No claim has this id, or none had by that day',
        remedy: `Perhaps ${nearestFirst(id, known).slice(0, 5).join(', ')}`,
      },
    ],
  }
}
