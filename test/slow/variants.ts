import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '#core/model/plan.ts'
import { type Call, inTemporaryFolder, planWith, project } from './lodestone.ts'

const flagship = join(project, 'examples/applications/servo-magnet.yaml')

/** Plans the flagship application with its text changed; a change that changes nothing is a fault of the test. */
export function planChanged(
  change: (text: string) => string,
  file = flagship,
  words: readonly string[] = [],
): { call: Call; plan: Plan; bytes: string } {
  return inTemporaryFolder((folder) => {
    const before = readFileSync(file, 'utf8')
    const after = change(before)
    if (after === before) throw new Error('the change changed nothing')
    const changed = join(folder, 'changed.yaml')
    writeFileSync(changed, after)
    return planWith([changed, ...words])
  })
}

/** Plans the flagship application in a copy of its corridor with coordination.yaml rewritten from its two profiles. */
export function planCoordinated(
  rewrite: (corridor: string, market: string) => readonly [string, string],
): Plan {
  return inTemporaryFolder((folder) => {
    cpSync(join(project, 'corridors/nanshan-zhanggong'), folder, { recursive: true })
    const file = join(folder, 'coordination.yaml')
    const [head = '', corridor = '', market = ''] = readFileSync(file, 'utf8').split(
      /^ {2}corridor:\n|^ {2}market:\n/m,
    )
    const [own, other] = rewrite(corridor, market)
    writeFileSync(file, `${head}  corridor:\n${own.trimEnd()}\n  market:\n${other.trimEnd()}\n`)
    return planWith(['--corridor', folder]).plan
  })
}

/** The plan as bytes without its ids and the hashes of what went in. */
export function withoutHashes({ id: _id, contentHash: _hash, corridor, ...rest }: Plan): string {
  return JSON.stringify({ ...rest, corridor: { ...corridor, hash: '' } })
}
