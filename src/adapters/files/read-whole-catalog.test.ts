import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { entriesOf } from '#core/catalog/entry.ts'
import type { CapacityClaim } from '#core/model/whole-catalog.ts'
import { parseDay } from '#core/units/day.ts'
import { readWholeCatalog } from './read-whole-catalog.ts'

const shipped = join(import.meta.dirname, '..', '..', '..', 'catalog')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-wholeCatalog-'))
after(() => rmSync(folder, { recursive: true }))

const read = readWholeCatalog(shipped)
assert.deepEqual(read.kind === 'faults' ? read.issues : [], [])
assert.ok(read.kind === 'ok')
const wholeCatalog = read.value
const { catalog } = wholeCatalog

/** The codes and paths found after one change to a copy of the shipped catalog. */
function faultsAfter(name: string, file: string, from: string | RegExp, to: string) {
  const copy = join(folder, name)
  cpSync(shipped, copy, { recursive: true })
  const text = readFileSync(join(copy, file), 'utf8')
  const edited = text.replace(from, to)
  assert.notEqual(edited, text, `${file} no longer holds ${from}`)
  writeFileSync(join(copy, file), edited)
  const faulty = readWholeCatalog(copy)
  return faulty.kind === 'faults' ? faulty.issues.map(({ code, path }) => [code, path]) : []
}

test('the catalog holds everything that was compiled', () => {
  const rules = Object.values(catalog.rules)
  const ores = Object.values(catalog.ores)
  assert.deepEqual(
    {
      regimes: rules.filter(({ kind }) => kind === 'regime').length,
      permits: rules.filter(({ kind }) => kind === 'permit').length,
      wholeBaskets: ores.filter(({ complete }) => complete).length,
      partialBaskets: ores.filter(({ complete }) => !complete).length,
      elements: Object.keys(catalog.elements).length,
      production: wholeCatalog.production.length,
      customs: wholeCatalog.customsCodes.length,
      capacity: wholeCatalog.capacityClaims.length,
      plants: wholeCatalog.plantCases.length,
      ladders: wholeCatalog.ladders.length,
      findings: catalog.findings.length,
    },
    {
      regimes: 41,
      permits: 39,
      wholeBaskets: 13,
      partialBaskets: 6,
      elements: 16,
      production: 210,
      customs: 107,
      capacity: 107,
      plants: 10,
      ladders: 38,
      findings: 15,
    },
  )
  // Compiled first: 176 quotes, 25 instruments, 15 programmes, 16 roles; more were read or needed since.
  assert.ok(catalog.prices.length >= 176)
  assert.ok(Object.values(catalog.instruments).filter((one) => !one.illustrative).length >= 25)
  assert.ok(Object.keys(wholeCatalog.programmes).length >= 15)
  assert.ok(Object.keys(catalog.roles).length >= 16)
})

/** The 93 process parameters that were compiled, by the process that carries them; four coatings share one. */
const compiledParameters: Readonly<Record<string, string>> = {
  'iac-leach':
    'oreGrade lixiviant ammoniumSulfate ammoniumPerRareEarth yield recoverySodiumChloride recoveryHeapCitrate recoveryWholeOreMakuutu liquor heapResidence leadTime directCost gwp',
  precipitate: 'productGrade yield bicarbonatePerRareEarth',
  flotation: 'yield concentrateGradeBastnaesite concentrateGradeXenotime',
  'crack-xenotime': 'yield',
  'crack-monazite': 'yield',
  'crack-bastnaesite': 'yield',
  'iron-removal': 'loss',
  'sx-separation':
    'feedStrength yield.Nd yield.Dy yield.Tb yield recoveryMineToOxideWimmeraDy opex capex hydrochloricAcid sodiumHydroxide precipitant electricity leadTime minScale gwp grossEnergy',
  'light-electrolysis':
    'metalPerOxide yield oxideToMetalLoss currentEfficiency energyEfficiency electricity electricityChlorideCell gwp temperature cellOutput cellOutputLarge graphite fluorides leadTime cost',
  'heavy-calciothermic': 'yield calciumStoichiometric hydrogenFluoride electricity leadTime',
  'strip-casting': 'yield electricity',
  'jet-milling': 'yield electricity',
  sintering: 'yield sinterTime electricity',
  machining: 'yield swarfShare',
  'grain-boundary-diffusion': 'heavySaving uptake time',
  'epoxy-coating': 'yield',
  'magnet-chain': 'leadTimeTotal qualificationAutomotive rareEarthCostShare',
  'swarf-recycling': 'swarfRareEarth recoveryCopperSalt yield',
  'magnet-leaching': 'yield recoveryShreddedDrives oxidePerMagnet',
  'hydrogen-recycling': 'yield batch energySaving freshRareEarth',
  'magnet-to-magnet': 'yield impactReduction',
  shredding: 'yield',
  'project-durations':
    'mineDevelopment newFacility constructionBrownsRange equipmentLead constructionNarva',
}

