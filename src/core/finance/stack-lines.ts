import type { StackLine } from '#core/model/plan-finance.ts'
import type { Text } from '#core/model/text.ts'
import { money } from '#core/units/money.ts'
import { highestRateSearched, returnOnEquity } from './break-even-rate.ts'
import { taxableIn, taxWith } from './cash-curve.ts'
import type { ChosenStack, StackCase } from './choose-stack.ts'
import type { Contract } from './contract.ts'
import type { Candidate, FinanceInput, MoneyGate } from './finance-input.ts'
import { monthAt } from './month.ts'
import { hasUnknownPrice, isRelief, type Refusal } from './screen-instruments.ts'
import { taxRelief } from './tax-relief.ts'

/** The chosen instruments as lines of the plan, in the order in which their money arrives. */
export function stackLines(
  { setting }: StackCase,
  { contracts, curve }: ChosenStack,
  breakEven: number | null,
  gate: readonly MoneyGate[],
): readonly StackLine[] {
  const { input } = setting
  const endCash = curve.cash.at(-1) as number
  const lines = contracts.map((contract) => {
    const { instrument, kind, ready } = contract.source
    const unknown = hasUnknownPrice(instrument)
    const isEquity = instrument.kind === 'equity'
    const highest = isEquity
      ? returnOnEquity(contract, contracts, endCash, input.cashFloor)
      : breakEven
    const drawn = contract.drawn.findIndex((amount) => amount > 0)
    const month = drawn < 0 ? ready : drawn
    const known = kind.priced ? (instrument.ratePerYear?.mode ?? null) : 0
    const why = uses(contract, setting.classes)
    const gated = gate.find((one) => one.instrument === instrument.id)
    return {
      month,
      line: {
        instrument: instrument.id,
        name: instrument.name,
        provider: instrument.provider,
        kind: instrument.kind,
        amount: money(contract.total, input.currency),
        firstMonth: monthAt(input.firstMonth, month),
        neededFrom: gated ? monthAt(input.firstMonth, gated.month) : null,
        draws: drawsOf(contract.drawn, input),
        ratePerYear: known,
        breakEvenRatePerYear: unknown ? highest : null,
        illustrative: instrument.illustrative,
        claim: instrument.claim,
        why: unknown ? joined(why, isEquity ? unknownReturn(highest) : unknownPrice(highest)) : why,
      },
    }
  })
  return lines
    .sort((a, b) => a.month - b.month || (a.line.instrument < b.line.instrument ? -1 : 1))
    .map(({ line }) => line)
}

function drawsOf(
  drawn: Float64Array,
  { firstMonth, currency }: Pick<FinanceInput, 'firstMonth' | 'currency'>,
): StackLine['draws'] {
  return Array.from(drawn, (amount, t) => ({
    month: monthAt(firstMonth, t),
    amount: money(amount, currency),
  })).filter(({ amount }) => amount.amount > 0)
}

/** Tax instruments as late cash: the tax that would be paid without each, less the tax with it. */
export function reliefLines(
  { setting, reliefs }: StackCase,
  { contracts, curve }: ChosenStack,
): { readonly lines: readonly StackLine[]; readonly refusals: readonly Refusal[] } {
  const { input, terms, operating } = setting
  const taxable = taxableIn(contracts, input.months)
  const taxOf = (used: readonly Candidate[]) =>
    taxWith(input, terms, operating, taxRelief(input, operating.spend, used), taxable)
  const lines: StackLine[] = []
  const refusals: Refusal[] = []
  for (const candidate of reliefs) {
    const { instrument } = candidate
    const without = taxOf(reliefs.filter((other) => other !== candidate))
    const saved = without.map((amount, t) => amount - (curve.profitTax[t] as number))
    const total = saved.reduce((sum, amount) => sum + amount, 0)
    if (total < 1) refusals.push({ instrument, reasons: [noTaxToSave] })
    else
      lines.push({
        instrument: instrument.id,
        name: instrument.name,
        provider: instrument.provider,
        kind: instrument.kind,
        amount: money(total, input.currency),
        firstMonth: monthAt(
          input.firstMonth,
          saved.findIndex((amount) => amount >= 1),
        ),
        neededFrom: null,
        draws: [],
        ratePerYear: 0,
        breakEvenRatePerYear: null,
        illustrative: instrument.illustrative,
        claim: instrument.claim,
        why: {
          en: 'Tax not paid, counted in the months when it would have fallen due.',
          zh: '少缴的税款，按原应缴纳的月份计入。',
        },
      })
  }
  return { lines, refusals }
}

