import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { listApplications } from '#adapters/files/list-applications.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { readApplicants } from '#app/read-applicants.ts'
import { readWorld } from '#app/read-world.ts'
import { leversInUse } from '#core/plan/lever-profiles.ts'
import { dayOf } from '#core/units/day.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-'))
after(() => rmSync(folder, { recursive: true }))

const ports = {
  listApplications,
  readAsked,
  readApplication,
  readCorridor,
  outlineCorridor,
  findCorridor: findCorridorIn('corridors'),
  readCatalog: (need: Parameters<typeof readCatalog>[1]) => readCatalog('catalog', need),
}

test('applications of one corridor and need share what is read, and each world is what plan reads of its file', () => {
  const text = readFileSync('examples/applications/defence-magnet.yaml', 'utf8')
  for (const id of ['one', 'other'])
    writeFileSync(join(folder, `${id}.yaml`), text.replace(/^id: .*$/m, `id: ${id}`))
  const read = readApplicants(
    { paths: [folder], asOf: null, priorities: {}, scenarios: [], instead: null },
    ports,
  )
  assert.ok(read.kind === 'ok')
  const [one, other] = read.value
  assert.ok(one && other)
  assert.ok(one.given.catalog === other.given.catalog)
  assert.ok(one.given.corridor === other.given.corridor)
  const application = join(folder, 'other.yaml')
  assert.deepEqual(readWorld({ application, corridorFolder: null, asOf: null }, ports), {
    kind: 'ok',
    value: other.given,
  })
})

test('a folder stands in for the corridor that is named, and what-ifs hold for all that are read', () => {
  const elsewhere = join(folder, 'mountain')
  cpSync('corridors/mountain-pass-fort-worth', elsewhere, { recursive: true })
  const asked = {
    paths: [
      'examples/applications/defence-magnet.yaml',
      'examples/applications/europe-magnet.yaml',
    ],
    asOf: dayOf(2027, 2, 1),
    priorities: {},
    scenarios: ['levers=off'],
    instead: { corridor: 'mountain-pass-fort-worth', folder: elsewhere },
  }
  const stands: string[] = []
  const read = readApplicants(asked, {
    ...ports,
    readCorridor: (from, catalog) => {
      stands.push(from)
      return readCorridor(from, catalog)
    },
  })
  assert.ok(read.kind === 'ok')
  assert.deepEqual(stands, [elsewhere, join('corridors', 'la-rochelle-narva')])
  for (const { world } of read.value) {
    assert.equal(world.asOf, asked.asOf)
    const { corridor, market } = world.corridor.coordination
    assert.deepEqual(leversInUse(corridor, market), [])
  }
})

test('what sources state otherwise is weighed for applicants as it is for a plan, with or without a what-if', () => {
  const disputed = join(folder, 'narva')
  cpSync('corridors/la-rochelle-narva', disputed, { recursive: true })
  const file = join(disputed, 'facilities.yaml')
  // The owner's 2,500 t as a contradiction of the 1,400 t, instead of a figure that counts something else.
  const text = readFileSync(file, 'utf8')
  const against = text.replace(
    /(otherwise: \[\{ value: 2500, source: \[LCM_FILING\]), counts: \{[^}]*\}/,
    '$1',
  )
  assert.notEqual(against, text)
  writeFileSync(file, against)
  for (const scenarios of [[], ['levers=off']]) {
    const read = readApplicants(
      {
        paths: ['examples/applications/europe-magnet.yaml'],
        asOf: null,
        priorities: {},
        scenarios,
        instead: { corridor: 'la-rochelle-narva', folder: disputed },
      },
      ports,
    )
    assert.ok(read.kind === 'ok')
    const sides = read.value[0]?.world.corridor.facilities.flatMap(
      ({ capacity }) => capacity?.dispute?.sides ?? [],
    )
    assert.deepEqual(
      sides?.map(({ factor }) => factor),
      [2500 / 1400],
    )
  }
})
