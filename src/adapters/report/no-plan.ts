import { masthead } from './first-screen.ts'
import { type Html, html } from './html.ts'
import { section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Why there is no plan: the demands that exclude each other and what would resolve them. */
export function noPlan(reader: Reader): Html {
  const { plan, word, say, money, date } = reader
  const conflicts = plan.conflicts.map((one) => [one.constraint, say(one.words), say(one.owner)])
  const relaxations = plan.relaxations.map((one) => [
    say(one.words),
    say(one.owner),
    html`<code>${one.change.path}</code><br>${one.change.from} → ${one.change.to}`,
    date(one.finish),
    money(one.cost),
  ])
  const heads = ['words', 'owner', 'change', 'finish'].map((key) => word(key))
  return html`${masthead(reader)}${section(
    'no-plan',
    word('noPlan'),
    word('noPlanLead'),
    html`<h3>${word('conflicts')}</h3>`,
    table([word('constraint'), word('words'), word('owner')], conflicts, word('none')),
    html`<h3>${word('relaxations')}</h3>`,
    table([...heads, `#${word('cost')}`], relaxations, word('nothingHelps')),
  )}`
}
