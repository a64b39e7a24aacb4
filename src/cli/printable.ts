/**
 * A text of unknown origin as a terminal may be given it: what would move the cursor, ring, colour or turn the direction of
 * reading is written as its code point, `\\u{1b}`.
 */
export const printable = (text: string): string =>
  text.replace(commands, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)

/** Control signs, breaks of a line among them, and the marks that set or override a direction. */
const commands = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
