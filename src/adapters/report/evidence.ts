import { type Grade, grades } from '#core/model/claim.ts'
import type { GradeShares } from '#core/model/plan.ts'
import { showShare } from './format.ts'
import { type Html, html } from './html.ts'
import { figure, folded, gradeChip, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** How well the plan is evidenced, and which claims to verify next. */
export function evidence(reader: Reader): Html {
  const { word } = reader
  const rows = exposures(reader).map(({ name, shares }) => [
    name,
    ...grades.map((grade) => showShare(shares[grade], 1)),
  ])
  const heads = ['', ...grades.map((grade) => `#${word(grade)}`)]
  return section(
    'evidence',
    word('evidence'),
    word('evidenceLead'),
    figure(
      bars(reader),
      word('exposureCaption'),
      word('tableOf'),
      table(heads, rows, word('none')),
    ),
    html`<h3>${word('verifyNext')}</h3><p class="lead">${word('verifyLead')}</p>`,
    verifyTable(reader),
    folded(`${word('claim')} (${reader.plan.evidence.claims.length})`, claimTable(reader)),
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

function bars(reader: Reader): Html {
  const { word } = reader
  const legend = html`<p class="legend">${grades.map((grade) => html`<span><i class="grade-${grade}"></i>${word(grade)}</span>`)}</p>`
  const part = (grade: Grade, share: number) =>
    share > 0
      ? html`<i class="grade-${grade}" style="width:${(share * 100).toFixed(2)}%" title="${word(grade)} ${showShare(share, 1)}"></i>`
      : null
  return html`${legend}<dl class="stacked">${exposures(reader).map(
    ({ name, shares }) =>
      html`<dt>${name}</dt><dd>${grades.map((grade) => part(grade, shares[grade]))}</dd>`,
  )}</dl>`
}

function verifyTable(reader: Reader): Html {
  const { plan, word, say, days, money } = reader
  return table(
    ['claim', 'grade', '#p90Drop', '#spreadDrop', '#npvDrop', 'how'].map((head) =>
      head.startsWith('#') ? `#${word(head.slice(1))}` : word(head),
    ),
    plan.evidence.verifyNext.map((line) => [
      say(line.words),
      gradeChip(line.grade, reader),
      days(line.p90DropDays),
      days(line.spreadDropDays),
      money(line.npvDrop),
      html`${say(line.how)} <small>${word('samples', line.samples)}</small>`,
    ]),
    word('none'),
  )
}

const claimTable = (reader: Reader): Html =>
  table(
    ['claim', 'value', 'asOf', 'basis', 'grade', 'source'].map((key) => reader.word(key)),
    reader.plan.evidence.claims.map((claim) => [
      claim.id,
      `${claim.value}${claim.unit ? ` ${claim.unit}` : ''}`,
      reader.date(claim.asOf),
      reader.word(claim.basis),
      gradeChip(claim.grade, reader),
      html`${claim.sources.map((id) => html`<a href="#source-${id}">${id}</a> `)}`,
    ]),
    reader.word('none'),
  )
