/**
 * A value in the form that is compared: one writing for letters, spaces and brackets, remarks in brackets left out, and
 * the words of a text without digits in alphabetical order, so that "Reddy, J.N." and "J. N. Reddy" are one value.
 */
export function plainValue(value: string): string {
  const folded = value.normalize('NFKC').toLowerCase()
  const bare = folded.replace(/[([{][^()[\]{}]*[)\]}]/g, ' ')
  const kept = /[\p{L}\p{N}]/u.test(bare) ? bare : folded
  if (/\p{N}/u.test(kept)) return kept.replace(/\s+/g, ' ').trim()
  const words = wordsOf(kept)
  return words.length === 0 ? kept.trim() : words.sort().join(' ')
}

/** True of a cell by which a source says that it says nothing. */
export const isSilent = (value: string): boolean => silences.has(value.trim().toLowerCase())

/** The words of a plain value; null where it holds digits, which no set of words stands for. */
export const wordSet = (plain: string): ReadonlySet<string> | null =>
  /\p{N}/u.test(plain) ? null : new Set(plain.split(' '))

function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
  return words.filter((word) => !joining.has(word))
}

const joining: ReadonlySet<string> = new Set(['and', 'by', 'amp'])

const silences: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  'n/a',
  'na',
  'nan',
  'none',
  'null',
  'unknown',
  'not available',
  'not known',
  'not stated',
  '不详',
  '未知',
  '无',
  '暂无',
])
