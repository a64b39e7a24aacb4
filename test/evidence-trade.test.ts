import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ledgerAsKnown, weighLedger } from '#core/evidence/ledger-as-known.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { originVoice } from '#core/evidence/origin-voice.ts'
import { reportOf, withLedger } from './imported.ts'

const viewed = (entries: readonly LedgerEntry[]) =>
  ledgerAsKnown(entries, { knownOn: '2026-12-31', heldOn: null })

const record = {
  period: '2024',
  reporterCode: 156,
  partnerCode: 410,
  flowCode: 'X',
  cmdCode: '284690',
  fobvalue: 500,
  primaryValue: 500,
  netWgt: 20,
  isNetWgtEstimated: false,
}
const mirror = { ...record, reporterCode: 410, partnerCode: 156, flowCode: 'M', cifvalue: 530 }
const answer = (records: readonly object[]) =>
  JSON.stringify({ count: records.length, data: records })

test('both sides of a flow are claims of their own, valued as each values it', () =>
  withLedger(async (ledger) => {
    reportOf(await ledger.import('comtrade', answer([record, { ...mirror, fobvalue: null }])))
    const { claims } = viewed(await ledger.entries())
    assert.deepEqual(
      Object.values(claims)
        .map(({ id, value, unit }) => [id, typeof value === 'object' ? value?.mode : value, unit])
        .sort(),
      [
        ['trade/CN>KR/284690#export-net-weight@2024', 20, 'kg'],
        ['trade/CN>KR/284690#export-value@2024', 500, 'USD FOB'],
        ['trade/CN>KR/284690#import-net-weight@2024', 20, 'kg'],
        ['trade/CN>KR/284690#import-value@2024', 530, 'USD CIF'],
      ],
    )
  }))

test('a weight of zero, or one computed from the value, is no evidence of quantity', () =>
  withLedger(async (ledger) => {
    const report = reportOf(
      await ledger.import(
        'comtrade',
        answer([
          { ...record, netWgt: 0 },
          { ...mirror, isNetWgtEstimated: true },
          {
            ...mirror,
            partnerCode: 392,
            isNetWgtEstimated: true,
            cifvalue: null,
            fobvalue: null,
            primaryValue: null,
          },
          { ...record, cmdCode: '270900' },
        ]),
      ),
    )
    assert.deepEqual([report.read, report.taken, report.skipped], [4, 2, 2])
    assert.deepEqual(report.reasons.map(({ reason }) => reason).sort(), [
      'code-not-mapped',
      'nothing-measured',
    ])
    const { claims } = viewed(await ledger.entries())
    assert.ok(Object.values(claims).every(({ unit }) => unit !== 'kg'))
  }))

test('the customs of a country are one voice, through Comtrade and through their own statistics', () =>
  withLedger(async (ledger) => {
    reportOf(await ledger.import('comtrade', answer([record, mirror])))
    const table =
      '数据年月,商品编码,贸易伙伴名称,第一数量,第一计量单位,美元\n2024,28469011,韩国,20,千克,500\n'
    reportOf(await ledger.import('china-customs', table, { options: { flow: 'export' } }))
    const { sources } = viewed(await ledger.entries())
    assert.equal(Object.keys(sources).length, 3)
    const voices = Object.values(sources).map((source) => originVoice(source, sources).id)
    assert.equal(new Set(voices).size, 2)
  }))

test('records come to the same ledger view in whatever order, twice adds nothing, and the counts reconcile', async () => {
  const records = [record, mirror, { ...record, partnerCode: 842 }, { ...record, motCode: 1000 }]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(records, { minLength: records.length }),
      async (shuffled) => {
        const views: unknown[] = []
        for (const order of [records, shuffled])
          await withLedger(async (ledger) => {
            const first = reportOf(await ledger.import('comtrade', answer(order)))
            assert.deepEqual([first.read, first.taken, first.skipped], [4, 3, 1])
            const again = reportOf(await ledger.import('comtrade', answer(order)))
            assert.deepEqual([again.taken, again.alreadyThere, again.skipped], [0, 3, 1])
            views.push(viewed(await ledger.entries()))
          })
        assert.deepEqual(views[0], views[1])
      },
    ),
    { seed: 1, numRuns: 8 },
  )
})

const usgs = (rows: readonly string[]) =>
  `mcs_chapter,country,statistics,statistics_detail,unit,year,raw_value,raw_notes,raw_other_notes,current_value,revision_version\n${rows.join('\n')}\n`

