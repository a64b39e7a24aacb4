import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { listApplications } from '#adapters/files/list-applications.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { readExchangeRates } from '#adapters/files/read-exchange-rates.ts'
import { readForms } from '#adapters/files/read-forms.ts'
import { readLedgerFile } from '#adapters/files/read-ledger-file.ts'
import { readMaterialModel } from '#adapters/files/read-material-model.ts'
import { readPlan } from '#adapters/files/read-plan.ts'
import { readTable } from '#adapters/files/read-table.ts'
import { writeFilesWhole } from '#adapters/files/write-files-whole.ts'
import { writeMspdi } from '#adapters/formats/mspdi/write-mspdi.ts'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { createSweeper } from '#adapters/highs/create-sweeper.ts'
import { importFormats } from '#adapters/importers/import-formats.ts'
import { listFiles } from '#adapters/importers/reading/list-files.ts'
import { idOf } from '#adapters/ledger/id-of.ts'
import { ledgerFiles } from '#adapters/ledger/ledger-files.ts'
import { readLedger } from '#adapters/ledger/read-ledger.ts'
import { openLedger } from '#adapters/ledger/write-ledger.ts'
import { renderForms } from '#adapters/report/forms/render-forms.ts'
import { renderMaterial } from '#adapters/report/material/material-lines.ts'
import { renderMoney } from '#adapters/report/money/money-lines.ts'
import { renderPlaces } from '#adapters/report/places/place-lines.ts'
import { renderPlacesPage } from '#adapters/report/places/render-places-page.ts'
import { renderPortfolioSummary } from '#adapters/report/portfolio/portfolio-summary.ts'
import { renderPortfolio } from '#adapters/report/portfolio/render-portfolio.ts'
import { renderReport } from '#adapters/report/render-report.ts'
import { renderReplan } from '#adapters/report/replan-lines.ts'
import { renderSummary } from '#adapters/report/summary.ts'
import { renderTables } from '#adapters/report/tables/render-tables.ts'
import { renderTwin } from '#adapters/report/twin-report/twin-lines.ts'
import { createSampler } from '#adapters/sampling/create-sampler.ts'
import { answerTogether } from '#adapters/scheduling/answer-together.ts'
import { contentHash } from '#adapters/seal/content-hash.ts'
import { type AnswerApplication, answerApplication } from '#app/answer-application.ts'
import { type AskMaterial, askMaterial } from '#app/ask-material.ts'
import { type BacktestPlants, backtestPlants } from '#app/backtest-plants.ts'
import { type CheckTradeFiles, checkTradeFiles } from '#app/check-trade-files.ts'
import { type FindOrigins, findOrigins } from '#app/find-origins.ts'
import { type FuseFile, fuseFile } from '#app/fuse-file.ts'
import { type GradeEvidence, gradeEvidence } from '#app/grade-evidence.ts'
import { type ImportEvidence, importEvidence } from '#app/import-evidence.ts'
import { type MakePlan, makePlan } from '#app/make-plan.ts'
import { type MakePortfolio, makePortfolio } from '#app/make-portfolio.ts'
import { type MatchFile, matchFile } from '#app/match-file.ts'
import { type MoneyAnswer, moneyOfApplication } from '#app/money-application.ts'
import { type MeasureOthers, measureOthers } from '#app/others-delay.ts'
import { type MakePlanFiles, makePlanFiles } from '#app/plan-files.ts'
import { type MakePortfolioFiles, makePortfolioFiles } from '#app/portfolio-files.ts'
import type {
  CatalogNeed,
  ImportFormat,
  ListApplications,
  ReadExchangeRates,
  ReadPlan,
  ReadWholeCatalog,
  RenderMaterial,
  RenderMoney,
  RenderPlaces,
  RenderPlacesPage,
  RenderPortfolioSummary,
  RenderReplan,
  RenderSummary,
  RenderTwin,
  WriteFilesWhole,
} from '#app/ports.ts'
import { type ScheduleFile, scheduleFile } from '#app/schedule-file.ts'
import { type TwinAnswer, twinOfApplication } from '#app/twin-application.ts'
import { type WeighWeak, weighWeak } from '#app/weigh-weak.ts'
import { type WithdrawOrigin, withdrawOrigin } from '#app/withdraw-origin.ts'

/** What the command line may do, with the adapters behind it; `root` is the project's folder. */
export interface Lodestone {
  readonly makePlan: MakePlan
  readonly makePortfolio: MakePortfolio
  readonly makePortfolioFiles: MakePortfolioFiles
  readonly renderPortfolioSummary: RenderPortfolioSummary
  readonly moneyOf: AnswerApplication<MoneyAnswer>
  readonly renderMoney: RenderMoney
  readonly twinOf: AnswerApplication<TwinAnswer>
  readonly measureOthers: MeasureOthers
  readonly renderTwin: RenderTwin
  readonly scheduleFile: ScheduleFile
  readonly askMaterial: AskMaterial
  readonly renderMaterial: RenderMaterial
  readonly gradeEvidence: GradeEvidence
  readonly fuseFile: FuseFile
  readonly checkTradeFiles: CheckTradeFiles
  readonly findOrigins: FindOrigins
  readonly withdrawOrigin: WithdrawOrigin
  readonly matchFile: MatchFile
  readonly importFormats: readonly ImportFormat[]
  readonly importEvidence: ImportEvidence
  readonly backtestPlants: BacktestPlants
  /** Of all shipped knowledge or of another catalog folder, on as many threads as given. */
  readonly weighWeak: (folder: string | undefined, workers: number | null) => WeighWeak
  /** The application files that paths name; without any, the shipped ones. */
  readonly listApplications: ListApplications
  /** All shipped knowledge, or that of another catalog folder. */
  readonly readWholeCatalog: (folder?: string) => Promise<ReturnType<ReadWholeCatalog>>
  readonly readPlan: ReadPlan
  /** The shipped exchange rates. */
  readonly readExchangeRates: () => ReturnType<ReadExchangeRates>
  readonly renderPlaces: RenderPlaces
  readonly renderReplan: RenderReplan
  readonly renderPlacesPage: RenderPlacesPage
  readonly makePlanFiles: MakePlanFiles
  readonly writeFilesWhole: WriteFilesWhole
  readonly renderSummary: RenderSummary
}

