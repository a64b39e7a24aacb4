import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LedgerWriter } from '#app/ports.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { createIdSet } from './id-set.ts'
import { readLedger } from './read-ledger.ts'
import { openLedger } from './write-ledger.ts'

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const parent = mkdtempSync(join(tmpdir(), 'lodestone 账本-'))
  try {
    await work(join(parent, 'ledger'))
  } finally {
    rmSync(parent, { recursive: true })
  }
}

const withdrawal = (id: string, reason = 'a trial'): LedgerEntry => ({
  id,
  knownOn: '2026-01-01',
  by: 'registrar',
  kind: 'withdrawal',
  entry: 'none',
  reason,
})

const opened = async (folder: string): Promise<LedgerWriter> => {
  const ledger = await openLedger(folder, false)
  assert.ok(ledger.kind === 'ok')
  return ledger.value
}

const append = async (folder: string, ...entries: readonly LedgerEntry[]): Promise<void> => {
  const ledger = await opened(folder)
  for (const entry of entries) ledger.append(entry)
  ledger.commit()
}

const read = async (folder: string) => {
  const ledger = await readLedger(folder)
  assert.ok(ledger.kind === 'ok', JSON.stringify(ledger))
  return ledger.value
}

const faultOf = async (folder: string) => {
  const ledger = await readLedger(folder)
  assert.ok(ledger.kind === 'faults')
  return ledger.issues.map(({ code, path, reason }) => `${code} ${path} ${reason}`).join('\n')
}

const bytesOf = (folder: string): string => readFileSync(join(folder, 'ledger.ndjson'), 'utf8')

test('what was appended comes back in its order, over several appends, and each line names the one before', () =>
  inFolder(async (folder) => {
    assert.deepEqual(await read(folder), { entries: [], cutShortBytes: 0 })
    await append(folder, withdrawal('b'), withdrawal('a', '“稀土” \ud83e\uddf2 \\ "'))
    await append(folder, withdrawal('c'))
    const { entries } = await read(folder)
    assert.deepEqual(entries, [
      withdrawal('b'),
      withdrawal('a', '“稀土” \ud83e\uddf2 \\ "'),
      withdrawal('c'),
    ])
    const [header, ...lines] = bytesOf(folder).trimEnd().split('\n')
    assert.equal(header, '{"format":"lodestone.ledger/1"}')
    const chained = lines.map((line) => JSON.parse(line))
    assert.deepEqual(
      chained.slice(1).map(({ previous }) => previous),
      chained.slice(0, -1).map(({ hash }) => hash),
    )
  }))

test('an append that is not committed shows to nobody and leaves the bytes as they were', () =>
  inFolder(async (folder) => {
    await append(folder, withdrawal('a'))
    const before = bytesOf(folder)
    const ledger = await opened(folder)
    // More than is held back before it is written.
    for (let n = 0; n < 3000; n += 1) ledger.append(withdrawal(`b${n}`, 'x'.repeat(1000)))
    assert.notEqual(bytesOf(folder), before)
    assert.deepEqual((await read(folder)).entries, [withdrawal('a')])
    ledger.abandon()
    assert.equal(bytesOf(folder), before)
    const first = join(folder, 'new')
    const other = await opened(first)
    other.append(withdrawal('a'))
    other.abandon()
    assert.equal(existsSync(join(first, 'ledger.ndjson')), false)
    assert.deepEqual(await read(first), { entries: [], cutShortBytes: 0 })
  }))

test('a last line cut short is told with its bytes, counts nothing, and goes with the next append', () =>
  inFolder(async (folder) => {
    await append(folder, withdrawal('a'))
    const whole = bytesOf(folder)
    appendFileSync(join(folder, 'ledger.ndjson'), '{"by":"regis')
    assert.deepEqual(await read(folder), { entries: [withdrawal('a')], cutShortBytes: 12 })
    // Without its head, as in a copy of the entries alone.
    rmSync(join(folder, 'ledger.head.json'))
    assert.deepEqual(await read(folder), { entries: [withdrawal('a')], cutShortBytes: 12 })
    const ledger = await opened(folder)
    assert.equal(ledger.cutShortBytes, 12)
    ledger.commit()
    assert.equal(bytesOf(folder), whole)
  }))

