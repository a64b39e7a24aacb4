import { type Reader, readerOf } from '#adapters/report/reader.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Language, Text } from '#core/model/text.ts'

/** What stands in a field, in both languages, and the answers or steps it was taken from. */
export interface FormValue {
  readonly text: Text
  readonly from: readonly string[]
}

/** One market of the application. */
export interface Market {
  readonly destination: string
  readonly share: number
  readonly endUse: string
}

/** What a field is filled from; the market is null where a form is not for one. */
export interface FormContext {
  readonly plan: Plan
  readonly market: Market | null
  /** The plan in a language. */
  readonly reader: (language: Language) => Reader
}

/** A plan with its readers, made once. */
export function contextOf(plan: Plan): Omit<FormContext, 'market'> {
  const readers = { en: readerOf(plan, 'en'), 'zh-Hans': readerOf(plan, 'zh-Hans') }
  return { plan, reader: (language) => readers[language] }
}

/** A text made once for each language. */
export const inBoth = (make: (language: Language) => string): Text => ({
  en: make('en'),
  zh: make('zh-Hans'),
})

/** The answer at a path of the application; null when it was not given. */
export function answerAt(application: Plan['application'], path: string): unknown {
  let value: unknown = application
  for (const part of path.replaceAll('[', '.').replaceAll(']', '').split('.'))
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[part]
        : undefined
  return value ?? null
}

/** The markets of the application. */
export const marketsOf = ({ application }: Plan): readonly Market[] =>
  (answerAt(application, 'sales.markets') ?? []) as readonly Market[]
