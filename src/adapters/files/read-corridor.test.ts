import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { dump } from 'js-yaml'
import { desks } from '#core/model/condition.ts'
import { findCorridorIn } from './find-corridor.ts'
import { readCatalog } from './read-catalog.ts'
import { outlineCorridor, readCorridor } from './read-corridor.ts'
import { writeFilesWhole } from './write-files-whole.ts'

const read = readCatalog(join(import.meta.dirname, '..', '..', '..', 'catalog'))
assert.ok(read.kind === 'ok')
const { catalog } = read.value
const folder = mkdtempSync(join(tmpdir(), 'lodestone-corridor-'))
after(() => rmSync(folder, { recursive: true }))

const name = { en: 'Illustrative works', zh: '示意工厂' }
const claim = { asOf: '2026', basis: 'assumption' }
const days = { value: 10, unit: 'days', ...claim }
const money = { value: 1, unit: 'CNY/kg', ...claim }
const profile = {
  parallel: { sideBySide: true, order: [], claim },
  search: { days },
  file: { daysPerDocument: days },
  pilot: { queueDays: days },
  land: { extraDays: { ...days, value: 0 }, reason: name },
}

/** One hub, one illustrative provider with one facility and one offer, one lane, one bench, an officer a desk. */
const tiny = {
  corridor: {
    format: 'lodestone.corridor/1',
    id: 'tiny',
    version: '1.0.0',
    currency: 'CNY',
    prices: { basis: 'China ex-works', quotedIn: 'CNY', includesTaxOf: 'CN' },
    name,
    hubs: [
      {
        id: 'here',
        name,
        role: 'production',
        country: 'CN',
        province: 'CN-JX',
        city: 'Ganzhou',
        region: 'CN-JX-Ganzhou',
        calendar: 'cn-office',
        latitude: 25.8,
        longitude: 114.9,
      },
    ],
  },
  authorities: [
    { id: 'office', name, hub: 'here', level: 'district', signsProgramme: false, claim },
  ],
  providers: [{ id: 'works', name, hub: 'here', illustrative: true, claim }],
  facilities: [
    {
      id: 'line',
      name,
      provider: 'works',
      hub: 'here',
      country: 'CN',
      illustrative: true,
      process: 'sintering',
      basis: 'blanks',
      status: 'operating',
    },
  ],
  offers: [
    {
      id: 'trial',
      name,
      provider: 'works',
      hub: 'here',
      desk: 'pilot',
      serves: ['pilot.sinter'],
      duration: days,
      calendar: 'working',
      uses: { bench: 1 },
      facility: 'line',
      illustrative: true,
      claim,
    },
  ],
  lanes: [
    {
      id: 'any',
      from: 'default',
      to: 'default',
      days,
      cost: money,
      lossShare: 0,
      rules: [] as string[],
    },
  ],
  resources: ['bench', ...desks.map((desk) => `desk-${desk}`)].map((id) => ({
    id,
    name,
    hub: 'here',
    capacity: 1,
    calendar: 'cn-office',
    claim,
  })),
  coordination: { corridor: profile, market: profile },
}

/** Reads the tiny corridor after one change and gives the faults as file name, code and path. */
function faultsAfter(change: (world: typeof tiny) => void) {
  const world = structuredClone(tiny)
  change(world)
  const place = mkdtempSync(join(folder, 'tiny-'))
  const { corridor, ...parts } = world
  const files = Object.entries(parts).map(([part, value]) => [
    `${part}.yaml`,
    dump({ format: `lodestone.corridor-${part}/1`, [part]: value }, { noRefs: true }),
  ])
  writeFilesWhole(place, {
    ...Object.fromEntries(files),
    'corridor.yaml': dump(corridor, { noRefs: true }),
  })
  const result = readCorridor(place, catalog)
  return result.kind === 'ok'
    ? result.value
    : result.issues.map((issue) => [issue.file.slice(place.length + 1), issue.code, issue.path])
}

test('a tiny corridor is read; what its facility leaves out is unknown', () => {
  const corridor = faultsAfter(() => {})
  assert.ok(!Array.isArray(corridor))
  assert.equal(corridor.facilities[0]?.capacity, null)
  assert.equal(corridor.facilities[0]?.committedShare, null)
  assert.equal(corridor.offers[0]?.duration?.claim, 'offer/trial#duration')
  assert.ok(corridor.claims['coordination/market#search.days'])
})

test('a name that points at nothing is a fault where it stands', () => {
  assert.deepEqual(
    faultsAfter((world) => {
      world.offers[0]!.provider = 'werks'
      world.offers[0]!.uses = { bank: 1 } as never
      world.facilities[0]!.process = 'sinter'
      world.lanes[0]!.to = 'nowhere'
      world.lanes[0]!.rules = ['NO-RULE']
      world.resources[0]!.calendar = 'de-office'
    }),
    [
      ['facilities.yaml', 'unknown-process', 'facilities[0].process'],
      ['offers.yaml', 'unknown-provider', 'offers[0].provider'],
      ['offers.yaml', 'unknown-resource', 'offers[0].uses.bank'],
      ['lanes.yaml', 'unknown-place', 'lanes[0].to'],
      ['lanes.yaml', 'unknown-rule', 'lanes[0].rules[0]'],
      ['resources.yaml', 'unknown-calendar', 'resources[0].calendar'],
    ],
  )
})

