/** What a column of a lease or deed index holds. */
export type LeaseField =
  | 'parcel'
  | 'lessor'
  | 'lessee'
  | 'area'
  | 'areaUnit'
  | 'start'
  | 'end'
  | 'term'
  | 'use'
  | 'registration'
  | 'documentHash'

/** The columns of a table by their titles; a unit in brackets behind a title holds for the column. */
export interface LeaseColumns {
  readonly fields: readonly (LeaseField | null)[]
  /** As in `面积（公顷）`; empty where the title names none. */
  readonly areaUnit: string
}

/** Reads the titles of a table in English or Chinese; a title nobody knows is left alone. */
export function leaseColumns(titles: readonly string[]): LeaseColumns {
  const plain = titles.map((title) => {
    const [, name = '', unit = ''] =
      /^([^()]*)(?:\(([^()]*)\))?$/.exec(title.normalize('NFKC')) ?? []
    return { name: name.toLowerCase().replace(/[\s_.-]+/g, ''), unit: unit.trim() }
  })
  const fields = plain.map(({ name }) => titleFields.get(name) ?? null)
  const area = fields.indexOf('area')
  return { fields, areaUnit: plain[area]?.unit ?? '' }
}

const titles: Readonly<Record<LeaseField, string>> = {
  parcel:
    'parcel parcelid parcelnumber plot plotnumber 地块 地块编号 地块号 宗地 宗地号 宗地编号 不动产单元号',
  lessor: 'lessor landlord grantor transferor 出租方 出租人 出让方 出让人 转让方',
  lessee:
    'lessee tenant grantee transferee 承租方 承租人 受让方 受让人 竞得人 土地使用权人 使用权人',
  area: 'area landarea 面积 土地面积 出让面积 租赁面积 宗地面积',
  areaUnit: 'areaunit unit 面积单位 单位',
  start:
    'start startdate from leasestart 起始日期 开始日期 起租日期 租赁起始日 合同签订日期 签订日期',
  end: 'end enddate to until leaseend 终止日期 结束日期 到期日期 租赁终止日',
  term: 'term years termyears 期限 租期 年限 出让年限 使用年限 租赁期限',
  use: 'use permitteduse landuse zoning 用途 土地用途 规划用途 批准用途',
  registration:
    'registration registrationnumber registrationno deednumber deed 登记号 登记编号 不动产权证号 产权证号 合同编号 电子监管号',
  documentHash: 'documenthash sha256 hash 文件哈希 文件散列值 文件摘要值',
}

const titleFields: ReadonlyMap<string, LeaseField> = new Map(
  (Object.entries(titles) as readonly [LeaseField, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
)
