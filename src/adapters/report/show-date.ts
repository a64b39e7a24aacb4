import type { Language } from '#core/model/text.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** An ISO date, month or year as people of the language read it; anything else is returned as it is. */
export function showDate(iso: string, language: Language): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (found === null) return iso
  const [, year, month, date] = found
  if (language === 'zh-Hans') {
    return `${year}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}`
  }
  const name = month ? `${months[Number(month) - 1]} ` : ''
  return `${date ? `${Number(date)} ` : ''}${name}${year}`
}
