import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'

/** One thing in which two plans differ. */
export interface PlanDifference {
  readonly kind:
    | 'answer'
    | 'scenario'
    | 'duty'
    | 'step'
    | 'offer'
    | 'finish'
    | 'cost'
    | 'money'
    | 'material'
    | 'corridor'
    | 'plan'
    | 'conflict'
  /** Path, rule, step, need, instrument or element. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly words: Text
}

/**
 * What differs between two plans, causes first: answers and scenarios, then duties, steps, offers, dates, money and material.
 * Where one of them is no plan, what it would hold is unknown and not compared.
 */
export function comparePlans(before: PlanDocument, after: PlanDocument): PlanDifference[] {
  return [
    ...answers(before, after),
    ...listed('scenario', before.scenarios, after.scenarios),
    ...tables('corridor', corridorTable(before), corridorTable(after)),
    ...tables('plan', { status: before.status }, { status: after.status }),
    ...listed('conflict', constraintsOf(before), constraintsOf(after)),
    ...(before.status === 'feasible' && after.status === 'feasible' ? stages(before, after) : []),
  ]
}

const constraintsOf = ({ conflicts }: PlanDocument): string[] =>
  conflicts.map(({ constraint }) => constraint)

function stages(before: Plan, after: Plan): PlanDifference[] {
  return [
    ...tables('duty', dutyTable(before), dutyTable(after)),
    ...steps(before, after),
    ...tables('offer', offerTable(before), offerTable(after)),
    ...tables('finish', finishTable(before), finishTable(after)),
    ...tables('cost', costTable(before), costTable(after)),
    ...tables('money', moneyTable(before), moneyTable(after)),
    ...tables('material', materialTable(before), materialTable(after)),
  ]
}

type Table = Readonly<Record<string, string>>

/** Leaves of the applications, by path; the application's own id is a name and no answer. */
function answers(before: PlanDocument, after: PlanDocument): PlanDifference[] {
  const { id: _before, ...left } = before.application
  const { id: _after, ...right } = after.application
  return tables('answer', leaves(left), leaves(right))
}

function leaves(value: unknown, path = ''): Table {
  if (typeof value !== 'object' || value === null) return { [path]: String(value) }
  const join = (key: string): string => {
    if (Array.isArray(value)) return `${path}[${key}]`
    return path === '' ? key : `${path}.${key}`
  }
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => leaves(item, join(key))))
}

const corridorTable = ({ corridor }: PlanDocument): Table => ({
  [corridor.id]: `${corridor.version} ${corridor.hash.slice(0, 12)}`,
})

const dutyTable = ({ duties }: Plan): Table =>
  Object.fromEntries(duties.map(({ rule, applies }) => [rule, applies]))

const offerTable = ({ matches }: Plan): Table =>
  Object.fromEntries(matches.map(({ need, chosen }) => [need, chosen ?? 'own work']))

const finishTable = ({ schedule, risk }: Plan): Table => ({
  planned: schedule.finish,
  P10: risk.finish.p10,
  P50: risk.finish.p50,
  P90: risk.finish.p90,
})

const costTable = ({ risk }: Plan): Table => ({
  P10: amount(risk.cost.p10),
  P50: amount(risk.cost.p50),
  P90: amount(risk.cost.p90),
})

const moneyTable = ({ finance }: Plan): Table => ({
  gap: amount(finance.gap),
  npv: amount(finance.npv),
  ...Object.fromEntries(finance.stack.map((line) => [line.instrument, amount(line.amount)])),
})

const materialTable = ({ material }: Plan): Table => ({
  cost: amount(material.cost),
  ...Object.fromEntries(
    material.elementBalance.map(({ element, inKg }) => [`${element} in`, `${Math.round(inKg)} kg`]),
  ),
})

const amount = ({
  amount: minor,
  currency,
}: {
  readonly amount: number
  readonly currency: string
}): string => `${Math.round(minor / 100)} ${currency}`

/** Steps that came, went or moved; the milestones between them move with them and are left out. */
function steps(before: Plan, after: Plan): PlanDifference[] {
  const table = ({ schedule }: Plan): Table =>
    Object.fromEntries(
      schedule.steps
        .filter(({ mode }) => mode !== 'milestone')
        .map(({ id, start, finish }) => [id, `${start} to ${finish}`]),
    )
  return tables('step', table(before), table(after))
}

function listed(
  kind: PlanDifference['kind'],
  before: readonly string[],
  after: readonly string[],
): PlanDifference[] {
  const table = (texts: readonly string[]): Table =>
    Object.fromEntries(texts.map((text) => [text, 'given']))
  return tables(kind, table(before), table(after))
}

function tables(kind: PlanDifference['kind'], before: Table, after: Table): PlanDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => difference(kind, key, before[key] ?? 'none', after[key] ?? 'none'))
}

function difference(
  kind: PlanDifference['kind'],
  id: string,
  from: string,
  to: string,
): PlanDifference {
  const name = kindNames[kind]
  return {
    kind,
    id,
    from,
    to,
    words: { en: `${name.en} ${id}: ${from} -> ${to}`, zh: `${name.zh} ${id}：${from} → ${to}` },
  }
}

const kindNames: Readonly<Record<PlanDifference['kind'], Text>> = {
  answer: { en: 'Answer', zh: '答案' },
  scenario: { en: 'Scenario', zh: '情景' },
  corridor: { en: 'Corridor', zh: '走廊' },
  duty: { en: 'Duty', zh: '义务' },
  step: { en: 'Step', zh: '步骤' },
  offer: { en: 'Offer for', zh: '服务选择' },
  finish: { en: 'Series output', zh: '批量产出' },
  cost: { en: 'Cost until series output', zh: '批量产出前成本' },
  money: { en: 'Money', zh: '资金' },
  material: { en: 'Material', zh: '材料' },
  plan: { en: 'Plan', zh: '方案' },
  conflict: { en: 'Conflict', zh: '冲突' },
}
