import { join } from 'node:path'
import type { CatalogNeed, ReadCatalog } from '#app/ports.ts'
import { decodeCalendar } from '#contract/calendar.ts'
import { decodeElement } from '#contract/element.ts'
import { decodeExchangeRate } from '#contract/exchange-rate.ts'
import { decodeFinanceRates } from '#contract/finance-rates.ts'
import { decodeFinding } from '#contract/finding.ts'
import { decodeInstrument } from '#contract/instrument.ts'
import { decodeCoverage, decodeRoles } from '#contract/knowledge-lists.ts'
import { decodeMaterials } from '#contract/material.ts'
import { decodeOre } from '#contract/ore.ts'
import { decodePlaybook } from '#contract/playbook.ts'
import { decodePrice } from '#contract/price.ts'
import { decodeProcess, decodeProduct, decodeUse } from '#contract/process.ts'
import { decodeRule } from '#contract/rule.ts'
import type { Catalog } from '#core/model/catalog.ts'
import type { Coverage } from '#core/model/rule.ts'
import { bringsMoney, isAsked, isHeld, isPlannable, isRun, mayBind } from './catalog-need.ts'
import {
  byKey,
  type Collector,
  collectClaimFaults,
  collectFile,
  collectFolder,
  collectSeries,
  collectSources,
  createCollector,
  settle,
} from './collector.ts'
import { folderNames } from './folder-names.ts'

/** What plans read of a catalog folder: every entry valid and every claim with a listed source, or all the faults. */
export const readCatalog: ReadCatalog = (folder, need = null) => {
  const into = createCollector(folder)
  const catalog = collectCatalog(into, need)
  const coverage = collectCoverage(into, need?.homes ?? null)
  collectClaimFaults(into, catalog.sources)
  return settle(into, () => ({ catalog, coverage }))
}

/** The catalog of a folder, or the part that is needed, with its faults in the collector. */
export function collectCatalog(into: Collector, need: CatalogNeed | null): Catalog {
  const elements = collectSeries(into, 'elements.csv', decodeElement)
  const materials = collectFile(into, 'materials.yaml', decodeMaterials, 'needed') ?? []
  const roles = collectFile(into, 'roles.yaml', decodeRoles, 'needed') ?? []
  const playbooks = collectFolder(into, 'playbooks', decodePlaybook)
  const asked = (need: CatalogNeed) => isAsked(need, namesIn(into.folder, 'products'), playbooks)
  const catalog = {
    elements: byKey(into, 'elements.csv', elements, (element) => element.symbol),
    ores: collectFolder(into, 'ores', decodeOre, need && isPlannable(need)),
    processes: collectFolder(into, 'processes', decodeProcess, need && isRun(need)),
    products: collectFolder(into, 'products', decodeProduct, need && asked(need)),
    materials: byKey(into, 'materials.yaml', materials, (material) => material.id),
    uses: collectFolder(
      into,
      'uses',
      decodeUse,
      need && isHeld(need, namesIn(into.folder, 'uses')),
    ),
    roles: byKey(into, 'roles.yaml', roles, (role) => role.id),
    rules: collectFolder(into, 'rules', decodeRule, need && mayBind(need)),
    instruments: collectFolder(into, 'instruments', decodeInstrument, need && bringsMoney(need)),
    finance: collectFolder(into, 'finance', decodeFinanceRates),
    findings: collectSeries(into, 'findings.csv', decodeFinding),
    playbooks,
    calendars: collectFolder(into, 'calendars', decodeCalendar),
    prices: collectSeries(into, 'prices.csv', decodePrice),
    exchangeRates: collectSeries(into, 'exchange-rates.csv', decodeExchangeRate),
    claims: into.ledger.claims,
    sources: collectSources(into),
  }
  checkElements(into, catalog)
  checkRoles(into, catalog)
  return catalog
}

/** Coverage tables of the given jurisdictions, or all there are. */
export function collectCoverage(into: Collector, homes: readonly string[] | null): Coverage[] {
  return namesIn(into.folder, 'coverage')
    .filter((name) => homes === null || homes.includes(name))
    .flatMap(
      (name) => collectFile(into, join('coverage', `${name}.yaml`), decodeCoverage, 'needed') ?? [],
    )
}

/** The ids that the files of a subfolder are named after. */
export function namesIn(folder: string, subfolder: string): string[] {
  return (folderNames(join(folder, subfolder)) ?? [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
}

/** A crew is made of roles that the catalog describes: one it does not would never be hired. */
function checkRoles(into: Collector, { playbooks, roles }: Pick<Catalog, 'playbooks' | 'roles'>) {
  for (const { id, staffing } of Object.values(playbooks))
    staffing.heads.forEach(({ role }, at) => {
      if (Object.hasOwn(roles, role)) return
      into.issues.push({
        code: 'unknown-role',
        file: `${into.folder}/playbooks/${id}.yaml`,
        path: `staffing.heads[${at}].role`,
        value: role,
        reason: 'roles.yaml has no role of this id',
        remedy: 'Correct the id, or add the role with its weeks to fill and its cost',
      })
    })
}

/** An oxide share or an element's yield must name an element of the catalog. */
function checkElements(
  into: Collector,
  { elements, ores, processes }: Pick<Catalog, 'elements' | 'ores' | 'processes'>,
): void {
  const see = (file: string, path: string, symbol: string) => {
    if (Object.hasOwn(elements, symbol)) return
    into.issues.push({
      code: 'unknown-element',
      file: `${into.folder}/${file}`,
      path,
      value: symbol,
      reason: 'elements.csv has no element of this symbol',
      remedy: 'Write the symbol of the element, not of its oxide',
    })
  }
  for (const [id, ore] of Object.entries(ores))
    for (const symbol of Object.keys(ore.shares)) see(`ores/${id}.yaml`, `shares.${symbol}`, symbol)
  for (const [id, process] of Object.entries(processes))
    for (const name of Object.keys(process.parameters))
      if (name.startsWith('yield.'))
        see(`processes/${id}.yaml`, `parameters.${name}`, name.slice('yield.'.length))
}
