import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import { checkTrade, type TradeCheck } from '#core/trade/check-trade.ts'
import type { ElementMasses } from '#core/trade/element-mass.ts'
import type { OfficialFigure } from '#core/trade/official-figure.ts'
import { sumLines } from '#core/trade/sum-lines.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'
import type { ListFiles, ReadTradeRows, TradeRow } from './ports.ts'
import { refusalIssue } from './refusal-issue.ts'
import { type SkipReason, tallySkips } from './skip-reasons.ts'

/** Trade statistics and official figures to be held against each other. */
export interface TradeRequest {
  /** Files, and folders of them. */
  readonly paths: readonly string[]
  /** Of tables that do not say it. */
  readonly flow: TradeLine['flow'] | null
  /** Freight and insurance as a share of the value of an export. */
  readonly freight: number
  /** In which a refusal is told. */
  readonly language: Language
}

/** What was read of one file; `read` is `taken` and all that was skipped. */
export interface TradeFileRead {
  readonly file: string
  readonly format: TradeRow['format'] | null
  readonly read: number
  readonly taken: number
  readonly skipped: readonly SkipReason[]
}

/** Trade held against its mirror and against the balance of mass, with what was read for it. */
export interface TradeCheckDocument extends TradeCheck {
  readonly format: 'lodestone.trade-check/1'
  readonly files: readonly TradeFileRead[]
}

export type CheckTradeFiles = (request: TradeRequest) => Promise<Decoded<TradeCheckDocument>>

/** Reads the files whole, joins what only splits a flow into its total, and checks; a file that cannot be read ends it, with all faults. */
export const checkTradeFiles =
  (ports: {
    readonly listFiles: ListFiles
    readonly readTradeRows: ReadTradeRows
    readonly readElements: () => Decoded<ElementMasses>
  }): CheckTradeFiles =>
  async ({ paths, flow, freight, language }) => {
    const listed = ports.listFiles(paths)
    if (listed.kind === 'faults') return listed
    const gathered: Gathered[] = []
    for (const file of listed.value)
      gathered.push(await gather(file, ports.readTradeRows(file, flow), language))
    const issues = gathered.flatMap((each) => each.issues)
    const elements = ports.readElements()
    if (elements.kind === 'faults') issues.push(...elements.issues)
    if (issues.length > 0 || elements.kind === 'faults') return { kind: 'faults', issues }
    const check = checkTrade(
      gathered.flatMap((each) => each.lines),
      gathered.flatMap((each) => each.figures),
      elements.value,
      freight,
    )
    const files = gathered.map((each) => each.read)
    return { kind: 'ok', value: { format: 'lodestone.trade-check/1', files, ...check } }
  }

interface Gathered {
  readonly read: TradeFileRead
  readonly lines: readonly TradeLine[]
  readonly figures: readonly OfficialFigure[]
  readonly issues: readonly Issue[]
}

async function gather(
  file: string,
  rows: ReturnType<ReadTradeRows>,
  language: Language,
): Promise<Gathered> {
  const [lines, figures, issues] = [[], [], []] as [TradeLine[], OfficialFigure[], Issue[]]
  const skips = tallySkips()
  let [read, format] = [0, null] as [number, TradeRow['format'] | null]
  for await (const row of rows) {
    if (row.kind === 'refused') {
      issues.push(refusalIssue(row, file, language))
      continue
    }
    read += 1
    if (row.kind === 'skipped') {
      skips.count(row)
      continue
    }
    format = row.format
    lines.push(...row.lines)
    figures.push(...row.figures)
  }
  const taken = read - skips.records()
  return {
    read: { file, format, read, taken, skipped: skips.reasons() },
    // Of China's customs a row is one trade mode and one province of a flow.
    lines: format === 'china-customs' ? sumLines(lines) : lines,
    figures,
    issues,
  }
}
