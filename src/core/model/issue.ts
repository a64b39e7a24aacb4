/** One fault in what was given: where, what, why, and what to do about it. */
export interface Issue {
  /** Stable code, for example `unknown-key`, `not-a-date`, `unknown-grade`. */
  readonly code: string
  readonly file: string
  /** Path inside the file, for example `volume.ramp[0].tonnes`; empty for the file itself. */
  readonly path: string
  /** The value found, as written; shortened when long. */
  readonly value: string
  readonly reason: string
  readonly remedy: string
}
