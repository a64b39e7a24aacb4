/** A property of an entity that becomes a claim. */
export interface TakenProperty {
  readonly name: string
  /** Dates that cannot be true are told; an empty identifier is none. */
  readonly kind: 'text' | 'date'
}

const text = (...names: readonly string[]): readonly TakenProperty[] =>
  names.map((name) => ({ name, kind: 'text' }))

const date = (...names: readonly string[]): readonly TakenProperty[] =>
  names.map((name) => ({ name, kind: 'date' }))

const party = [
  ...text('name', 'alias', 'previousName', 'country', 'jurisdiction', 'address', 'legalForm'),
  ...text('status', 'registrationNumber', 'idNumber', 'taxNumber', 'leiCode', 'uscCode'),
  ...text('innCode', 'ogrnCode', 'licenseNumber'),
  ...date('incorporationDate', 'dissolutionDate'),
]

const contract = [
  ...text('name', 'title', 'type', 'status', 'country', 'authority', 'project', 'amount'),
  ...text('currency', 'noticeId'),
  ...date('contractDate'),
]

/** What is taken of things, by schema. */
export const thingSchemata: Readonly<Record<string, readonly TakenProperty[]>> = {
  Company: party,
  LegalEntity: party,
  Contract: contract,
  License: [...contract, ...text('commodities', 'area', 'reviewDate')],
  RealEstate: [
    ...text('name', 'address', 'country', 'landType', 'propertyType', 'tenure', 'area', 'parent'),
    ...text('cadastralCode', 'registrationNumber', 'titleNumber'),
    ...date('createDate'),
  ],
}

/** Relations: whom the claim is about, who stands in the relation to it, and how that is called. */
export const relationSchemata: Readonly<
  Record<string, { readonly subject: string; readonly other: string; readonly predicate: string }>
> = {
  Ownership: { subject: 'asset', other: 'owner', predicate: 'owner' },
  Directorship: { subject: 'organization', other: 'director', predicate: 'director' },
}
