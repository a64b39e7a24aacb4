import type { Decoded } from '#contract/issues.ts'
import type { ImportRecord, RefusedDocument, SkippedRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { PathDocument } from '#core/material/answers/material-document.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import type { Application } from '#core/model/application.ts'
import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Form } from '#core/model/form.ts'
import type { MoneyReport } from '#core/model/money-report.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Portfolio } from '#core/model/portfolio.ts'
import type { Coverage } from '#core/model/rule.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { TwinReport } from '#core/model/twin-report.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import type { RateBook } from '#core/plan/compare-places.ts'
import type { MaterialReport } from '#core/plan/material-report.ts'
import type { PlaceComparison } from '#core/plan/place-comparison.ts'
import type { ReplanReport } from '#core/plan/replan-plan.ts'
import type { World } from '#core/plan/world.ts'
import type { ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import type { OfficialFigure } from '#core/trade/official-figure.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'
import type { Effect, Outcome } from '#core/weak/plan-effect.ts'
import type { WeakChange } from '#core/weak/weak-change.ts'

/** The shipped knowledge and how far the law of each jurisdiction was collected. */
export interface Knowledge {
  readonly catalog: Catalog
  readonly coverage: readonly Coverage[]
}

/** What one plan may meet, told from its corridor and application before they are checked. */
export interface CatalogNeed {
  /** Countries and unions that hold a hub. */
  readonly homes: readonly string[]
  /** Countries and unions the case sells to, and `INT` where its buyers ask for standards. */
  readonly sold: readonly string[]
  /** Words of the corridor's facilities, the processes they run among them. */
  readonly facilities: ReadonlySet<string>
  readonly grade: string | null
  /** Use of the catalog by which the application counts its magnets. */
  readonly use: string | null
}

/** Reads what plans need of a catalog folder, or, without a need, all that any plan may; valid or not at all. */
export type ReadCatalog = (folder: string, need?: CatalogNeed | null) => Decoded<Knowledge>

/** Reads a whole catalog folder, the knowledge that no plan reads included. */
export type ReadWholeCatalog = (folder: string) => Decoded<WholeCatalog>

/** Reads the forms of a catalog folder. */
export type ReadForms = (folder: string) => Decoded<readonly Form[]>

/** Fills the forms that a plan's duties ask for: pages by file name. */
export type RenderForms = (plan: Plan, forms: readonly Form[]) => Readonly<Record<string, string>>

/** Reads a corridor folder and checks it against the catalog. */
export type ReadCorridor = (folder: string, catalog: Catalog) => Decoded<Corridor>

/** The folder of an installed corridor by its id; the file that asks for it is named where there is none. */
export type FindCorridor = (id: string, file: string) => Decoded<string>

/** What an application file asks for before it can be checked in full; null where it does not say. */
export interface Asked {
  readonly corridor: string | null
  readonly destinations: readonly string[] | null
  /** Whether it says what its buyers ask for. */
  readonly standards: boolean
  readonly grade: string | null
  readonly use: string | null
}

/** Reads what an application file asks for; nothing else of it is checked. */
export type ReadAsked = (file: string) => Decoded<Asked>

/** The countries of a corridor's hubs and the words of its facilities, or null when its files cannot be read as such. */
export type OutlineCorridor = (
  folder: string,
) => { readonly countries: readonly string[]; readonly facilities: ReadonlySet<string> } | null

/** Reads an application file as one that is to be planned with this corridor and catalog. */
export type ReadApplication = (
  file: string,
  catalog: Catalog,
  corridor: Corridor,
) => Decoded<Application>

/**
 * Writes files into a folder, each whole or not at all; makes the folder when it is missing. Pages of an earlier time that
 * are not among the files are taken out of the subfolders named in `only`.
 */
export type WriteFilesWhole = (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  only?: readonly string[],
) => void

/** A hash of a value's content that does not depend on the order of its keys. */
export type ContentHash = (value: unknown) => string

/** The plan as one self-contained page. */
export type RenderReport = (plan: PlanDocument, language: Language) => string

/** The plan's schedule as a file that other programs open. */
export type WriteSchedule = (plan: PlanDocument, language: Language) => string

/** What the cells of a column are: a share is 0 to 1, a date or month ISO text, money in whole units of the currency its title names. */
export type ColumnKind = 'text' | 'number' | 'whole' | 'share' | 'date' | 'month' | 'money'

/** One column of a table; its title says its unit, its width is in letters. */
export interface Column {
  readonly title: string
  readonly kind: ColumnKind
  readonly width: number
}

/** A table in the reader's language. Unknown is null. */
export interface Table {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Every table of the report as data. */
export type RenderTables = (plan: PlanDocument, language: Language) => readonly Table[]

/** Tables as one workbook, a sheet each; the same tables give the same bytes. */
export type WriteWorkbook = (tables: readonly Table[]) => Promise<Uint8Array>

/** The plan's first screen as lines of plain text, at most 60. */
export type RenderSummary = (plan: PlanDocument, language: Language) => readonly string[]

/** Money under stress as lines of plain text. */
export type RenderMoney = (report: MoneyReport, language: Language) => readonly string[]

/** Corridor against market as lines of plain text. */
export type RenderTwin = (report: TwinReport, language: Language) => readonly string[]

/** Reads a scheduling problem from a file of any known format. */
export type ReadSchedule = (file: string) => Promise<Decoded<ScheduleInstance>>

/** The exchange rates of a catalog folder, with the claims and sources behind them. */
export type ReadExchangeRates = (folder: string) => Decoded<RateBook>

/** A comparison of places as lines of plain text. */
export type RenderPlaces = (comparison: PlaceComparison, language: Language) => readonly string[]

/** A replan as lines of plain text. */
export type RenderReplan = (report: ReplanReport, language: Language) => readonly string[]

/** A comparison of places as one self-contained page. */
export type RenderPlacesPage = (comparison: PlaceComparison, language: Language) => string

/** A world with the effect of every change of a weak value that may move its plan, in the order of the changes. */
export interface SweptWorld {
  readonly base: Outcome
  /** Changes of all weak values, those that cannot move the plan included. */
  readonly all: number
  readonly changes: readonly WeakChange[]
  readonly effects: readonly (Effect | 'still')[]
}

/** Sweeps worlds, each in one currency; null for one that has no plan. `progress` hears of changes done and expected. */
export type SweepWorlds = (
  worlds: readonly World[],
  progress: (done: number, total: number) => void,
) => Promise<readonly (SweptWorld | null)[]>

/** The application files that paths of files and folders name. */
export type ListApplications = (paths: readonly string[]) => Decoded<readonly string[]>

/** The portfolio's first screen as lines of plain text, at most 60. */
export type RenderPortfolioSummary = (portfolio: Portfolio, language: Language) => readonly string[]

/** The portfolio as one self-contained page. */
export type RenderPortfolio = (portfolio: Portfolio, language: Language) => string

/** Schedules an instance by several searches side by side for so many seconds. */
export type AnswerTogether = (
  instance: ScheduleInstance,
  effort: { readonly seed: number; readonly seconds: number; readonly workers: number },
) => Promise<ScheduleAnswer>

/** Reads a plan.json that this system wrote. */
export type ReadPlan = (file: string) => Decoded<PlanDocument>

/** Reads a value-chain model that one file states whole. */
export type ReadMaterialModel = (file: string) => Decoded<MaterialProblem>

/** The answers of a material path as lines of plain text; of an application also its what-ifs. */
export type RenderMaterial = (
  document: PathDocument | MaterialReport,
  language: Language,
) => readonly string[]

/** The rows of a CSV file whose header names at least these columns, every cell as text. */
export type ReadTable = (
  file: string,
  columns: readonly string[],
) => Decoded<readonly Readonly<Record<string, string>>[]>

/** A ledger as it stands on disk. */
export interface StoredLedger {
  /** In the order in which they were entered. */
  readonly entries: readonly LedgerEntry[]
  /** Bytes behind the last whole append: one that was cut short, of which nothing counts. */
  readonly cutShortBytes: number
}

/**
 * Reads a ledger folder up to its last whole append; one that is not there yet is empty. A line that does not follow from the
 * one before it, or is no entry, is told with its number.
 */
export type ReadLedger = (folder: string) => Promise<Decoded<StoredLedger>>

/** A ledger that is being added to. Nothing of it shows to readers before `commit`. */
export interface LedgerWriter {
  /** Bytes of an earlier append that was cut short, taken off. */
  readonly cutShortBytes: number
  readonly has: (id: string) => boolean
  readonly append: (entry: LedgerEntry) => void
  /** Makes what was appended, and the document kept, part of the ledger, surely on the disk. */
  readonly commit: () => void
  /** Leaves the ledger as it was before. Does nothing after `commit`. */
  readonly abandon: () => void
}

/** What an import writes to: the document kept under its hash, and the ledger that cites it. */
export interface OpenedImport {
  readonly ledger: LedgerWriter
  /** SHA-256 of the document, in hexadecimal. */
  readonly contentHash: string
  readonly bytes: number
  /** The document again, from its beginning. */
  readonly document: () => AsyncIterable<Uint8Array>
}

/** Opens a ledger for one document; when `isTrial`, nothing is written anywhere. Refused while another process writes. */
export type OpenImport = (
  file: string,
  folder: string,
  isTrial: boolean,
) => Promise<Decoded<OpenedImport>>

/** What an importer is told about the document it reads. */
export interface ImportContext {
  /** ISO day from which the ledger knows what the document says. */
  readonly knownOn: string
  /** Who enters it. */
  readonly by: string
  /** SHA-256 of the document, in hexadecimal. */
  readonly contentHash: string
  /** Name of the file, without its folder. */
  readonly name: string
  /** What was said about the document beside it, by name; an importer says which it takes. */
  readonly options: Readonly<Record<string, string>>
  /** An id that follows from these words alone: the same words, the same id. */
  readonly idOf: (...words: readonly string[]) => string
}

/** Reads one kind of document, piece by piece; what it yields depends on the document and the context alone. */
export type Importer = (
  document: AsyncIterable<Uint8Array>,
  context: ImportContext,
) => AsyncIterable<ImportRecord>

/** An importer with the name it is asked for by. */
export interface ImportFormat {
  readonly name: string
  readonly title: Text
  /** Options it takes, by name, with what they mean. */
  readonly options: Readonly<Record<string, Text>>
  readonly load: () => Promise<Importer>
}

/** One record of trade statistics or official figures, with the kind of document it stands in. */
export interface TradeRow {
  readonly kind: 'row'
  readonly format: 'comtrade' | 'china-customs' | 'usgs' | 'figures'
  readonly lines: readonly TradeLine[]
  readonly figures: readonly OfficialFigure[]
}

/** Reads a document of any of these kinds, found from its content; `flow` is that of tables which do not say it. */
export type ReadTradeRows = (
  file: string,
  flow: TradeLine['flow'] | null,
) => AsyncIterable<TradeRow | SkippedRecord | RefusedDocument>

/** The files that paths name, a folder standing for those in it. */
export type ListFiles = (paths: readonly string[]) => Decoded<readonly string[]>

/** The texts of the announcements in a document, whose origins are asked for. */
export type ReadOriginTexts = (file: string) => Promise<readonly string[] | RefusedDocument>

/** Opens a ledger to add to it; when `isTrial`, nothing is written. Refused while another process writes. */
export type OpenLedger = (folder: string, isTrial: boolean) => Promise<Decoded<LedgerWriter>>
