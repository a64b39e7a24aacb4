import type { Instrument } from '#core/model/catalog.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Candidate, FinanceInput } from './finance-input.ts'
import { type FundingSource, fundingKinds } from './funding-source.ts'
import { milestoneWords } from './milestone-words.ts'
import { lastMonthIndex, monthAt, monthIndex } from './month.ts'
import { releasedFrom } from './released-share.ts'
import { rankOfUnknownPrice, type StackSetting } from './stack-draft.ts'
import { reliefValue } from './tax-relief.ts'

/** An instrument that is not in the stack, and why. */
export interface Refusal {
  readonly instrument: Instrument
  readonly reasons: readonly Text[]
}

/** Tax instruments that apply to the case, and those that cannot be counted. */
export function screenReliefs(input: FinanceInput): {
  readonly reliefs: readonly Candidate[]
  readonly refusals: readonly Refusal[]
} {
  const candidates = input.instruments.filter(({ instrument }) => isRelief(instrument))
  const judged = candidates.map((candidate) => {
    const reasons = [...eligibilityReasons(candidate), ...dateReasons(input, candidate, 0)]
    if (reliefValue(candidate) === null) reasons.push(unknownAmount)
    return { candidate, reasons }
  })
  return split(judged)
}

/** Instruments that may bring or secure money, and those that may not, each with every reason that stands against it. */
export function screenSources(
  setting: StackSetting,
  ready: (candidate: Candidate) => number,
  rateOf: (instrument: Instrument) => number,
): { readonly sources: readonly FundingSource[]; readonly refusals: readonly Refusal[] } {
  const { input } = setting
  const candidates = input.instruments.filter(({ instrument }) => !isRelief(instrument))
  const judged = candidates.map((candidate) => {
    const month = Math.max(0, ready(candidate))
    const limit = limitOf(candidate.instrument, setting)
    const reasons = [
      ...eligibilityReasons(candidate),
      ...currencyReasons(input, candidate.instrument),
      ...dateReasons(input, candidate, month),
      ...decisionReasons(candidate.instrument),
      ...gateReasons(input, candidate.instrument),
    ]
    if (candidate.instrument.kind === 'interest-subsidy')
      reasons.push(lowersInterest(candidate.instrument))
    else if (candidate.instrument.kind === 'price-floor') reasons.push(holdsPrice)
    else if (!isModelled(candidate.instrument)) reasons.push(notModelled)
    else if (limit === null) reasons.push(unknownAmount)
    else if (limit <= 0) reasons.push(nothingToPay)
    return { candidate, reasons, limit: limit ?? 0, month }
  })
  const sources = judged.flatMap(({ candidate: { instrument }, reasons, limit, month }) => {
    const kind = fundingKinds[instrument.kind]
    if (!kind || reasons.length > 0) return []
    const ratePerYear = kind.priced ? rateOf(instrument) : 0
    const known = !hasUnknownPrice(instrument)
    const rankPerYear = known ? ratePerYear : rankOfUnknownPrice
    const starts = instrument.starts === null ? 0 : monthIndex(input.firstMonth, instrument.starts)
    const opens = Math.max(month, starts, releasedFrom(instrument, input))
    return [{ instrument, kind, ready: opens, limit, ratePerYear, rankPerYear }]
  })
  return { sources, refusals: split(judged).refusals }
}

/** Whether the instrument has a price per year and nobody has said what it is. */
export const hasUnknownPrice = (instrument: Instrument): boolean =>
  fundingKinds[instrument.kind]?.priced === true && instrument.ratePerYear === null

function limitOf(instrument: Instrument, setting: StackSetting): number | null {
  const kind = fundingKinds[instrument.kind]
  if (!kind || (instrument.maxShare === null && instrument.cap === null)) return null
  const { cap, maxShare } = instrument
  return Math.min(cap ?? Infinity, (maxShare ?? 1) * kind.base(setting))
}

function eligibilityReasons({ answer, trace }: Candidate): Text[] {
  if (answer === 'yes') return []
  const parts = decidingParts(trace, answer)
  const unclear = answer === 'cannot-tell'
  return parts.map(({ words }) => ({
    en: `${unclear ? 'Cannot tell whether it applies' : 'Not eligible'}: ${words.en}`,
    zh: `${unclear ? '无法判断是否适用' : '不符合条件'}：${words.zh}`,
  }))
}

