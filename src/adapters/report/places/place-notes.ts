import { showMass } from '#adapters/report/format.ts'
import { rateWords } from '#adapters/report/rate-words.ts'
import type { PlaceReader } from './place-reader.ts'

/** What the comparison rests on: how it is split, where a figure is unknown, which rates it was counted at, whether the need is the same. */
export function placeNotes(reader: PlaceReader): string[] {
  const { comparison, word, say, pair } = reader
  const { places, needDiffers, currency } = comparison
  const rates = places.flatMap(({ outcome }) => outcome?.rates ?? [])
  const unknown = places.flatMap(({ name, why, outcome }) => {
    const reason = why ?? outcome?.why
    return reason ? [pair(say(name), say(reason))] : []
  })
  return [
    word('placesLead'),
    word('placesShares'),
    word('lawMissing'),
    ...(currency === null ? [] : [word('countedIn', currency)]),
    ...[...new Set(rates.map((rate) => rateWords(rate, comparison.sources, reader)))].map((words) =>
      pair(word('ratesUsed'), words),
    ),
    ...bordersOf(reader),
    ...unknown,
    ...needDiffers.map(({ name, values }) =>
      pair(word('needDiffers'), `${say(name)}: ${values.join(' | ')}`),
    ),
  ]
}

function bordersOf({ comparison, language, word, say, pair, listed }: PlaceReader): string[] {
  return comparison.places.flatMap(({ name, outcome }) => {
    const crossed = outcome?.borders.crossed ?? []
    if (crossed.length === 0) return []
    const ways = crossed.map(({ from, to, kg }) => `${from}-${to} ${showMass(kg, language)}`)
    return [pair(word('bordersCrossed', say(name)), listed(ways))]
  })
}
