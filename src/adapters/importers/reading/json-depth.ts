/** Whether JSON is nested deeper than any record is, told from its text before anything is built from it. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (isQuoted) {
      if (sign === backslash) at += 1
      else if (sign === quote) isQuoted = false
    } else if (sign === quote) isQuoted = true
    else if (sign === openBrace || sign === openBracket) {
      depth += 1
      if (depth > deepest) return true
    } else if (sign === closeBrace || sign === closeBracket) depth -= 1
  }
  return false
}

const deepest = 100
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]
