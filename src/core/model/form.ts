import type { Basis } from './claim.ts'
import type { Language, Text } from './text.ts'

/** A form of an authority as data: its fields, where each value comes from, and who supplies what the plan does not know. */
export interface Form {
  readonly id: string
  readonly name: Text
  readonly authority: Text
  /** Language the authority reads; the other stands beside it as a caption. */
  readonly language: Language
  /** Rules any of which asks for the form. */
  readonly rules: readonly string[]
  /** Documents of the plan's matrix that the form is. */
  readonly documents: readonly string[]
  /** One form for each market outside this country; null for one in all. */
  readonly destinationsOutside: string | null
  /** What the list of fields was read in; a title is null where another list of sources has it. */
  readonly sources: readonly { readonly id: string; readonly title: string | null }[]
  /** How the list of fields is known; `memory` is said on the form. */
  readonly basis: Basis
  readonly note: Text
  readonly sections: readonly FormSection[]
}

export interface FormSection {
  readonly title: Text
  /** Begins on a page of its own, because someone else signs it. */
  readonly newPage: boolean
  readonly fields: readonly FormField[]
}

export interface FormField {
  readonly id: string
  readonly label: Text
  /** `answer:<path of the application>`, `plan:<value derived from the plan>`, or null for what only people know. */
  readonly from: string | null
  /** What an answer that is a code means. */
  readonly words: Readonly<Record<string, Text>>
  readonly owner: Text
  readonly hint: Text | null
}
