import type { Source } from '#core/model/claim.ts'

/** A press article that was read, of its own origin unless said otherwise. */
export const pressSource = (id: string, publisher: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher,
  date: '2025',
  address: null,
  kind: 'press',
  basis: 'read',
  origin: id,
  ...more,
})