test('all 93 compiled process parameters are there', () => {
  const names = Object.entries(compiledParameters).flatMap(([id, list]) =>
    list.split(' ').map((name) => [id, name] as const),
  )
  assert.equal(names.length, 93)
  for (const [id, name] of names)
    assert.ok(catalog.processes[id]?.parameters[name], `${id} has no ${name}`)
})

test('every entry is named in both languages, and no id is given twice within its kind', () => {
  const entries = entriesOf(wholeCatalog)
  for (const { kind, id, name } of entries) {
    assert.notEqual(name.en.trim(), '', `${kind}/${id}`)
    assert.notEqual(name.zh.trim(), '', `${kind}/${id}`)
    if (kind !== 'source') assert.doesNotMatch(name.en, /\p{Script=Han}/u, `${kind}/${id}`)
  }
  const ids = entries.map(({ kind, id }) => `${kind}/${id}`)
  assert.equal(new Set(ids).size, ids.length)
})

test('every value has a unit, a real date and a basis, and what was read or calculated has a source', () => {
  for (const { id, value, unit, asOf, basis, evidence } of Object.values(catalog.claims)) {
    assert.ok(parseDay(`${asOf}-01-01`.slice(0, 10)), id)
    assert.ok(evidence.length > 0 || basis === 'memory' || basis === 'assumption', id)
    if (value !== null && typeof value === 'object') assert.ok(unit, id)
  }
})

test('notes are in both languages; those of the Chinese rules are still to be translated', () => {
  for (const { id, note } of Object.values(catalog.claims))
    if (note && !id.startsWith('rule/CN-')) assert.match(note.zh, /\p{Script=Han}/u, id)
})

test('nothing rests on a source that is only recalled and still says it was read', () => {
  const recalled = new Set(
    Object.values(catalog.sources)
      .filter(({ basis }) => basis === 'memory')
      .map(({ id }) => id),
  )
  for (const { id, basis, evidence } of Object.values(catalog.claims))
    if (basis === 'read')
      assert.ok(
        evidence.some(({ source }) => !recalled.has(source)),
        `${id} says it was read, but every source of it is recalled`,
      )
})

test('the observed plants are three, 33, 21 and 27 months from groundbreaking to first output', () => {
  const observed = wholeCatalog.plantCases.filter(({ state }) => state === 'observed')
  assert.deepEqual(
    observed.map(({ monthsGroundToFirst }) => monthsGroundToFirst),
    [33, 21, 27],
  )
  for (const plant of wholeCatalog.plantCases)
    assert.equal(
      plant.state === 'observed',
      plant.groundbreaking !== null && plant.firstOutput !== null,
      plant.id,
    )
})

const claims = wholeCatalog.capacityClaims
const claimOf = (id: string): CapacityClaim => {
  const found = claims.find((claim) => claim.id === id)
  assert.ok(found, id)
  return found
}
const isRelated = (one: CapacityClaim, other: CapacityClaim): boolean =>
  one.relations.some(({ to }) => to === other.id) || other.relations.some(({ to }) => to === one.id)

