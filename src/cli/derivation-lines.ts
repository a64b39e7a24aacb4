import type { EvidenceReport, ReportedClaim } from '#core/evidence/evidence-report.ts'
import { dateWords } from '#core/model/date-words.ts'
import { gradeNames } from '#core/model/grade-names.ts'
import type { Language } from '#core/model/text.ts'
import { factIn, likelihoodWords, type Say, sayIn, valueInUnit } from './claim-phrases.ts'
import { evidenceTerms } from './evidence-terms.ts'
import { headLine } from './grade-lines.ts'

/** One claim with all that its grade and likelihood follow from. */
export function derivationLines(report: EvidenceReport, language: Language): string[] {
  const say = sayIn(language)
  return [
    headLine(report, say),
    '',
    ...report.claims.flatMap((one) => claimLines(one, report, say)),
  ]
}

function claimLines(reported: ReportedClaim, report: EvidenceReport, say: Say): string[] {
  const { claim, grade, likelihood, because, words } = reported
  const fact = factIn(say)
  return [
    say(words),
    claim.id,
    '',
    // That something is as described is a statement without a figure.
    ...(claim.predicate === 'self' && claim.value === null
      ? []
      : [fact({ en: 'Value', zh: '数值' }, valueInUnit(claim.value, claim.unit, say))]),
    fact({ en: 'As of', zh: '截至' }, say(dateWords(claim.asOf))),
    fact({ en: 'Basis', zh: '依据' }, say(evidenceTerms.basis[claim.basis])),
    ...(claim.kind === undefined
      ? []
      : [fact({ en: 'Kind', zh: '性质' }, say(evidenceTerms.kind[claim.kind]))]),
    ...(claim.claimant === undefined
      ? []
      : [fact({ en: 'First claimed by', zh: '最初主张方' }, claim.claimant)]),
    ...(claim.note === undefined ? [] : [fact({ en: 'Note', zh: '附注' }, say(claim.note))]),
    '',
    fact({ en: 'Grade', zh: '等级' }, say(gradeNames[grade])),
    fact({ en: 'Why', zh: '理由' }, say(because)),
    fact({ en: 'Likelihood', zh: '可能性' }, likelihoodWords(likelihood, say)),
    '',
    say({ en: 'What each source counted for', zh: '各来源如何计入' }),
    ...evidenceLines(reported, say),
    ...valueLines(reported, say),
    ...recordLines(reported, report, say),
    ...(reported.carries.length === 0
      ? []
      : ['', say({ en: 'What rests on it', zh: '以其为前提者' }), ...indented(reported.carries)]),
  ]
}

function evidenceLines({ trace, voices }: ReportedClaim, say: Say): string[] {
  if (trace.length === 0)
    return indented([say({ en: 'No source is cited.', zh: '未引用任何来源。' })])
  const nameOf = (voice: string | null): string =>
    voices.find(({ id }) => id === voice)?.name ?? voice ?? ''
  return indented(
    trace.map(({ source, stance, voice, root, counts }) => {
      const back =
        root === null || root === source
          ? ''
          : say({ en: ` (${source} → ${root})`, zh: `（${source} → ${root}）` })
      const who = voice === null ? '' : `${say({ en: ': ', zh: '：' })}${nameOf(voice)}${back}`
      return `${source} ${say(evidenceTerms.stance[stance])} → ${say(evidenceTerms.counts[counts])}${who}`
    }),
  )
}

function valueLines({ values, grade }: ReportedClaim, say: Say): string[] {
  if (values.length < 2) return []
  return [
    '',
    say({ en: 'Values stated, all kept', zh: '各方陈述的数值，均予保留' }),
    ...indented(
      values.map(({ value, unit, counts, sources, weight }) => {
        const share =
          weight === null || grade !== 'contradicted' ? [] : [`${Math.round(weight * 100)} %`]
        const what = counts === null ? [] : [say(counts)]
        return [valueInUnit(value, unit, say), ...what, sources.join(', '), ...share].join(' · ')
      }),
    ),
  ]
}

function recordLines({ records }: ReportedClaim, { searches }: EvidenceReport, say: Say): string[] {
  if (records.length === 0) return []
  const fact = factIn(say)
  return [
    '',
    say({ en: 'What would settle it', zh: '可予证实或否定的记录' }),
    ...records.flatMap(({ kind, settles }) => [
      ...indented([kind === null ? say(settles) : fact(evidenceTerms.record[kind], say(settles))]),
      ...searches
        .filter((search) => search.kind === kind)
        .map(
          ({ madeOn, scope, result }) =>
            `    ${fact({ en: 'Searched', zh: '检索' }, say(scope))} · ${madeOn === null ? '' : `${say(dateWords(madeOn))} · `}${say(evidenceTerms.result[result])}`,
        ),
    ]),
  ]
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
