import type { RefusedDocument } from '#core/evidence/import-record.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'

/** A document that cannot be read, as a fault of what was given. */
export function refusalIssue(
  { code, place, value, reason, remedy }: RefusedDocument,
  file: string,
  language: Language,
): Issue {
  const of = language === 'zh-Hans' ? 'zh' : 'en'
  return { code, file, path: place, value, reason: reason[of], remedy: remedy[of] }
}
