import type { Lever } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'

/** The five levers in words. */
export const leverNames: Readonly<Record<Lever, Text>> = {
  parallel: { en: 'Desks work side by side', zh: '各窗口并行' },
  search: { en: 'Providers already known', zh: '服务方已备案，无需寻找' },
  file: { en: 'One shared file', zh: '共享同一份档案' },
  pilot: { en: 'Pilot line booked ahead', zh: '中试线提前预约' },
  land: { en: 'Land kept ready', zh: '预留用地' },
}
