import type { Release } from './merge-releases.ts'

/** Fields of a release that are read; `true` takes all that stands there, a list holds what is taken of each in it. */
type Parts = { readonly [field: string]: Parts | true | readonly [Parts] }

const items: readonly [Parts] = [
  { id: true, description: true, quantity: true, unit: { name: true } },
]

const parts: Parts = {
  ocid: true,
  id: true,
  date: true,
  buyer: { name: true },
  tender: { title: true, status: true, value: true, items },
  awards: [
    {
      id: true,
      status: true,
      date: true,
      value: true,
      suppliers: [{ id: true, name: true }],
      items,
    },
  ],
  contracts: [
    {
      ...{ id: true, awardID: true, status: true, dateSigned: true, value: true, period: true },
      items,
    },
  ],
}

/** A release without what is not read of it. What is of another kind than expected, `null` above all, stays as it is. */
export const readParts = (release: Release): Release => taken(release, parts) as Release

function taken(value: unknown, wanted: Parts | true | readonly [Parts]): unknown {
  if (wanted === true || typeof value !== 'object' || value === null) return value
  if (isList(wanted)) return Array.isArray(value) ? value.map((one) => taken(one, wanted[0])) : null
  if (Array.isArray(value)) return null
  const fields = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, inner]) =>
      Object.hasOwn(fields, name) ? [[name, taken(fields[name], inner)]] : [],
    ),
  )
}

const isList = (wanted: Parts | readonly [Parts]): wanted is readonly [Parts] =>
  Array.isArray(wanted)
