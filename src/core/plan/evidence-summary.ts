import { gradeShares } from '#core/evidence/grade-shares.ts'
import { contentOf } from '#core/material/contained.ts'
import { yieldClaims } from '#core/material/process-yield.ts'
import type { Claim } from '#core/model/claim.ts'
import type { EvidenceSummary, PlanClaim } from '#core/model/plan-evidence.ts'
import type { Text } from '#core/model/text.ts'
import { claimWords } from './claim-words.ts'
import { claimsUnder } from './claims-under.ts'
import { datedRates } from './dated-rates.ts'
import type { Draft } from './draft.ts'
import { type MoneyPrices, moneyBeforeOutput, moneyItems, type Weighed } from './money-items.ts'
import { monthIndex } from './months.ts'
import { type BeforeRegrading, regradedBy } from './regraded.ts'
import type { Grades } from './risk-input.ts'
import type { World } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/** Which claims the plan rests on or points at, how well they are evidenced, and how much of path, flow and money rests on each grade. */
export function evidenceSummary(
  draft: Draft,
  grades: Grades,
  critical: ArrayLike<number>,
  verifyNext: EvidenceSummary['verifyNext'],
  before: BeforeRegrading | null,
): EvidenceSummary {
  const known = claimsOf(draft.world)
  const path = pathItems(draft, critical)
  const flow = flowItems(draft)
  const cash = moneyItems(draft.costs, draft.finance.financing, pricesOf(draft.world))
  const named = [...path, ...flow, ...cash].flatMap((item) => item.claims)
  const used = [...new Set([...named, ...shownClaims(draft)])].filter((id) => known[id]).sort()
  return {
    claims: used.map((id) => planClaim(known[id] as Claim, grades, draft.world)),
    exposure: {
      criticalPath: gradeShares(path, grades),
      materialFlow: gradeShares(flow, grades),
      money: gradeShares(cash, grades),
    },
    assumptions: {
      criticalPath: assumedShare(path, known),
      money: assumedShare(cash, known),
      moneyBeforeOutput: assumedShare(
        moneyBeforeOutput(draft.costs, monthIndex(draft.world.asOf, draft.finish)),
        known,
      ),
    },
    verifyNext,
    ...(before ? { regraded: regradedBy(draft, used, grades, before) } : {}),
    sources: sourcesUsed(draft, used, known),
  }
}

/** Claims that no figure rests on but that the reader is pointed at: offers looked at, instruments, the discount rate. */
function shownClaims({ candidates, finance, ready, world }: Draft): string[] {
  const offers = new Map(world.corridor.offers.map(({ id, claim }) => [id, claim]))
  const { stack, rejected, discount } = finance.plan
  return [
    ...candidates.flatMap(({ rejected }) =>
      rejected.flatMap(({ offer }) => offers.get(offer) ?? []),
    ),
    ...[...stack, ...rejected].map(({ claim }) => claim),
    discount.claim,
    ...(ready?.claims ?? []),
  ]
}

function pricesOf({ application, catalog, corridor }: World): MoneyPrices {
  const country = corridor.hubs.find((hub) => hub.id === application.site.hub)?.country ?? ''
  return {
    instruments: catalog.instruments,
    feeClaim: catalog.finance[country]?.feeShare.claim ?? null,
  }
}

/** Critical steps, weighed by their days; as good as their duration and whatever has to hold for them. */
function pathItems({ placed }: Draft, critical: ArrayLike<number>): Weighed[] {
  return placed.flatMap(({ mode, start, finish }, index) =>
    critical[index] && finish > start
      ? [{ weight: finish - start, claims: claimsUnder(mode) }]
      : [],
  )
}

/**
 * Runs, weighed by the rare earth that passes, kg of element. They rest on the ore's basket where it is mined, on the
 * yields, and on what is open at the place; a promised share that nobody stated is a claim without evidence.
 */
export function flowItems({ material, world }: Pick<Draft, 'material' | 'world'>): Weighed[] {
  const { catalog, corridor } = world
  const symbols = Object.keys(catalog.elements)
  return material.plan.runs.map((run) => {
    const process = catalog.processes[run.process]
    const site = corridor.facilities.find(({ id }) => id === run.facility)
    const share = symbols.reduce(
      (sum, symbol) => sum + contentOf(symbol, run.material, run.origin, world),
      0,
    )
    const open = site && [
      site.capacity?.claim,
      site.committedShare?.claim ?? `facility/${site.id}#committedShare`,
    ]
    const basket = process?.stage === 'mine' ? [catalog.ores[run.origin]?.claim] : []
    const yields = process ? yieldClaims(process, run.material) : []
    const claims = [...(open ?? []), ...basket, ...yields]
    return { weight: run.kg * share, claims: claims.filter((claim) => claim !== undefined) }
  })
}

/** Share of the weight that rests on an assumption, or on nothing anybody stated. */
function assumedShare(items: readonly Weighed[], known: Readonly<Record<string, Claim>>): number {
  const total = items.reduce((sum, { weight }) => sum + weight, 0)
  const assumed = items
    .filter(({ claims }) => claims.length === 0 || claims.some((id) => isAssumed(known[id])))
    .reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : assumed / total
}

const isAssumed = (claim: Claim | undefined): boolean =>
  (claim?.basis ?? 'assumption') === 'assumption'

function planClaim(claim: Claim, grades: Grades, world: Draft['world']): PlanClaim {
  return {
    id: claim.id,
    words: claimWords(claim, world).what,
    value: valueWords(claim.value),
    unit: claim.unit,
    asOf: claim.asOf,
    basis: claim.basis,
    grade: grades[claim.id] ?? 'unverified',
    sources: claim.evidence.map(({ source }) => source),
  }
}

function valueWords(value: Claim['value']): string {
  if (value === null) return 'unknown'
  if (typeof value !== 'object') return String(value)
  return value.low === value.high ? `${value.mode}` : `${value.low} / ${value.mode} / ${value.high}`
}

function sourcesUsed(
  { world, verdicts }: Draft,
  used: readonly string[],
  known: Readonly<Record<string, Claim>>,
): EvidenceSummary['sources'] {
  const sources = sourcesOf(world)
  const cited = [
    ...used.flatMap((id) => known[id]?.evidence.map(({ source }) => source) ?? []),
    ...verdicts.filter(({ applies }) => applies !== 'no').flatMap(({ rule }) => rule.citation),
    ...datedRates(world.catalog.exchangeRates, world.catalog).flatMap(({ sources: of }) => of),
    ...world.catalog.findings.flatMap((finding) => finding.sources),
  ]
  return [...new Set(cited)].sort().flatMap((id) => {
    const source = sources[id]
    if (!source) return []
    const { title, address } = source
    const [publisher, date] = [source.publisher || null, source.date || null]
    const isWhole = publisher !== null && date !== null && address !== null
    return [{ id, title, publisher, date, address, ...(isWhole ? {} : { why: notRecorded }) }]
  })
}

const notRecorded: Text = {
  en: 'Nobody opened the document for this compilation, or it states no more.',
  zh: '汇编时未查阅原件，或原件未载明。',
}
