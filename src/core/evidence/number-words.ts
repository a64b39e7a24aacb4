/** A decimal number without rounding: its digits, with point and sign, and the power of ten it is still to be raised by. */
export interface Scaled {
  readonly digits: string
  readonly power: number
}

/** A number in digits with commas between groups of three; null where the commas stand otherwise. */
export function decimalNumber(text: string): Scaled | null {
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
  const isBare = /^-?\d+(\.\d+)?$/.test(text)
  return isGrouped || isBare ? { digits: text.replaceAll(',', ''), power: 0 } : null
}

/** A number below ten thousand in Chinese numerals; null where the numerals do not follow each other as they must. */
export function chineseNumber(text: string): Scaled | null {
  const parts = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/.exec(text)
  if (parts === null) return null
  const [, thousands, hundreds, tens, ones] = parts
  const digit = (letter: string | undefined, missing: number): number => {
    if (letter === undefined) return 0
    return letter === '' ? missing : numerals.indexOf(letter === '两' ? '二' : letter)
  }
  const digits = [digit(thousands, 1), digit(hundreds, 1), digit(tens, 1), digit(ones, 0)]
  if (digits.some((value) => value < 0) || text === '') return null
  const value = digits.reduce((sum, next) => sum * 10 + next, 0)
  return { digits: String(value), power: 0 }
}

const numerals = '零一二三四五六七八九'
