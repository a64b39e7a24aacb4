import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openImport } from '#adapters/ledger/open-import.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'

/** Protocol: see bench/README.md. Ends with 1 when the command fails or takes longer than asked. */
const rows = 200_000
const claims = 40_000
const sources = 5_000
/** Seconds asked. */
const seconds = 20
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-grade-'))

try {
  const document = join(folder, 'rows.txt')
  writeFileSync(document, `${rows} rows made by the benchmark\n`)
  const ledger = join(folder, 'ledger')
  const opened = await openImport(document, ledger, false)
  if (opened.kind === 'faults') throw new Error(JSON.stringify(opened.issues))
  for (const entry of madeEntries()) opened.value.ledger.append(entry)
  opened.value.ledger.commit()
  const begun = performance.now()
  const { status, stdout } = spawnSync(
    join(root, 'lodestone'),
    ['evidence', 'grade', '--ledger', ledger, '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  const taken = (performance.now() - begun) / 1000
  const { counts } = JSON.parse(stdout)
  console.log(`${rows} rows on ${claims} claims from ${sources} sources: ${JSON.stringify(counts)}`)
  console.log(`the whole command ${taken.toFixed(1)} s, asked under ${seconds} s`)
  process.exitCode = status === 0 && taken < seconds ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Five rows a claim; one source in seven is a registry, one in five repeats the one before it, one row in 23 contradicts. */
function* madeEntries(): Generator<LedgerEntry> {
  const entered = (id: string, knownOn: string) => ({ id, knownOn, by: 'benchmark' })
  for (let at = 0; at < sources; at++)
    yield {
      ...entered(`source ${at}`, '2026-01-01'),
      kind: 'source',
      source: {
        ...{ id: `s${at}`, title: `Source ${at}`, publisher: `Publisher ${at % 3000}` },
        ...{
          date: '2025',
          address: null,
          kind: at % 7 === 0 ? 'registry' : 'press',
          basis: 'read',
        },
        origin: at % 5 === 4 ? `s${at - 1}` : `s${at}`,
      },
      owner: null,
      controller: null,
    }
  for (let at = 0; at < claims; at++)
    yield {
      ...entered(`claim ${at}`, '2026-01-01'),
      kind: 'claim',
      claim: {
        ...{ id: `line/${at}#capacity`, subject: `line/${at}`, predicate: 'capacity' },
        ...{ value: { low: 1, mode: 2, high: 3 }, unit: 't/y', asOf: '2025', basis: 'read' },
      },
      validFrom: null,
      validTo: null,
    }
  for (let at = 0; at < rows; at++)
    yield {
      ...entered(`evidence ${at}`, '2026-02-01'),
      kind: 'evidence',
      claim: `line/${at % claims}#capacity`,
      source: `s${((at % claims) * 31 + Math.floor(at / claims) * 1187) % sources}`,
      stance: at % 23 === 0 ? 'contradicts' : 'supports',
      stated: '2 t',
      locator: `row ${at}`,
      contentHash: null,
    }
}
