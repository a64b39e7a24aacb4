import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Decoder } from '#contract/decoder.ts'
import { createLedger, type Ledger, missingSources } from '#contract/estimate.ts'
import type { Decoded } from '#contract/issues.ts'
import { decodeSource } from '#contract/source.ts'
import type { Source } from '#core/model/claim.ts'
import type { Issue } from '#core/model/issue.ts'
import { folderNames } from './folder-names.ts'
import { readCsvRows } from './read-csv-rows.ts'
import { readYamlFile } from './read-yaml-file.ts'

/** Gathers what a folder of files holds: values, claims, sources, and every fault on the way. */
export interface Collector {
  readonly folder: string
  readonly ledger: Ledger
  readonly issues: Issue[]
}

/** A collector for one folder with nothing gathered yet. */
export const createCollector = (folder: string): Collector => ({
  folder,
  ledger: createLedger(),
  issues: [],
})

/** The value when it is there; otherwise its faults are kept and undefined comes back. */
export function collect<Value>(collector: Collector, decoded: Decoded<Value>): Value | undefined {
  if (decoded.kind === 'ok') return decoded.value
  collector.issues.push(...decoded.issues)
  return undefined
}

/** One YAML file of the folder; undefined when it is missing (a fault if it is needed) or faulty. */
export function collectFile<Value>(
  collector: Collector,
  name: string,
  decode: Decoder<Value>,
  presence: 'needed' | 'optional',
): Value | undefined {
  const file = join(collector.folder, name)
  if (presence === 'optional' && !existsSync(file)) return undefined
  const raw = collect(collector, readYamlFile(file))
  return raw && collect(collector, decode(raw, file, collector.ledger))
}

/** Whether a file is wanted, told from its text alone so that the others are never parsed. */
export type Wanted = (text: string) => boolean

/** Every wanted `<id>.yaml` of a subfolder, by id; a file whose id differs from its name is a fault. */
export function collectFolder<Value extends { readonly id: string }>(
  collector: Collector,
  subfolder: string,
  decode: Decoder<Value>,
  wanted: Wanted | null = null,
): Record<string, Value> {
  const folder = join(collector.folder, subfolder)
  const names = folderNames(folder) ?? []
  const entries: Record<string, Value> = {}
  for (const name of names.filter((name) => name.endsWith('.yaml'))) {
    if (wanted && !wanted(readFileSync(join(folder, name), 'utf8'))) continue
    const value = collectFile(collector, join(subfolder, name), decode, 'needed')
    if (value === undefined) continue
    entries[value.id] = value
    if (value.id !== basename(name, '.yaml'))
      collector.issues.push({
        code: 'misnamed-file',
        file: join(folder, name),
        path: 'id',
        value: value.id,
        reason: 'The file is not named after the id it holds',
        remedy: `Name it ${value.id}.yaml`,
      })
  }
  return entries
}

/** All `sources*.csv` of the folder, by id; the same id twice is a fault unless the rows agree. */
export function collectSources(collector: Collector): Record<string, Source> {
  const sources: Record<string, Source> = {}
  const names = folderNames(collector.folder) ?? []
  for (const name of names.filter((name) => /^sources.*\.csv$/.test(name))) {
    const file = join(collector.folder, name)
    for (const row of collect(collector, readCsvRows(file)) ?? []) {
      const source = collect(collector, decodeSource(row, file))
      if (source === undefined) continue
      const earlier = sources[source.id]
      if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(source))
        collector.issues.push({
          code: 'repeated-id',
          file,
          path: source.id,
          value: source.title,
          reason: 'Another source of this id says something else',
          remedy: 'Give it its own id, or make the rows the same',
        })
      sources[source.id] = source
    }
  }
  return sources
}

/** Every row of a series; a fault names its line, and the header counts as the first. */
export function collectSeries<Value>(
  collector: Collector,
  name: string,
  decode: Decoder<Value>,
): Value[] {
  const file = join(collector.folder, name)
  return (collect(collector, readCsvRows(file)) ?? []).flatMap((row, index) => {
    const decoded = decode(row, file, collector.ledger)
    if (decoded.kind === 'ok') return [decoded.value]
    collector.issues.push(
      ...decoded.issues.map((issue) => ({
        ...issue,
        path: ['line', index + 2, issue.path].join(' ').trimEnd(),
      })),
    )
    return []
  })
}

/** Claims without a listed source, and claims made twice, as faults. */
export function collectClaimFaults(
  collector: Collector,
  sources: Readonly<Record<string, Source>>,
): void {
  const { ledger, issues, folder } = collector
  for (const { claim, source } of missingSources(ledger.claims, sources))
    issues.push({
      code: 'unknown-source',
      file: folder,
      path: claim,
      value: source,
      reason: 'No sources*.csv lists this source',
      remedy: 'Add a row for it, or correct the id',
    })
  for (const claim of ledger.repeated)
    issues.push({
      code: 'repeated-claim',
      file: folder,
      path: claim,
      value: claim,
      reason: 'Two entries make this claim',
      remedy: 'Give every entry its own id',
    })
}

/** The folder's value when nothing was at fault. */
export const settle = <Value>(collector: Collector, value: () => Value): Decoded<Value> =>
  collector.issues.length > 0
    ? { kind: 'faults', issues: collector.issues }
    : { kind: 'ok', value: value() }

/** Entries of a list by their key; a key met twice is a fault. */
export function byKey<Value>(
  collector: Collector,
  file: string,
  entries: readonly Value[],
  keyOf: (entry: Value) => string,
): Record<string, Value> {
  const result: Record<string, Value> = {}
  for (const entry of entries) {
    const key = keyOf(entry)
    if (Object.hasOwn(result, key))
      collector.issues.push({
        code: 'repeated-id',
        file: join(collector.folder, file),
        path: key,
        value: key,
        reason: 'Another entry of this file has the same id',
        remedy: 'Give every entry its own id',
      })
    result[key] = entry
  }
  return result
}
