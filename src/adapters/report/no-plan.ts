import { answerName } from '#core/model/answer-names.ts'
import type { NoPlan } from '#core/model/no-plan.ts'
import type { Relaxation } from '#core/model/plan-comparison.ts'
import { showNumber } from '#core/units/show-number.ts'
import { coverage } from './coverage.ts'
import { masthead } from './first-screen.ts'
import { type Html, html } from './html.ts'
import { headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Why there is no plan: the demands that exclude each other and what would resolve them. */
export function noPlan(reader: Reader<NoPlan>): Html {
  const { plan, word, say } = reader
  return html`${masthead(reader)}${section(
    'no-plan',
    word('noPlan'),
    word('noPlanLead'),
    html`<h3>${word('conflicts')}</h3>`,
    table({
      caption: word('conflicts'),
      heads: headings('constraint owner', reader),
      rows: plan.conflicts.map((one) => [
        html`<strong>${say(one.words)}</strong><br><small>${one.constraint}</small>`,
        say(one.owner),
      ]),
      none: word('none'),
    }),
    html`<h3>${word('relaxations')}</h3>`,
    table({
      caption: word('relaxationsCaption'),
      shown: true,
      heads: headings('change owner finish #cost inFile', reader),
      rows: plan.relaxations.map((one) => relaxationRow(one, reader)),
      none: word('nothingHelps'),
    }),
  )}${coverage(reader)}`
}

function relaxationRow(relaxation: Relaxation, reader: Reader<NoPlan>): readonly Html[] {
  const { change, owner, finish, cost } = relaxation
  const { say, date, money } = reader
  const { path, from, to } = change
  return [
    html`<strong class="sentence">${say(answerName(path))}</strong><br>${limitWords(from, relaxation, reader)} → <strong>${limitWords(to, relaxation, reader)}</strong>`,
    html`${say(owner)}`,
    html`${date(finish)}`,
    html`${money(cost)}`,
    html`<code>${path}: ${to}</code>`,
  ]
}

/** A limit's value for people: a date, an amount of money, output by year, or as it stands in the file. */
function limitWords(
  value: string,
  { change: { path }, cost: { currency } }: Relaxation,
  { plan, date, money, say, language }: Reader<NoPlan>,
): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value)
  if (path === 'limits.budget.amount') return money({ amount: Number(value) * 100, currency })
  const ramp = [...value.matchAll(/"year":(\d+),"(tonnes|units)":([\d.]+)/g)]
  const units = say(plan.requirements.output.unit)
  const shown = (measure: string | undefined, amount: string | undefined): string => {
    if (measure === 'units') return `${showNumber(Number(amount))} ${units}`
    return language === 'en' ? `${amount} t` : `${amount}吨`
  }
  return ramp.length === 0
    ? value
    : ramp
        .map(([, year, measure, amount]) => `${year}: ${shown(measure, amount)}`)
        .join(language === 'en' ? ', ' : '、')
}
