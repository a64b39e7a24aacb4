/** An announcement as it was published. What the document does not say is empty. */
export interface Article {
  readonly headline: string
  readonly publisher: string
  /** As written. */
  readonly published: string
  readonly address: string
  /** The address that it names as what it is based on. */
  readonly basedOn: string
  readonly body: string
  /** Where in the document the body stands. */
  readonly place: string
}
