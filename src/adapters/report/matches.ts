import type { PlanMatch } from '#core/model/plan.ts'
import { type Html, html } from './html.ts'
import { claimChip, folded, list, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Needs with the offers for and against. */
export const matches = (reader: Reader): Html =>
  section(
    'matches',
    reader.word('matches'),
    reader.word('matchesLead'),
    folded(
      `${reader.word('matches')} (${reader.plan.matches.length})`,
      table(
        ['need', 'chosen', 'alternatives', 'rejected'].map((key) => reader.word(key)),
        reader.plan.matches.map((match) => row(match, reader)),
        reader.word('none'),
      ),
    ),
  )

function row(match: PlanMatch, reader: Reader): readonly Html[] {
  const { stepName, say, word } = reader
  const because = new Map(match.alternativeReasons.map((one) => [one.offer, one.reasons]))
  return [
    html`${stepName(match.step)}<br><small>${match.kind}</small>`,
    html`<strong>${match.chosen ?? '–'}</strong>${list(match.chosenReasons.map(say))}`,
    html`${match.alternatives.map((offer) => html`<p>${offer}</p>${list((because.get(offer) ?? []).map(say))}`)}`,
    html`${match.rejected.map((one) => html`<p>${one.offer} ${claimChip(one.claim, reader)}</p>${list([...one.reasons.map(say), `${word('wouldMatchIf')}: ${say(one.wouldMatchIf)}`])}`)}`,
  ]
}
