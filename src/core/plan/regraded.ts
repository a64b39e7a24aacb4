import { widthOf } from '#core/evidence/grade-width.ts'
import type { Claim } from '#core/model/claim.ts'
import { gradeNames } from '#core/model/grade-names.ts'
import { moneyWords } from '#core/model/money-words.ts'
import type { Regraded } from '#core/model/plan-evidence.ts'
import type { Text } from '#core/model/text.ts'
import { ninetieth } from '#core/risk/ninetieth.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { type Money, money } from '#core/units/money.ts'
import { claimWords } from './claim-words.ts'
import type { Draft } from './draft.ts'
import type { Grades } from './risk-input.ts'
import type { World } from './world.ts'
import { claimsOf } from './world-claims.ts'

/** The grades before sources were taken away, and the same plan's samples under them and under those of now. */
export interface BeforeRegrading {
  readonly grades: Grades
  readonly before: Samples
  readonly after: Samples
}

/** What of a plan's claims is graded otherwise than before, worst widened first, and what that does to its samples. */
export function regradedBy(
  { world }: Pick<Draft, 'world'>,
  used: readonly string[],
  grades: Grades,
  { grades: former, before, after }: BeforeRegrading,
): Regraded {
  const known = claimsOf(world)
  const claims = used
    .filter((id) => former[id] !== grades[id])
    .map((id) => {
      const [from, to] = [former[id] ?? 'unverified', grades[id] ?? 'unverified']
      const { what: words } = claimWords(known[id] as Claim, world)
      return { claim: id, words, from, to, widthFrom: widthOf(from), widthTo: widthOf(to) }
    })
    .sort((left, right) => right.widthTo - right.widthFrom - (left.widthTo - left.widthFrom))
  const [was, is] = [quantiles(before.finish), quantiles(after.finish)]
  const dearer = quantiles(after.cost).p90 - quantiles(before.cost).p90
  const moved = {
    p90Days: is.p90 - was.p90,
    spreadDays: is.p90 - is.p50 - (was.p90 - was.p50),
    p90Cost: money(dearer, world.corridor.currency),
  }
  const measured = claims.filter(({ claim }) => isMeasured(known[claim]))
  const words = inWords(goneFrom(world), claims.length, measured[0], moved, after.count)
  return { words, claims, ...moved, samples: after.count }
}

/** The sources that were taken away, in the order of their ids. */
function goneFrom(world: World): string[] {
  const known = claimsOf(world)
  const gone = Object.values(world.switches.formerClaims).flatMap(({ id, evidence }) => {
    const left = new Set(known[id]?.evidence.map(({ source }) => source))
    return evidence.flatMap(({ source }) => (left.has(source) ? [] : [source]))
  })
  return [...new Set(gone)].sort()
}

/** Whether a claim holds a figure that is sampled; that something is as described has no width. */
const isMeasured = (claim: Claim | undefined): boolean =>
  typeof claim?.value === 'object' && claim.value !== null

function inWords(
  sources: readonly string[],
  count: number,
  widest: Regraded['claims'][number] | undefined,
  { p90Days, spreadDays, p90Cost }: Pick<Regraded, 'p90Days' | 'spreadDays' | 'p90Cost'>,
  samples: number,
): Text {
  const many = count === 1 ? '1 claim of this plan is' : `${count} claims of this plan are`
  const [later, wider] = [signed(p90Days), signed(spreadDays)]
  const cost = moneyWords(p90Cost)
  const wide = widest ? wideWords(widest) : { en: '', zh: '' }
  return {
    en: `Without ${sources.join(', ')} ${many} graded otherwise.${wide.en} On ${samples} common samples P90 moves by ${later} days, P90 − P50 by ${wider} days, cost at P90 by ${plus(p90Cost)}${cost.en}.`,
    zh: `去除${sources.join('、')}后，本方案有${count}项陈述的等级改变。${wide.zh}以${samples}个相同样本计，P90变动${later}天，P90−P50变动${wider}天，P90成本变动${plus(p90Cost)}${cost.zh}。`,
  }
}

function wideWords({ words, from, to, widthFrom, widthTo }: Regraded['claims'][number]): Text {
  const [before, after] = [percent(widthFrom), percent(widthTo)]
  return {
    en: ` Most widened: ${words.en}, from ${gradeNames[from].en} to ${gradeNames[to].en}: nine in ten values stay below ${after} above the typical one instead of ${before}.`,
    zh: `放宽最多者：${words.zh}，由“${gradeNames[from].zh}”变为“${gradeNames[to].zh}”：九成取值不超出典型值的幅度由${before}变为${after}。`,
  }
}

/** How far above the typical value the ninetieth percentile lies, by the widening alone. */
const percent = (width: number): string =>
  `${Math.round((Math.exp(ninetieth * width) - 1) * 100)} %`

const signed = (days: number): string => `${days > 0 ? '+' : ''}${days}`.replace('-', '−')

const plus = ({ amount }: Money): string => (amount > 0 ? '+' : '')