/** Why an instrument that was open to the project is not in the stack. */
export function unusedReasons(
  { setting }: StackCase,
  { contracts, curve, gap, refusals }: ChosenStack,
): readonly Refusal[] {
  const { input } = setting
  const seen = new Set(
    [...contracts.map(({ source }) => source), ...refusals].map((one) => one.instrument.id),
  )
  const unused = input.instruments.filter(
    ({ instrument }) => !seen.has(instrument.id) && !isRelief(instrument),
  )
  const inStack = contracts.map(({ source }) => source.instrument)
  return unused.map(({ instrument, readyMonth }) => {
    const rival = inStack.find(
      ({ id, excludes }) => excludes.includes(instrument.id) || instrument.excludes.includes(id),
    )
    if (rival) return { instrument, reasons: [notBeside(rival.name)] }
    if (instrument.kind === 'grant' || instrument.kind === 'tax-credit')
      return { instrument, reasons: [grantsFull] }
    if (gap === 0) return { instrument, reasons: [notNeeded] }
    if (readyMonth > curve.lowestMonth)
      return {
        instrument,
        reasons: [
          {
            en: `Too late: cash is lowest in ${monthAt(input.firstMonth, curve.lowestMonth)}, its decision comes in ${monthAt(input.firstMonth, readyMonth)}.`,
            zh: `已来不及：现金最低点在${monthAt(input.firstMonth, curve.lowestMonth)}，而其决定在${monthAt(input.firstMonth, readyMonth)}。`,
          },
        ],
      }
    return { instrument, reasons: [cannotHelp] }
  })
}

function uses({ source, pays, total }: Contract, classes: StackCase['setting']['classes']): Text {
  const { kind } = source.instrument
  if (kind === 'equity')
    return {
      en: 'Outside equity, called when cheaper money runs out.',
      zh: '外部股权，在更便宜的资金用尽时缴付。',
    }
  if (kind === 'guarantee')
    return {
      en: 'Secures loans beyond what the plant itself secures.',
      zh: '为超出项目自身担保能力的贷款提供担保。',
    }
  if (kind === 'working-capital')
    return {
      en: 'Carries feed and operating cost until customers pay.',
      zh: '在客户付款前周转原料与运营支出。',
    }
  if (kind === 'tax-credit')
    return {
      en: 'Comes back with the tax return for the first year of output, on capital cost nothing else has paid.',
      zh: '随首个投产年度的纳税申报返还，按其他资金未支付的资本支出计算。',
    }
  const shares = Object.entries(kindNames).flatMap(([costKind, name]) => {
    const amount = pays
      .filter(({ costClass }) => classes[costClass]?.kind === costKind)
      .reduce((sum, part) => sum + part.amount, 0)
    return amount >= 1 ? [{ name, percent: `${Math.round((100 * amount) / total)} %` }] : []
  })
  const en = shares.map(({ name, percent }) => `${name.en} (${percent})`).join(', ')
  const zh = shares.map(({ name, percent }) => `${name.zh}（${percent}）`).join('、')
  return { en: `Pays ${en}.`, zh: `用于${zh}。` }
}

const kindNames = {
  capital: { en: 'capital cost', zh: '资本支出' },
  development: { en: 'development', zh: '研发支出' },
  preparation: { en: 'permits, contracts and recruiting', zh: '审批、签约与招聘支出' },
  operating: { en: 'operating cost', zh: '运营支出' },
  feed: { en: 'feed', zh: '原料' },
  wages: { en: 'wages', zh: '工资' },
} as const

function unknownPrice(highest: number | null): Text {
  if (highest === null)
    return {
      en: 'Its price is not known and not in the cash shown; no rate was found at which the stack closes.',
      zh: '价格未知，未计入现金；未找到可使资金方案闭合的利率。',
    }
  const percent = `${Math.round(highest * 1000) / 10} %`
  const more = highest >= highestRateSearched
  return {
    en: `Its price is not known and not in the cash shown; the stack closes up to ${percent} a year${more ? ' or more' : ''}.`,
    zh: `价格未知，未计入现金；年利率不高于${percent}${more ? '（或更高）' : ''}时资金方案仍可闭合。`,
  }
}

function unknownReturn(highest: number | null): Text {
  if (highest === null)
    return {
      en: 'The return it asks is not known; bought out in the last month planned, it would not get its capital back.',
      zh: '所要求的回报未知；若在计划末月退出，尚不能收回本金。',
    }
  const percent = `${Math.round(highest * 1000) / 10} %`
  return {
    en: `The return it asks is not known; bought out in the last month planned, it could get up to ${percent} a year.`,
    zh: `所要求的回报未知；若在计划末月退出，年化回报最高为${percent}。`,
  }
}

const joined = (a: Text, b: Text): Text => ({ en: `${a.en} ${b.en}`, zh: `${a.zh}${b.zh}` })

const noTaxToSave: Text = {
  en: 'No tax to save: the plan pays none that it would lower in these months.',
  zh: '无税可减：计划期内没有可由其减少的税款。',
}
const grantsFull: Text = {
  en: 'Grants and tax credits already reach the most they may pay together, or no eligible cost is left for it.',
  zh: '各项补助与税收抵免合计已达上限，或已无合格支出可用。',
}
const notBeside = ({ en, zh }: Text): Text => ({
  en: `It may not stand beside ${en}, which the stack uses.`,
  zh: `不得与方案已采用的“${zh}”并用。`,
})
const notNeeded: Text = {
  en: 'Not needed: cash stays above its floor without it.',
  zh: '不需要：没有它现金也能保持在底线以上。',
}
const cannotHelp: Text = {
  en: 'Would not close the gap: the cost it may pay or the security it needs is already used in full.',
  zh: '无法弥补缺口：其可支付的支出或所需担保已全部用尽。',
}
