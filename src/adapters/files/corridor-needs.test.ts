import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { readYamlFile } from './read-yaml-file.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The entries of one list in a shipped file, as they are written. */
function entries(part: string, ...path: string[]): Record<string, unknown>[] {
  const read = readYamlFile(join(root, ...path))
  assert.ok(read.kind === 'ok', path.join('/'))
  return read.value[part] as Record<string, unknown>[]
}

/** Families that the examples of a corridor ask for; each is planned by the playbook of its name. */
const familiesIn = (corridor: string): string[] => [
  ...new Set(
    globSync('examples/applications/*.yaml', { cwd: root }).flatMap((file) => {
      const read = readYamlFile(join(root, file))
      assert.ok(read.kind === 'ok', file)
      const { product, corridor: asked } = read.value as Record<string, Record<string, unknown>>
      return String(asked) === corridor ? [String(product?.family)] : []
    }),
  ),
]

function needsOf(family: string): string[] {
  const file = ['catalog', 'playbooks', `${family}.yaml`]
  const read = readYamlFile(join(root, ...file))
  assert.ok(read.kind === 'ok', family)
  const { heads } = read.value.staffing as { readonly heads: readonly { readonly role: string }[] }
  return [
    ...entries('steps', ...file).flatMap(({ need }) => (typeof need === 'string' ? [need] : [])),
    ...heads.map(({ role }) => `hire.${role}`),
  ]
}

const isTimed = ({ duration }: Record<string, unknown>): boolean => duration !== undefined

for (const corridor of globSync('corridors/*', { cwd: root }).map((folder) => basename(folder))) {
  const offers = entries('offers', 'corridors', corridor, 'offers.yaml')
  const served = new Set(offers.filter(isTimed).flatMap(({ serves }) => serves as string[]))

  test(`${corridor} has a timed offer for every need and role of the families its examples ask for`, () => {
    const families = familiesIn(corridor)
    assert.ok(families.includes('sintered-ndfeb-magnet'))
    const needs = families.flatMap(needsOf)
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
