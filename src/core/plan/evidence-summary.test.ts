import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from './draft.ts'
import { evidenceSummary, flowItems } from './evidence-summary.ts'

const known = (claim: string) => ({ low: 1, mode: 1, high: 1, unit: '1', claim })

const world = {
  catalog: {
    elements: {
      Nd: { metalMassFractionInOxide: 0.8 },
      La: { metalMassFractionInOxide: 0.5 },
    },
    ores: { clay: { shares: { Nd: 0.5, La: 0.5 }, claim: 'ore' } },
    processes: {
      leach: { stage: 'mine', parameters: { yield: known('leach') } },
      separation: {
        stage: 'separate',
        parameters: { yield: known('any'), 'yield.NdPr': known('didymium'), cost: known('fee') },
      },
      sintering: { stage: 'block', parameters: { yield: known('sinter') } },
    },
  },
  corridor: {
    facilities: [
      { id: 'mine', capacity: known('mined'), committedShare: null },
      { id: 'plant', capacity: known('separated'), committedShare: known('promised') },
    ],
  },
} as unknown as Draft['world']

const material = (runs: readonly object[]) =>
  ({ plan: { runs } }) as unknown as Pick<Draft, 'material'>['material']

test('a run weighs the rare earth that passes and rests on basket, yields and what is open', () => {
  // 100 kg of mixed oxide hold 50 x .8 + 50 x .5 = 65 kg of element; 10 kg of Nd oxide hold 8.
  const run = { origin: 'clay', period: 'q01' }
  const items = flowItems({
    world,
    material: material([
      { ...run, process: 'leach', facility: 'mine', material: 'REO', kg: 100 },
      { ...run, process: 'separation', facility: 'plant', material: 'REO', kg: 100 },
      { ...run, process: 'separation', facility: 'plant', material: 'Nd oxide', kg: 10 },
      { ...run, process: 'sintering', facility: 'own.block', material: 'Nd in powder', kg: 7 },
    ]),
  })
  assert.deepEqual(items, [
    // Nobody states what share of the mine is promised: the name of a claim that nothing supports stands for it.
    { weight: 65, claims: ['mined', 'facility/mine#committedShare', 'ore', 'leach'] },
    { weight: 65, claims: ['separated', 'promised', 'didymium', 'any'] },
    { weight: 8, claims: ['separated', 'promised', 'didymium'] },
    { weight: 7, claims: ['sinter'] },
  ])
})

test('critical days are shared out by grade and by assumption, and every claim used is told', () => {
  // Critical steps of 30 days on an assumption and 10 days on a read claim: three quarters rest on the assumption.
  const claim = (id: string, basis: string, value: unknown) => ({
    id,
    subject: id,
    predicate: 'self',
    basis,
    value,
    unit: 'days',
    asOf: '2026',
    evidence: [],
  })
  const point = { low: 2, mode: 2, high: 2 }
  const claims = {
    guess: claim('guess', 'assumption', { low: 1, mode: 2, high: 3 }),
    law: claim('law', 'read', point),
    loan: claim('loan', 'read', null),
    seen: claim('seen', 'read', true),
    tax: claim('tax', 'memory', '0.25'),
  }
  const placed = [
    { start: 0, finish: 30, mode: { duration: { claim: 'guess' }, cost: null } },
    { start: 30, finish: 40, mode: { duration: { claim: 'law' }, cost: null } },
    { start: 0, finish: 99, mode: { duration: { claim: 'guess' }, cost: null } },
    { start: 40, finish: 40, mode: { duration: { claim: 'guess' }, cost: null } },
  ]
  const draft = {
    placed,
    costs: [],
    verdicts: [],
    candidates: [{ rejected: [{ offer: 'line' }] }],
    finish: 40,
    finance: {
      financing: [],
      plan: { stack: [{ claim: 'loan' }], rejected: [], discount: { claim: 'tax' } },
    },
    material: material([]),
    world: {
      catalog: {
        ...world.catalog,
        claims: { ...claims, parity: { basis: 'read', evidence: [{ source: 'bank' }] } },
        sources: {
          bank: { id: 'bank', title: 'Parity', publisher: 'P', date: '2025', address: null },
        },
        findings: [],
        exchangeRates: [
          { date: '2025-08-25', base: 'USD', quote: 'CNY', rate: 7, claim: 'parity' },
        ],
        finance: {},
        instruments: {},
      },
      corridor: {
        ...world.corridor,
        claims: {},
        sources: {},
        hubs: [{ id: 'hub', country: 'CN' }],
        offers: [{ id: 'line', claim: 'seen' }],
      },
      application: { site: { hub: 'hub' } },
      asOf: 0,
    },
  } as unknown as Draft
  const summary = evidenceSummary(
    draft,
    { guess: 'unverified', law: 'verified' },
    [1, 1, 0, 1],
    [],
    null,
  )
  const { verified, unverified } = summary.exposure.criticalPath
  assert.deepEqual([verified, unverified], [0.25, 0.75])
  assert.deepEqual(summary.assumptions, { criticalPath: 0.75, money: 0, moneyBeforeOutput: 0 })
  assert.deepEqual(
    summary.claims.map(({ id, value, grade }) => [id, value, grade]),
    [
      ['guess', '1 / 2 / 3', 'unverified'],
      ['law', '2', 'verified'],
      ['loan', 'unknown', 'unverified'],
      ['seen', 'true', 'unverified'],
      ['tax', '0.25', 'unverified'],
    ],
  )
  // A rate that amounts were converted at brings its source.
  assert.deepEqual(
    summary.sources.map(({ id }) => id),
    ['bank'],
  )
})
