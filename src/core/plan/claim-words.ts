import type { Claim } from '#core/model/claim.ts'
import { dateWords } from '#core/model/date-words.ts'
import type { Text } from '#core/model/text.ts'
import { valueWords } from '#core/model/value-words.ts'
import { priceBasisWords, tradedName } from './traded-name.ts'
import type { World } from './world.ts'

/** A claim named for people: what is claimed of what, and what document from whom would confirm it. */
export interface ClaimWords {
  readonly what: Text
  readonly confirm: Text
}

/** Says a claim in words; one whose subject or property is neither known here nor among the names given keeps its id. */
export function claimWords(
  { subject, predicate }: Claim,
  world: Known,
  names: Readonly<Record<string, Text>> = {},
): ClaimWords {
  const [kind = '', ...rest] = subject.split('/')
  const known = subjects[kind]?.(rest.join('/'), world)
  const property = propertyName(predicate)
  const name = known?.name ?? names[subject] ?? { en: subject, zh: subject }
  return {
    what: { en: `${name.en}: ${property.en}`, zh: `${name.zh}：${property.zh}` },
    confirm: known?.confirm ?? {
      en: 'A dated document from someone other than who states it',
      zh: '由陈述方以外的一方出具的、注明日期的文件',
    },
  }
}

type Known = Pick<World, 'catalog' | 'corridor'>

interface Subject {
  readonly name: Text
  readonly confirm: Text
}

const subjects: Readonly<Record<string, (id: string, world: Known) => Subject | undefined>> = {
  offer: (id, world) => {
    const offer = world.corridor.offers.find((candidate) => candidate.id === id)
    if (!offer) return undefined
    const who = world.corridor.providers.find(({ id }) => id === offer.provider)?.name ?? {
      en: offer.provider,
      zh: offer.provider,
    }
    return {
      name: offer.name,
      confirm: {
        en: `A dated quotation, contract or booking of ${who.en}`,
        zh: `${who.zh}注明日期的报价、合同或预订单`,
      },
    }
  },
  facility: (id, { corridor }) => {
    const facility = corridor.facilities.find((candidate) => candidate.id === id)
    if (!facility) return undefined
    return {
      name: facility.name,
      confirm: {
        en: `A permit, registry entry or meter record of ${facility.name.en}, from someone other than its operator`,
        zh: `${facility.name.zh}的许可、登记或计量记录，由运营方以外的一方出具`,
      },
    }
  },
  playbook: (id, { catalog }) => {
    const [playbook = '', step] = id.split('/')
    if (step === undefined) return named(catalog.playbooks[playbook]?.name, plantRecord)
    const template = catalog.playbooks[playbook]?.steps.find((candidate) => candidate.id === step)
    if (!template) return undefined
    return {
      name: template.name,
      confirm: {
        en: 'First and last day of this step in finished cases of comparable plants',
        zh: '可比工厂已完成案例中该步骤的起止日期',
      },
    }
  },
  rule: (id, { catalog }) => {
    const rule = catalog.rules[id]
    if (!rule) return undefined
    const { name } = rule.authority
    return {
      name: rule.name,
      confirm: {
        en: `Decision letters of ${name.en} with the days of receipt and decision`,
        zh: `${name.zh}注明受理日与决定日的决定文书`,
      },
    }
  },
  instrument: (id, { catalog }) => {
    const instrument = catalog.instruments[id]
    if (!instrument) return undefined
    const { provider } = instrument
    return {
      name: instrument.name,
      confirm: {
        en: `A term sheet or decision letter of ${provider.en}`,
        zh: `${provider.zh}的条款清单或决定文书`,
      },
    }
  },
  process: (id, { catalog }) => named(catalog.processes[id]?.name, plantRecord),
  product: (id, { catalog }) => named(catalog.products[id]?.name, plantRecord),
  ore: (id, { catalog }) =>
    named(catalog.ores[id]?.name, { en: 'An assay by a laboratory', zh: '实验室化验报告' }),
  use: (id, { catalog }) =>
    named(catalog.uses[id]?.name, {
      en: 'A parts list or a teardown with the magnets weighed',
      zh: '物料清单，或称量磁体的拆解记录',
    }),
  finance: (id) =>
    named(
      { en: `money in ${valueWords(id).en}`, zh: `${valueWords(id).zh}的资金条件` },
      { en: 'The text of the law, or a dated term sheet', zh: '法律条文或注明日期的条款清单' },
    ),
  material: (id, { catalog }) => named(catalog.materials[id]?.name, quotation),
  price: (id, { catalog }) => {
    const [material = '', date = '', basis = ''] = id.split('/')
    const what = tradedName(material, catalog)
    const when = dateWords(date)
    const where = priceBasisWords(basis)
    return named(
      { en: `${what.en}, ${where.en}, ${when.en}`, zh: `${what.zh}（${where.zh}，${when.zh}）` },
      quotation,
    )
  },
  wage: (id, { catalog }) =>
    named(catalog.roles[id]?.name, {
      en: 'Pay records or a published survey of the region, dated',
      zh: '注明日期的薪酬记录或当地薪酬调查',
    }),
  role: (id, { catalog }) =>
    named(catalog.roles[id]?.name, {
      en: 'Dated records of posts advertised and filled',
      zh: '岗位发布与到岗的日期记录',
    }),
}

