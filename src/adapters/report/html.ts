/** Markup that is already safe to place in a page. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | null | readonly Part[]

/** Markup from a template: every text placed in it is escaped, markup is kept, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce(
    (before, text, index) => before + text + (index < parts.length ? place(parts[index]!) : ''),
    '',
  )
  return { markup }
}

/** No markup at all. */
export const nothing: Html = { markup: '' }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function place(part: Part | undefined): string {
  if (part === null || part === undefined) return ''
  if (typeof part === 'number') return String(Math.round(part * 100) / 100)
  if (typeof part === 'string') return escaped(part)
  if (isHtml(part)) return part.markup
  return part.map(place).join('')
}

/** Safe text; a percent sign stays on the line of its number. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign]!).replace(/(?<=\d) (?=%)/g, '&nbsp;')

const isHtml = (part: Html | readonly Part[]): part is Html => !Array.isArray(part)
