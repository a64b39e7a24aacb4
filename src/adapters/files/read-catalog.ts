import type { ReadCatalog } from '#app/ports.ts'
import { decodeCalendar } from '#contract/calendar.ts'
import type { Decoder } from '#contract/decoder.ts'
import { decodeElements } from '#contract/element.ts'
import { decodeExchangeRate } from '#contract/exchange-rate.ts'
import { decodeFinanceRates } from '#contract/finance-rates.ts'
import { decodeInstrument } from '#contract/instrument.ts'
import {
  decodeCoverage,
  decodeFindings,
  decodeProgramme,
  decodeRoles,
} from '#contract/knowledge-lists.ts'
import { decodeMaterials } from '#contract/material.ts'
import { decodeOre } from '#contract/ore.ts'
import { decodePlaybook } from '#contract/playbook.ts'
import { decodePrice } from '#contract/price.ts'
import { decodeProcess, decodeProduct } from '#contract/process.ts'
import { decodeRule } from '#contract/rule.ts'
import {
  byKey,
  type Collector,
  collect,
  collectClaimFaults,
  collectFile,
  collectFolder,
  collectSources,
  createCollector,
  settle,
} from './collector.ts'
import { readCsvRows } from './read-csv-rows.ts'

/** The shipped knowledge of one folder: every entry valid and every claim with a listed source, or all the faults. */
export const readCatalog: ReadCatalog = (folder) => {
  const into = createCollector(folder)
  const elements = collectFile(into, 'elements.yaml', decodeElements, 'needed') ?? []
  const materials = collectFile(into, 'materials.yaml', decodeMaterials, 'needed') ?? []
  const roles = collectFile(into, 'roles.yaml', decodeRoles, 'needed') ?? []
  const catalog = {
    elements: byKey(into, 'elements.yaml', elements, (element) => element.symbol),
    ores: collectFolder(into, 'ores', decodeOre),
    processes: collectFolder(into, 'processes', decodeProcess),
    products: collectFolder(into, 'products', decodeProduct),
    materials: byKey(into, 'materials.yaml', materials, (material) => material.id),
    roles: byKey(into, 'roles.yaml', roles, (role) => role.id),
    rules: collectFolder(into, 'rules', decodeRule),
    instruments: collectFolder(into, 'instruments', decodeInstrument),
    finance: collectFolder(into, 'finance', decodeFinanceRates),
    programmes: collectFolder(into, 'programmes', decodeProgramme),
    findings: collectFile(into, 'findings.yaml', decodeFindings, 'needed') ?? [],
    playbooks: collectFolder(into, 'playbooks', decodePlaybook),
    calendars: collectFolder(into, 'calendars', decodeCalendar),
    prices: readRows(into, 'prices.csv', decodePrice),
    exchangeRates: readRows(into, 'exchange-rates.csv', decodeExchangeRate),
    claims: into.ledger.claims,
    sources: collectSources(into),
  }
  const coverage = ['coverage/CN.yaml'].flatMap(
    (file) => collectFile(into, file, decodeCoverage, 'needed') ?? [],
  )
  checkElements(into, catalog)
  collectClaimFaults(into, catalog.sources)
  return settle(into, () => ({ catalog, coverage }))
}

function readRows<Row>(into: Collector, name: string, decode: Decoder<Row>): Row[] {
  const file = `${into.folder}/${name}`
  return (collect(into, readCsvRows(file)) ?? []).flatMap((row, index) => {
    const decoded = decode(row, file, into.ledger)
    if (decoded.kind === 'ok') return [decoded.value]
    into.issues.push(
      ...decoded.issues.map((issue) => ({
        ...issue,
        path: ['line', index + 2, issue.path].join(' ').trimEnd(),
      })),
    )
    return []
  })
}

/** An oxide share or an element's yield must name an element of the catalog. */
function checkElements(
  into: Collector,
  catalog: Readonly<Record<'elements' | 'ores' | 'processes', Readonly<Record<string, object>>>> & {
    readonly ores: Readonly<Record<string, { readonly shares: object }>>
    readonly processes: Readonly<Record<string, { readonly parameters: object }>>
  },
): void {
  const see = (file: string, path: string, symbol: string) => {
    if (Object.hasOwn(catalog.elements, symbol)) return
    into.issues.push({
      code: 'unknown-element',
      file: `${into.folder}/${file}`,
      path,
      value: symbol,
      reason: 'elements.yaml has no element of this symbol',
      remedy: 'Write the symbol of the element, not of its oxide',
    })
  }
  for (const [id, ore] of Object.entries(catalog.ores))
    for (const symbol of Object.keys(ore.shares)) see(`ores/${id}.yaml`, `shares.${symbol}`, symbol)
  for (const [id, process] of Object.entries(catalog.processes))
    for (const name of Object.keys(process.parameters))
      if (name.startsWith('yield.'))
        see(`processes/${id}.yaml`, `parameters.${name}`, name.slice('yield.'.length))
}
