import type { Text } from './text.ts'

/** What may be asked about a case. A fact no application answers stays unknown, and conditions on it cannot tell. */
export interface FactDefinition {
  /** `flag` is yes or no; `list` holds names. */
  readonly type: 'flag' | 'number' | 'text' | 'list'
  /** Unit of a number; null for the others. */
  readonly unit: string | null
  readonly name: Text
}

type Rows = Readonly<Record<string, readonly [en: string, zh: string, unit?: string]>>

const flags: Rows = {
  'site.greenfield': ['land not built on', '未建设用地'],
  'site.standardLand': ['standard land', '标准地'],
  'site.newBuilding': ['a new building is needed', '需新建厂房'],
  'site.commitment': ['the applicant signs the commitment', '企业签署承诺'],
  'site.parallelLane': ['the project enters the parallel approval lane', '项目进入并联审批'],
  'site.transitionRegion': ['the site lies in a just-transition region', '厂址位于公正转型地区'],
  'process.occHazard': ['occupational hazards on site', '存在职业病危害因素'],
  'process.airEmissions': ['new sources of air emissions', '新增大气排放源'],
  'process.majorSource': ['major source of air emissions', '大气污染主要源'],
  'process.wastewater': ['process water is discharged', '排放生产废水'],
  'process.hazardousWaste': ['hazardous waste arises', '产生危险废物'],
  'process.usesCnReTechnology': ['made with Chinese rare-earth technology', '使用中国稀土技术'],
  'product.plating': ['plated on site', '厂内电镀'],
  'product.grainBoundaryDiffusion': ['grain-boundary diffusion', '晶界扩散'],
  'product.lineStart': ['the motor starts on the mains', '电机可直接上网启动'],
  'product.esprActAdopted': [
    'an ecodesign act covers the product group',
    '该产品类别已有生态设计授权法案',
  ],
  'product.strategicRawMaterial': [
    'a strategic raw material is extracted, processed, recycled or substituted',
    '涉及战略原材料的开采、加工、回收或替代',
  ],
  'shipment.exports': ['goods leave the country', '货物出口'],
  'shipment.endUseMilitary': ['military end use abroad', '境外军事最终用途'],
  'sale.buyerSigned': ['a buyer has signed', '已有买方签约'],
  'applicant.sme': ['small or medium company', '中小企业'],
  'applicant.commitment': ['the applicant signs the commitment', '企业签署承诺'],
  'applicant.namedForRiskReport': [
    'the member state named the company as a large user of strategic raw materials',
    '成员国将其列为战略原材料大型用户',
  ],
  'applicant.prohibitedForeignEntity': [
    'specified or foreign-influenced entity under United States tax law',
    '属于美国税法所指的特定或受外国影响实体',
  ],
  'exporter.generalLicence': ['holds a general export licence', '持有通用出口许可'],
  'exporter.complianceSystem': ['has an export compliance system', '建有出口合规体系'],
  'project.federalNexus': [
    'a federal decision, land or money is involved',
    '涉及联邦审批、土地或资金',
  ],
  'project.significantImpact': ['significant environmental effects', '环境影响重大'],
  'project.eiaNeeded': ['an environmental impact assessment is needed', '需要环境影响评价'],
  'project.seeksRecognition': ['asks to be recognised as strategic', '申请认定为战略项目'],
  'project.strategic': ['recognised as a strategic project', '已认定为战略项目'],
  'project.defenceUse': ['serves defence supply', '服务于国防供应'],
  'project.firstOfKind': ['first of its kind', '首台套或首创项目'],
}

