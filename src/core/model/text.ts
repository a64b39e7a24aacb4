/** Languages of every reader-facing text. */
export type Language = 'en' | 'zh-Hans'

/** A text in both languages; neither may be empty. */
export interface Text {
  readonly en: string
  readonly zh: string
}