const quotation: Text = {
  en: 'A dated quotation or invoice',
  zh: '注明日期的报价单或发票',
}

const plantRecord: Text = {
  en: 'Mass records of a running plant, or a laboratory report',
  zh: '在产工厂的物料记录或实验室报告',
}

const named = (name: Text | undefined, confirm: Text): Subject | undefined =>
  name && { name, confirm }

/** `parameters.yield.Dy` is the yield of Dy. */
function propertyName(predicate: string): Text {
  const [property = '', element] = predicate
    .replace(/^parameters\./, '')
    .replace(/^otherFeed\..*$/, 'otherFeed')
    .replace(/^condition\.[^.]+(\.delay)?$/, 'condition$1')
    .split(/\.(?=[A-Z])/)
  const name = properties[property] ?? { en: property, zh: property }
  return element ? { en: `${name.en} of ${element}`, zh: `${element}${name.zh}` } : name
}

const properties: Readonly<Record<string, Text>> = {
  self: { en: 'that it exists as described', zh: '是否如所述存在' },
  duration: { en: 'duration', zh: '工期' },
  condition: { en: 'that its condition holds', zh: '其前提是否成立' },
  'condition.delay': { en: 'delay where its condition does not hold', zh: '前提不成立时的延误' },
  cost: { en: 'cost', zh: '费用' },
  capacity: { en: 'capacity', zh: '产能' },
  opens: { en: 'day from which it serves new buyers', zh: '开始接受新客户的日期' },
  staffing: { en: 'crew', zh: '人员配置' },
  goods: { en: 'kind of goods', zh: '货物种类' },
  magnet: { en: 'magnets in one unit', zh: '单件磁体用量' },
  committedShare: { en: 'share of capacity already committed', zh: '已承诺产能比例' },
  custody: { en: 'how it keeps origins apart', zh: '产销监管方式' },
  otherFeed: { en: 'feed it runs for others', zh: '为他人加工的料' },
  campaignCost: { en: 'cost of a campaign run apart', zh: '单独批次加工费用' },
  decisionDays: { en: 'time to a decision', zh: '审批时间' },
  preparationDays: { en: 'time to prepare the file', zh: '材料编制时间' },
  ratePerYear: { en: 'rate a year', zh: '年利率' },
  paymentMonths: { en: 'months until buyers pay', zh: '买方付款月数' },
  yield: { en: 'yield', zh: '收率' },
  price: { en: 'price', zh: '价格' },
  average: { en: 'average price', zh: '均价' },
  payableShare: { en: 'share of the price paid for it', zh: '计价系数' },
  discountRate: { en: 'discount rate', zh: '贴现率' },
  feeShare: { en: 'fee on money raised', zh: '融资费率' },
  vatRate: { en: 'value added tax', zh: '增值税税率' },
  profitTaxRate: { en: 'profit tax', zh: '企业所得税税率' },
  lossCarryYears: { en: 'years a loss may be carried', zh: '亏损结转年限' },
  depreciationYears: { en: 'years of depreciation', zh: '折旧年限' },
  fillWeeks: { en: 'weeks to fill the post', zh: '招聘所需周数' },
  yearlyCost: { en: 'cost of a head a year', zh: '人均年成本' },
  'gate.passProbability': { en: 'chance to pass', zh: '通过概率' },
  'gate.reworkDays': { en: 'days of rework', zh: '返工天数' },
}
