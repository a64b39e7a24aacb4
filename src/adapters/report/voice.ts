import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import { say, showDate, showDays, showMass, showMoney, showShare } from './format.ts'
import { type Speak, speak } from './words.ts'

/** How a language says words, texts and figures; every kind of document is read with it. */
export interface Voice {
  readonly language: Language
  readonly word: Speak
  readonly say: (text: Text) => string
  readonly money: (amount: Money) => string
  readonly days: (days: number, signed?: boolean) => string
  readonly mass: (kg: number) => string
  readonly share: (share: number, digits?: number) => string
  readonly date: (iso: string) => string
  /** A name and what is said of it, with the colon of the language. */
  readonly pair: (name: string, value: string) => string
}

export const voiceOf = (language: Language): Voice => ({
  language,
  word: speak(language),
  say: (text) => say(text, language),
  money: (amount) => showMoney(amount, language),
  days: (days, signed) => showDays(days, language, signed),
  mass: (kg) => showMass(kg, language),
  share: (share, digits) => showShare(share, language, digits),
  date: (iso) => showDate(iso, language),
  pair: (name, value) => (language === 'en' ? `${name}: ${value}` : `${name}：${value}`),
})
