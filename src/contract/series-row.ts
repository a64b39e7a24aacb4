import { z } from 'zod'
import type { Text } from '#core/model/text.ts'
import { claimSchema, type RawClaim } from './estimate.ts'

const { asOf, basis } = claimSchema.shape
/** A cell that must be filled. */
export const text = z.string().min(1)
/** A cell that may be empty: unknown. */
export const maybe = z.string().transform((cell) => (cell === '' ? null : cell))
const number = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'This is not a number' })
/** A number in a cell. */
export const amount = number.transform(Number)
/** A number in a cell; an empty cell is unknown, never zero. */
export const maybeAmount = z.union([z.literal('').transform(() => null), amount])
/** A list in a cell, joined by semicolons. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split(';')))
    .pipe(z.array(item))

/** Columns that every series ends with: where a row was seen, on what basis, and a note in both languages or none. */
export const provenance = { asOf, basis, source: text, noteEn: z.string(), noteZh: z.string() }

/** What the closing columns say, once read. */
export interface Provenance {
  readonly asOf: string
  readonly basis: RawClaim['basis']
  readonly source: string
  readonly noteEn: string
  readonly noteZh: string
}

/** The provenance of a row as a claim. */
export const claimOf = ({ asOf, basis, source, noteEn, noteZh }: Provenance): RawClaim => ({
  asOf,
  basis,
  source: source.split(';'),
  ...(noteEn === '' ? {} : { note: { en: noteEn, zh: noteZh || noteEn } }),
})

/** Both languages of a cell. */
export const both = (en: string, zh: string): Text => ({ en, zh })
/** Both languages of a cell, or null when it is empty. */
export const maybeBoth = (en: string | null, zh: string | null): Text | null =>
  en === null || zh === null ? null : { en, zh }
