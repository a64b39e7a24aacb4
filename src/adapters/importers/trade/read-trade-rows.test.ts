import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readTradeRows } from './read-trade-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-trade-'))
after(() => rmSync(folder, { recursive: true }))

const read = (content: string | Uint8Array, flow: 'import' | 'export' | null = null) => {
  const file = join(folder, 'given')
  writeFileSync(file, content)
  return Array.fromAsync(readTradeRows(file, flow))
}

const record = {
  typeCode: 'C',
  period: '202304',
  reporterCode: 842,
  partnerCode: 156,
  partner2Code: 0,
  partnerDesc: 'China',
  flowCode: 'M',
  cmdCode: '284690',
  classificationCode: 'H6',
  customsCode: 'C00',
  motCode: 0,
  netWgt: 0,
  isNetWgtEstimated: false,
  cifvalue: 106,
  fobvalue: null,
  primaryValue: 106,
}
const answer = (...records: readonly object[]) =>
  JSON.stringify({ count: records.length, data: records, error: '' })

const reasonsOf = (rows: Awaited<ReturnType<typeof read>>) =>
  rows.map((row) =>
    row.kind === 'row' ? 'taken' : row.kind === 'skipped' ? row.reason : `refused ${row.code}`,
  )

test('a record of Comtrade is a line with its country and valuation, and a weight of zero is unknown', async () => {
  const [row] = await read(answer(record))
  assert.deepEqual(row, {
    kind: 'row',
    format: 'comtrade',
    figures: [],
    lines: [
      {
        reporter: 'US',
        partner: 'CN',
        isPartnerNamed: true,
        flow: 'import',
        code: '284690',
        edition: 'H6',
        period: '2023-04',
        value: 106,
        valuation: 'CIF',
        currency: 'USD',
        netKg: null,
        isNetKgEstimated: false,
        place: '/data/0',
      },
    ],
  })
})

test('only totals of Comtrade are taken, and every other record says why not', async () => {
  const rows = await read(
    answer(
      { ...record, motCode: 2100 },
      { ...record, partner2Code: 344 },
      { ...record, customsCode: 'C03' },
      { ...record, flowCode: 'DX' },
      { ...record, typeCode: 'S' },
      { ...record, period: '0001' },
      { ...record, cmdCode: ' ' },
      { ...record, partnerCode: '' },
      { ...record, netWgt: -1 },
      { ...record, cifvalue: null, primaryValue: null },
      [record],
      record,
    ),
  )
  assert.deepEqual(reasonsOf(rows), [
    'part-of-a-total',
    'part-of-a-total',
    'part-of-a-total',
    'other-flow',
    'not-goods',
    'no-period',
    'no-code',
    'no-country',
    'not-a-number',
    'nothing-stated',
    'not-a-record',
    'taken',
  ])
})

test('CSV of Comtrade says the same as its JSON, whatever the case of its header', async () => {
  const fields = Object.keys(record)
  const cells = Object.values(record).map((value) => value ?? '')
  const rows = await read(`${fields.map((name) => name.toUpperCase()).join(',')}\n${cells}\n`)
  const [row] = rows
  const [other] = await read(answer(record))
  assert.equal(row?.kind, 'row')
  assert.deepEqual(
    row?.kind === 'row' && row.lines.map((line) => ({ ...line, place: '' })),
    other?.kind === 'row' && other.lines.map((line) => ({ ...line, place: '' })),
  )
})

test('a number that is none is left out with its reason', async () => {
  const header = Object.keys(record).join(',')
  const row = (netWgt: string) =>
    Object.entries(record)
      .map(([name, value]) => (name === 'netWgt' ? netWgt : (value ?? '')))
      .join(',')
  const rows = await read(
    `${[header, ...['NaN', 'Infinity', '1e999', '12'].map(row)].join('\n')}\n`,
  )
  assert.deepEqual(reasonsOf(rows), ['not-a-number', 'not-a-number', 'not-a-number', 'taken'])
})

