import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { moneySection } from './cash-curve.ts'
import { lawSections } from './duties.ts'
import { evidence } from './evidence.ts'
import { firstScreen } from './first-screen.ts'
import { gantt } from './gantt.ts'
import { type Html, html } from './html.ts'
import { matches } from './matches.ts'
import { noPlan } from './no-plan.ts'
import { productName } from './product-name.ts'
import { type Reader, readerOf } from './reader.ts'
import { records } from './records.ts'
import { risk } from './risk.ts'
import { valueChain } from './sankey.ts'
import { style } from './style.ts'
import { twin } from './twin.ts'

/** The plan as one self-contained page that can be read, printed and shown; it asks nothing of the network. */
export function renderReport(plan: Plan, language: Language): string {
  const reader = readerOf(plan, language)
  const body = plan.status === 'infeasible' ? noPlan(reader) : feasible(reader)
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${productName(reader)} · ${reader.word('plan')}</title><style>${style}</style></head><body><main>${body}${footer(reader)}</main></body></html>`
      .markup
  }\n`
}

const feasible = (reader: Reader): Html =>
  html`${firstScreen(reader)}${contents(reader)}${gantt(reader)}${risk(reader)}${twin(reader)}${valueChain(reader)}${moneySection(reader)}${lawSections(reader)}${matches(reader)}${evidence(reader)}${records(reader)}`

function contents({ word }: Reader): Html {
  const parts =
    'schedule twin chain money duties coverage law matches evidence people documents sources trace'
  return html`<nav aria-label="${word('contents')}">${parts.split(' ').map((id) => html`<a href="#${id}">${word(id)}</a>`)}</nav>`
}

const footer = ({ plan, word, date }: Reader): Html =>
  html`<footer><p>${word('footer', date(plan.asOf), plan.seed, plan.risk.samples, plan.id)}</p><p>${plan.corridor.id} ${plan.corridor.version} · ${plan.engine}</p></footer>`
