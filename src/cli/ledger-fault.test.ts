import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerFault } from './ledger-fault.ts'

test('a file and a blank name are no ledger; a folder, and one that is yet to be made, may be', () => {
  const pathsOf = (folder: string | undefined) => ledgerFault(folder).map(({ path }) => path)
  assert.deepEqual(pathsOf('package.json'), ['--ledger'])
  assert.deepEqual(pathsOf(' '), ['--ledger'])
  assert.deepEqual(pathsOf('examples'), [])
  assert.deepEqual(pathsOf('examples/none-of-this-name'), [])
  assert.deepEqual(pathsOf(undefined), [])
})
