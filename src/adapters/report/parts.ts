import type { Grade } from '#core/model/claim.ts'
import { type Html, html, nothing } from './html.ts'
import type { Reader } from './reader.ts'

type Cell = string | Html

/** A section of the page with its heading and one line that says what it is for. */
export const section = (id: string, title: string, lead: string, ...body: readonly Html[]): Html =>
  html`<section id="${id}"><h2>${title}</h2><p class="lead">${lead}</p>${body}</section>`

/** A picture with the caption that says what to read from it, and its table folded beneath. */
export const figure = (picture: Html, caption: string, tableTitle: string, numbers: Html): Html =>
  html`<figure><div class="scroll" tabindex="0" role="group" aria-label="${caption}">${picture}</div><figcaption>${caption}</figcaption></figure>${folded(tableTitle, numbers)}`

/** Content that opens on request, and on paper. */
export const folded = (title: string, body: Html): Html =>
  html`<details><summary>${title}</summary>${body}</details>`

/** A table; columns whose heading starts with `#` hold numbers and stand right. No rows: the words for none. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[], none: string) {
  if (rows.length === 0) return html`<p class="none">${none}</p>`
  const kind = heads.map((head) => (head.startsWith('#') ? 'number' : 'text'))
  const headings = heads.map(
    (head, at) => html`<th scope="col" class="${kind[at]!}">${head.replace(/^#/, '')}</th>`,
  )
  const lines = rows.map(
    (row) => html`<tr>${row.map((cell, at) => html`<td class="${kind[at]!}">${cell}</td>`)}</tr>`,
  )
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${headings}</tr></thead><tbody>${lines}</tbody></table></div>`
}

/** How well something is evidenced, as a chip. */
export const gradeChip = (grade: Grade, { word }: Reader, about = ''): Html =>
  html`<span class="chip grade-${grade}" title="${about}">${word(grade)}</span>`

/** The chip of a claim with its value, date, basis and sources behind it; nothing for an unknown claim. */
export function claimChip(id: string, reader: Reader): Html {
  const claim = reader.claim(id)
  if (!claim) return nothing
  const value = `${claim.value}${claim.unit ? ` ${claim.unit}` : ''}`
  const about = [id, value, claim.asOf, reader.word(claim.basis), claim.sources.join(', ')]
  return gradeChip(claim.grade, reader, about.filter((part) => part !== '').join(' · '))
}

/** Texts as a list; nothing when there are none. */
export const list = (items: readonly Cell[]): Html =>
  items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
