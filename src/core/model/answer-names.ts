import type { Text } from './text.ts'
import { valueWords } from './value-words.ts'

/** What an answer of the application is about, by its path; a path without a name is said as it is. */
export function answerName(path: string): Text {
  const place = /^limits\.originShare\.(.+)$/.exec(path)?.[1]
  if (place === undefined) return names[path] ?? { en: path, zh: path }
  const { en, zh } = valueWords(place)
  return { en: `least share of rare earths from ${en}`, zh: `${zh}稀土的最低份额` }
}

const names: Readonly<Record<string, Text>> = {
  asOf: { en: 'filing date', zh: '申请日期' },
  'applicant.name': { en: 'name of the applicant', zh: '申请人名称' },
  'applicant.hubs': { en: 'hubs of the applicant', zh: '申请人所在基地' },
  'applicant.sme': { en: 'small or medium enterprise', zh: '是否中小企业' },
  'applicant.stage': { en: 'stage of the applicant', zh: '企业发展阶段' },
  'applicant.equity': { en: 'equity', zh: '自有资金' },
  'applicant.rdSpendPerYear': { en: 'R&D spending a year', zh: '年研发支出' },
  'applicant.encouragedRevenueShare': {
    en: 'share of revenue from encouraged trades',
    zh: '鼓励类业务收入占比',
  },
  'applicant.hasExportComplianceSystem': {
    en: 'export compliance system in place',
    zh: '是否已有出口合规体系',
  },
  'product.family': { en: 'product family', zh: '产品系列' },
  'product.grade': { en: 'grade', zh: '牌号' },
  'product.name': { en: 'name of the product', zh: '产品名称' },
  'product.magnetMassKg': { en: 'magnet mass in one unit, kg', zh: '单件产品磁体质量（千克）' },
  'product.use': { en: 'use that tells the magnet mass', zh: '据以确定磁体用量的用途' },
  'product.powerKw': { en: 'rated power, kW', zh: '额定功率（千瓦）' },
  'product.lineStart': { en: 'starts on the mains', zh: '是否直接上网启动' },
  'product.coating': { en: 'coating', zh: '涂层' },
  'product.coatingPlace': { en: 'place of coating', zh: '涂层地点' },
  'product.additions': { en: 'added elements', zh: '添加元素' },
  'product.grainBoundaryDiffusion': { en: 'grain boundary diffusion', zh: '是否采用晶界扩散' },
  'volume.ramp': { en: 'output by year', zh: '分年产量' },
  'readiness.trl': { en: 'technology readiness level', zh: '技术成熟度' },
  'readiness.mrl': { en: 'manufacturing readiness level', zh: '制造成熟度' },
  'readiness.targetTrl': { en: 'wanted technology readiness level', zh: '目标技术成熟度' },
  'readiness.targetMrl': { en: 'wanted manufacturing readiness level', zh: '目标制造成熟度' },
  'site.hub': { en: 'hub of the plant', zh: '工厂所在基地' },
  'site.land': { en: 'land of the plant', zh: '用地方式' },
  'site.newBuilding': { en: 'new building', zh: '是否新建厂房' },
  'site.commitment': { en: 'commitment letter for the land', zh: '是否签订用地承诺' },
  'site.energyTce': {
    en: 'energy use, tonnes of coal equivalent a year',
    zh: '年综合能耗（吨标准煤）',
  },
  'site.hydrogenKgOnSite': { en: 'hydrogen on site, kg', zh: '现场氢气存量（千克）' },
  'site.fireClass': { en: 'fire class of the building', zh: '厂房火灾危险性类别' },
  'site.maxUThBqPerG': {
    en: 'highest uranium or thorium activity, Bq/g',
    zh: '铀或钍最高活度浓度（贝可/克）',
  },
  'site.activities': { en: 'stages on site', zh: '现场工序' },
  'sales.pricePerKg': { en: 'price of a kilogram', zh: '每千克售价' },
  'sales.offtake': {
    en: 'output under contract and its price floor',
    zh: '承购合同占比与价格下限',
  },
  'sales.pricePerUnit': { en: 'price of a unit', zh: '单件售价' },
  'sales.markets': { en: 'markets', zh: '销售市场' },
  'sales.buyerSigned': { en: 'buyer signed', zh: '是否已有买方签约' },
  billOfMaterials: { en: 'bill of materials besides magnets', zh: '磁体以外的物料清单' },
  'limits.originShare': {
    en: 'least shares of rare earths by origin',
    zh: '按来源地的稀土最低份额',
  },
  'limits.deadline': { en: 'latest date of series output', zh: '批量产出的最迟日期' },
  '--scenario': { en: 'scenario', zh: '情景设定' },
  'limits.budget.amount': { en: 'budget before series output', zh: '批量产出前预算' },
}
