import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import type { Claim } from '#core/model/claim.ts'
import type { EvidenceSummary } from '#core/model/plan-evidence.ts'
import type { Draft } from '#core/plan/draft.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { type Grades, riskInputOf } from '#core/plan/risk-input.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import { claimsToVerify, verifyNext } from '#core/plan/verify-next.ts'
import type { World } from '#core/plan/world.ts'
import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { summarise } from '#core/risk/summarise.ts'
import { drafted, ownWorld } from './shipped-world.ts'

// Chosen for its planned finish, so that a verified claim leaves the schedule as it is and only its width changes.
const tools = draftTools(await createHighsSolver(), 'planned')

const sampled = (draft: Draft, grades: Grades): Samples =>
  sampleBlock(compileRisk(riskInputOf(draft, grades, 1)), 0, 1000)

function under(world: World, ...scenarios: readonly string[]): World {
  const applied = applyScenarios(world, scenarios)
  assert.ok(applied.kind === 'applied', JSON.stringify(applied))
  return applied.world
}

interface Answered {
  readonly base: Samples
  readonly lines: EvidenceSummary['verifyNext']
}

function answered(world: World): Answered {
  const draft = drafted(world, 'corridor', tools)
  const grades = gradesOf(world)
  const base = sampled(draft, grades)
  const claims = claimsToVerify(draft, grades, summarise(base).varianceShare)
  const verified = claims.map((claim) => sampled(draft, { ...grades, [claim]: 'verified' }))
  return { base, lines: verifyNext(draft, claims, grades, base, verified) }
}

/** Plans anew with each claim verified, and holds what that took off against what was printed. */
function checkLines(world: World, { base, lines }: Answered): void {
  assert.ok(lines.length > 0)
  for (const line of lines) {
    const verified = under(world, `claim:${line.claim}=verified`)
    const again = sampled(drafted(verified, 'corridor', tools), gradesOf(verified))
    const [was, is] = [quantiles(base.finish), quantiles(again.finish)]
    const apart = (left: number, right: number, error: number): void =>
      assert.ok(Math.abs(left - right) <= error, `${line.claim}: ${left} against ${right}`)
    apart(was.p90 - is.p90, line.p90DropDays, line.p90ErrorDays)
    apart(was.p90 - was.p50 - (is.p90 - is.p50), line.spreadDropDays, line.spreadErrorDays)
  }
}

for (const file of globSync('examples/applications/*.yaml').sort()) {
  const id = basename(file, '.yaml')
  test(`${id}: each claim to verify takes off what was printed`, () => {
    const world = under(ownWorld(id))
    checkLines(world, answered(world))
  })
}

const source = 'S020'

/** The world with one offer's duration contradicted, or resting on a partnership that one source states. */
function doubted(world: World, offer: string, doubt: 'duration' | 'partner'): World {
  const id = `offer/${offer}#${doubt === 'duration' ? 'duration' : 'condition.partner'}`
  const known = world.corridor.claims[`offer/${offer}#duration`] as Claim
  const { mode } = known.value as { mode: number }
  const other = { low: 2 * mode, mode: 2 * mode, high: 2 * mode }
  const claim: Claim =
    doubt === 'duration'
      ? {
          ...known,
          basis: 'read',
          evidence: [
            { source: 'S021', stance: 'supports' },
            { source, stance: 'contradicts', value: other },
          ],
        }
      : { ...known, id, basis: 'read', value: true, evidence: [{ source, stance: 'supports' }] }
  const delay = { low: 120, mode: 180, high: 260, unit: 'days', claim: '' }
  const name = { en: 'Partner', zh: '合作方' }
  const conditions = [{ id: 'partner', name, claim: id, delay, chance: 0.5 }]
  return under({
    ...world,
    corridor: {
      ...world.corridor,
      claims: { ...world.corridor.claims, [id]: claim },
      offers: world.corridor.offers.map((one) =>
        one.id === offer && doubt === 'partner' ? { ...one, conditions } : one,
      ),
    },
  })
}

for (const doubt of ['duration', 'partner'] as const)
  test(`a doubted ${doubt} widens the plan, is to be verified first, and takes off what was printed`, () => {
    const plain = under(ownWorld('servo-magnet'))
    const draft = drafted(plain, 'corridor', tools)
    const { criticality } = summarise(sampled(draft, gradesOf(plain)))
    const offers = new Set(plain.corridor.offers.map(({ id }) => id))
    const [offer = ''] = draft.placed
      .map(({ mode, start, finish }, at) => ({
        id: mode.id,
        weight: (finish - start) * (criticality[at] as number),
      }))
      .filter(({ id }) => offers.has(id))
      .sort((left, right) => right.weight - left.weight)
      .map(({ id }) => id)
    const world = doubted(plain, offer, doubt)
    const { base, lines } = answered(world)
    assert.ok(lines[0]?.claim.startsWith(`offer/${offer}#`), `${offer}: ${lines[0]?.claim}`)
    const spread = (of: Samples): number => quantiles(of.finish).p90 - quantiles(of.finish).p10
    assert.ok(spread(base) > spread(sampled(draft, gradesOf(plain))))
    checkLines(world, { base, lines: lines.slice(0, 2) })
    // Without the source there is no contradiction left, or nobody who says that the partner is there.
    const without = gradesOf(under(world, `source:${source}=gone`))
    assert.equal(
      without[lines[0]?.claim ?? ''],
      doubt === 'duration' ? 'single-source' : 'unverified',
    )
  })
