import type { MergeRules } from './merge-rules.ts'

/** How the fields that are read of a release are merged, by its schema in OCDS 1.1. */
export const releaseRules: MergeRules = {
  omitted: new Set(['id', 'date', 'publisher', 'tag', 'links']),
  whole: new Set(),
  byId: new Set([
    'parties',
    'tender/items',
    'awards',
    'awards/suppliers',
    'awards/items',
    'contracts',
    'contracts/items',
  ]),
}
