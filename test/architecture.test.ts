import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'

/** Who may import whom. A folder sees itself and what its line names, nothing else. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/units': [],
  'core/model': ['core/units'],
  'core/linear': [],
  'core/evidence': ['core/units', 'core/model'],
  'core/fusion': ['core/model'],
  'core/registry': [],
  'core/trade': ['core/model'],
  'core/rules': ['core/units', 'core/model', 'core/evidence'],
  'core/catalog': ['core/model', 'core/rules'],
  'core/material': ['core/units', 'core/model', 'core/evidence', 'core/rules', 'core/linear'],
  'core/schedule': ['core/units', 'core/model'],
  'core/match': ['core/units', 'core/model', 'core/evidence', 'core/rules', 'core/linear'],
  'core/finance': ['core/units', 'core/model', 'core/evidence', 'core/rules', 'core/linear'],
  'core/risk': ['core/units', 'core/model', 'core/evidence', 'core/schedule'],
  'core/plan': [
    'core/units',
    'core/model',
    'core/linear',
    'core/evidence',
    'core/rules',
    'core/material',
    'core/schedule',
    'core/match',
    'core/finance',
    'core/risk',
  ],
  'core/weak': ['core/units', 'core/model', 'core/linear', 'core/rules', 'core/risk', 'core/plan'],
  'core/benchmark': ['core/units', 'core/model', 'core/rules', 'core/risk', 'core/plan'],
  'core/portfolio': [
    'core/units',
    'core/model',
    'core/linear',
    'core/rules',
    'core/material',
    'core/schedule',
    'core/risk',
    'core/plan',
  ],
  contract: ['core/units', 'core/model', 'core/evidence'],
  app: ['core', 'contract'],
  adapters: ['core', 'contract', 'app/ports.ts'],
  'compose.ts': ['adapters', 'app', 'contract', 'core'],
  cli: ['compose.ts', 'app', 'contract', 'core'],
}

const crossFolderImport = /(?:from|import)\s*\(?\s*'#([^']+)'/g

const sources = globSync('src/**/*.{ts,tsx}').sort()
const production = sources.filter((file) => !/\.test\.tsx?$/.test(file))

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(crossFolderImport)].map((match) => match[1] ?? '')
}

function isInside(target: string, folder: string): boolean {
  return target === folder || target.startsWith(`${folder}/`)
}

for (const [folder, allowed] of Object.entries(mayImport)) {
  test(`${folder} imports only ${allowed.join(', ') || 'itself'}`, () => {
    const strays = production
      .filter((file) => isInside(file.slice('src/'.length), folder))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => ![folder, ...allowed].some((line) => isInside(target, line)))
          .map((target) => `${file} -> #${target}`),
      )
    assert.deepEqual(strays, [])
  })
}

test('an adapter never imports another adapter', () => {
  const strays = production
    .filter((file) => file.startsWith('src/adapters/'))
    .flatMap((file) => {
      const own = file.split('/').slice(1, 3).join('/')
      return importsOf(file)
        .filter((target) => target.startsWith('adapters/') && !isInside(target, own))
        .map((target) => `${file} -> #${target}`)
    })
  assert.deepEqual(strays, [])
})

test('every source file has a line in the table', () => {
  assert.notEqual(sources.length, 0)
  const homeless = sources.filter(
    (file) => !Object.keys(mayImport).some((folder) => isInside(file.slice('src/'.length), folder)),
  )
  assert.deepEqual(homeless, [])
})

test('no file is longer than 400 lines', () => {
  const files = [...sources, ...globSync('{test,bench,scripts}/**/*.ts')]
  const long = files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400)
  assert.deepEqual(long, [])
})

test('no file or folder has a name that says nothing', () => {
  const empty = new Set([
    'utils',
    'helpers',
    'common',
    'types',
    'misc',
    'manager',
    'util',
    'helper',
  ])
  const named = sources.filter((file) =>
    file.split('/').some((part) => empty.has(basename(part).replace(/(\.test)?\.tsx?$/, ''))),
  )
  assert.deepEqual(named, [])
})

test('the drawing in ARCHITECTURE.md is the table', () => {
  const lines = Object.entries(mayImport).flatMap(([folder, allowed]) =>
    allowed.map((target) => `  ${nodeName(folder)} --> ${nodeName(target)}`),
  )
  const drawing = ['```mermaid', 'graph LR', ...lines, '```'].join('\n')
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  assert.ok(
    page.includes(drawing),
    `ARCHITECTURE.md must contain this drawing, made from the table:\n${drawing}`,
  )
})

function nodeName(folder: string): string {
  return folder.replace('.ts', '').replaceAll('/', '_')
}
