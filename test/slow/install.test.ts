import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { inTemporaryFolder, project } from './lodestone.ts'

test('an install that is killed half-way is completed by the next call', async () => {
  await inTemporaryFolder(async (folder) => {
    const copy = join(folder, 'fresh copy')
    mkdirSync(copy)
    const pack =
      'git -C "$1" ls-files -z --cached --others --exclude-standard | tar -C "$1" --null -T - -cf - | tar -C "$2" -xf -'
    assert.equal(spawnSync('sh', ['-c', pack, 'sh', project, copy]).status, 0)
    const first = spawn(join(copy, 'lodestone'), ['doctor-and-install'], {
      detached: true,
      stdio: 'ignore',
    })
    for (let waited = 0; waited < 300 && !existsSync(join(copy, 'node_modules')); waited++)
      await setTimeout(100)
    await setTimeout(400)
    process.kill(-(first.pid as number), 'SIGKILL')
    assert.ok(
      !existsSync(join(copy, 'node_modules/.lodestone-installed')),
      'the kill came before the end',
    )
    const again = spawnSync(
      join(copy, 'lodestone'),
      ['plan', '--samples', '50', '--out', join(folder, 'out')],
      { encoding: 'utf8' },
    )
    assert.equal(again.status, 0, again.stderr)
    assert.equal(spawnSync(join(copy, 'lodestone'), ['doctor']).status, 0)
  })
})
