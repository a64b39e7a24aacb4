import type { EvidenceReport, ReportedClaim } from '#core/evidence/evidence-report.ts'
import { grades } from '#core/model/claim.ts'
import { dateWords } from '#core/model/date-words.ts'
import { gradeNames } from '#core/model/grade-names.ts'
import type { Language } from '#core/model/text.ts'
import {
  factIn,
  likelihoodWords,
  namedClaim,
  type Say,
  sayIn,
  valueInUnit,
} from './claim-phrases.ts'
import { evidenceTerms } from './evidence-terms.ts'

/** The claims of a ledger with grade and likelihood: a short ledger claim by claim, a long one a line each, worst grades first. */
export function gradeLines(report: EvidenceReport, language: Language): string[] {
  const say = sayIn(language)
  const { claims } = report
  const isShort = claims.length <= mostBlocks
  const worstFirst = grades.toReversed()
  return [
    headLine(report, say),
    grades.map((grade) => `${say(gradeNames[grade])} ${report.counts[grade]}`).join(' · '),
    ...weakLine(claims, say),
    ...report.origins.map(
      ({ sources, reason }) =>
        `${sources.join(say({ en: ', ', zh: '、' }))}${say({ en: ' count as one: ', zh: '视为一个来源：' })}${say(reason)}`,
    ),
    '',
    ...(isShort
      ? claims.flatMap((claim, at) => [...blockLines(claim, at + 1, say), ''])
      : worstFirst.flatMap((grade) =>
          claims.filter((claim) => claim.grade === grade).map((claim) => oneLine(claim, say)),
        )),
    ...searchLines(report, say),
    say({
      en: 'One claim with its whole derivation: --claim ID. What to verify next: ./lodestone evidence next.',
      zh: '查看单项陈述的完整推导：--claim ID。下一步核实什么：./lodestone evidence next。',
    }),
  ]
}

/** Claims up to which each gets lines of its own. */
const mostBlocks = 40

export function headLine({ title, asOf, claims }: EvidenceReport, say: Say): string {
  const count = claims.length
  const known =
    asOf === null
      ? { en: '', zh: '' }
      : { en: ` as known on ${dateWords(asOf).en}`, zh: `（截至${dateWords(asOf).zh}所知）` }
  return say({
    en: `${title.en}: ${count} ${count === 1 ? 'claim' : 'claims'}${known.en}`,
    zh: `${title.zh}：${count}项陈述${known.zh}`,
  })
}

function weakLine(claims: readonly ReportedClaim[], say: Say): string[] {
  const count = (basis: ReportedClaim['claim']['basis']): number =>
    claims.filter(({ claim }) => claim.basis === basis).length
  const [memory, assumption] = [count('memory'), count('assumption')]
  if (memory + assumption === 0) return []
  return [
    say({
      en: `Shown as what they are: ${memory} recalled, ${assumption} assumed`,
      zh: `如实标明：凭记忆${memory}项，假设${assumption}项`,
    }),
  ]
}

function blockLines(reported: ReportedClaim, number: number, say: Say): string[] {
  const { claim, grade, likelihood, because, words, values } = reported
  const kind = claim.kind === undefined ? [] : [say(evidenceTerms.kind[claim.kind])]
  const indent = '    '
  // A figure is told also where nobody states it: unknown is a value.
  const isFigure = claim.unit !== null || (typeof claim.value === 'object' && claim.value !== null)
  const fact = factIn(say)
  return [
    `${String(number).padStart(2)}. ${say(words)}`,
    `${indent}${[...kind, say(evidenceTerms.basis[claim.basis]), claim.id].join(' · ')}`,
    `${indent}${fact({ en: 'Grade', zh: '等级' }, say(gradeNames[grade]))} · ${fact({ en: 'why', zh: '理由' }, say(because))}`,
    `${indent}${fact({ en: 'Likelihood', zh: '可能性' }, likelihoodWords(likelihood, say))}`,
    ...(values.length > 1
      ? [`${indent}${fact({ en: 'Values', zh: '数值' }, valueLine(reported, say))}`]
      : isFigure
        ? [
            `${indent}${fact({ en: 'Value', zh: '数值' }, valueInUnit(claim.value, claim.unit, say))}`,
          ]
        : []),
  ]
}

/** All values stated for a claim, with unit, what they count, who states them, and their weight where they contradict. */
function valueLine({ values, grade }: ReportedClaim, say: Say): string {
  return values
    .map(({ value, unit, counts, sources, weight }) => {
      const stated = valueInUnit(value, unit, say)
      const share =
        weight === null || grade !== 'contradicted' ? '' : `, ${Math.round(weight * 100)} %`
      const what = counts === null ? '' : `, ${say(counts)}`
      return `${stated} (${sources.join(', ') || say({ en: 'no source', zh: '无来源' })}${share}${what})`
    })
    .join(' | ')
}

function oneLine({ claim, grade, likelihood, words, voices }: ReportedClaim, say: Say): string {
  const heard = voices.map(({ name }) => name).join('; ') || say({ en: 'nobody', zh: '无' })
  const value = claim.value === null ? [] : [valueInUnit(claim.value, claim.unit, say)]
  return [
    say(gradeNames[grade]),
    likelihoodWords(likelihood, say),
    say(evidenceTerms.basis[claim.basis]),
    namedClaim({ claim, words }, say),
    ...value,
    heard,
  ].join(' | ')
}

function searchLines({ searches }: EvidenceReport, say: Say): string[] {
  const fact = factIn(say)
  if (searches.length === 0) return []
  return [
    say({
      en: 'Searches made, and not made (none changes a grade: what share of such records a scope holds is unknown)',
      zh: '已作与未作的检索（均不改变等级：检索范围覆盖多少此类记录尚属未知）',
    }),
    ...searches.map(
      ({ kind, madeOn, scope, result, words }) =>
        `  ${say(evidenceTerms.record[kind])} · ${madeOn === null ? say(evidenceTerms.result['not-made']) : `${say(dateWords(madeOn))} · ${say(evidenceTerms.result[result])}`} · ${fact(scope, say(words))}`,
    ),
    '',
  ]
}
