import type { HarmfulValue, ValueEffect, WeakReport } from '#app/weigh-weak.ts'
import type { WeakKind } from '#core/catalog/weak-values.ts'
import type { Language, Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'
import { valueWords } from '#core/model/value-words.ts'

/** Harmful values first, most harmful on top, then how many were looked at, then the counts of all that is weak. */
export function weakLines({ harmful, examples, kinds }: WeakReport, language: Language): string[] {
  const english = language === 'en'
  const sum = (of: (example: WeakReport['examples'][number]) => number): number =>
    examples.reduce((total, example) => total + of(example), 0)
  const [all, moving, replanned] = [
    sum(({ all }) => all),
    sum((one) => one.moving),
    sum((one) => one.replanned),
  ]
  const names = examples.map(({ id }) => id).join(english ? ', ' : '、')
  return [
    english
      ? `${harmful.length} values on memory or assumption move the P50 of an example by a week or its cost by 5 %, most harmful first.`
      : `${harmful.length}项凭记忆或假设的数值，可使某一示例的P50工期变动一周或成本变动5%，影响最大者在前。`,
    english
      ? 'Effects are those of one value at the end of its range, planned again; cost is that until series output.'
      : '影响为单项数值取其区间端点后重新规划的结果；成本指量产前成本。',
    '',
    ...harmful.flatMap((value, index) => valueLines(value, index + 1, language)),
    '',
    english
      ? `${names}: ${all} ends of ranges, ${all - moving} cannot move a plan, ${replanned} planned again.`
      : `${names}：区间端点${all}个，其中${all - moving}个不可能影响方案，${replanned}个已重新规划。`,
    ...kinds.map((kind) => kindLine(kind, language)),
  ]
}

function valueLines(value: HarmfulValue, rank: number, language: Language): string[] {
  const say = ({ en, zh }: Text): string => (language === 'en' ? en : zh)
  const basis = {
    memory: { en: 'memory', zh: '记忆' },
    assumption: { en: 'assumption', zh: '假设' },
  }
  const rests = value.basis === 'memory' ? basis.memory : basis.assumption
  const field =
    value.field === 'estimate' ? '' : say({ en: ': ', zh: '：' }) + say(fieldNames[value.field])
  return [
    `${rank}. ${say(value.words)}${field} · ${say(rests)} · ${value.place}`,
    `   ${value.claim}`,
    ...value.effects.map((effect) => `   ${effectLine(value, effect, language)}`),
  ]
}

const fieldNames = {
  capacity: { en: 'how many there are', zh: '数量' },
  opens: { en: 'day from which it serves new buyers', zh: '开始接受新客户的日期' },
  maxShare: { en: 'largest share', zh: '最高比例' },
  cap: { en: 'largest amount', zh: '最高金额' },
  tenorMonths: { en: 'months it runs', zh: '期限月数' },
} as const

function effectLine(
  { unit, was }: HarmfulValue,
  { example, at, moved }: ValueEffect,
  language: Language,
): string {
  const english = language === 'en'
  const say = ({ en, zh }: Text): string => (english ? en : zh)
  const shown = (value: number | string): string =>
    typeof value === 'string' ? value : say(valueWords(Number(value.toPrecision(4))))
  const inUnit = unit === null ? '' : `${english ? ' ' : ''}${say(unitWords(unit))}`
  const case_ = english
    ? `${example}, ${shown(at)} instead of ${shown(was)}${inUnit}: `
    : `${example}，取${shown(at)}而非${shown(was)}${inUnit}：`
  if (moved === null) return case_ + (english ? 'no plan is left' : '无可行方案')
  const days = english
    ? `P50 ${signed(moved.days)} days, cost ${signed(round(moved.costShare * 100))} %`
    : `P50 ${signed(moved.days)}天，成本${signed(round(moved.costShare * 100))}%`
  return case_ + days
}

const round = (value: number): number => Math.round(value * 10) / 10

const signed = (value: number): string => (value > 0 ? `+${value}` : `${value}`.replace('-', '−'))

/** How much of a kind is recalled or assumed. */
function kindLine({ kind, claims, memory, assumption }: WeakKind, language: Language): string {
  return language === 'en'
    ? `${kind}: ${claims} claims, ${memory.length} recalled, ${assumption.length} assumed`
    : `${kind}：${claims}项陈述，${memory.length}项记忆，${assumption.length}项假设`
}
