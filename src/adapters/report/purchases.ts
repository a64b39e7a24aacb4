import { showNumber } from '#core/units/show-number.ts'
import { type Html, html, nothing } from './html.ts'
import { claimChip, headings, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** What the bill of materials asks for besides magnets, with its cost and what the price rests on; nothing where it is empty. */
export function purchases(reader: Reader): Html {
  const { plan, word, say, money, mass } = reader
  const bought = plan.requirements.materials.filter(({ claim, pieces }) => claim ?? pieces)
  if (bought.length === 0) return nothing
  return table({
    caption: word('purchases'),
    shown: true,
    heads: headings('bought #quantity #amount grade', reader),
    rows: bought.map(({ name, kg, pieces, cost, claim }) => [
      say(name),
      pieces === null ? mass(kg ?? 0) : word('pieces', showNumber(pieces)),
      cost ? money(cost) : word('unknown'),
      claim === null ? html`–` : claimChip(claim, reader),
    ]),
    none: word('none'),
  })
}
