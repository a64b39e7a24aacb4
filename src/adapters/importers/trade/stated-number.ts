import { decimalNumber } from '#core/evidence/number-words.ts'

/** A number as a table states it: null where it says that it is unknown, undefined where the cell holds no number that can be one. */
export function statedNumber(cell: unknown): number | null | undefined {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  if (typeof cell !== 'string') return undefined
  const text = cell.normalize('NFKC').trim()
  if (unknownMarks.has(text.toLowerCase())) return null
  const plain = /^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text) ? Number(text) : decimalNumber(text)
  if (plain === null) return undefined
  const value = typeof plain === 'number' ? plain : Number(plain.digits)
  return Number.isFinite(value) ? value : undefined
}

/** A lone dash is unknown here; where a publication prints it for none, its reader says so. */
const unknownMarks: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  'n/a',
  'na',
  'null',
  '...',
  '…',
])
