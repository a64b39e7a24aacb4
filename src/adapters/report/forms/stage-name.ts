import type { Text } from '#core/model/text.ts'

/** What a plant does on site, as the application codes it, in words; the code itself where it has none. */
export const stageName = (stage: string): Text => names[stage] ?? { en: stage, zh: stage }

const names: Readonly<Record<string, Text>> = {
  mining: { en: 'mining', zh: '采矿' },
  separation: { en: 'separation', zh: '萃取分离' },
  metal: { en: 'metal making', zh: '金属冶炼' },
  'strip-casting': { en: 'strip casting', zh: '速凝铸片' },
  'jet-milling': { en: 'jet milling', zh: '气流磨制粉' },
  sintering: { en: 'pressing and sintering', zh: '成型烧结' },
  machining: { en: 'machining', zh: '机械加工' },
  coating: { en: 'coating', zh: '表面处理' },
  recycling: { en: 'recycling', zh: '回收利用' },
  assembly: { en: 'assembly', zh: '装配' },
}
