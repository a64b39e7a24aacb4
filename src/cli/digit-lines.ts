import type { Text } from '#core/model/text.ts'
import type { TradeCheck } from '#core/trade/check-trade.ts'
import { showNumber } from '#core/units/show-number.ts'

/** First digits of each reporter's values, where there are enough of them. */
export function digitLines(
  digits: TradeCheck['digits'],
  say: (text: Text) => string,
): readonly string[] {
  if (digits.length === 0) return []
  return [
    '',
    say({
      en: "First two digits of the values against Benford's law: a question at most, and no sign of fault by itself",
      zh: '金额首两位数字与本福特定律的比对：至多提示疑问，本身并非问题迹象',
    }),
    ...digits.map(({ reporter, figures, meanDeviation, chiSquared, conformity }) => {
      const numbers = `${meanDeviation.toFixed(5)}, χ² ${showNumber(chiSquared, 1)}`
      return say({
        en: `  ${reporter}: ${showNumber(figures)} values, mean deviation ${numbers}: ${conformities[conformity].en}`,
        zh: `  ${reporter}：${showNumber(figures)} 个数值，平均偏差 ${numbers}：${conformities[conformity].zh}`,
      })
    }),
  ]
}

const conformities: Readonly<Record<TradeCheck['digits'][number]['conformity'], Text>> = {
  close: { en: 'close conformity', zh: '高度吻合' },
  acceptable: { en: 'acceptable conformity', zh: '基本吻合' },
  marginal: { en: 'marginal conformity', zh: '勉强吻合' },
  none: { en: 'no conformity; ask how the values came about', zh: '不吻合，宜询问数值的形成过程' },
}
