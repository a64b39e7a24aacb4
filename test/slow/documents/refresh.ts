import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimsOf, withFigures } from './figures.ts'
import { documents, languageOf } from './list.ts'
import { answersOf } from './run.ts'

/**
 * Writes every figure of the documents anew from their commands, and names the sentences that hold no more. Run it with the
 * pinned Node after a change that moves a plan.
 */
for (const name of documents) {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', name)
  const text = readFileSync(file, 'utf8')
  const answers = answersOf(text)
  writeFileSync(file, withFigures(text, answers, languageOf(name)))
  for (const { whole, holds } of claimsOf(text, answers))
    if (!holds) console.error(`${name}: no longer true: ${whole}`)
}