const numbers: Rows = {
  'process.energyTce': ['energy use', '年综合能耗', 'tce/y'],
  'process.hydrogenKgOnSite': ['hydrogen on site', '厂内氢气存量', 'kg'],
  'process.maxUThBqPerG': ['highest uranium or thorium series activity', '铀钍系最高活度', 'Bq/g'],
  'process.uThWeightPct': ['uranium and thorium content', '铀钍含量', 'wt %'],
  'process.vatM3': ['volume of treatment vats', '表面处理槽总容积', 'm3'],
  'product.dyTbWeightPct': ['dysprosium and terbium content', '镝铽含量', 'wt %'],
  'product.magnetMassKg': ['magnet mass in one product', '单件产品磁体质量', 'kg'],
  'product.powerKw': ['rated power', '额定功率', 'kW'],
  'product.materialAssistanceRatio': [
    'share of material cost that comes from no prohibited entity',
    '非受限实体材料成本占比',
    'share',
  ],
  'shipment.cnRareEarthValueShare': [
    'share of value that is Chinese rare earth',
    '中国稀土价值占比',
    'share',
  ],
  'applicant.rdSpend': ['research spending', '年研发支出', 'CNY/y'],
  'applicant.encouragedRevenueShare': [
    'revenue from encouraged industry',
    '鼓励类产业收入占比',
    'share',
  ],
  'readiness.trl': ['technology readiness level', '技术成熟度', 'level'],
  'readiness.mrl': ['manufacturing readiness level', '制造成熟度', 'level'],
  'readiness.targetTrl': ['technology readiness aimed at', '目标技术成熟度', 'level'],
  'volume.peakTonnes': ['output of the largest year', '最大年产量', 't/y'],
  'volume.peakUnits': ['units of the largest year', '最大年产量（件）', 'unit/y'],
  'project.capexUsd': ['capital cost', '资本支出', 'USD'],
}

const texts: Rows = {
  'site.jurisdiction': ['country of the site', '厂址所在国'],
  'site.province': ['province or state of the site', '厂址所在省或州'],
  'site.city': ['city of the site', '厂址所在市'],
  'site.region': ['region of the site', '厂址所在区域'],
  'site.hub': ['hub of the site', '厂址所在枢纽'],
  'site.land': ['kind of land', '用地类型'],
  'process.dischargeClass': ['class of the discharge permit', '排污许可管理类别'],
  'process.fireClass': ['fire class', '火灾危险性类别'],
  'process.bimschgProcedure': ['German immission control procedure', '德国排放控制审批程序'],
  'product.kind': ['kind of product', '产品种类'],
  'product.family': ['product family', '产品系列'],
  'product.grade': ['grade', '牌号'],
  'product.form': ['form in which it is sold', '销售形态'],
  'product.magnetType': ['type of magnet', '磁体类型'],
  'product.coating': ['coating', '涂层'],
  'product.coatingPlace': ['place of coating', '涂层地点'],
  'shipment.origin': ['country the goods ship from', '发运国'],
  'shipment.category': ['control category of the goods', '货物管制类别'],
  'shipment.hs': ['customs heading', '海关编码'],
  'applicant.stage': ['stage of the company', '企业阶段'],
  'applicant.kind': ['kind of applicant', '申请主体类型'],
  'applicant.country': ['country of the applicant', '申请主体所在国'],
  'transfer.kind': ['what is transferred', '转让内容'],
  'transfer.from': ['country a technology comes from', '技术来源国'],
  'transfer.domain': ['stage of the chain a technology serves', '技术所属环节'],
}

const lists: Rows = {
  'site.jurisdictions': ['country of the site and its unions', '厂址所在国及其所属联盟'],
  'process.activities': ['activities on site', '厂内工序'],
  'product.elements': ['rare earths in the product', '产品所含稀土元素'],
  'shipment.destinations': ['destinations abroad', '境外目的地'],
  'shipment.destination': ['destinations abroad', '境外目的地'],
  'shipment.elements': ['rare earths in the goods', '货物所含稀土元素'],
  'sale.markets': ['countries of sale', '销售国'],
  'sale.jurisdictions': ['countries of sale and their unions', '销售国及其所属联盟'],
  'sale.defenceMarkets': ['countries with a defence buyer', '有国防买方的国家'],
  'applicant.hubs': ['hubs of the applicant', '申请主体所在枢纽'],
  'applicant.sectors': ['sectors the applicant supplies', '申请主体所供行业'],
  'buyer.requires': ['standards the buyer asks for', '买方要求的标准'],
  'buyer.sectors': ['sectors of the buyers', '买方所属行业'],
  'project.instruments': ['instruments the project asks for', '项目申请的融资工具'],
  'project.offtakeCountries': ['countries of signed offtake', '已签承购方所在国'],
}

const defined = (type: FactDefinition['type'], rows: Rows): [string, FactDefinition][] =>
  Object.entries(rows).map(([id, [en, zh, unit]]) => [
    id,
    { type, unit: unit ?? null, name: { en, zh } },
  ])

/** Every fact a condition may name, with its kind, unit and name: the one list that rules, offers and instruments share. */
export const factList: Readonly<Record<string, FactDefinition>> = Object.fromEntries([
  ...defined('flag', flags),
  ...defined('number', numbers),
  ...defined('text', texts),
  ...defined('list', lists),
])
