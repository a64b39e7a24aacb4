import { showNumber } from '#core/units/show-number.ts'
import type { Text } from './text.ts'

/** A code, number or yes-or-no of an answer or a fact as people say it; a code without a name is said as it is. */
export function valueWords(value: string | number | boolean): Text {
  if (typeof value === 'boolean') return value ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' }
  if (typeof value === 'number') {
    const shown = showNumber(value, 4)
    return { en: shown, zh: shown }
  }
  return names[value] ?? { en: value, zh: value }
}

const names: Readonly<Record<string, Text>> = {
  CN: { en: 'China', zh: '中国' },
  DE: { en: 'Germany', zh: '德国' },
  JP: { en: 'Japan', zh: '日本' },
  US: { en: 'United States', zh: '美国' },
  CA: { en: 'Canada', zh: '加拿大' },
  FR: { en: 'France', zh: '法国' },
  EE: { en: 'Estonia', zh: '爱沙尼亚' },
  KR: { en: 'South Korea', zh: '韩国' },
  EU: { en: 'European Union', zh: '欧盟' },
  'CN-GD': { en: 'Guangdong', zh: '广东' },
  'CN-JX': { en: 'Jiangxi', zh: '江西' },
  'CN-JX-Ganzhou': { en: 'Ganzhou, Jiangxi', zh: '江西赣州' },
  Ganzhou: { en: 'Ganzhou', zh: '赣州' },
  Shenzhen: { en: 'Shenzhen', zh: '深圳' },
  nanshan: { en: 'Nanshan', zh: '南山' },
  zhanggong: { en: 'Zhanggong', zh: '章贡' },
  mining: { en: 'mining', zh: '采矿' },
  separation: { en: 'separation', zh: '分离' },
  metal: { en: 'metal making', zh: '金属制取' },
  trade: { en: 'trade', zh: '贸易' },
  recycling_hydromet: { en: 'wet-chemical recycling', zh: '湿法回收' },
  electroplating: { en: 'electroplating', zh: '电镀' },
  'strip-casting': { en: 'strip casting', zh: '速凝' },
  'jet-milling': { en: 'jet milling', zh: '气流磨制粉' },
  sintering: { en: 'sintering', zh: '烧结' },
  machining: { en: 'machining', zh: '机加工' },
  coating: { en: 'coating', zh: '涂层' },
  epoxy: { en: 'epoxy', zh: '环氧' },
  'ni-cu-ni': { en: 'nickel-copper-nickel', zh: '镍铜镍' },
  zinc: { en: 'zinc', zh: '锌' },
  phosphate: { en: 'phosphate', zh: '磷化' },
  none: { en: 'none', zh: '无' },
  'on-site': { en: 'on site', zh: '厂内' },
  contracted: { en: 'contracted', zh: '外协' },
  'standard-land': { en: 'standard land', zh: '标准地' },
  greenfield: { en: 'new industrial land', zh: '新增工业用地' },
  'leased-workshop': { en: 'leased workshop', zh: '租用厂房' },
  key: { en: 'key management', zh: '重点管理' },
  simple: { en: 'simplified management', zh: '简化管理' },
  magnet: { en: 'magnet', zh: '磁体' },
  motor: { en: 'motor', zh: '电机' },
  robot: { en: 'robot', zh: '机器人' },
  'sintered-ndfeb-magnet': { en: 'sintered NdFeB magnet', zh: '烧结钕铁硼磁体' },
  battery_controlled: { en: 'controlled batteries', zh: '受控电池物项' },
  re_equipment: { en: 'rare-earth equipment', zh: '稀土设备' },
  superhard: { en: 'superhard materials', zh: '超硬材料' },
  technology: { en: 'technology', zh: '技术' },
  company: { en: 'company', zh: '企业' },
  platform: { en: 'platform', zh: '平台' },
  startup: { en: 'start-up', zh: '初创' },
  growing: { en: 'growing', zh: '成长期' },
  established: { en: 'established', zh: '成熟期' },
  civil: { en: 'civil', zh: '民用' },
  defence: { en: 'defence', zh: '国防' },
}
