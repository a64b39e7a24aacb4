/** A piece of a web page: a tag, the letters between tags, or what stands in a script or in the title. */
export interface PagePiece {
  readonly kind: 'tag' | 'text' | 'script' | 'title'
  /** Of a tag its name in small letters, with a slash before it where it closes; of a script the tag that opens it. */
  readonly name: string
  readonly text: string
}

/**
 * A page cut into its pieces in one pass, without comments and styles. What is opened and never closed ends the page: no letter is
 * looked at twice, however a page is built.
 */
export function pagePieces(html: string): readonly PagePiece[] {
  const small = html.toLowerCase()
  const pieces: PagePiece[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) pieces.push({ kind: 'text', name: '', text: html.slice(at, end) })
    if (open < 0) break
    const isComment = html.startsWith('<!--', open)
    const close = isComment ? html.indexOf('-->', open + 4) : html.indexOf('>', open)
    if (close < 0) break
    at = close + (isComment ? 3 : 1)
    if (isComment) continue
    const text = html.slice(open, Math.min(at, open + longestTag))
    const name = /^<(\/?[a-z][a-z\d]*)/i.exec(text)?.[1]?.toLowerCase() ?? ''
    pieces.push({ kind: 'tag', name, text })
    if (!hidden.has(name)) continue
    const hiddenEnd = small.indexOf(`</${name}`, at)
    if (hiddenEnd < 0) break
    const within = html.slice(at, hiddenEnd)
    if (name === 'script') pieces.push({ kind: 'script', name: text, text: within })
    if (name === 'title') pieces.push({ kind: 'title', name, text: within })
    at = hiddenEnd
  }
  return pieces
}

/** The letters that a reader sees; entities are letters one by one, and nothing expands. */
export const seenText = (pieces: readonly PagePiece[]): string =>
  pieces
    .map(({ kind, name, text }) =>
      kind === 'text' ? withLetters(text) : kind === 'tag' && breaks.has(name) ? '\n' : '',
    )
    .join('')
    .replace(/[ \t\u00a0\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** Letters that are written as entities put in their places. */
export const withLetters = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (_, decimal, hexadecimal, name) => {
      if (name !== undefined) return namedLetters[String(name).toLowerCase()] ?? ''
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

const namedLetters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const longestTag = 4000

const hidden: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'title'])

/** Tags behind which a new line begins. */
const breaks: ReadonlySet<string> = new Set('br /p /div /li /h1 /h2 /h3 /h4 /h5 /h6 /tr'.split(' '))
