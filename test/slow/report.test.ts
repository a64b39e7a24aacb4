import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const pages = [
  { name: 'flagship', file: 'applications/servo-magnet.yaml', lang: 'en' },
  { name: 'flagship', file: 'applications/servo-magnet.yaml', lang: 'zh-Hans' },
  { name: 'open law', file: 'applications/servo-magnet-holmium.yaml', lang: 'zh-Hans' },
  { name: 'motor', file: 'applications/traction-motor.yaml', lang: 'zh-Hans' },
  { name: 'no plan', file: 'infeasible/deadline-too-early.yaml', lang: 'zh-Hans' },
] as const

let done: () => void = () => {}
const written: string[] = []

before(() => {
  const { promise, resolve } = Promise.withResolvers<void>()
  done = resolve
  void inTemporaryFolder((folder) => {
    for (const [at, { file, lang }] of pages.entries()) {
      const out = join(folder, String(at))
      const example = join(project, 'examples', file)
      lodestone(['plan', example, '--samples', '300', '--lang', lang, '--out', out])
      written.push(join(out, 'report.html'))
    }
    return promise
  })
})

after(() => done())

for (const [at, { name, lang }] of pages.entries()) {
  for (const [width, scheme] of [
    ['360', 'light'],
    ['1200', 'dark'],
  ] as const) {
    test(`in a browser ${width} wide, ${scheme}, the ${name} page in ${lang} can be read`, () => {
      const script = join(project, 'scripts', 'inspect-page.ts')
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [script, written[at] ?? '', width, scheme],
        { encoding: 'utf8', maxBuffer: 1 << 26 },
      )
      assert.notEqual(stdout, '', stderr)
      const { texts, ...faults } = JSON.parse(stdout)
      assert.ok(texts > 50)
      assert.deepEqual(faults, { tooWide: 0, requests: [], outside: [], covered: [], faint: [] })
    })
  }
}

for (const [at, { name, lang }] of pages.entries()) {
  if (lang === 'en') continue
  test(`the ${name} page in ${lang} has no English word outside ids and the sources' own titles`, () => {
    const page = readFileSync(written[at] ?? '', 'utf8')
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<section id="sources">.*?<\/section>/s, '')
      .replace(/<footer>.*?<\/footer>/s, '')
      .replace(/<(small|code)\b[^>]*>[^<]*<\/\1>/g, '')
      .replace(/&[a-z]+;/g, ' ')
    const texts = [...page.matchAll(/>([^<]+)</g)].map(([, text = '']) => text)
    // A name of a firm, and the grade's id in the catalog.
    const names = /Arafura|ndfeb-[A-Z]+/g
    const english = texts.filter((text) => /[a-z]{3,}/.test(text.replace(names, '')))
    assert.ok(texts.length > 50)
    assert.deepEqual(english, [])
  })
}
