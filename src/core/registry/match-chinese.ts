import type { Overlap } from './overlap.ts'
import { simplified } from './traditional.ts'

/** What two Chinese names share, and whether one is a branch and the other is not. */
export interface PairedCharacters extends Overlap {
  readonly isBranchOfOther: boolean
  readonly reasons: readonly string[]
}

/**
 * Compares Chinese names by the characters that tell who is meant: the legal form counts nothing, words of a trade little,
 * place names half. Their order counts nothing, for one company is written with its parts in either order.
 */
export function pairCharacters(leftName: string, rightName: string): PairedCharacters {
  const [left, right] = [weighed(leftName), weighed(rightName)]
  const shared: string[] = []
  let [both, leftOnly, rightOnly] = [0, 0, 0]
  const alone = { left: [] as string[], right: [] as string[] }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(key), right.get(key)]
    const weight = Math.max(one?.weight ?? 0, other?.weight ?? 0)
    const [many, more] = [one?.count ?? 0, other?.count ?? 0]
    both += weight * Math.min(many, more)
    leftOnly += weight * Math.max(0, many - more)
    rightOnly += weight * Math.max(0, more - many)
    if (weight < 0.5) continue
    if (many > 0 && more > 0) shared.push(key)
    else (many > 0 ? alone.left : alone.right).push(key)
  }
  return {
    shared: both,
    leftOnly,
    rightOnly,
    isBranchOfOther: isBranch(leftName) !== isBranch(rightName),
    reasons: [
      ...(shared.length > 0 ? [`both have ${shared.join('')}`] : []),
      ...(alone.left.length > 0 ? [`only the left has ${alone.left.join('')}`] : []),
      ...(alone.right.length > 0 ? [`only the right has ${alone.right.join('')}`] : []),
    ],
  }
}

/** A Chinese name without brackets, spaces and legal form, in simplified characters and with bank names written out. */
function plainChinese(name: string): string {
  const bare = simplified(name.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '')
  const whole = shortBanks.reduce(
    (text, [short, long]) => (text.startsWith(short) ? long + text.slice(short.length) : text),
    bare,
  )
  const named = whole.replace(/股份有限公司|有限责任公司|有限公司|股份公司|责任公司/g, '')
  return named === '' ? whole : named
}

const isBranch = (name: string): boolean =>
  /(支行|分行|分公司|营业部|办事处|分理处)$/.test(plainChinese(name))

interface Weighed {
  readonly weight: number
  readonly count: number
}

/** The characters of a name with their weight and number. */
function weighed(name: string): ReadonlyMap<string, Weighed> {
  const found = new Map<string, Weighed>()
  const add = (key: string, weight: number): void => {
    const earlier = found.get(key)
    found.set(key, {
      weight: Math.max(weight, earlier?.weight ?? 0),
      count: (earlier?.count ?? 0) + 1,
    })
  }
  const rest = plainChinese(name)
    .replace(administrative, '')
    .replace(tradeWords, (word) => {
      for (const letter of word) add(`${letter}‧`, 0.12)
      return ''
    })
    .replace(placeNames, (word) => {
      for (const letter of word) add(letter, 0.5)
      return ''
    })
  for (const letter of rest) add(letter, 1)
  return found
}

/** Marks of the kind of a place, which names have or leave out; not where they are part of a word. */
const administrative = /省|(?<!超|城|上|都)市(?!场|政|值|民)|自治区|集团/g

const tradeWords = new RegExp(
  `投资|管理|科技|发展|贸易|实业|控股|资产|证券|银行|融资|租赁|担保|网络|技术|国际|服务|咨询|基金|合伙企业|有限合伙|建设|工程|
  商业|农村|农业|工商|信托|保险|电子|信息|文化|传媒|置业|房地产|材料|稀土|磁材|磁业|中国|支行|分行|分公司|营业部|中心|企业|产业|
  经济|开发|工业|股份|公司|股权|医药|能源|电力|交通|物流|供应链|智能|制造|设备|机械|汽车|有色|金属|矿业|资源|环保|生物|创业|
  创新|中小|小额|贷款|财务|商务|商贸|进出口`.replace(/\s+/g, ''),
  'g',
)

const placeNames = new RegExp(
  `北京|上海|天津|重庆|广东|江苏|浙江|山东|河南|四川|湖北|湖南|福建|安徽|河北|陕西|辽宁|江西|广西|云南|贵州|山西|内蒙古|新疆|
  吉林|黑龙江|甘肃|海南|宁夏|青海|西藏|香港|澳门|台湾|深圳|广州|杭州|南京|苏州|武汉|成都|西安|厦门|青岛|宁波|大连|沈阳|济南|
  郑州|长沙|福州|合肥|昆明|南昌|南宁|贵阳|太原|无锡|佛山|东莞|中山|珠海|赣州|包头|温州|常州|石家庄|哈尔滨|长春|兰州|乌鲁木齐|
  海口|银川|西宁|拉萨|呼和浩特`.replace(/\s+/g, ''),
  'g',
)

/** Banks whose short name names them. */
const shortBanks: readonly (readonly [string, string])[] = [
  ['农行', '中国农业银行'],
  ['工行', '中国工商银行'],
  ['建行', '中国建设银行'],
  ['中行', '中国银行'],
  ['交行', '交通银行'],
  ['招行', '招商银行'],
]
