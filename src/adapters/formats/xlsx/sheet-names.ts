const longest = 31

/** Titles as names that a workbook allows: at most 31 letters, no []:*?/\, no two alike whatever their case. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const plain =
      title
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, longest)
        .trim() || '-'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const tail = ` ${count}`
      name = plain.slice(0, longest - tail.length) + tail
    }
    taken.add(name.toLowerCase())
    return name
  })
}
