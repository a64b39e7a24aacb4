import { factList } from '#core/model/fact-list.ts'
import type { Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'

/** A fact's name with its unit; its id where the list does not have it. */
export function factName(fact: string): Text {
  const known = factList[fact]
  if (!known) return { en: fact, zh: fact }
  const { name, unit } = known
  if (unit === null) return name
  const { en, zh } = unitWords(unit)
  return { en: `${name.en} in ${en}`, zh: `${name.zh}（${zh}）` }
}
