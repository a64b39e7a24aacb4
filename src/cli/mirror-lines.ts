import type { Text } from '#core/model/text.ts'
import type { CheckedFlow } from '#core/trade/check-flows.ts'
import type { TradeCheck } from '#core/trade/check-trade.ts'
import type { MirrorComparison } from '#core/trade/compare-mirror.ts'
import type { ReporterReliability } from '#core/trade/reporter-reliability.ts'
import { showNumber } from '#core/units/show-number.ts'

type Say = (text: Text) => string

/** Every flow as both sides report it; what is apart, with the explanations in the order in which they are to be checked. */
export function mirrorLines({ flows, freight }: TradeCheck, say: Say): readonly string[] {
  if (flows.length === 0) return []
  const share = `${showNumber(freight * 100, 1)} %`
  return [
    '',
    say({
      en: `Mirror statistics: exports (FOB) against the same imports, with freight and insurance of ${share} taken off CIF values`,
      zh: `镜像统计：出口（FOB）与同一流向的进口比对；CIF 价已扣除运费保费 ${share}`,
    }),
    ...countLines(flows, say),
    ...shownFlows(flows).flatMap((flow) => flowLines(flow, say)),
  ]
}

/** Of few flows all; of many those that are apart, as far as a reader goes through them. */
const shownFlows = (flows: readonly CheckedFlow[]): readonly CheckedFlow[] =>
  flows.length <= mostShown
    ? flows
    : flows.filter(({ explanations }) => explanations.length > 0).slice(0, mostShown)

const mostShown = 40

function countLines(flows: readonly CheckedFlow[], say: Say): readonly string[] {
  const count = (verdict: MirrorComparison['verdict']): number =>
    flows.filter(({ value }) => value.verdict === verdict).length
  const [equal, within, apart, open] = [
    count('equal'),
    count('within-freight'),
    count('apart'),
    count('unknown'),
  ]
  const shown = shownFlows(flows).length
  return [
    say({
      en: `  ${flows.length} flows by value: ${equal} equal, ${within} within freight, ${apart} apart, ${open} not to be compared`,
      zh: `  按金额共 ${flows.length} 个流向：一致 ${equal}，运费可解释 ${within}，不一致 ${apart}，无法比较 ${open}`,
    }),
    ...(shown === flows.length
      ? []
      : [
          say({
            en: `  ${shown} of those with something apart are shown; --json prints all.`,
            zh: `  以下列出其中不一致的 ${shown} 个；--json 可输出全部。`,
          }),
        ]),
  ]
}

function flowLines(flow: CheckedFlow, say: Say): readonly string[] {
  const { from, to, code, period, value, weight, explanations } = flow
  const currency = value.currency ?? ''
  const left = amount(value.exported, currency, say)
  const right = amount(value.importFob, currency, say)
  return [
    `  ${from} → ${to} · ${code} · ${period}`,
    say({
      en: `    value: ${left} against ${right}${differenceOf(value)}: ${say(verdicts[value.verdict])}`,
      zh: `    金额：出口方 ${left}，进口方 ${right}${differenceOf(value)}：${say(verdicts[value.verdict])}`,
    }),
    ...(value.reconciled === null
      ? []
      : [
          say({
            en: `    reconciled by the reliability of both: ${amount(value.reconciled, currency, say)}`,
            zh: `    按双方可靠度调和：${amount(value.reconciled, currency, say)}`,
          }),
        ]),
    ...(weight.exportedKg === null && weight.importedKg === null && !weight.isEstimateLeftOut
      ? []
      : [weightLine(flow, say)]),
    ...(explanations.length === 0
      ? []
      : [say({ en: '    to be checked, in this order:', zh: '    请依次核查：' })]),
    ...explanations.flatMap(({ words, seen }, at) => [
      `    ${at + 1}. ${say(words)}`,
      ...(seen === null
        ? []
        : [say({ en: `       here: ${seen.en}`, zh: `       本例：${seen.zh}` })]),
    ]),
  ]
}

function weightLine({ weight }: CheckedFlow, say: Say): string {
  const left = amount(weight.exportedKg, 'kg', say)
  const right = amount(weight.importedKg, 'kg', say)
  const note = weight.isEstimateLeftOut
    ? say({
        en: '; a weight computed from the value is left out',
        zh: '；由金额推算的重量不计',
      })
    : ''
  return say({
    en: `    net weight: ${left} against ${right}${differenceOf(weight)}: ${say(verdicts[weight.verdict])}${note}`,
    zh: `    净重：出口方 ${left}，进口方 ${right}${differenceOf(weight)}：${say(verdicts[weight.verdict])}${note}`,
  })
}

/** How well each reporter agrees with its partners, where enough of its flows are reported by both sides. */
export function reporterLines(
  reporters: readonly ReporterReliability[],
  say: Say,
): readonly string[] {
  const told = reporters.filter(
    ({ asExporter, asImporter }) => asExporter !== null || asImporter !== null,
  )
  if (told.length === 0) return []
  const score = (value: number | null) =>
    value === null ? say(unknown) : `${value > 0 ? '+' : ''}${showNumber(value, 2)}`
  return [
    '',
    say({
      en: 'Reporters, by how well their figures agree with those of their partners (standard deviations from the mean)',
      zh: '各申报国与伙伴国数据的吻合程度（与均值之差，以标准差计）',
    }),
    ...told.map(({ reporter, asExporter, asImporter, flows }) =>
      say({
        en: `  ${reporter}: as exporter ${score(asExporter)}, as importer ${score(asImporter)}, ${flows} flows`,
        zh: `  ${reporter}：作为出口方 ${score(asExporter)}，作为进口方 ${score(asImporter)}，共 ${flows} 个流向`,
      }),
    ),
  ]
}

const amount = (value: number | null, unit: string, say: Say): string =>
  value === null ? say(unknown) : `${showNumber(value)} ${unit}`.trim()

const differenceOf = ({ asymmetry, ratio }: MirrorComparison): string =>
  asymmetry === null
    ? ''
    : ` (a = ${asymmetry.toFixed(3)}${ratio === null ? '' : `, M/X = ${ratio.toFixed(2)}`})`

const unknown: Text = { en: 'unknown', zh: '未知' }

const verdicts: Readonly<Record<MirrorComparison['verdict'], Text>> = {
  equal: { en: 'equal within 5 %', zh: '一致（相差 5 % 以内）' },
  'within-freight': {
    en: 'within what freight may explain (up to 20 %)',
    zh: '差异在运费保费可解释范围内（不超过 20 %）',
  },
  apart: {
    en: 'apart; both figures stand, none is averaged',
    zh: '不一致；两数并列，不取平均',
  },
  unknown: { en: 'cannot be compared', zh: '无法比较' },
}
