import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Language } from '#core/model/text.ts'
import { coverage } from './coverage.ts'
import { duties } from './duties.ts'
import { evidence } from './evidence.ts'
import { firstScreen } from './first-screen.ts'
import { gantt } from './gantt.ts'
import { type Html, html } from './html.ts'
import { matches } from './matches.ts'
import { moneySection } from './money-section.ts'
import { noPlan } from './no-plan.ts'
import { openLaw } from './open-law.ts'
import { productName } from './product-name.ts'
import { type Reader, readerOf } from './reader.ts'
import { records } from './records.ts'
import { risk } from './risk.ts'
import { style } from './style.ts'
import { twin } from './twin.ts'
import { valueChain } from './value-chain.ts'

/** The plan as one self-contained page that can be read, printed and shown; it asks nothing of the network. */
export function renderReport(plan: PlanDocument, language: Language): string {
  const reader = readerOf(plan, language)
  const body =
    plan.status === 'infeasible'
      ? noPlan(readerOf(plan, language))
      : feasible(readerOf(plan, language))
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${productName(reader)} · ${reader.word('plan')}</title><style>${style}</style></head><body><main>${body}${footer(reader)}</main></body></html>`
      .markup
  }\n`
}

const feasible = (reader: Reader): Html =>
  html`${firstScreen(reader)}${contents(reader)}${gantt(reader)}${risk(reader)}${twin(reader)}${valueChain(reader)}${moneySection(reader)}${duties(reader)}${coverage(reader)}${openLaw(reader)}${matches(reader)}${evidence(reader)}${records(reader)}`

function contents({ word }: Reader): Html {
  const parts =
    'schedule risk twin chain money duties coverage law matches evidence people documents sources trace'
  return html`<nav aria-label="${word('contents')}">${parts.split(' ').map((id) => html`<a href="#${id}">${word(id === 'risk' ? 'drivers' : id)}</a>`)}</nav>`
}

function footer({ plan, word, date }: Reader<PlanDocument>): Html {
  const { asOf, seed, id, corridor, engine, risk } = plan
  const origin =
    plan.status === 'infeasible'
      ? word('footerNoPlan', date(asOf), id)
      : word('footer', date(asOf), String(seed), risk.samples, id)
  return html`<footer><p>${origin}</p><p>${word('footerVersions', corridor.id, corridor.version, engine)}</p><p class="screen-only">${word('printing')}</p></footer>`
}
