import type { PlanMatch } from '#core/model/plan.ts'
import { type Html, html } from './html.ts'
import { claimChip, folded, headings, list, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Needs with the offers for and against. */
export function matches(reader: Reader): Html {
  const { plan, word } = reader
  const title = word('matchesOf', plan.matches.length)
  return section(
    'matches',
    word('matches'),
    word('matchesLead'),
    folded(
      title,
      table({
        caption: title,
        heads: headings('need chosen alternatives rejected', reader),
        rows: plan.matches.map((match) => row(match, reader)),
        none: word('none'),
      }),
    ),
  )
}

function row(match: PlanMatch, reader: Reader): readonly Html[] {
  const { stepName, say, word, pair } = reader
  const because = new Map(match.alternativeReasons.map((one) => [one.offer, one.reasons]))
  const chosen = match.chosen === null ? html`–` : offerName(match, match.chosen, reader)
  return [
    html`${stepName(match.step)}`,
    html`${chosen}${list(match.chosenReasons.map(say))}`,
    html`${match.alternatives.map((offer) => html`${offerName(match, offer, reader)}${list((because.get(offer) ?? []).map(say))}`)}`,
    html`${match.rejected.map((one) => html`${offerName(match, one.offer, reader)}${claimChip(one.claim, reader)}${list([...one.reasons.map(say), pair(word('wouldMatchIf'), say(one.wouldMatchIf))])}`)}`,
  ]
}

function offerName({ offers }: PlanMatch, id: string, { say }: Reader): Html {
  const offer = offers.find((one) => one.id === id)
  return html`<p><strong>${offer ? say(offer.name) : id}</strong>${offer ? html`<br><small>${say(offer.provider)}</small>` : null}</p>`
}
