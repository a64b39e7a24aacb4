import type { Grade } from '#core/model/claim.ts'
import { claimValue } from './claim-value.ts'
import { type Html, html, nothing } from './html.ts'
import type { Reader } from './reader.ts'

type Cell = string | Html

/** A section of the page with its heading and one line that says what it is for. */
export const section = (id: string, title: string, lead: string, ...body: readonly Html[]): Html =>
  html`<section id="${id}"><h2>${title}</h2><p class="lead">${lead}</p>${body}</section>`

/** A picture with the caption that says what to read from it, and its table folded beneath; paper shows the table open. */
export const figure = (picture: Html, caption: string, tableTitle: string, numbers: Html): Html =>
  html`<figure><div class="scroll" tabindex="0" role="group" aria-label="${tableTitle}">${picture}</div><figcaption>${caption}</figcaption></figure><details class="numbers"><summary>${tableTitle}</summary>${numbers}</details>`

/** A longer record that opens on request. */
export const folded = (title: string, body: Html): Html =>
  html`<details><summary>${title}</summary>${body}</details>`

/** Headings from keys of the dictionary; a `#` before a key stays: that column holds numbers. */
export const headings = (keys: string, { word }: Pick<Reader, 'word'>): readonly string[] =>
  keys.split(' ').map((key) => (key.startsWith('#') ? `#${word(key.slice(1))}` : word(key)))

/** What a table holds; columns whose heading starts with `#` hold numbers and stand right. */
interface TableParts {
  /** Says what the table is; read aloud, and shown below it where `shown`. */
  readonly caption: string
  readonly shown?: boolean
  readonly heads: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[]
  /** Said instead of a table without rows. */
  readonly none: string
  /** On a phone each row becomes a card with its headings in it. */
  readonly cards?: boolean
}

/** A plain text of at most so many signs stays on one line. */
const short = 16

/** A table whose first column heads its rows. */
export function table(parts: TableParts): Html {
  const { caption, shown = false, cards = false, heads, rows, none } = parts
  if (rows.length === 0) return html`<p class="none">${none}</p>`
  const kind = heads.map((head) => (head.startsWith('#') ? 'number' : 'text'))
  const headings = heads.map(
    (head, at) => html`<th scope="col" class="${kind[at]!}">${head.replace(/^#/, '')}</th>`,
  )
  const lines = rows.map(
    ([first = '', ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell, at) => {
        const whole = typeof cell === 'string' && cell.length <= short ? ' short' : ''
        const head = cards ? html` data-head="${heads[at + 1]?.replace(/^#/, '') ?? ''}"` : null
        return html`<td class="${kind[at + 1]!}${whole}"${head}>${cell}</td>`
      })}</tr>`,
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${cards ? html` class="cards"` : null}><caption${shown ? nothing : html` class="unseen"`}>${caption}</caption><thead><tr>${headings}</tr></thead><tbody>${lines}</tbody></table></div>`
}

/** How well something is evidenced, as a chip. */
export const gradeChip = (grade: Grade, { word }: Reader, about = ''): Html =>
  html`<span class="chip grade-${grade}" title="${about}">${word(grade)}</span>`

/** The chip of a claim with its value, date, basis and sources behind it; nothing for an unknown claim. */
export function claimChip(id: string, reader: Reader): Html {
  const claim = reader.claim(id)
  if (!claim) return nothing
  const about = [
    reader.say(claim.words),
    claimValue(claim, reader),
    reader.date(claim.asOf),
    reader.word(claim.basis),
    claim.sources.join(', '),
  ]
  return gradeChip(claim.grade, reader, about.filter((part) => part !== '').join(' · '))
}

/** Texts as a list; nothing when there are none. */
export const list = (items: readonly Cell[]): Html =>
  items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** Links to the rows of the sources table. */
export const sourceLinks = (ids: readonly string[]): Html =>
  html`${ids.map((id) => html`<a href="#source-${id}">${id}</a> `)}`