test('a writer killed in the middle of an append leaves what was whole, and bytes that are told', () =>
  inFolder(async (folder) => {
    await append(folder, withdrawal('a'))
    const whole = bytesOf(folder)
    const script = `
      import { openLedger } from ${JSON.stringify(join(import.meta.dirname, 'write-ledger.ts'))}
      const { value } = await openLedger(${JSON.stringify(folder)}, false)
      const entry = ${JSON.stringify(withdrawal('b', 'x'.repeat(1000)))}
      for (let n = 0; n < 3000; n += 1) value.append({ ...entry, id: 'b' + n })
      process.kill(process.pid, 'SIGKILL')`
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    assert.equal(killed.signal, 'SIGKILL')
    const { entries, cutShortBytes } = await read(folder)
    assert.deepEqual(entries, [withdrawal('a')])
    assert.equal(cutShortBytes, bytesOf(folder).length - whole.length)
    assert.ok(cutShortBytes > 1000000)
    await append(folder, withdrawal('c'))
    assert.deepEqual((await read(folder)).entries, [withdrawal('a'), withdrawal('c')])
  }))

test('a changed, moved, missing or added line is refused with its number, and nothing can be appended behind it', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'ledger.ndjson')
    await append(folder, withdrawal('a'), withdrawal('b'), withdrawal('c'))
    const whole = bytesOf(folder)
    const lines = whole.split('\n')
    const damaged: readonly (readonly [string, RegExp])[] = [
      [whole.replace('"id":"b"', '"id":"d"'), /broken-ledger line 3 Its hash/],
      [[lines[0], lines[2], lines[1], lines[3], ''].join('\n'), /line 2 It does not follow/],
      [[lines[0], lines[1], lines[3], ''].join('\n'), /ends at byte/],
      [
        whole.replace(lines[2] as string, 'x'.repeat((lines[2] as string).length)),
        /line 3 It is not JSON/,
      ],
      [whole.replace('ledger/1', 'ledger/2'), /line 1 The first line/],
      ['', /ends at byte 0/],
    ]
    for (const [bytes, expected] of damaged) {
      writeFileSync(file, bytes)
      assert.match(await faultOf(folder), expected)
      const writer = await openLedger(folder, false)
      assert.equal(writer.kind, 'faults')
      assert.equal(readFileSync(file, 'utf8'), bytes)
    }
    writeFileSync(file, whole)
    truncateSync(file, whole.length - (lines[3] as string).length - 1)
    assert.match(await faultOf(folder), /ends at byte/)
  }))

test('an entry that hashes well but is none is told with its line and field', () =>
  inFolder(async (folder) => {
    await append(folder, { ...withdrawal('a'), knownOn: '2026-02-30' }, withdrawal('b'))
    assert.match(await faultOf(folder), /not-a-date line 2 knownOn/)
  }))

test('a second writer is refused, in this process and in another, until the first has ended', () =>
  inFolder(async (folder) => {
    const ledger = await opened(folder)
    const second = await openLedger(folder, false)
    assert.ok(second.kind === 'faults')
    assert.equal(second.issues[0]?.code, 'ledger-held')
    const script = `
      import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'take-lock.ts'))}
      const lock = takeLock(${JSON.stringify(join(folder, 'ledger.lock'))})
      process.stdout.write(lock === null ? 'held' : 'free')
      if (lock !== null) process.kill(process.pid, 'SIGKILL')`
    const other = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
        .stdout
    assert.equal(other(), 'held')
    ledger.commit()
    // The other takes it and is killed while it holds it.
    assert.equal(other(), 'free')
    ;(await opened(folder)).commit()
  }))

test('a set of ids holds what was added and nothing else, in memory and on the disk', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 400 }),
      fc.nat(),
      fc.integer({ min: 1, max: 150 }),
      (ids, cut, inMemory) => {
        const known = createIdSet(inMemory)
        const added = ids.slice(0, cut % (ids.length + 1))
        for (const id of [...added, ...added]) known.add(id)
        for (const [at, id] of ids.entries()) assert.equal(known.has(id), at < added.length)
        known.close()
      },
    ),
    { seed: 1, numRuns: 50 },
  )
  const many = createIdSet(8000)
  for (let n = 0; n < 30000; n += 1) many.add(`id ${n}`)
  for (let n = 0; n < 60000; n += 1) assert.equal(many.has(`id ${n}`), n < 30000)
  many.close()
})