/** The innermost parts of a condition that carry its answer. */
function decidingParts(trace: ConditionTrace, answer: ConditionTrace['answer']): ConditionTrace[] {
  const parts = trace.parts.filter((part) => part.answer === answer)
  return parts.length === 0 ? [trace] : parts.flatMap((part) => decidingParts(part, answer))
}

function currencyReasons(input: FinanceInput, { currency }: Instrument): Text[] {
  if (currency === input.currency) return []
  return [
    {
      en: `Pays in ${currency}; the plan counts in ${input.currency} and no dated exchange rate joins the two.`,
      zh: `以${currency}支付；方案以${input.currency}计，且没有注明日期的汇率可换算。`,
    },
  ]
}

/** Money whose decision cannot be dated cannot be planned with. */
function decisionReasons({ decisionDays, kind, provider }: Instrument): Text[] {
  if (decisionDays !== null || kind === 'interest-subsidy') return []
  return [
    {
      en: `How long a decision takes is not published: ask ${provider.en}.`,
      zh: `审批时长未公布：请询问${provider.zh}。`,
    },
  ]
}

/** Conditions precedent that are not met in the months planned. */
function gateReasons(input: FinanceInput, instrument: Instrument): Text[] {
  const [first] = instrument.gates
  if (!first || releasedFrom(instrument, input) < input.months) return []
  const { en, zh } = milestoneWords[first.after]
  return [
    {
      en: `It pays nothing before: ${en}. That does not come in the months planned.`,
      zh: `在“${zh}”之前不付款，而该节点不在计划月份内。`,
    },
  ]
}

/** Whether the stack counts its money; of a tax credit only what is known to be a share of investment. */
const isModelled = ({ kind, credits }: Instrument): boolean =>
  fundingKinds[kind] !== undefined && (kind !== 'tax-credit' || credits === 'investment')

function dateReasons(
  { firstMonth, months }: FinanceInput,
  { instrument }: Candidate,
  month: number,
): Text[] {
  const { starts, ends } = instrument
  const last = monthAt(firstMonth, months - 1)
  if (ends !== null && lastMonthIndex(firstMonth, ends) < month)
    return [
      {
        en: `Too late: it ends on ${ends}, before a decision in ${monthAt(firstMonth, month)}.`,
        zh: `已来不及：该工具于${ends}截止，早于${monthAt(firstMonth, month)}的决定。`,
      },
    ]
  if (month >= months)
    return [
      {
        en: `Too late: its decision comes after ${last}, the last month planned.`,
        zh: `已来不及：决定晚于计划的最后一个月${last}。`,
      },
    ]
  if (starts !== null && monthIndex(firstMonth, starts) >= months)
    return [
      {
        en: `Not open before ${starts}; the plan ends in ${last}.`,
        zh: `${starts}之前未开放；计划截至${last}。`,
      },
    ]
  return []
}

const unknownAmount: Text = {
  en: 'Its amount, share or rate is not known, so nothing is counted. Ask the provider.',
  zh: '其金额、比例或税率不明，故不计入。请向提供方确认。',
}

const lowersInterest = ({ ends }: Instrument): Text => ({
  en: `It lowers the interest of a loan granted ${ends === null ? 'while it lasts' : `by ${ends}`} and brings no money of its own; this plan does not count it. Ask the lending bank.`,
  zh: `该政策降低${ends === null ? '有效期内' : `${ends}前`}发放的合格贷款的利息，本身不提供资金，本方案未计入。请询问经办银行。`,
})

const notModelled: Text = {
  en: 'The stack does not count money of this kind; see its terms.',
  zh: '融资组合不计入此类资金，见其条款。',
}

const holdsPrice: Text = {
  en: 'It holds up the price of what its holder sells and brings no money of its own; a floor in a contract of the applicant goes into the answer sales.offtake.',
  zh: '该工具托底持有者所售产品的价格，本身不提供资金；申请人合同中的价格下限请填入答案sales.offtake。',
}

const nothingToPay: Text = {
  en: 'The project has no cost of the kind it pays for.',
  zh: '项目没有其可支付的支出类别。',
}

/** Whether an instrument acts on the tax itself instead of bringing money. */
export const isRelief = ({ kind }: Instrument): boolean =>
  kind === 'tax-deduction' || kind === 'tax-rate'

function split(
  judged: readonly { readonly candidate: Candidate; readonly reasons: readonly Text[] }[],
) {
  return {
    reliefs: judged.filter(({ reasons }) => reasons.length === 0).map(({ candidate }) => candidate),
    refusals: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ candidate, reasons }) => ({ instrument: candidate.instrument, reasons })),
  }
}
