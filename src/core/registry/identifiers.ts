/** What the identifiers of two parties say. */
export interface IdentifierVerdict {
  readonly verdict: 'same' | 'different' | 'silent'
  readonly reason: string
}

/** The scheme of an identifier whose check digits are right; null for every other text. */
export function schemeOf(text: string): 'LEI' | 'USCC' | null {
  const plain = plainIdentifier(text)
  if (isLei(plain)) return 'LEI'
  return isUscc(plain) ? 'USCC' : null
}

/**
 * Compares valid identifiers only: one that both bear makes them one party, two of one scheme that differ make them two.
 * Blank and false identifiers are silent, so that strangers who both left the field empty stay strangers.
 */
export function compareIdentifiers(left: string, right: string): IdentifierVerdict {
  const scheme = schemeOf(left)
  if (scheme === null || scheme !== schemeOf(right)) return { verdict: 'silent', reason: '' }
  const [one, other] = [plainIdentifier(left), plainIdentifier(right)]
  return one === other
    ? { verdict: 'same', reason: `both bear the ${scheme} ${one}` }
    : { verdict: 'different', reason: `the ${scheme} ${one} is not ${other}` }
}

/** Legal entity identifier, ISO 17442: 20 characters that, with A as 10 to Z as 35, leave 1 when divided by 97. */
function isLei(plain: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(plain)) return false
  let rest = 0
  for (const letter of plain) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97
  }
  return rest === 1
}

/**
 * Unified social credit code of China, GB 32100: 18 of 31 characters; the last makes the sum of all, each weighted by the next
 * power of 3, divide by 31.
 */
function isUscc(plain: string): boolean {
  if (plain.length !== 18 || /^(.)\1*$/.test(plain)) return false
  let sum = 0
  let weight = 1
  for (const [place, letter] of [...plain].entries()) {
    const value = usccLetters.indexOf(letter)
    if (value < 0) return false
    sum += place < 17 ? value * weight : value
    weight = (weight * 3) % 31
  }
  return sum % 31 === 0
}

const plainIdentifier = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** Digits and capitals without I, O, S, V and Z. */
const usccLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
