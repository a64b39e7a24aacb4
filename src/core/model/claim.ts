import type { Text } from './text.ts'

/** How a value came to be known. `memory` and `assumption` are shown as such wherever they surface. */
export type Basis = 'read' | 'memory' | 'calculated' | 'assumption'

/** How well a claim is evidenced, best first. */
export type Grade = 'verified' | 'corroborated' | 'single-source' | 'unverified' | 'contradicted'

export const grades: readonly Grade[] = [
  'verified',
  'corroborated',
  'single-source',
  'unverified',
  'contradicted',
]

/** A value with its range. `mode` is the typical value; low <= mode <= high. Unknown is `null`, never zero. */
export interface Estimate {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly unit: string
  /** Id of the claim that carries date, sources and basis. */
  readonly claim: string
  /** Set where sources state other values: see `withDoubts`. */
  readonly dispute?: Dispute
}

/** Values that sources state against an estimate's own. */
export interface Dispute {
  /** How well the estimate would be evidenced without them. */
  readonly grade: Grade
  /** Each value over the estimate's own typical one, with its chance; the rest of the chance is the own value's. */
  readonly sides: readonly { readonly factor: number; readonly chance: number }[]
}

/** A statement about one property of one subject: who says so, as of when, on what basis. */
export interface Claim {
  /** `<subject>#<predicate>`, for example `process/sx#yield.Dy`. */
  readonly id: string
  readonly subject: string
  readonly predicate: string
  readonly value:
    | { readonly low: number; readonly mode: number; readonly high: number }
    | string
    | boolean
    | null
  readonly unit: string | null
  /** ISO date, month (YYYY-MM) or year at which the statement held. */
  readonly asOf: string
  readonly basis: Basis
  readonly evidence: readonly Evidence[]
  /** Who made the claim first, by name: its own official papers do not verify it. */
  readonly claimant?: string
  /** What was said is one claim, what came of it another; a forecast is at best corroborated as announced. */
  readonly kind?: 'announced' | 'achieved' | 'forecast'
  readonly note?: Text
}

/** One source's stance on a claim. */
export interface Evidence {
  readonly source: string
  readonly stance: 'supports' | 'contradicts' | 'subsumes' | 'silent'
  /** What the source states, where that is not the claim's own value; both are kept. */
  readonly value?: NonNullable<Claim['value']>
  /** Unit of that value, where it is not the claim's. */
  readonly unit?: string
  /** What the source's figure counts, and on what basis. */
  readonly counts?: Text
}

/** Where a statement was seen. Sources with one `origin` repeat each other and count once. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** ISO date, month or year; `2024~` is about 2024. */
  readonly date: string
  readonly address: string | null
  readonly kind: string
  readonly basis: 'read' | 'memory'
  /** Shared by sources that go back to one origin; defaults to the source's own id. */
  readonly origin: string
  /** Why it bears less than its kind suggests: `second-hand`, `weak`, `copy` ... */
  readonly caveats?: readonly string[]
}
