import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { checkBalance } from '#core/material/check-balance.ts'
import { checkMix } from '#core/material/check-mix.ts'
import { planWith, project } from './lodestone.ts'

const read = readCatalog(join(project, 'catalog'))
assert.ok(read.kind === 'ok')
const { catalog } = read.value
const { material } = planWith([]).plan

const worst = (processes: typeof catalog.processes): number =>
  Math.max(...checkBalance(material, { ...catalog, processes }).map(({ relative }) => relative))

test('a checker that sees only flows and the catalog finds every element in balance', () => {
  assert.ok(checkBalance(material, catalog).length >= 3)
  assert.ok(worst(catalog.processes) < 1e-6)
})

test('all that leaves a place that blends holds its origins in one proportion', () => {
  const found = checkMix(material, catalog, [])
  assert.ok(new Set(found.map(({ place }) => place)).size >= 3)
  for (const { place, period, element, difference } of found)
    assert.ok(difference < 1e-9, `${place} ${period} ${element}: ${difference}`)
})

test('any yield in use that is off by a thousandth is found out', () => {
  const used = [...new Set(material.runs.map((run) => run.process))]
  for (const id of used) {
    const process = catalog.processes[id]
    assert.ok(process)
    const yields = Object.keys(process.parameters).filter(
      (name) => name.startsWith('yield') || name === 'recovery',
    )
    assert.ok(yields.length > 0, id)
    const parameters = Object.fromEntries(
      Object.entries(process.parameters).map(([name, estimate]) => [
        name,
        yields.includes(name) ? { ...estimate, mode: estimate.mode * 0.999 } : estimate,
      ]),
    )
    assert.ok(worst({ ...catalog.processes, [id]: { ...process, parameters } }) > 1e-6, id)
  }
})
