import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Call, inTemporaryFolder, lodestone, project } from './lodestone.ts'

const good = join(project, 'test/fixtures/instances/good')

// Both are worked out in src/adapters/formats/instance-files.test.ts: done after 7 and after 9.
const right = ['shop,7,7,7,optimal,,', 'two-shops,9,9,7,optimal,,']

/** A data folder of one set of two instances, and a call of the benchmark on it. */
function withData(
  rows: readonly string[],
  work: (bench: (...more: string[]) => Call, folder: string) => void,
): void {
  inTemporaryFolder((folder) => {
    mkdirSync(join(folder, 'own'))
    for (const file of ['shop.sm', 'two-shops.rcmp'])
      copyFileSync(join(good, file), join(folder, 'own', file))
    writeFileSync(
      join(folder, 'own.csv'),
      ['instance,best_known_lb,best_known_ub,cpm,status,lb_source,ub_source', ...rows, ''].join(
        '\n',
      ),
    )
    writeFileSync(
      join(folder, 'own.peers.csv'),
      'instance,solver,time_limit_s,workers,status,objective,lower_bound,time_s,last_solution_time_s\nshop,other,60,2,Solution,8,7,60,1\n',
    )
    work((...more) => {
      const words = ['--set', 'own', '--schedules', '50', '--out', join(folder, 'rows.csv')]
      return lodestone(['bench', 'schedule', folder, ...words, ...more])
    }, folder)
  })
}

test('each instance gives a row, a second run finds them there, and averages stand beside those of others', () => {
  withData(right, (bench, folder) => {
    const first = bench()
    assert.equal(first.code, 0, first.err)
    const rows = readFileSync(join(folder, 'rows.csv'), 'utf8')
    assert.match(rows, /^own,shop,lodestone,50 schedules,1,optimal,7,7,\d+,[\d.]+,$/m)
    assert.match(
      rows,
      /^own,two-shops,lodestone,50 schedules,1,(optimal|feasible),9,[789],\d+,[\d.]+,$/m,
    )
    // Two instances, no gap; above the longest chains of 7 by 0 and 2 sevenths, 14.286 % on average.
    assert.match(first.out, /lodestone, 50 schedules +2 +0\.000 +14\.286 +[12] +0 +0 +0/)
    // 8 instead of 7 on the one instance that it has.
    assert.match(first.out, /other, 60 s x 2 +1 +14\.286 +14\.286 +0 +1/)
    const second = bench()
    assert.deepEqual([second.code, second.out], [0, first.out])
    assert.equal(readFileSync(join(folder, 'rows.csv'), 'utf8'), rows)
  })
})

test('a value below a known bound, a schedule of the infeasible and a false bound end with exit code 1', () => {
  const faults = (...rows: string[]): string => {
    let told = ''
    withData(rows, (bench) => {
      const call = bench()
      assert.equal(call.code, 1)
      told = call.err
    })
    return told
  }
  assert.match(faults('shop,8,8,7,optimal,,', right[1] as string), /7 is below the known bound 8/)
  assert.match(
    faults('shop,,,7,infeasible,,', right[1] as string),
    /a schedule of an infeasible instance/,
  )
  assert.match(
    faults('shop,5,6,7,open,,', right[1] as string),
    /bound 7 is above the known schedule 6/,
  )
})

test('sets are read from archives too, and without data it says where they are to be had', () => {
  withData(right, (bench, folder) => {
    const { status } = spawnSync('tar', ['-czf', 'own.tar.gz', 'own'], { cwd: folder })
    assert.equal(status, 0)
    rmSync(join(folder, 'own'), { recursive: true })
    assert.equal(bench('--sample', '1').code, 0)
    assert.equal(readFileSync(join(folder, 'rows.csv'), 'utf8').trim().split('\n').length, 2)
    rmSync(join(folder, 'own.tar.gz'))
    const without = bench()
    assert.equal(without.code, 2)
    assert.match(without.err, /ScheduleOpt\/optalcp-benchmarks/)
  })
  assert.equal(lodestone(['bench', 'schedule']).code, 2)
  assert.equal(lodestone(['bench', 'schedule', '.', '--seconds', 'soon']).code, 2)
})
