import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readApplication } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import type { Application } from '#core/model/application.ts'
import { factList } from '#core/model/fact-list.ts'
import { factsOfWorld } from './facts.ts'
import { rulesInReach } from './rules-in-reach.ts'
import { noSwitches, type World } from './world.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const known = readCatalog(join(project, 'catalog'))
assert.ok(known.kind === 'ok')
const { catalog, coverage } = known.value
const folder = join(project, 'corridors', 'nanshan-zhanggong')
const corridor = readCorridor(folder, catalog)
assert.ok(corridor.kind === 'ok')
const example = join(project, 'examples', 'applications', 'servo-magnet.yaml')
const application = readApplication(example, catalog, corridor.value)
assert.ok(application.kind === 'ok')
const asked: Application = application.value

const worldSelling = (
  markets: Application['sales']['markets'],
  buyersAsk: Application['sales']['buyersAsk'] = null,
): World => ({
  application: { ...asked, sales: { ...asked.sales, markets, buyersAsk } },
  corridor: corridor.value,
  catalog,
  coverage,
  asOf: asked.asOf,
  switches: noSwitches,
})
const to = (destination: string, endUse: 'civil' | 'defence' = 'civil') => [
  { destination, share: 1, endUse },
]
const reached = (world: World): Set<string> => new Set(rulesInReach(world).map(({ id }) => id))

test('a case meets the law of its hubs and of where it sells, but no foreign rule about sites', () => {
  const atHome = reached(worldSelling(to('CN')))
  assert.ok([...atHome].every((id) => id.startsWith('CN-')))
  const inAmerica = reached(worldSelling(to('US')))
  assert.ok(inAmerica.has('US-301-MAGNET') && inAmerica.has('US-DFARS-7052-B'))
  assert.ok(!inAmerica.has('US-NSR-PSD'), 'an air permit binds a site')
  assert.ok(inAmerica.isSupersetOf(atHome))
})

test('a sale in a member state meets the law of the union', () => {
  const inGermany = reached(worldSelling(to('DE')))
  assert.ok(inGermany.has('EU-CRMA-28-LABEL'))
  assert.ok(!inGermany.has('DE-BIMSCHG-FORMAL') && !inGermany.has('EU-IED'))
})

test('standards of customers are looked at where the application says what they ask for', () => {
  assert.ok(!reached(worldSelling(to('CN'))).has('INT-IATF16949'))
  const asking = worldSelling(to('CN'), { sectors: ['automotive'], standards: [] })
  assert.ok(reached(asking).has('INT-IATF16949'))
})

test('a rule that binds abroad is looked at in a corridor elsewhere', () => {
  const elsewhere = worldSelling(to('US'))
  const hubs = elsewhere.corridor.hubs.map((hub) => ({ ...hub, country: 'US' }))
  const ids = reached({ ...elsewhere, corridor: { ...elsewhere.corridor, hubs } })
  const foreign = [...ids].filter((id) => id.startsWith('CN-')).sort()
  assert.deepEqual(foreign, ['CN-JP-2026-1', 'CN-MOFCOM-2025-61'])
})

test('every fact of a case is in the list, and holds what the list says', () => {
  const facts = factsOfWorld(worldSelling(to('US', 'defence')))
  const kinds = { flag: 'boolean', number: 'number', text: 'string', list: 'object' } as const
  for (const [name, { value }] of Object.entries(facts)) {
    const definition = factList[name]
    assert.ok(definition, name)
    if (value !== null) assert.equal(typeof value, kinds[definition.type], name)
  }
  assert.deepEqual(facts['sale.defenceMarkets']?.value, ['US'])
})

test('what a plan reads by need is what it would keep of everything', () => {
  const outline = outlineCorridor(folder)
  assert.ok(outline)
  const need = {
    homes: ['CN'],
    sold: ['CN', 'DE', 'EU', 'JP'],
    facilities: outline.facilities,
    lanes: outline.lanes,
    grade: 'ndfeb-SH',
    use: 'servo-motor',
  }
  const some = readCatalog(join(project, 'catalog'), need)
  assert.ok(some.kind === 'ok')
  const part = some.value.catalog
  const whole = worldSelling(asked.sales.markets)
  assert.deepEqual(
    Object.values(part.rules).map(({ id }) => id),
    rulesInReach(whole).map(({ id }) => id),
  )
  assert.deepEqual(Object.keys(part.products), ['ndfeb-SH'])
  assert.deepEqual(Object.keys(part.uses), ['servo-motor'])
  for (const { process } of corridor.value.facilities)
    assert.deepEqual(part.processes[process], catalog.processes[process], process)
  assert.ok(Object.keys(part.processes).length < Object.keys(catalog.processes).length)
  assert.deepEqual(
    some.value.coverage.map(({ jurisdiction }) => jurisdiction),
    some.value.coverage.map(() => 'CN'),
  )
})