test('an answer that does not hold what it says it holds is refused', async () => {
  assert.deepEqual(reasonsOf(await read(answer(record).replace('"count":1', '"count":2'))), [
    'taken',
    'refused incomplete-answer',
  ])
  assert.deepEqual(reasonsOf(await read('{"error": "quota exceeded"}')), ['refused not-comtrade'])
})

/** 数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,第一数量,第一计量单位,人民币 and two rows, in GBK. */
const customsText = [
  '数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,第一数量,第一计量单位,人民币',
  '202304,"28469011	",氧化镧,133,韩国,"1,250",千克,"12,345,678"',
  '202304,28469011,氧化镧,110,香港,0,千克,99',
].join('\n')
/** The letters of the text above as GBK writes them, two bytes each. */
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]))
}

test('China customs in GBK and in UTF-8 say the same: thousands, partners, and no quantity that is unknown', async () => {
  const rows = await read(gbk(customsText), 'export')
  assert.deepEqual(rows, await read(customsText, 'export'))
  const lines = rows.flatMap((row) => (row.kind === 'row' ? row.lines : []))
  assert.deepEqual(
    lines.map(({ partner, code, value, netKg, currency }) => [
      partner,
      code,
      value,
      netKg,
      currency,
    ]),
    [
      ['KR', '28469011', 12345678, 1250, 'CNY'],
      ['HK', '28469011', 99, null, 'CNY'],
    ],
  )
})

test('a customs table does not say its flow, so somebody must', async () => {
  assert.deepEqual(reasonsOf(await read(customsText)), ['flow-not-said', 'flow-not-said'])
})

test('GBK that was saved as another encoding is recognised and told', async () => {
  const latin = new TextDecoder('latin1').decode(gbk(customsText))
  assert.deepEqual(reasonsOf(await read(latin)), ['refused damaged-text'])
  const replaced = new TextDecoder('utf-8').decode(gbk(customsText))
  assert.deepEqual(reasonsOf(await read(replaced)), ['refused damaged-text'])
})

test('bytes that are neither UTF-8 nor GBK end the reading', async () => {
  const broken = Buffer.concat([Buffer.from(customsText), Buffer.from([0x0a, 0xff, 0xff, 0x0a])])
  assert.match(reasonsOf(await read(broken, 'export')).at(-1) ?? '', /^refused unreadable-text$/)
})

const usgs = (value: string, notes = '') =>
  `MCS chapter,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Other notes\nRARE EARTHS,Illustrative land,Export,Exports: Compounds,metric tons,2024,"${value}",${notes},(Data in metric tons of rare-earth-oxide (REO) equivalent)\n`

test('USGS marks are read for what they say, and an unknown figure is not none', async () => {
  const figureOf = async (value: string, notes?: string) => {
    const [row] = await read(usgs(value, notes))
    if (row?.kind !== 'row') return row?.kind
    const [figure] = row.figures
    return [figure?.kg, figure?.isEstimated]
  }
  assert.deepEqual(await figureOf('1,250'), [1_250_000, false])
  assert.deepEqual(await figureOf('e1,250'), [1_250_000, true])
  assert.deepEqual(await figureOf('1,250', 'Estimated.'), [1_250_000, true])
  assert.deepEqual(await figureOf('—'), [0, false])
  for (const unknown of ['W', 'NA', 'E', '>95', '890–1,000'])
    assert.deepEqual(await figureOf(unknown), [null, false])
  assert.equal(await figureOf('see text'), 'skipped')
  assert.equal(await figureOf('10 - 5'), 'skipped')
})