test('a capacity on the basis of another stage, or in a unit of another basis, is a fault, and both are told at once', () => {
  const counted = (basis: string, unit: string) =>
    faultsAfter((world) => {
      Object.assign(world.facilities[0]!, {
        basis,
        capacity: { value: 100, unit, asOf: '2026-11', basis: 'assumption' },
      })
    })
  assert.ok(!Array.isArray(counted('blanks', 't blanks/y')))
  assert.ok(!Array.isArray(counted('magnets', 't/y')))
  // Sintering makes blanks: no oxide, and no kilograms a day either.
  const basis = ['facilities.yaml', 'mixed-basis', 'facilities[0].basis']
  const unit = ['facilities.yaml', 'mixed-basis', 'facilities[0].capacity.unit']
  assert.deepEqual(counted('REO', 't REO/y'), [basis])
  assert.deepEqual(counted('blanks', 't concentrate/y'), [unit])
  assert.deepEqual(counted('blanks', 'kg/y'), [unit])
  assert.deepEqual(counted('Dy+Tb oxide', 't NdPr oxide/y'), [basis, unit])
})

test('a desk without a word on its officers is a fault, because it would have no end of them', () => {
  assert.deepEqual(
    faultsAfter((world) => {
      world.resources = world.resources.filter(({ id }) => id !== 'desk-permit')
    }),
    [['resources.yaml', 'missing-resource', 'resources']],
  )
})

test('an id given twice is a fault', () => {
  assert.deepEqual(
    faultsAfter((world) => {
      world.lanes.push(world.lanes[0]!)
    }).toString(),
    [
      ['', 'repeated-claim', 'lane/any#days'],
      ['', 'repeated-claim', 'lane/any#cost'],
    ].toString(),
  )
})

test('an assumed organization must be named as one', () => {
  assert.deepEqual(
    faultsAfter((world) => {
      world.providers[0]!.name = { en: 'Works', zh: '工厂' }
    }),
    [['providers.yaml', 'not-illustrative', 'providers[0].name']],
  )
})

test('nothing about the offer of a real organization may be assumed', () => {
  assert.deepEqual(
    faultsAfter((world) => {
      const cited = { asOf: '2026', basis: 'read', source: ['N001'] }
      Object.assign(world.providers[0]!, {
        name: { en: 'Works', zh: '工厂' },
        illustrative: false,
        claim: cited,
      })
      world.offers[0]!.claim = cited as never
    }),
    [
      ['offers.yaml', 'assumed-of-real', 'offer/trial#duration'],
      ['offers.yaml', 'unlike-provider', 'offers[0].illustrative'],
    ],
  )
})

test('an offer whose terms nobody published leaves them out', () => {
  const corridor = faultsAfter((world) => {
    Object.assign(world.offers[0]!, { duration: undefined })
  })
  assert.ok(!Array.isArray(corridor))
  assert.equal(corridor.offers[0]?.duration, null)
  assert.equal(corridor.offers[0]?.cost, null)
})

test('missing parts are faults that name each file', () => {
  const place = join(folder, 'parts')
  const { corridor } = tiny
  writeFilesWhole(place, { 'corridor.yaml': dump(corridor, { noRefs: true }) })
  const result = readCorridor(place, catalog)
  assert.ok(result.kind === 'faults')
  assert.ok(result.issues.every((issue) => issue.code === 'no-such-file'))
  // Coordination and six lists.
  assert.equal(result.issues.length, 7)
})

test('a folder in the place of a file is left to the reader that names it', () => {
  const place = join(folder, 'folder-for-file')
  writeFilesWhole(place, { 'corridor.yaml': dump(tiny.corridor, { noRefs: true }) })
  mkdirSync(join(place, 'facilities.yaml'))
  assert.equal(outlineCorridor(place), null)
})

test('a folder without a corridor is one fault, and so is a corridor that is not installed', () => {
  const read = readCorridor(join(folder, 'nowhere'), catalog)
  assert.deepEqual(read.kind === 'faults' && read.issues.map(({ code }) => code), ['no-corridor'])
  const installed = join(import.meta.dirname, '..', '..', '..', 'corridors')
  const found = findCorridorIn(installed)('nanshan-zangong', 'a.yaml')
  assert.ok(found.kind === 'faults')
  const [issue, ...others] = found.issues
  assert.deepEqual([issue?.file, issue?.path, others], ['a.yaml', 'corridor', []])
  const offered = issue?.remedy.replace('Choose one of: ', '').split(', ') ?? []
  assert.equal(offered[0], 'nanshan-zhanggong')
  assert.deepEqual([...offered].sort(), readdirSync(installed).sort())
})
