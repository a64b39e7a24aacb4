import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { readForms } from '#adapters/files/read-forms.ts'
import { readPlan } from '#adapters/files/read-plan.ts'
import { writeFilesWhole } from '#adapters/files/write-files-whole.ts'
import { writeMspdi } from '#adapters/formats/mspdi/write-mspdi.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { renderForms } from '#adapters/report/forms/render-forms.ts'
import { renderReport } from '#adapters/report/render-report.ts'
import { renderSummary } from '#adapters/report/summary.ts'
import { renderTables } from '#adapters/report/tables/render-tables.ts'
import { createSampler } from '#adapters/sampling/create-sampler.ts'
import { answerTogether } from '#adapters/scheduling/answer-together.ts'
import { contentHash } from '#adapters/seal/content-hash.ts'
import { type MakePlan, makePlan } from '#app/make-plan.ts'
import { type MakePlanFiles, makePlanFiles } from '#app/plan-files.ts'
import type { ReadLibrary, ReadPlan, RenderSummary, WriteFilesWhole } from '#app/ports.ts'
import { type ScheduleFile, scheduleFile } from '#app/schedule-file.ts'

/** What the command line may do, with the adapters behind it; `root` is the project's folder. */
export interface Lodestone {
  readonly makePlan: MakePlan
  readonly scheduleFile: ScheduleFile
  /** All shipped knowledge, or that of another catalog folder. */
  readonly readLibrary: (folder?: string) => Promise<ReturnType<ReadLibrary>>
  readonly readPlan: ReadPlan
  readonly makePlanFiles: MakePlanFiles
  readonly writeFilesWhole: WriteFilesWhole
  readonly renderSummary: RenderSummary
}

/** Joins the use cases to their adapters. */
export function compose(root: string, engine: string): Lodestone {
  return {
    // Loaded when asked for: the reader brings an XML parser that planning does without.
    scheduleFile: scheduleFile(
      async (file) => (await import('#adapters/formats/read-schedule.ts')).readSchedule(file),
      answerTogether,
      () => performance.now() / 1000,
    ),
    // Loaded when asked for: planning does without the series.
    readLibrary: async (folder = join(root, 'catalog')) =>
      (await import('#adapters/files/read-library.ts')).readLibrary(folder),
    readPlan,
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
    makePlan: makePlan({
      engine,
      readCatalog: (need) => readCatalog(join(root, 'catalog'), need),
      readCorridor,
      outlineCorridor,
      readAsked,
      readApplication,
      findCorridor: findCorridorIn(join(root, 'corridors')),
      createSolver: createHighsSolver,
      createSampler: (workers) => createSampler({ workers: workers ?? availableParallelism() }),
      contentHash,
    }),
  }
}