test('a table of figures keeps a blank as unknown and says what it cannot read', async () => {
  const rows = await read(
    [
      'where,period,item,value,unit,basis,assay',
      'Illustrative land,2024,production,,t,REO,',
      'Illustrative land,2024,exports,0,t,REO,',
      'Illustrative land,2024,sales,1,t,REO,',
      'Illustrative land,2024,exports,1,lb,REO,',
      'Illustrative land,2024,exports,-1,t,REO,',
      'Illustrative land,2024,exports,1,t,REO,1.5',
      ',2024,exports,1,t,REO,',
    ].join('\n'),
  )
  assert.deepEqual(reasonsOf(rows), [
    'taken',
    'taken',
    'no-item',
    'no-unit',
    'not-a-number',
    'not-a-number',
    'blank',
  ])
  const amounts = rows.flatMap((row) => (row.kind === 'row' ? row.figures : []))
  assert.deepEqual(
    amounts.map(({ kg }) => kg),
    [null, 0],
  )
})

test('numbers of Comtrade that are its own are countries, those of states that are no more keep their number', async () => {
  const partners = [842, 699, 757, 156, 810, 492, 899, 0].map((partnerCode) => ({
    ...record,
    partnerCode,
  }))
  const rows = await read(answer(...partners))
  assert.deepEqual(
    rows.flatMap((row) => (row.kind === 'row' ? row.lines.map(({ partner }) => partner) : [])),
    ['US', 'IN', 'CH', 'CN', 'M49 810', 'M49 492', 'M49 899', 'World'],
  )
})

test('exports of China are FOB and its imports CIF, weights count in kilograms whatever unit is first', async () => {
  const header =
    '进出口,数据年月,商品编码,贸易伙伴编码,第一数量,第一计量单位,第二数量,第二计量单位,美元'
  const rows = await read(
    [
      header,
      '出口,202401,28469011,116,3,吨,,,9',
      '进口,202401,28469011,502,7,台,250,克,9',
      '1,202401,28469011,999,5,千克,,,9',
      '出口,202401,28469011,116,5,台,,,9',
      '过境,202401,28469011,116,5,千克,,,9',
    ].join('\n'),
  )
  const lines = rows.flatMap((row) => (row.kind === 'row' ? row.lines : []))
  assert.deepEqual(
    lines.map(({ flow, valuation, partner, netKg }) => [flow, valuation, partner, netKg]),
    [
      ['export', 'FOB', 'JP', 3000],
      ['import', 'CIF', 'US', 0.25],
      ['import', 'CIF', 'customs 999', 5],
      ['export', 'FOB', 'JP', null],
    ],
  )
  assert.deepEqual(reasonsOf(rows).at(-1), 'other-flow')
})

test('a weight is estimated by its own field or by the older flag', async () => {
  const flags = [
    { legacyEstimationFlag: 0 },
    { legacyEstimationFlag: 4 },
    { legacyEstimationFlag: 6 },
    { legacyEstimationFlag: 2 },
    { isNetWgtEstimated: true },
  ]
  const rows = await read(answer(...flags.map((flag) => ({ ...record, netWgt: 5, ...flag }))))
  assert.deepEqual(
    rows.flatMap((row) =>
      row.kind === 'row' ? row.lines.map(({ isNetKgEstimated }) => isNetKgEstimated) : [],
    ),
    [false, true, true, false, true],
  )
})

test('of the USGS concentrates are the production, and what is computed from the rest is none of the balance', async () => {
  const figure = (
    statistic: string,
    detail: string,
    unit = 'metric tons',
    chapter = 'RARE EARTHS',
  ) => `${chapter},Illustrative land,${statistic},${detail},${unit},2024,5,,(REO)`
  const rows = await read(
    [
      'MCS chapter,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Other notes',
      figure('Production', 'Production: Mineral concentrates'),
      figure('Production', 'Production: Compounds and metals'),
      figure('Import', 'Imports: Compounds'),
      figure('Export', 'Exports: Ores and compounds'),
      figure('Consumption', 'Consumption apparent'),
      figure('Import', 'Imports: Compounds', 'dollars'),
      figure('Import', 'Imports: Compounds', 'metric tons', 'YTTRIUM'),
    ].join('\n'),
  )
  assert.deepEqual(
    rows.flatMap((row) => (row.kind === 'row' ? row.figures.map(({ item }) => item) : [])),
    ['production', 'imports', 'exports'],
  )
})
