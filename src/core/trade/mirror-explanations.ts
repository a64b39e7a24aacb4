import type { Text } from '#core/model/text.ts'
import type { MirrorPair } from './pair-lines.ts'
import type { TradeLine } from './trade-line.ts'

/** A reason why two true statistics may differ, and whether the lines at hand show it. */
export interface MirrorExplanation {
  readonly code: ExplanationCode
  readonly words: Text
  /** What of it the lines show; null where they neither show it nor rule it out. */
  readonly seen: Text | null
}

export type ExplanationCode =
  | 'transit'
  | 'free-zone'
  | 'timing'
  | 'confidentiality'
  | 'classification'
  | 're-export'
  | 'gross-weight'
  | 'false-declaration'

/**
 * Every reason to look into before a flow may be called falsely declared, which comes last; `beside` are all lines of its code and
 * period.
 */
export const explainMirror = (
  pair: MirrorPair,
  beside: readonly TradeLine[],
  subject: 'value' | 'weight',
): readonly MirrorExplanation[] =>
  reasons
    .filter(({ only }) => only === undefined || only === subject)
    .map(({ code, words, seen }) => ({ code, words, seen: seen(pair, beside) }))

interface Reason {
  readonly code: ExplanationCode
  readonly only?: 'weight'
  readonly words: Text
  readonly seen: (pair: MirrorPair, beside: readonly TradeLine[]) => Text | null
}

const nothingSeen = () => null

/** In the order in which they are asked. */
const reasons: readonly Reason[] = [
  {
    code: 'transit',
    words: {
      en: 'Goods sent through a third country: the importer records the country of origin, the exporter the last destination it knew of',
      zh: '经第三地转运：进口方按原产国统计，出口方按申报时所知的最终目的国统计',
    },
    seen: ({ from, to }, beside) => {
      const hubs = beside
        .filter(({ reporter, partner }) => entrepots.has(partner) && sideOf(from, to, reporter))
        .map(({ partner }) => partner)
      const named = [...new Set(hubs)].sort().join(', ')
      return named === ''
        ? null
        : {
            en: `The same goods are also traded with ${named} in the same period`,
            zh: `同期同一商品与 ${named} 亦有贸易记录`,
          }
    },
  },
  {
    code: 'free-zone',
    words: {
      en: 'Free zones and bonded warehouses: one side counts goods when they enter them, the other when they leave (general or special trade system)',
      zh: '自由贸易区与保税仓库：一方在入区时统计，另一方在出区时统计（总贸易制与专门贸易制之别）',
    },
    seen: nothingSeen,
  },
  {
    code: 'timing',
    words: {
      en: 'Timing: goods leave in one period and arrive one or two months later',
      zh: '时间差：货物离境与到港相隔一至两个月，可能落入不同统计期',
    },
    seen: ({ period }) =>
      /^\d{4}-\d{2}$/.test(period)
        ? {
            en: 'The period is one month: compare the sum of three months before drawing any conclusion',
            zh: '统计期为单月：应先按三个月合计比较，再下结论',
          }
        : null,
  },
  {
    code: 'confidentiality',
    words: {
      en: 'Confidentiality: a reporter withholds the partner or the code and books the flow under areas not specified or chapter 99',
      zh: '保密处理：申报国不公布伙伴国或税号，计入“未列明地区”或第 99 章',
    },
    seen: ({ from, to }, beside) => {
      const withheld = beside.filter(
        ({ reporter, isPartnerNamed }) => !isPartnerNamed && (reporter === from || reporter === to),
      )
      const reporters = [...new Set(withheld.map(({ reporter }) => reporter))].sort().join(', ')
      return withheld.length === 0
        ? null
        : {
            en: `${reporters} also books this code under partners it does not name`,
            zh: `${reporters} 在同一税号下另有未列明伙伴国的记录`,
          }
    },
  },
  {
    code: 'classification',
    words: {
      en: 'Classification: the two customs put the goods under different codes, or different editions of the nomenclature',
      zh: '归类差异：双方海关归入不同税号，或采用不同版本的商品编码',
    },
    seen: ({ exported, imported }) => {
      const [left, right] = [exported?.edition ?? null, imported?.edition ?? null]
      return left === null || right === null || left === right
        ? null
        : {
            en: `The export is reported in ${left}, the import in ${right}`,
            zh: `出口按 ${left} 版申报，进口按 ${right} 版申报`,
          }
    },
  },
  {
    code: 're-export',
    words: {
      en: 'Re-exports: goods of a third origin are in the total of one side and not of the other',
      zh: '转口：一方总额包含第三国原产货物的再出口，另一方不包含',
    },
    seen: ({ from, to }, beside) => {
      const found = beside.some(
        ({ flow, reporter, partner }) =>
          (flow === 're-export' && reporter === from && partner === to) ||
          (flow === 're-import' && reporter === to && partner === from),
      )
      return found
        ? {
            en: `Re-exports or re-imports between ${from} and ${to} are reported`,
            zh: `${from} 与 ${to} 之间申报有再出口或再进口`,
          }
        : null
    },
  },
  {
    code: 'gross-weight',
    only: 'weight',
    words: {
      en: 'Gross and net weight, or a second unit of quantity, taken for each other',
      zh: '毛重与净重混用，或第一、第二计量单位混用',
    },
    seen: nothingSeen,
  },
  {
    code: 'false-declaration',
    words: {
      en: 'Only when all of these are ruled out: a declaration that does not state the goods, the value or the destination truly',
      zh: '以上各项均排除之后，方可考虑：品名、价格或去向申报不实',
    },
    seen: nothingSeen,
  },
]

/** Ports through which goods of third origin regularly pass: Hong Kong and Singapore, as the literature on mirror statistics names them. */
const entrepots: ReadonlySet<string> = new Set(['HK', 'SG'])

const sideOf = (from: string, to: string, reporter: string): boolean =>
  reporter === from || reporter === to
