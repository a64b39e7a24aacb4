/** The known names: those that begin as the given one first, then those spelled most like it. */
export function nearestFirst(given: string, known: readonly string[]): string[] {
  const wanted = given.toLowerCase()
  const distance = new Map(
    known.map((name) => {
      const begins = wanted !== '' && name.toLowerCase().startsWith(wanted)
      return [name, begins ? -1 : editDistance(wanted, name.toLowerCase())]
    }),
  )
  return [...known].sort(
    (left, right) =>
      (distance.get(left) as number) - (distance.get(right) as number) || (left < right ? -1 : 1),
  )
}

/** Fewest single-character edits between two words (Levenshtein 1966), one row at a time. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[right.length] as number
}
