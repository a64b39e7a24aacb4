import type { Text } from './text.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const quarters = '一二三四'

/** An ISO date, month, year or quarter (2031-Q3) as people of each language read it; anything else stays as it is. */
export function dateWords(iso: string): Text {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso)
  if (quarter) {
    const [, year, number] = quarter
    return { en: `Q${number} ${year}`, zh: `${year}年第${quarters[Number(number) - 1]}季度` }
  }
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (found === null) return { en: iso, zh: iso }
  const [, year, month, date] = found
  const name = month ? `${months[Number(month) - 1]} ` : ''
  return {
    en: `${date ? `${Number(date)} ` : ''}${name}${year}`,
    zh: `${year}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}`,
  }
}
