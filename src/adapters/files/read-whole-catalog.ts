import type { ReadWholeCatalog } from '#app/ports.ts'
import { decodeCapacityClaim } from '#contract/capacity-claim.ts'
import { checkWholeCatalog } from '#contract/catalog-references.ts'
import { decodeCustomsCode } from '#contract/customs-code.ts'
import { decodeForm } from '#contract/form.ts'
import { decodeLadderLevel } from '#contract/ladder-level.ts'
import { decodePlantCase } from '#contract/plant-case.ts'
import { decodeProduction } from '#contract/production-figure.ts'
import { decodeProgramme } from '#contract/programme.ts'
import { decodeTerms } from '#contract/terms.ts'
import {
  collectClaimFaults,
  collectFile,
  collectFolder,
  collectSeries,
  createCollector,
  settle,
} from './collector.ts'
import { collectCatalog, collectCoverage, namesIn } from './read-catalog.ts'

/** All shipped knowledge of one folder, what no plan reads included: valid in itself and towards itself, or all the faults. */
export const readWholeCatalog: ReadWholeCatalog = (folder) => {
  const into = createCollector(folder)
  const catalog = collectCatalog(into, null)
  const wholeCatalog = {
    catalog,
    coverage: collectCoverage(into, null),
    programmes: collectFolder(into, 'programmes', decodeProgramme),
    production: collectSeries(into, 'production.csv', decodeProduction),
    customsCodes: collectSeries(into, 'customs.csv', decodeCustomsCode),
    capacityClaims: collectSeries(into, 'capacity.csv', decodeCapacityClaim),
    forms: collectFolder(into, 'forms', decodeForm),
    plantCases: collectSeries(into, 'plant-cases.csv', decodePlantCase),
    ladders: collectSeries(into, 'ladders.csv', decodeLadderLevel),
    terms: collectFile(into, 'terms.yaml', decodeTerms, 'needed') ?? {},
  }
  collectClaimFaults(into, catalog.sources)
  into.issues.push(...checkWholeCatalog(wholeCatalog, folder, namesIn(folder, 'rules')))
  return settle(into, () => wholeCatalog)
}
