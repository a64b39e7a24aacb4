import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { importFormats } from '#adapters/importers/import-formats.ts'
import { idOf } from '#adapters/ledger/id-of.ts'
import { reportOf, withLedger } from './imported.ts'

const record =
  '{"period":"2024","reporterCode":156,"partnerCode":410,"flowCode":"X","cmdCode":"284690","primaryValue":5,"netWgt":2}'
const answer = (one: string) => `{"count":1,"data":[${one}]}`
const customsHeader = '数据年月,商品编码,贸易伙伴名称,第一数量,第一计量单位,美元'
const usgsHeader = 'Country,Statistics,Statistics_detail,Unit,Year,Value,Notes'

/** Of each format a document in order, and documents whose only record cannot be, with why. */
const formats: Readonly<
  Record<string, { readonly good: string; readonly impossible: readonly [string, string][] }>
> = {
  comtrade: {
    good: answer(record),
    impossible: [
      [answer(record.replace('"2024"', '"0001"')), 'no-period'],
      [answer(record.replace('284690', ' ')), 'no-code'],
      [answer(record.replace('156', '""')), 'no-country'],
      [answer(record.replace('"netWgt":2', '"netWgt":-2')), 'not-a-number'],
      [answer(record.replace('"primaryValue":5', '"primaryValue":1e999')), 'not-a-number'],
      [answer(record.replace('"primaryValue":5', '"primaryValue":NaN')), 'not-json'],
    ],
  },
  'china-customs': {
    good: `${customsHeader}\n202401,28469011,韩国,2,千克,5\n`,
    impossible: (
      [
        ['000101,28469011,韩国,2,千克,5', 'no-period'],
        ['202413,28469011,韩国,2,千克,5', 'no-period'],
        ['202401,,韩国,2,千克,5', 'no-code'],
        ['202401,28469011,,2,千克,5', 'no-country'],
        ['202401,28469011,韩国,NaN,千克,5', 'not-a-number'],
        ['202401,28469011,韩国,2,千克,Infinity', 'not-a-number'],
        ['202401,28469011,韩国,2,千克,-5', 'not-a-number'],
        ['202401,28469011,韩国,,千克,', 'nothing-stated'],
      ] as const
    ).map(([row, why]) => [`${customsHeader}\n${row}\n`, why]),
  },
  usgs: {
    good: `${usgsHeader}\nIllustrative land,Export,Exports,metric tons,2024,5,\n`,
    impossible: (
      [
        ['Illustrative land,Export,Exports,metric tons,0001,5,', 'no-year'],
        [',Export,Exports,metric tons,2024,5,', 'nothing-named'],
        ['Illustrative land,Export,Exports,metric tons,2024,NaN,', 'not-a-figure'],
        ['Illustrative land,Export,Exports,metric tons,2024,Infinity,', 'not-a-figure'],
        ['Illustrative land,Export,Exports,metric tons,2024,-5,', 'not-a-figure'],
      ] as const
    ).map(([row, why]) => [`${usgsHeader}\n${row}\n`, why]),
  },
  announcement: {
    good: 'Illustrative works opens\nDate: 2026-01-02\nIt makes 2,000 tonnes per year.\n',
    impossible: [
      [
        '{"@type":"NewsArticle","headline":"x","datePublished":"0001-01-01","articleBody":"2 t"}',
        'impossible-date',
      ],
      ['{"@type":"NewsArticle","headline":" ","articleBody":"2 t"}', 'no-headline'],
    ],
  },
}

/** Documents that none of the formats is, with how that is told. */
const unreadable: readonly (readonly [string | Uint8Array, RegExp])[] = [
  [
    '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><b>&b;</b>',
    /is-xml/,
  ],
  ['<!DOCTYPE html [<!ENTITY a "aaaa">]><html>&a;</html>', /is-xml/],
  [gzipSync('x'.repeat(1_000_000)), /packed/],
  [Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0), /packed/],
  ['', /empty/],
  [Buffer.alloc(4096), /not-text/],
  [Buffer.from('\ufeffperiod,cmdCode\n', 'utf16le'), /is-utf16/],
  [answer(record).slice(0, -20), /not-json|cut-short|not-csv/],
  ['['.repeat(200_000), /not-json|nested-too-deep|missing-column|cut-short/],
  [Uint8Array.from([0x61, 0xff, 0xff, 0x81, 0x0a, 0xff]), /unreadable-text|not-text|not-json/],
]

const options = { 'china-customs': { flow: 'export' } } as const
const about = (name: string) => (name === 'china-customs' ? { options: options[name] } : {})

for (const [name, { good, impossible }] of Object.entries(formats)) {
  test(`${name}: what cannot be read or cannot be leaves the ledger as it was, and a good document is then taken once`, () =>
    withLedger(async (ledger) => {
      const other = name === 'usgs' ? 'announcement' : 'usgs'
      reportOf(await ledger.import(other, formats[other]?.good ?? ''))
      const before = ledger.bytes()
      assert.notEqual(before, '')
      for (const [document, code] of unreadable) {
        const refused = await ledger.import(name, document)
        assert.ok(refused.kind === 'faults', String(document).slice(0, 60))
        assert.match(refused.issues.map((issue) => issue.code).join(' '), code)
        assert.equal(ledger.bytes(), before)
      }
      for (const [document, reason] of impossible) {
        const report = reportOf(await ledger.import(name, document, about(name)))
        assert.deepEqual(
          report.reasons.map((each) => each.reason),
          [reason],
          document,
        )
        assert.equal(report.taken, 0)
        assert.equal(ledger.bytes(), before)
      }
      assert.ok(reportOf(await ledger.import(name, good, about(name))).taken > 0)
      const after = ledger.bytes()
      const again = reportOf(await ledger.import(name, good, about(name)))
      assert.ok(again.taken === 0 && again.alreadyThere > 0)
      assert.equal(ledger.bytes(), after)
    }))

  test(`${name}: a line of 200 MB is refused and never held whole`, async () => {
    const importer = await importFormats.find((each) => each.name === name)?.load()
    assert.ok(importer !== undefined)
    let given = 0
    async function* line() {
      const isJson = name === 'comtrade'
      yield Buffer.from(isJson ? '{"data":[{"x":"' : `${good.split('\n', 1)[0]}\n`)
      const chunk = Buffer.alloc(1 << 20, 'x')
      for (; given < 200; given += 1) yield chunk
    }
    const said = { options: {}, name: 'document', contentHash: 'x', by: 'test', idOf }
    const records = await Array.fromAsync(importer(line(), { knownOn: '2026-11-01', ...said }))
    assert.ok(records.every(({ kind }) => kind !== 'taken'))
    assert.equal(records.at(-1)?.kind, 'refused')
    // Tables and announcements give up at once; of JSON the end is looked for without being held.
    assert.ok(name === 'comtrade' || given < 40, `${given} MB were read`)
  })
}

test('a text built to be looked at again and again is read in one pass', () =>
  withLedger(async (ledger) => {
    const head = '<html><title>x</title>'
    for (const part of [
      '<!--',
      '<script>',
      '<script type="application/ld+json">',
      '<',
      '<p ',
      '&#',
    ])
      reportOf(await ledger.import('announcement', head + part.repeat(1_000_000 / part.length)))
    for (const part of [
      'source ',
      '公告2025年第1号 ',
      'Source: https://a.b/c\n',
      '1',
      '1,',
      '1 t - ',
    ])
      reportOf(await ledger.import('announcement', `x\n${part.repeat(1_000_000 / part.length)}`))
  }))