/** Joins the use cases to their adapters. */
export function compose(root: string, engine: string): Lodestone {
  // Loaded when asked for: planning does without the series.
  const readWholeCatalog = async (folder = join(root, 'catalog')) =>
    (await import('#adapters/files/read-whole-catalog.ts')).readWholeCatalog(folder)
  const shipped = [join(root, 'examples', 'applications')]
  const worlds = {
    readCatalog: (need: CatalogNeed | null) => readCatalog(join(root, 'catalog'), need),
    readCorridor,
    outlineCorridor,
    readAsked,
    readApplication,
    findCorridor: findCorridorIn(join(root, 'corridors')),
    createSampler: (workers: number | null) =>
      createSampler({ workers: workers ?? availableParallelism() }),
  }
  return {
    // Loaded when asked for: the reader brings an XML parser that planning does without.
    scheduleFile: scheduleFile(
      async (file) => (await import('#adapters/formats/read-schedule.ts')).readSchedule(file),
      answerTogether,
      () => performance.now() / 1000,
    ),
    gradeEvidence: gradeEvidence({
      readLedgerFile,
      readLedger: async (folder) =>
        (await import('#adapters/ledger/read-ledger.ts')).readLedger(folder),
      readWholeCatalog: () => readWholeCatalog(),
      readCorridor,
      ledgerOf: (folder) => join(folder, 'ledger'),
      flagshipFolder: join(root, 'corridors', 'nanshan-zhanggong'),
    }),
    fuseFile: fuseFile(readTable),
    findOrigins: findOrigins({
      listFiles: listFiles(['txt', 'md', 'html', 'htm', 'json', 'jsonld']),
      readOriginTexts: async (file) =>
        (await import('#adapters/importers/announcements/read-origin-texts.ts')).readOriginTexts(
          file,
        ),
      readLedger,
      openLedger,
      keptDocument: (ledger, contentHash) => ledgerFiles(ledger).document(contentHash),
      idOf,
    }),
    withdrawOrigin: withdrawOrigin(readLedger, openLedger, idOf),
    checkTradeFiles: checkTradeFiles({
      listFiles: listFiles(['json', 'csv']),
      // Loaded when asked for: the reader brings a CSV parser for streams that planning does without.
      readTradeRows: async function* (file, flow) {
        const { readTradeRows } = await import('#adapters/importers/trade/read-trade-rows.ts')
        yield* readTradeRows(file, flow)
      },
      readElements: () => {
        const read = readCatalog(join(root, 'catalog'))
        return read.kind === 'faults' ? read : { kind: 'ok', value: read.value.catalog.elements }
      },
    }),
    matchFile: matchFile(readTable),
    importFormats,
    // Loaded when asked for: the ledger's lock brings a database that planning does without.
    importEvidence: importEvidence(
      async (file, folder, isTrial) =>
        (await import('#adapters/ledger/open-import.ts')).openImport(file, folder, isTrial),
      idOf,
    ),
    readWholeCatalog,
    askMaterial: askMaterial({
      ...worlds,
      createSolver: createHighsSolver,
      createKeeper: createHighsKeeper,
      readWholeCatalog: () => readWholeCatalog(),
      readMaterialModel,
    }),
    renderMaterial,
    readPlan,
    readExchangeRates: () => readExchangeRates(join(root, 'catalog')),
    renderPlaces,
    renderReplan,
    renderPlacesPage,
    writeFilesWhole,
    renderSummary,
    // The calendar and workbook writers bring packages that only this needs.
    makePlanFiles: makePlanFiles({
      renderReport,
      renderTables,
      writeMspdi,
      renderForms,
      readForms: () => readForms(join(root, 'catalog')),
      writeIcal: async (plan, language) =>
        (await import('#adapters/formats/ical/write-ical.ts')).writeIcal(plan, language),
      writeWorkbook: async (tables) =>
        (await import('#adapters/formats/xlsx/write-workbook.ts')).writeWorkbook(tables),
    }),
    makePlan: makePlan({ ...worlds, engine, createSolver: createHighsSolver, contentHash }),
    makePortfolioFiles: makePortfolioFiles(renderPortfolio),
    renderPortfolioSummary,
    moneyOf: answerApplication({ ...worlds, createSolver: createHighsSolver }, moneyOfApplication),
    renderMoney,
    twinOf: answerApplication({ ...worlds, createSolver: createHighsSolver }, twinOfApplication),
    measureOthers: measureOthers({ ...worlds, listApplications, createSolver: createHighsSolver }),
    renderTwin,
    makePortfolio: makePortfolio({
      ...worlds,
      engine,
      listApplications,
      createSolver: createHighsSolver,
      contentHash,
    }),
    backtestPlants: backtestPlants({
      ...worlds,
      readWholeCatalog,
      shippedApplications: () => listApplications(shipped),
    }),
    weighWeak: (folder = join(root, 'catalog'), workers) =>
      weighWeak({
        ...worlds,
        readCatalog: (need) => readCatalog(folder, need),
        readWholeCatalog: () => readWholeCatalog(folder),
        sweepWorlds: createSweeper(workers ?? availableParallelism()),
      }),
    listApplications: (paths) => listApplications(paths.length > 0 ? paths : shipped),
  }
}
