import type { Text } from '#core/model/text.ts'
import type { CheckedBalance, CheckedEditions } from '#core/trade/check-balances.ts'
import type { EditionChange } from '#core/trade/compare-editions.ts'
import type { BalanceItem, BalanceVerdict } from '#core/trade/mass-balance.ts'
import { showNumber } from '#core/units/show-number.ts'

type Say = (text: Text) => string

/** Balances of mass in tonnes of what is balanced, with what they come to. */
export function balanceLines(balances: readonly CheckedBalance[], say: Say): readonly string[] {
  if (balances.length === 0) return []
  return [
    '',
    say({
      en: 'Balance of mass: exports ≤ production + imports + drawn from stocks − use',
      zh: '质量平衡：出口 ≤ 产量 + 进口 + 库存减少 − 国内使用',
    }),
    ...balances.flatMap((balance) => {
      const { where, period, element, residual, sigma, z, verdict, leftOut } = balance
      const what = element ?? 'REO'
      const parts = balance.figures.map(
        ({ item, series, kg, isEstimated }) =>
          `${say(itemNames[item])}${series === '' ? '' : ` [${series}]`} ${isEstimated ? say({ en: 'about ', zh: '约 ' }) : ''}${tonnes(kg, say)}`,
      )
      return [
        `  ${where} · ${period} · ${what}`,
        `    ${parts.join(say({ en: '; ', zh: '；' }))}`,
        ...(residual === null
          ? []
          : [
              say({
                en: `    left over ${tonnes(residual, say)} ± ${tonnes(sigma, say)}${z === null ? '' : ` (z = ${showNumber(z, 2)})`}`,
                zh: `    余量 ${tonnes(residual, say)} ± ${tonnes(sigma, say)}${z === null ? '' : `（z = ${showNumber(z, 2)}）`}`,
              }),
            ]),
        `    ${say(verdicts[verdict])}`,
        ...(leftOut.length === 0
          ? []
          : [
              say({
                en: `    unknown and left out: ${leftOut.map((item) => itemNames[item].en).join(', ')}`,
                zh: `    未知而未计入：${leftOut.map((item) => itemNames[item].zh).join('、')}`,
              }),
            ]),
      ]
    }),
  ]
}

/** Figures that more than one edition gives. */
export function editionLines(editions: readonly CheckedEditions[], say: Say): readonly string[] {
  if (editions.length === 0) return []
  return [
    '',
    say({ en: 'The same figure in successive editions', zh: '同一数字在历次版本中的变化' }),
    ...editions.flatMap(({ where, period, item, series, element, changes }) => {
      const name = [where, period, say(itemNames[item]), series, element ?? 'REO']
      return [
        `  ${name.filter((part) => part !== '').join(' · ')}`,
        ...changes.map(
          ({ earlier, later, kind, logRatio }) =>
            `    ${earlier.edition} ${tonnes(earlier.value, say)} → ${later.edition} ${tonnes(later.value, say)}${say({ en: ': ', zh: '：' })}${say(changeWords[kind])}${logRatio === null ? '' : ` (ln ${logRatio.toFixed(3)})`}`,
        ),
      ]
    }),
  ]
}

const tonnes = (kg: number | null, say: Say): string =>
  kg === null
    ? say({ en: 'unknown', zh: '未知' })
    : say({ en: `${showNumber(kg / 1000, 1)} t`, zh: `${showNumber(kg / 1000, 1)} 吨` })

const itemNames: Readonly<Record<BalanceItem, Text>> = {
  production: { en: 'production', zh: '产量' },
  imports: { en: 'imports', zh: '进口' },
  'stock-draw': { en: 'drawn from stocks', zh: '库存减少' },
  exports: { en: 'exports', zh: '出口' },
  use: { en: 'use', zh: '国内使用' },
}

const verdicts: Readonly<Record<BalanceVerdict, Text>> = {
  closes: {
    en: 'Exports lie within what was produced and not used.',
    zh: '出口量未超过产量扣除国内使用后的余量。',
  },
  'needs-imports': {
    en: 'Exports exceed production, and imports or stocks cover the rest: not all that is exported was produced here.',
    zh: '出口量超过产量，差额可由进口或库存弥补：出口货物并非全部产自本地。',
  },
  'within-uncertainty': {
    en: 'Exports exceed the supply by less than the uncertainty of the figures (two standard deviations).',
    zh: '出口量略超供应量，但差额在数据不确定度（两个标准差）之内。',
  },
  exceeds: {
    en: 'Exports exceed all that is stated to have been there: a figure is wrong, or a supply is not stated.',
    zh: '出口量超过全部已知供应：某一数字有误，或有供应未列出。',
  },
  'cannot-tell': {
    en: 'Cannot be told: a figure that decides it is unknown.',
    zh: '无法判断：起决定作用的数字未知。',
  },
}

const changeWords: Readonly<Record<EditionChange['kind'], Text>> = {
  unchanged: { en: 'unchanged', zh: '未变' },
  revision: { en: 'revised', zh: '修订' },
  'definition-change': {
    en: 'something else is counted: no revision, both stand',
    zh: '统计口径已变：不是修订，两数并存',
  },
  unknown: { en: 'one of them is unknown', zh: '其中一版未知' },
}
