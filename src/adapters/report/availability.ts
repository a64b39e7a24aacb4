import { type Html, html, nothing } from './html.ts'
import { list } from './parts.ts'
import type { Reader } from './reader.ts'

/** From when the magnets wanted are to be had, and what binds before; nothing where they are from the start. */
export function availability({ plan, say }: Reader): Html {
  const { availability: late } = plan.material
  if (!late) return nothing
  return html`<aside><p><strong>${say(late.words)}</strong></p>${list(late.binding.map(({ words }) => say(words)))}</aside>`
}
