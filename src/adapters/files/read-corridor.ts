import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { OutlineCorridor, ReadCorridor } from '#app/ports.ts'
import { decodeCoordination } from '#contract/coordination.ts'
import { decodeManifest } from '#contract/corridor.ts'
import { checkReferences } from '#contract/corridor-references.ts'
import { decodeFacilities, decodeLanes } from '#contract/facility.ts'
import type { Decoded } from '#contract/issues.ts'
import { decodeOffers, decodeResources } from '#contract/offer.ts'
import { decodeAuthorities, decodeProviders } from '#contract/organization.ts'
import { decodeWages } from '#contract/wages.ts'
import {
  collectClaimFaults,
  collectFile,
  collectSources,
  createCollector,
  settle,
} from './collector.ts'

/** Countries of the hubs and words of the facilities and lanes, nothing checked; the faults are for readCorridor to name. */
export const outlineCorridor: OutlineCorridor = (folder) => {
  const manifest = collectFile(createCollector(folder), 'corridor.yaml', decodeManifest, 'needed')
  const [facilities, lanes] = [wordsOf(folder, 'facilities.yaml'), wordsOf(folder, 'lanes.yaml')]
  if (manifest === undefined || facilities === null || lanes === null) return null
  return { countries: manifest.hubs.map((hub) => hub.country), facilities, lanes }
}

function wordsOf(folder: string, name: string): ReadonlySet<string> | null {
  const file = join(folder, name)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null
  return new Set(readFileSync(file, 'utf8').match(/[A-Za-z0-9][\w.-]*/g))
}

/** One corridor folder, each part from its own file; claims may cite the catalog's sources too. */
export const readCorridor: ReadCorridor = (folder, catalog) => {
  if (!existsSync(join(folder, 'corridor.yaml'))) return noCorridor(folder)
  const into = createCollector(folder)
  const manifest = collectFile(into, 'corridor.yaml', decodeManifest, 'needed')
  const coordination = collectFile(into, 'coordination.yaml', decodeCoordination, 'needed')
  const parts = {
    authorities: collectFile(into, 'authorities.yaml', decodeAuthorities, 'needed') ?? [],
    providers: collectFile(into, 'providers.yaml', decodeProviders, 'needed') ?? [],
    facilities: collectFile(into, 'facilities.yaml', decodeFacilities, 'needed') ?? [],
    offers: collectFile(into, 'offers.yaml', decodeOffers, 'needed') ?? [],
    lanes: collectFile(into, 'lanes.yaml', decodeLanes, 'needed') ?? [],
    resources: collectFile(into, 'resources.yaml', decodeResources, 'needed') ?? [],
    wages: collectFile(into, 'wages.yaml', decodeWages, 'optional') ?? [],
  }
  const sources = collectSources(into)
  collectClaimFaults(into, { ...catalog.sources, ...sources })
  if (manifest === undefined || coordination === undefined || into.issues.length > 0)
    return { kind: 'faults', issues: into.issues }
  const claims = into.ledger.claims
  const corridor = { ...manifest, ...parts, coordination, coverage: [], claims, sources }
  const dangling = checkReferences(corridor, catalog)
  into.issues.push(...dangling.map((issue) => ({ ...issue, file: join(folder, issue.file) })))
  return settle(into, () => corridor)
}

const noCorridor = (folder: string): Decoded<never> => ({
  kind: 'faults',
  issues: [
    {
      code: 'no-corridor',
      file: folder,
      path: '',
      value: folder,
      reason: 'This folder holds no corridor.yaml',
      remedy: 'Give a corridor folder, such as corridors/nanshan-zhanggong',
    },
  ],
})
