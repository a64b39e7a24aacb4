import type { Text } from './text.ts'

/** A unit as people write it; a unit without an entry is international and stays as it is. */
export const unitWords = (unit: string): Text => {
  const words = units[unit]
  return words ? { en: words[0], zh: words[1] } : { en: unit, zh: unit }
}

const units: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  days: ['days', '天'],
  'working days': ['working days', '个工作日'],
  weeks: ['weeks', '周'],
  hours: ['hours', '小时'],
  months: ['months', '个月'],
  share: ['share', '比例'],
  level: ['level', '级'],
  'wt %': ['% by weight', '%（质量）'],
  C: ['°C', '°C'],
  'g/cm3': ['g/cm³', 'g/cm³'],
  m3: ['m³', '立方米'],
  kg: ['kg', '千克'],
  'tce/y': ['tonnes of coal equivalent a year', '吨标准煤/年'],
  't/y': ['t a year', '吨/年'],
  't REO/y': ['t of oxide a year', '吨氧化物/年'],
  't metal/y': ['t of metal a year', '吨金属/年'],
  't alloy/y': ['t of alloy a year', '吨合金/年'],
  't blanks/y': ['t of blanks a year', '吨毛坯/年'],
  't magnets/y': ['t of magnets a year', '吨磁体/年'],
  't scrap/y': ['t of scrap a year', '吨废料/年'],
  CNY: ['CNY', '元'],
  'CNY/y': ['CNY a year', '元/年'],
  'CNY/kg': ['CNY/kg', '元/千克'],
  'CNY/kg REO': ['CNY/kg of oxide', '元/千克氧化物'],
  'CNY/t': ['CNY/t', '元/吨'],
  'CNY/(t/y)': ['CNY for each t a year', '元/（吨/年）'],
  'USD/kg': ['USD/kg', '美元/千克'],
  'USD/t': ['USD/t', '美元/吨'],
  'AUD/kg REO': ['AUD/kg of oxide', '澳元/千克氧化物'],
}
