import type { Language } from '#core/model/text.ts'

/** Documents in `docs` whose figures are produced by the commands in their text. */
export const documents = [
  'servo-magnet-in-the-flagship.md',
  'servo-magnet-in-the-flagship.zh.md',
  'defence-magnet-in-america.md',
  'defence-magnet-in-america.zh.md',
] as const

/** A document in Chinese says so in its name. */
export const languageOf = (name: string): Language => (name.endsWith('.zh.md') ? 'zh-Hans' : 'en')
