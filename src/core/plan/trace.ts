import { answerName } from '#core/model/answer-names.ts'
import type { TraceEntry } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { answerAt, applicationRecord } from './application-record.ts'
import type { World } from './world.ts'
import { claimsOf } from './world-claims.ts'

/** One entry per trace id that anything in the plan points at, in id order. Throws on an id that leads nowhere. */
export function resolveTrace(ids: Iterable<string>, world: World): TraceEntry[] {
  return [...new Set(ids)].sort().map((id) => {
    const kind = id.slice(0, id.indexOf(':'))
    const resolve = resolvers[kind]
    if (!resolve) throw new RangeError(`nothing resolves the trace id '${id}'`)
    return resolve(id, id.slice(kind.length + 1), world)
  })
}

type Resolve = (id: string, name: string, world: World) => TraceEntry

const resolvers: Readonly<Record<string, Resolve>> = {
  answer: (id, path, world) => ({
    id,
    kind: 'answer',
    words: answerName(path),
    value: answerAt(applicationRecord(world.application), path),
    sources: [],
  }),
  rule: (id, name, { catalog }) => {
    const rule = catalog.rules[name]
    if (!rule) throw new RangeError(`the catalog has no rule '${name}'`)
    return {
      id,
      kind: 'rule',
      words: rule.name,
      value: rule.starts ?? 'start not known',
      sources: rule.citation,
    }
  },
  offer: (id, name, { corridor }) => {
    const offer = corridor.offers.find((candidate) => candidate.id === name)
    if (!offer) throw new RangeError(`the corridor has no offer '${name}'`)
    const sources = corridor.claims[offer.claim]?.evidence.map(({ source }) => source) ?? []
    return { id, kind: 'offer', words: offer.name, value: offer.provider, sources }
  },
  material: (id) => ({
    id,
    kind: 'material',
    words: {
      en: 'Origins of what is delivered, by the material path',
      zh: '按物料路径得出的交付产品原产地',
    },
    value: 'material.flows',
    sources: [],
  }),
  clock: (id, name, world) => {
    const lever = name.replace('coordination.', '')
    const { words, claim } = clockOf(lever, world)
    const record = claimsOf(world)[claim]
    return {
      id,
      kind: 'clock',
      words,
      value: lever,
      sources: record?.evidence.map(({ source }) => source) ?? [],
    }
  },
}

function clockOf(lever: string, { corridor }: World): { words: Text; claim: string } {
  const { search, file, pilot, land } = corridor.coordination.corridor
  const clocks: Readonly<Record<string, { words: Text; claim: string }>> = {
    search: {
      words: { en: 'Days to find and contract a provider', zh: '寻找并签约服务方所需天数' },
      claim: search.days.claim,
    },
    file: {
      words: { en: 'Days to make a document again', zh: '重复编制文件所需天数' },
      claim: file.daysPerDocument.claim,
    },
    pilot: {
      words: { en: 'Queue of the pilot line', zh: '中试线排队天数' },
      claim: pilot.queueDays.claim,
    },
    land: { words: { en: 'Extra days for land', zh: '用地额外天数' }, claim: land.extraDays.claim },
  }
  const clock = clocks[lever]
  if (!clock) throw new RangeError(`no clock is called '${lever}'`)
  return clock
}