test('of the USGS what is withheld is unknown, what is estimated says so, and what was corrected is withdrawn', () =>
  withLedger(async (ledger) => {
    const table = usgs([
      'RARE EARTHS,Illustrative land,Production,Mine production,metric tons,2024,NA,,(REO),NA,',
      'RARE EARTHS,Illustrative land,Export,Exports,metric tons,2024,"1,200",Estimated.,(REO),"1,200",',
      'RARE EARTHS,Illustrative land,Reserves,Reserves,metric tons,2024,"21,000",,(REO),"11,000",1.3',
      'RARE EARTHS,Illustrative land,Price,Price of oxide,dollars per kilogram,2024,5,Source: Illustrative Metals.,,5,',
    ])
    const report = reportOf(await ledger.import('usgs', table, { options: { edition: 'MCS' } }))
    assert.equal(report.taken, 4)
    const entries = await ledger.entries()
    const { claims, sources } = viewed(entries)
    const claim = (detail: string) =>
      claims[`statistics/Illustrative land/rare earths#${detail}@2024`]
    assert.equal(claim('Mine production')?.value, null)
    assert.deepEqual(claim('Mine production')?.evidence, [{ source: 'usgs/MCS', stance: 'silent' }])
    assert.deepEqual(claim('Reserves')?.value, { low: 11000, mode: 11000, high: 11000 })
    assert.deepEqual(
      claim('Reserves')?.evidence.map(({ source }) => source),
      ['usgs/MCS 1.3'],
    )
    const stated = entries.flatMap((entry) => (entry.kind === 'evidence' ? [entry.stated] : []))
    assert.ok(stated.includes('e 1,200') && stated.includes('21,000'))
    assert.equal(sources['usgs/MCS/Illustrative Metals']?.origin, 'publisher/Illustrative Metals')
  }))

test('an announcement is entered word for word, and of whom an amount is said is not guessed', () =>
  withLedger(async (ledger) => {
    const text =
      'Illustrative works opens\nDate: 2026-01-02\nIt makes over 2,000 tonnes per year.\n'
    reportOf(await ledger.import('announcement', text))
    const own = Object.values(viewed(await ledger.entries()).claims)
    assert.ok(own.every(({ subject }) => subject.startsWith('announcement/')))
    assert.deepEqual(own.map(({ value }) => value).sort(), [
      'Illustrative works opens',
      'over 2,000 tonnes per year',
    ])
    const options = { subject: 'facility/illustrative', predicate: 'capacity' }
    reportOf(await ledger.import('announcement', text, { options }))
    const named = viewed(await ledger.entries()).claims['facility/illustrative#capacity']
    assert.equal(named?.value, 'over 2,000 tonnes per year')
    const several = `${text}Another line makes 500 tonnes.\n`
    const report = reportOf(await ledger.import('announcement', several, { options }))
    assert.deepEqual(
      report.reasons.map(({ reason }) => reason),
      ['several-quantities'],
    )
  }))

test('two publishers who state different figures contradict each other, and one who corrects itself does not', () =>
  withLedger(async (ledger) => {
    const options = { subject: 'facility/illustrative', predicate: 'capacity' }
    const said = async (publisher: string, day: string, amount: string) => {
      const text = `Works by ${publisher}\nPublisher: ${publisher}\nDate: ${day}\nIt makes ${amount} per year.\n`
      reportOf(await ledger.import('announcement', text, { options }))
    }
    const capacity = async () => {
      const view = viewed(await ledger.entries())
      const id = 'facility/illustrative#capacity'
      const stances = view.claims[id]?.evidence.map(({ stance }) => stance).sort()
      return [view.claims[id]?.value, weighLedger(view)[id]?.grade, stances]
    }
    // Masses are held in kilograms.
    const exactly = (kg: number) => ({ low: kg, mode: kg, high: kg })
    await said('Illustrative Daily', '2026-01-05', '2,000 tonnes')
    await said('Illustrative Daily', '2026-02-05', '3.2 kt')
    assert.deepEqual(await capacity(), [exactly(3200000), 'single-source', ['silent', 'supports']])
    await said('Illustrative Gazette', '2026-01-20', '3,200 tonnes')
    assert.deepEqual((await capacity()).slice(0, 2), [exactly(3200000), 'corroborated'])
    await said('Illustrative Herald', '2026-01-25', '2,500 tonnes')
    const stances = ['contradicts', 'silent', 'supports', 'supports']
    assert.deepEqual(await capacity(), [exactly(3200000), 'contradicted', stances])
  }))

test('a text without an amount is for a reader to review', () =>
  withLedger(async (ledger) => {
    const report = reportOf(await ledger.import('announcement', 'A base opens in 2026\n'))
    assert.deepEqual(
      report.reasons.map(({ reason, records }) => [reason, records]),
      [['to-review', 1]],
    )
    assert.equal(report.taken, 1)
  }))

test('an article leads back to the document it reports', () =>
  withLedger(async (ledger) => {
    const article = (headline: string, publisher: string) =>
      JSON.stringify({
        '@graph': [
          {
            '@type': ['NewsArticle'],
            headline,
            publisher: { name: publisher },
            url: `https://example.org/${publisher}`,
          },
        ],
      })
    reportOf(await ledger.import('announcement', article('商务部公告2025年第61号', 'a')))
    const english = 'MOFCOM Announcement No. 61 of 2025'
    reportOf(
      await ledger.import(
        'announcement',
        `<html><script type="application/ld+json">${article(english, 'b')}</script><p>Text</p></html>`,
      ),
    )
    const { sources } = viewed(await ledger.entries())
    assert.deepEqual(
      Object.values(sources).map(({ origin }) => origin),
      ['announcement/cn-mofcom/2025/61', 'announcement/cn-mofcom/2025/61'],
    )
  }))
