import { type Grade, grades } from '#core/model/claim.ts'
import type { GradeShares } from '#core/model/plan-evidence.ts'
import { claimValue } from './claim-value.ts'
import { type Html, html } from './html.ts'
import { figure, folded, gradeChip, headings, section, sourceLinks, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** How well the plan is evidenced, and which claims to verify next. */
export function evidence(reader: Reader): Html {
  const { word, share, say, plan } = reader
  const { regraded } = plan.evidence
  return section(
    'evidence',
    word('evidence'),
    word('evidenceLead'),
    ...(regraded ? [html`<p>${say(regraded.words)}</p>`] : []),
    figure(
      bars(reader),
      word('exposureCaption'),
      word('tableOf'),
      table({
        caption: word('evidence'),
        heads: [word('restsOn'), ...grades.map((grade) => `#${word(grade)}`)],
        rows: exposures(reader).map(({ name, shares }) => [
          name,
          ...grades.map((grade) => share(shares[grade], 1)),
        ]),
        none: word('none'),
      }),
    ),
    html`<h3>${word('verifyNext')}</h3>`,
    verifyTable(reader),
    folded(word('allClaims', reader.plan.evidence.claims.length), claimTable(reader)),
  )
}

function exposures({ plan, word }: Reader): readonly { name: string; shares: GradeShares }[] {
  const { criticalPath, materialFlow, money } = plan.evidence.exposure
  return [
    { name: word('criticalPath'), shares: criticalPath },
    { name: word('materialFlow'), shares: materialFlow },
    { name: word('money'), shares: money },
  ]
}

/** Parts wide enough carry their share in figures. */
const labelled = 0.08

function bars(reader: Reader): Html {
  const { word, share } = reader
  const legend = html`<p class="legend">${grades.map((grade) => html`<span><i class="grade-${grade}"></i>${word(grade)}</span>`)}</p>`
  const part = (grade: Grade, size: number) =>
    size > 0
      ? html`<i class="grade-${grade}" style="width:${(size * 100).toFixed(2)}%" title="${word(grade)} ${share(size, 1)}">${size >= labelled ? share(size) : ''}</i>`
      : null
  return html`${legend}<dl class="stacked">${exposures(reader).map(
    ({ name, shares }) =>
      html`<dt>${name}</dt><dd>${grades.map((grade) => part(grade, shares[grade]))}</dd>`,
  )}</dl>`
}

function verifyTable(reader: Reader): Html {
  const { plan, word, say, days, money } = reader
  const lines = plan.evidence.verifyNext
  return table({
    caption: word('verifyCaption', lines[0]?.samples ?? 0),
    shown: true,
    heads: headings('claim grade #p90Drop #spreadDrop #npvDrop confirmedBy', reader),
    rows: lines.map((line) => [
      say(line.words),
      gradeChip(line.grade, reader),
      `${days(line.p90DropDays)} ± ${days(line.p90ErrorDays)}`,
      `${days(line.spreadDropDays)} ± ${days(line.spreadErrorDays)}`,
      money(line.npvDrop),
      say(line.how),
    ]),
    none: word('none'),
  })
}

function claimTable(reader: Reader): Html {
  const { plan, word, say, date } = reader
  return table({
    caption: word('allClaims', plan.evidence.claims.length),
    heads: headings('claim value asOf basis grade source', reader),
    rows: plan.evidence.claims.map((claim) => [
      html`${say(claim.words)}<br><small>${claim.id}</small>`,
      claimValue(claim, reader),
      date(claim.asOf),
      word(claim.basis),
      gradeChip(claim.grade, reader),
      sourceLinks(claim.sources),
    ]),
    none: word('none'),
  })
}