test('two capacity claims of one operator at one place say how they stand to each other', () => {
  for (const [at, one] of claims.entries())
    for (const other of claims.slice(at + 1))
      if (one.operator.en === other.operator.en && one.locality?.en === other.locality?.en)
        assert.ok(isRelated(one, other), `${one.id} and ${other.id}`)
})

test('a part is no larger than the whole it is inside, and an output is told in the unit of its plant', () => {
  for (const claim of claims)
    for (const { kind, to } of claim.relations) {
      const other = claimOf(to)
      if (kind === 'actual-of') assert.equal(claim.unit, other.unit, claim.id)
      if (kind === 'inside' && claim.unit === other.unit && claim.value !== null)
        assert.ok(other.value === null || claim.value <= other.value, claim.id)
    }
})

test('the reader hands every capacity claim over as it stands and adds none up', () => {
  const rows = readFileSync(join(shipped, 'capacity.csv'), 'utf8').split('\n')
  for (const id of ['eneabba', 'eneabba_ndpr', 'lynas_my_ndpr', 'lynas_my_ndpr_act']) {
    const row = rows.find((line) => line.startsWith(`${id},`))
    const { value, unit } = claimOf(id)
    assert.ok(row?.includes(`,${value},${unit},`), id)
  }
  // 17,500 t of the refinery hold 5,500 NdPr and 750 Dy+Tb: nothing is their sum of 23,750.
  assert.equal(claimOf('eneabba').value, 17500)
  assert.ok(!claims.some(({ value }) => value === 17500 + 5500 + 750))
})

test('a unit nobody knows, a code nobody names and a rule nobody wrote are faults', () => {
  assert.deepEqual(
    faultsAfter('unit', 'uses/mri.yaml', 'unit: kg/unit', 'unit: pounds/unit').map(
      ([code]) => code,
    ),
    ['unknown-unit'],
  )
  assert.deepEqual(faultsAfter('code', 'customs.csv', ',motor,,', ',moter,,'), [
    ['dangling-name', 'WCO-8501.10'],
  ])
  assert.deepEqual(
    faultsAfter('rule', 'rules/US-TITLEV.yaml', 'dependsOn: [US-NSR-PSD]', 'dependsOn: [US-NSR]'),
    [['dangling-name', 'dependsOn']],
  )
})

test('a fact nobody defined, and a comparison that its kind can never meet, are faults', () => {
  const file = 'rules/US-NSR-PSD.yaml'
  const from = 'fact: process.airEmissions, is: { equals: true }'
  assert.deepEqual(faultsAfter('fact', file, from, 'fact: process.air, is: { equals: true }'), [
    ['unknown-fact', 'condition.all[1].fact'],
  ])
  assert.deepEqual(
    faultsAfter('kind', file, from, 'fact: process.airEmissions, is: { atLeast: 1 }'),
    [['wrong-comparison', 'condition.all[1].is']],
  )
})

test('an instrument that excludes one nobody lists is a fault', () => {
  const file = 'instruments/CN-GD-PILOT.yaml'
  const id = 'id: CN-GD-PILOT'
  assert.deepEqual(faultsAfter('excludes', file, id, `${id}\nexcludes: [AU-CMF, AU-CNF]`), [
    ['dangling-name', 'excludes'],
  ])
})

test('a capacity claim that relates to none, and a basket that says it is partial and is whole, are faults', () => {
  assert.deepEqual(faultsAfter('relation', 'capacity.csv', 'inside eneabba;', 'inside enabba;'), [
    ['dangling-name', 'eneabba_ndpr relations'],
  ])
  assert.deepEqual(faultsAfter('partial', 'ores/colossus.yaml', 'La: 0.46', 'La: 1'), [
    ['not-partial', 'complete'],
  ])
})
