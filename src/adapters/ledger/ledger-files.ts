import { join } from 'node:path'

/** Where the parts of a ledger lie in its folder. */
export const ledgerFiles = (folder: string) => ({
  /** The header, then one entry a line. */
  entries: join(folder, 'ledger.ndjson'),
  /** How far the ledger is whole: replaced at once, after every append. */
  head: join(folder, 'ledger.head.json'),
  /** Held by whoever writes; it stays, empty. */
  lock: join(folder, 'ledger.lock'),
  /** Where a document lies while it is read. */
  incoming: join(folder, 'content', 'incoming'),
  /** The document of a hash. */
  document: (contentHash: string) => join(folder, 'content', contentHash.slice(0, 2), contentHash),
})
