import { issuerIn } from './issuers.ts'

/** Where a text says that what it tells comes from. Texts with one `key` go back to one origin. */
export interface FoundOrigin {
  readonly key: string
  readonly kind: OriginKind
  /** The words that say so. */
  readonly stated: string
  /** Letters of the text before them. */
  readonly at: number
}

export type OriginKind = 'document-number' | 'cited-address' | 'wire-credit'

/**
 * The origins that a text declares, the surest first: the number of the document it reports (in its heading, or where its lead says
 * that it was issued), the address it gives as its source; only where it has neither, the wire service it credits. Empty where it
 * declares none: how similar texts are is no origin.
 */
export function declaredOrigins(text: string): readonly FoundOrigin[] {
  const sure = [documentNumber(text), citedAddress(text)].filter((found) => found !== null)
  const wire = sure.length > 0 ? null : wireCredit(text)
  return wire === null ? sure : [wire]
}

function documentNumber(text: string): FoundOrigin | null {
  const found = numbersIn(text)
  const inHeading = found.filter(({ at }) => at < headingOf(text))
  if (inHeading.length > 0) return ofOneKey(inHeading)
  // A number in passing is a reference: only a lead that says it was issued reports it.
  const [first] = found
  const isReported =
    first !== undefined &&
    first.at < leadLetters &&
    issuing.test(text.slice(Math.max(0, first.at - besideLetters), first.at))
  return isReported ? ofOneKey(found) : null
}

const ofOneKey = (found: readonly FoundOrigin[]): FoundOrigin | null =>
  new Set(found.map(({ key }) => key)).size === 1 ? (found[0] as FoundOrigin) : null

const issuing =
  /\b(?:issued|published|released|announced|promulgated)\b[^.。\n]*$|(?:发布|公布|出台|印发)[^。\n]*$/i

/** All numbered documents that a text names with their year; the issuer is the one beside the number, else the first of the text. */
function numbersIn(text: string): readonly FoundOrigin[] {
  const first = issuerIn(text)
  const found = numberForms.flatMap(({ form, kind }) =>
    [...text.matchAll(form)].flatMap((match): FoundOrigin[] => {
      const { year, number } = match.groups ?? {}
      const beside = text.slice(
        Math.max(0, match.index - besideLetters),
        match.index + match[0].length,
      )
      const line = beside.slice(beside.lastIndexOf('\n') + 1)
      const issuer = issuerIn(line) ?? first
      if (issuer === null || year === undefined || number === undefined) return []
      return [
        {
          key: `${kind}/${issuer}/${year}/${Number(number)}`,
          kind: 'document-number',
          stated: match[0].trim(),
          at: match.index,
        },
      ]
    }),
  )
  return found.sort((left, right) => left.at - right.at)
}

/** A number of another kind of document (an order, a decree) is another number. */
const numberForms: readonly { readonly form: RegExp; readonly kind: string }[] = [
  {
    kind: 'announcement',
    form: /公告\s?〔?(?<year>20\d\d)〕?\s?年?第?\s?(?<number>\d{1,4})\s?号/g,
  },
  {
    kind: 'announcement',
    form: /(?:Announcement|Notice)s?,? (?:\(?No\.? ?)(?<number>\d{1,4})\)? (?:of|in|\() ?(?<year>20\d\d)/gi,
  },
  {
    kind: 'announcement',
    form: /(?:Announcement|Notice)s?,? (?:of )?(?<year>20\d\d)[,-]? ?(?:No\.?|Number) ?(?<number>\d{1,4})/gi,
  },
  {
    kind: 'announcement',
    form: /(?<!Order |Decree |Order: )\bNo\. ?(?<number>\d{1,4}) of (?<year>20\d\d)/g,
  },
  { kind: 'order', form: /令\s?〔?(?<year>20\d\d)〕?\s?年?第?\s?(?<number>\d{1,4})\s?号/g },
  {
    kind: 'order',
    form: /(?:Order|Decree),? (?:No\.? ?)(?<number>\d{1,4}) (?:of|in) (?<year>20\d\d)/gi,
  },
]

/** The address that stands behind "source", "original" and the like, in its line or alone in the next, where it is one alone. */
function citedAddress(text: string): FoundOrigin | null {
  const found = [...text.matchAll(address)].flatMap(({ 0: stated, index: at }) => {
    const [line = '', above = ''] = text
      .slice(Math.max(0, at - besideLetters * 2), at)
      .split('\n')
      .toReversed()
    const isAlone = !/[\p{L}\p{N}]/u.test(line)
    return asSource.test(isAlone ? above : line) ? [{ stated, at }] : []
  })
  const keys = new Set(found.map(({ stated }) => plainAddress(stated)))
  const [first] = found
  const [key] = keys
  return first === undefined || key === undefined || keys.size > 1
    ? null
    : { key: `address/${key}`, kind: 'cited-address', ...first }
}

const address = /https?:\/\/[^\s<>)）\]"'，。]+/gi

const asSource =
  /(?<![a-z])(?:sources?|original(?: text)?|via|reprinted from)(?![a-z])|来源|原文|转载自|出处/i

/** Without what changes between copies of one address: protocol, `www`, capitals of the host, marks of campaigns, place in the page. */
export function plainAddress(address: string): string {
  const parts = /^https?:\/\/(?:www\.)?(?<host>[^/?#]+)(?<path>[^?#]*)(?<query>\?[^#]*)?/i.exec(
    address,
  )
  if (parts?.groups === undefined) return address
  const { host = '', path = '', query = '' } = parts.groups
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|from=|spm=|share)/i.test(part))
    .sort()
  const plain = path.replace(/\/+$/, '').replace(/[.,;:]+$/, '')
  return `${host.toLowerCase()}${plain}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

function wireCredit(text: string): FoundOrigin | null {
  const found = wires.flatMap(({ id, credit }) => {
    const match = credit.exec(text)
    return match === null
      ? []
      : [
          {
            key: `wire/${id}`,
            kind: 'wire-credit' as const,
            stated: match[0].trim(),
            at: match.index,
          },
        ]
  })
  return found.length === 1 ? (found[0] as FoundOrigin) : null
}

/** A name alone is no credit: a text may write about an agency. */
const creditOf = (english: string, chinese: string): RegExp =>
  new RegExp(
    `\\((?:${english})\\)|(?:sourced from|source[sd]?[ :：*]+|according to|credit[: ]+|by) ?(?:the )?(?:${english})(?![a-z])|(?:${chinese})[^\\n，。]{1,14}电|(?:来源[:：]? ?|据|转载自|转自)(?:${chinese})`,
    'i',
  )

const wires: readonly { readonly id: string; readonly credit: RegExp }[] = [
  { id: 'xinhua', credit: creditOf('Xinhua(?: News Agency)?', '新华社|新华网') },
  { id: 'china-news-service', credit: creditOf('China News Service', '中新社|中国新闻社') },
  { id: 'reuters', credit: creditOf('Reuters', '路透社') },
  { id: 'ap', credit: creditOf('AP|Associated Press', '美联社') },
  { id: 'afp', credit: creditOf('AFP|Agence France-Presse', '法新社') },
  { id: 'bloomberg', credit: creditOf('Bloomberg(?: News)?', '彭博社') },
  { id: 'kyodo', credit: creditOf('Kyodo(?: News)?', '共同社') },
  { id: 'yonhap', credit: creditOf('Yonhap(?: News Agency)?', '韩联社') },
]

/** End of the first line that holds anything. */
function headingOf(text: string): number {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

const besideLetters = 80

const leadLetters = 600
