import type { ClaimTable } from './claim-table.ts'

/** Chance that a source which is wrong says just this plain value. */
export type FalseShare = (plain: string) => number

/**
 * One in fifty, as usual in truth discovery, and more for what is said of many objects: two who agree on a common answer
 * agree on little. Of a number one in ten for each digit that carries meaning, down to one in ten thousand: rounded
 * figures are hit by chance, exact ones are not.
 */
export function falseShareIn(table: ClaimTable): FalseShare {
  const counts = new Map<string, number>()
  let total = 0
  for (const { candidates } of table.objects)
    for (const { plain, saidBy } of candidates) {
      const voices = new Set(saidBy).size
      counts.set(plain, (counts.get(plain) ?? 0) + voices)
      total += voices
    }
  return (plain) => {
    const common = (counts.get(plain) ?? 0) / (total + fewClaims)
    const digits = meaningfulDigits(plain)
    return digits === null ? 1 / otherAnswers + common : Math.max(1e-4, common, 10 ** -digits)
  }
}

/** Digits of a whole or decimal number that carry meaning: 41300 has three. Null where the text is no number. */
function meaningfulDigits(plain: string): number | null {
  const bare = plain.replaceAll(',', '')
  if (!/^[+-]?\d+(\.\d+)?$/.test(bare)) return null
  const digits = bare.replace(/^[+-]?0*/, '')
  return Math.max(
    1,
    digits.includes('.') ? digits.replace('.', '').length : digits.replace(/0+$/, '').length,
  )
}

/** How many wrong answers an object is taken to have. */
export const otherAnswers = 50

/** In a table of fewer claims than this how common a value is can hardly be told. */
const fewClaims = 100
