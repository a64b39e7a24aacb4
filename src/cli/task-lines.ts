import type { EvidenceReport } from '#core/evidence/evidence-report.ts'
import type { VerificationTask } from '#core/evidence/verification-tasks.ts'
import { gradeNames } from '#core/model/grade-names.ts'
import { moneyWords } from '#core/model/money-words.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { factIn, namedClaim, sayIn } from './claim-phrases.ts'
import { evidenceTerms } from './evidence-terms.ts'
import { headLine } from './grade-lines.ts'

/** What to verify next in a ledger, the first `most` of it. */
export function taskLines(
  report: EvidenceReport,
  tasks: readonly VerificationTask[],
  most: number,
  language: Language,
): string[] {
  const say = sayIn(language)
  const fact = factIn(say)
  const left = tasks.length - most
  return [
    headLine(report, say),
    say({
      en: `To verify next: ${tasks.length}, worst graded first, among equals what carries most`,
      zh: `下一步核实：${tasks.length}项，等级最差者在前，同级者以承载最多者在前`,
    }),
    '',
    ...tasks
      .slice(0, most)
      .flatMap(({ kind, claim, carried, words }, at) => [
        `${String(at + 1).padStart(2)}. ${namedClaim(claim, say)}`,
        `    ${[
          say(evidenceTerms.task[kind]),
          say(gradeNames[claim.grade]),
          say(evidenceTerms.basis[claim.claim.basis]),
          say({ en: `carries ${carried.length}`, zh: `承载${carried.length}项` }),
        ].join(' · ')}`,
        `    ${say(words)}`,
        ...claim.records.map(
          ({ kind: record, settles }) =>
            `      ${record === null ? say(settles) : fact(evidenceTerms.record[record], say(settles))}`,
        ),
      ]),
    ...(left > 0 ? [say({ en: `${left} more: --json`, zh: `另有${left}项：--json` })] : []),
  ]
}

/** What to verify next for a plan: by what a re-run with the claim verified took off its P90. */
export function planTaskLines({ application, evidence }: Plan, language: Language): string[] {
  const say = sayIn(language)
  return [
    say({
      en: `${application.id}: what to verify next, by re-runs of the plan with each claim verified`,
      zh: `${application.id}：按各陈述经核实后重算方案的结果，下一步核实什么`,
    }),
    '',
    ...evidence.verifyNext.flatMap((line, at) => [
      `${String(at + 1).padStart(2)}. ${say(line.words)} [${line.claim}]`,
      `    ${say(gradeNames[line.grade])} · P90 −${line.p90DropDays} ± ${line.p90ErrorDays} ${say({ en: 'days', zh: '天' })} · P90−P50 −${line.spreadDropDays} ± ${line.spreadErrorDays} ${say({ en: 'days', zh: '天' })} · ${say(moneyWords(line.npvDrop))}`,
      `    ${say(line.how)}`,
    ]),
  ]
}
