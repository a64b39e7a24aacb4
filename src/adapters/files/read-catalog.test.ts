import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readCatalog } from './read-catalog.ts'

const shipped = join(import.meta.dirname, '..', '..', '..', 'catalog')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-catalog-'))
after(() => rmSync(folder, { recursive: true }))

/** The codes and paths found after one change to a copy of the shipped catalog. */
function faultsAfter(name: string, change: (copy: string) => void): [string, string][] {
  const copy = join(folder, name)
  cpSync(shipped, copy, { recursive: true })
  change(copy)
  const read = readCatalog(copy)
  return read.kind === 'faults' ? read.issues.map((issue) => [issue.code, issue.path]) : []
}

const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8')
  const edited = text.replace(from, to)
  assert.notEqual(edited, text, `${file} no longer holds ${from}`)
  writeFileSync(file, edited)
}

test('the shipped catalog has no fault', () => {
  const read = readCatalog(shipped)
  assert.deepEqual(read.kind === 'faults' ? read.issues : [], [])
})

test('every shipped value has a unit, a date, and low <= mode <= high', () => {
  const read = readCatalog(shipped)
  assert.ok(read.kind === 'ok')
  const claims = Object.values(read.value.catalog.claims)
  assert.ok(claims.length > 300)
  for (const claim of claims) {
    assert.match(claim.asOf, /^\d{4}/, claim.id)
    if (claim.value === null || typeof claim.value !== 'object') continue
    assert.ok(claim.value.low <= claim.value.mode, claim.id)
    assert.ok(claim.value.mode <= claim.value.high, claim.id)
    assert.ok(claim.unit, claim.id)
  }
})

test('a claim whose source is not listed is a fault', () => {
  const faults = faultsAfter('unlisted', (copy) =>
    edit(join(copy, 'sources.csv'), /^SPRECHER,.*\n/m, ''),
  )
  assert.deepEqual(faults, [['unknown-source', 'process/shredding#parameters.yield']])
})

test('a file named otherwise than its id is a fault', () => {
  const faults = faultsAfter('misnamed', (copy) =>
    renameSync(join(copy, 'ores/xunwu.yaml'), join(copy, 'ores/longshan.yaml')),
  )
  assert.deepEqual(faults, [['misnamed-file', 'id']])
})

test('an oxide written where its element belongs is a fault, and so is a basket that is not whole', () => {
  const oxide = faultsAfter('oxide', (copy) =>
    edit(join(copy, 'ores/xunwu.yaml'), '  Nd:', '  Nd2O3:'),
  )
  assert.deepEqual(oxide, [['unknown-element', 'shares.Nd2O3']])
  const short = faultsAfter('short', (copy) =>
    edit(join(copy, 'ores/xunwu.yaml'), /^ {2}Nd: .*\n/m, ''),
  )
  assert.deepEqual(short, [['not-whole', 'shares']])
})

test('a step that waits for what nobody makes is a fault of the playbook', () => {
  const faults = faultsAfter('milestone', (copy) =>
    edit(
      join(copy, 'playbooks/sintered-ndfeb-magnet.yaml'),
      'step: permits.construction',
      'step: permits.building',
    ),
  )
  assert.equal(faults[0]?.[0], 'unknown-step')
})

test('a basket of which only some oxides were reported says so, and is then not whole', () => {
  const silent = faultsAfter('silent', (copy) =>
    edit(join(copy, 'ores/serra_verde.yaml'), 'complete: false\n', ''),
  )
  assert.deepEqual(silent, [['not-whole', 'shares']])
  const whole = faultsAfter('whole', (copy) =>
    edit(join(copy, 'ores/xunwu.yaml'), 'shares:', 'complete: false\nshares:'),
  )
  assert.deepEqual(whole, [['not-partial', 'complete']])
})

test('a crew with a role nobody describes is a fault', () => {
  const faults = faultsAfter('role', (copy) =>
    edit(join(copy, 'playbooks/magnetic-coupling.yaml'), 'role: R21', 'role: R99'),
  )
  assert.deepEqual(faults, [['unknown-role', 'staffing.heads[6].role']])
})

test('a price by the piece of what is weighed is a fault', () => {
  const faults = faultsAfter('piece', (copy) =>
    edit(join(copy, 'materials.yaml'), '    measure: piece\n', ''),
  )
  assert.deepEqual(faults, [['wrong-unit', 'materials[27].price.unit']])
})

test('a yield in percent is a fault', () => {
  const faults = faultsAfter('percent', (copy) =>
    edit(join(copy, 'processes/sx-separation.yaml'), 'value: 0.94', 'value: 94'),
  )
  assert.deepEqual(faults, [['out-of-range', 'parameters']])
})

test('a quote whose high lies below its low is a fault of its line', () => {
  const faults = faultsAfter('price', (copy) =>
    edit(join(copy, 'prices.csv'), '1.51,1.51,1.51', '1.51,1.51,1.5'),
  )
  assert.deepEqual(faults, [['not-an-estimate', 'line 2']])
})
