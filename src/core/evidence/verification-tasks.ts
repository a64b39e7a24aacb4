import { grades } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import type { EvidenceReport, ReportedClaim } from './evidence-report.ts'

/** Something to look up next, and what it would settle. */
export interface VerificationTask {
  readonly kind: 'claim' | 'lease-without-facility' | 'facility-without-lease'
  readonly claim: ReportedClaim
  /** Claims that rest on it, directly or through others. */
  readonly carried: readonly string[]
  readonly words: Text
}

/**
 * What to verify next: contradictions and what nothing backs before what has one voice, and among equals what carries most.
 * Verified claims are left out. A lease that no facility claim names, and a facility stated somewhere that no lease covers, come
 * first among their equals, because one record settles them.
 */
export function verificationTasks({ claims }: EvidenceReport): VerificationTask[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]))
  const places = claims.filter(({ claim }) => isFacility(claim))
  const leases = claims.filter(({ claim }) => isLease(claim.predicate))
  const tasks = claims.flatMap((claim) => {
    const mismatch = leaseMismatch(claim, places, leases)
    if ((claim.grade === 'verified' && mismatch === null) || isStandIn(claim.claim)) return []
    const carried = carriedBy(claim, byId)
    return [{ kind: mismatch ?? ('claim' as const), claim, carried, words: wordsFor(mismatch) }]
  })
  const rank = ({ claim }: VerificationTask): number => grades.indexOf(claim.grade)
  return tasks.sort(
    (left, right) =>
      rank(right) - rank(left) ||
      Number(left.kind === 'claim') - Number(right.kind === 'claim') ||
      right.carried.length - left.carried.length ||
      (left.claim.claim.id < right.claim.claim.id ? -1 : 1),
  )
}

/** That something assumed exists at all is looked up nowhere: it stands in for one that is still to be found. */
const isStandIn = ({ basis, predicate }: Subject): boolean =>
  basis === 'assumption' && predicate === 'self'

function carriedBy(from: ReportedClaim, byId: ReadonlyMap<string, ReportedClaim>): string[] {
  const found = new Set<string>()
  const open = [...from.carries]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || id === from.claim.id) continue
    found.add(id)
    open.push(...(byId.get(id)?.carries ?? []))
  }
  return [...found].sort()
}

/** A lease stands under the facility it is of, or under a parcel with its lessee as value: then it is of a facility that the lessee claims. */
function leaseMismatch(
  { claim }: ReportedClaim,
  places: readonly ReportedClaim[],
  leases: readonly ReportedClaim[],
): Exclude<VerificationTask['kind'], 'claim'> | null {
  if (isLease(claim.predicate))
    return places.some(({ claim: place }) => covers(claim, place)) ? null : 'lease-without-facility'
  if (!isFacility(claim)) return null
  // One task a facility, under its first claim.
  const isFirst = places.every(
    ({ claim: other }) => other.subject !== claim.subject || other.id >= claim.id,
  )
  if (!isFirst) return null
  return leases.some(({ claim: lease }) => covers(lease, claim)) ? null : 'facility-without-lease'
}

type Subject = Pick<
  ReportedClaim['claim'],
  'subject' | 'predicate' | 'value' | 'basis' | 'claimant'
>

/** What is assumed of a facility asks for no lease: there is nobody to have signed one. */
const isFacility = ({ subject, predicate, basis }: Subject): boolean =>
  subject.startsWith('facility/') && !isLease(predicate) && basis !== 'assumption'

const isLease = (predicate: string): boolean => predicate.split('.')[0] === 'lease'

function covers(lease: Subject, facility: Subject): boolean {
  if (lease.subject === facility.subject) return true
  if (typeof lease.value !== 'string') return false
  const lessee = lease.value.trim().toLowerCase()
  return [facility.subject, facility.claimant ?? ''].some((one) => one.toLowerCase() === lessee)
}

const wordsFor = (kind: Exclude<VerificationTask['kind'], 'claim'> | null): Text => {
  switch (kind) {
    case 'lease-without-facility':
      return {
        en: 'A lease is on record and no facility claim names it: ask what runs there.',
        zh: '租约有记录，但没有任何设施陈述与之对应：请查明该处实际用途。',
      }
    case 'facility-without-lease':
      return {
        en: 'A facility is claimed and no lease or deed is on record: look in the land registry.',
        zh: '有设施陈述，但无租约或产权记录：请查询不动产登记。',
      }
    case null:
      return {
        en: 'A record of the kinds below would settle it.',
        zh: '下列任一类记录可予以证实或否定。',
      }
  }
}
