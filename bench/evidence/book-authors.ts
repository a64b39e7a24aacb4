/**
 * True where a text names just the authors of the truth, which is written "last, first; last, first": every last name
 * stands in it, and no other name. Given names may be shortened, initials and remarks in brackets do not count.
 */
export function bookAuthorsAgree(value: string, truth: string): boolean {
  const people = truth
    .split(';')
    .map((person) => person.split(','))
    .filter(([last = '']) => last.trim() !== '')
  const surnames = people.flatMap(([last = '']) => wordsOf(last))
  const names = people.flatMap((parts) => wordsOf(parts.join(' ')))
  const said = wordsOf(value).filter((word) => word !== 'and' && word !== 'by')
  const isNamed = (word: string) =>
    names.some((name) => name.startsWith(word) || (word.startsWith(name) && name.length > 2))
  return (
    surnames.every((surname) => said.includes(surname)) &&
    said.filter((word) => word.length > 2).every(isNamed)
  )
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replaceAll('&amp;', ' ')
    .match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
