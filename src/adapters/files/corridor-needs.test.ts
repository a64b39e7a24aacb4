import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { staffingFor } from '#core/plan/hire-steps.ts'
import { readYamlFile } from './read-yaml-file.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The entries of one list in a shipped file, as they are written. */
function entries(part: string, ...path: string[]): Record<string, unknown>[] {
  const read = readYamlFile(join(root, ...path))
  assert.ok(read.kind === 'ok', path.join('/'))
  return read.value[part] as Record<string, unknown>[]
}

const needs = [
  ...globSync('catalog/playbooks/*.yaml', { cwd: root })
    .flatMap((file) => entries('steps', file))
    .flatMap(({ need }) => (typeof need === 'string' ? [need] : [])),
  ...staffingFor(100, true, true).map(({ role }) => `hire.${role}`),
]

const isTimed = ({ duration }: Record<string, unknown>): boolean => duration !== undefined

for (const corridor of globSync('corridors/*', { cwd: root }).map((folder) => basename(folder))) {
  const offers = entries('offers', 'corridors', corridor, 'offers.yaml')
  const served = new Set(offers.filter(isTimed).flatMap(({ serves }) => serves as string[]))

  test(`${corridor} has a timed offer for every need of the playbooks and every role of a magnet plant`, () => {
    assert.ok(needs.length > 30)
    assert.deepEqual([...new Set(needs)].filter((need) => !served.has(need)).sort(), [])
  })

  test(`${corridor} lets every illustrative facility be contracted`, () => {
    const facilities = entries('facilities', 'corridors', corridor, 'facilities.yaml')
    const closed = facilities
      .filter(({ illustrative }) => illustrative === true)
      .filter(({ id }) => !served.has(`supply.facility.${id}`))
    assert.deepEqual(
      closed.map(({ id }) => id),
      [],
    )
  })
}
