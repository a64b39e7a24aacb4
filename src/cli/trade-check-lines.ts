import type { TradeCheckDocument, TradeFileRead } from '#app/check-trade-files.ts'
import type { Language, Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import { balanceLines, editionLines } from './balance-lines.ts'
import { digitLines } from './digit-lines.ts'
import { mirrorLines, reporterLines } from './mirror-lines.ts'

/** A check of trade as lines of plain text: what was read, flows against their mirror, balances of mass, editions. */
export function tradeCheckLines(check: TradeCheckDocument, language: Language): readonly string[] {
  const say = ({ en, zh }: Text): string => (language === 'en' ? en : zh)
  const { flows, digits, balances, editions, repeated } = check
  const isEmpty = [flows, digits, balances, editions].every(({ length }) => length === 0)
  return [
    ...check.files.flatMap((file) => fileLines(file, say)),
    ...(repeated === 0
      ? []
      : [
          say({
            en: `${repeated} lines say the same flow again; one line of each was compared.`,
            zh: `有 ${repeated} 行重复列出同一流向；每一流向只比较一行。`,
          }),
        ]),
    ...mirrorLines(check, say),
    ...reporterLines(check.reporters, say),
    ...digitLines(digits, say),
    ...balanceLines(balances, say),
    ...editionLines(editions, say),
    '',
    say(
      isEmpty
        ? {
            en: 'Nothing here can be held against anything else: give the statistics of both countries of a flow, or production and exports of one place.',
            zh: '以上数据无可比对：请提供同一流向双方的统计，或同一地点的产量与出口量。',
          }
        : {
            en: 'These are questions to ask, and no finding of fault; no grade was changed.',
            zh: '以上仅为待核实的问题，并非违规认定；未改动任何证据等级。',
          },
    ),
  ]
}

function fileLines(
  { file, format, read, taken, skipped }: TradeFileRead,
  say: (text: Text) => string,
): readonly string[] {
  const count = read - taken
  return [
    say({
      en: `${file} (${format ?? 'nothing taken'}): ${read} records read = ${taken} taken + ${count} skipped`,
      zh: `${file}（${format ?? '未采用任何记录'}）：读取 ${read} 条 = 采用 ${taken} 条 + 略过 ${count} 条`,
    }),
    ...skipped.map(({ reason, words, records, places }) =>
      say({
        en: `  skipped ${showNumber(records)}: ${words.en} [${reason}] (${places.join(', ')}${records > places.length ? ', …' : ''})`,
        zh: `  略过 ${showNumber(records)} 条：${words.zh}〔${reason}〕（${places.join('、')}${records > places.length ? ' 等' : ''}）`,
      }),
    ),
  ]
}
