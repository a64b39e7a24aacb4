import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { lodestone, project } from './lodestone.ts'

const readme = readFileSync(join(project, 'README.md'), 'utf8')
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
)

test('every command of the README runs as printed', () => {
  assert.ok(commands.length >= 6)
  for (const command of commands.filter((line) => line !== './lodestone test')) {
    const [program, ...words] = command.split(' ')
    assert.equal(program, './lodestone')
    const { code, err } = lodestone(words)
    assert.equal(code, 0, `${command}\n${err}`)
  }
})

test('the summary that the README reads line by line is what the command prints', () => {
  const printed = lodestone(['plan']).out.replace(/\n*Written: .*\n$/, '')
  const shown = /<!-- summary:begin -->\n```text\n([\s\S]*?)\n```\n<!-- summary:end -->/.exec(
    readme,
  )?.[1]
  assert.equal(shown, printed)
})

test('what the README shows of the announcement is what the command prints', () => {
  const file = 'examples/evidence/announcement.yaml'
  const printed = lodestone(['evidence', 'grade', file]).out.split('\n')
  const shown =
    /<!-- announcement:begin -->\n```text\n([\s\S]*?)\n```\n<!-- announcement:end -->/.exec(
      readme,
    )?.[1]
  const lines = shown?.split('\n') ?? []
  assert.ok(lines.length > 10)
  assert.deepEqual(
    lines.filter((line) => !printed.includes(line)),
    [],
  )
})

test('the command that the README says ends with 3 does', () => {
  assert.equal(lodestone(['plan', 'examples/infeasible/deadline-too-early.yaml']).code, 3)
})

test('every link between the pages leads somewhere', () => {
  const pages = globSync(['*.md', 'docs/**/*.md', 'bench/*.md'], { cwd: project })
  assert.ok(pages.length > 8)
  for (const page of pages) {
    const text = readFileSync(join(project, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      assert.ok(
        existsSync(join(project, normalize(join(dirname(page), target)))),
        `${page}: ${target}`,
      )
    }
  }
})
