import type { Issue } from '#core/model/issue.ts'
import { jurisdictionHead } from '#core/model/jurisdiction.ts'
import { isKnownUnit } from '#core/model/unit-words.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { nearestFirst } from './nearest.ts'

/** A name that one entry uses and another must give. */
interface Mention {
  readonly file: string
  readonly path: string
  readonly name: string
  readonly known: readonly string[]
  readonly reason: string
}

/**
 * Every name in the catalog that leads nowhere: a unit or code without a term, a rule, capacity claim or source nobody
 * lists. `rules` are the ids of the rule files, so that a faulty file is no second fault for those that name it.
 */
export function checkWholeCatalog(
  wholeCatalog: WholeCatalog,
  folder: string,
  rules: readonly string[],
): Issue[] {
  return [...unknownUnits(wholeCatalog, folder), ...danglingNames(wholeCatalog, folder, rules)]
}

function unknownUnits({ catalog }: WholeCatalog, folder: string): Issue[] {
  return Object.values(catalog.claims)
    .filter(({ unit }) => unit !== null && !isKnownUnit(unit))
    .map(({ subject, id, unit }) => ({
      code: 'unknown-unit',
      file: `${folder}/${catalogFileOf(subject)}`,
      path: id,
      value: unit ?? '',
      reason: 'No unit of this name is known',
      remedy: 'Write one of those in src/core/model/unit-words.ts, or add it there',
    }))
}

function danglingNames(
  wholeCatalog: WholeCatalog,
  folder: string,
  rules: readonly string[],
): Issue[] {
  return [
    ...termMentions(wholeCatalog),
    ...ruleMentions(wholeCatalog, rules),
    ...relationMentions(wholeCatalog),
    ...parameterMentions(wholeCatalog),
  ]
    .filter(({ name, known }) => !known.includes(name))
    .map(({ file, path, name, known, reason }) => ({
      code: 'dangling-name',
      file: `${folder}/${file}`,
      path,
      value: name,
      reason,
      remedy: `Add it, or write ${nearestFirst(name, known).slice(0, 3).join(', ')}`,
    }))
}

function termMentions({
  catalog,
  terms,
  production,
  customsCodes,
  capacityClaims,
  ...wholeCatalog
}: WholeCatalog): Mention[] {
  const term = (group: string, file: string, path: string, name: string): Mention => ({
    file,
    path,
    name,
    known: Object.keys(terms[group] ?? {}),
    reason: `terms.yaml has no ${group} of this name`,
  })
  const places = [
    ...Object.values(catalog.rules).map((rule) => ['rules', rule] as const),
    ...Object.values(catalog.instruments).map((entry) => ['instruments', entry] as const),
    ...Object.values(wholeCatalog.programmes).map((entry) => ['programmes', entry] as const),
  ].map(([kind, { id, jurisdiction }]) =>
    term('place', `${kind}/${id}.yaml`, 'jurisdiction', jurisdictionHead(jurisdiction)),
  )
  return [
    ...places,
    ...Object.values(catalog.ores).map(({ id, country }) =>
      term('place', `ores/${id}.yaml`, 'country', country),
    ),
    ...catalog.prices.flatMap(({ claim, material, basis }) => [
      term('material', 'prices.csv', claim, material),
      term('priceBasis', 'prices.csv', claim, basis),
    ]),
    ...production.flatMap(({ id, scope, stage, metric }) => [
      term('place', 'production.csv', id, scope),
      term('stage', 'production.csv', id, stage),
      term('metric', 'production.csv', id, metric),
    ]),
    ...customsCodes.flatMap(({ id, jurisdiction, stage }) => [
      term('place', 'customs.csv', id, jurisdiction),
      term('stage', 'customs.csv', id, stage),
    ]),
    ...capacityClaims.flatMap(({ id, country, stage }) => [
      term('place', 'capacity.csv', id, country),
      term('stage', 'capacity.csv', id, stage),
    ]),
    ...wholeCatalog.plantCases.map(({ id, jurisdiction }) =>
      term('place', 'plant-cases.csv', id, jurisdiction),
    ),
  ]
}

function ruleMentions(
  { catalog, coverage, forms }: WholeCatalog,
  known: readonly string[],
): Mention[] {
  const sources = Object.keys(catalog.sources)
  const linked = Object.values(catalog.rules).flatMap((rule) => {
    const { dependsOn, replaces, within, procedureOf } = rule
    const file = `rules/${rule.id}.yaml`
    const single = (id: string | null) => (id === null ? [] : [id])
    const others = {
      dependsOn,
      replaces,
      within: single(within),
      procedureOf: single(procedureOf),
    }
    return [
      ...Object.entries(others).flatMap(([path, ids]) =>
        ids.map((name) => ({ file, path, name, known, reason: 'No rule has this id' })),
      ),
      ...rule.citation.map((name) => ({
        ...{ file, path: 'citation', name, known: sources },
        reason: 'No sources*.csv lists this source',
      })),
    ]
  })
  const covered = coverage.flatMap(({ jurisdiction, field, rules }) =>
    rules.map((name) => ({
      ...{ file: `coverage/${jurisdiction}.yaml`, path: field, name, known },
      reason: 'No rule has this id',
    })),
  )
  const documents = Object.values(catalog.rules).flatMap((rule) => rule.documents)
  const asked = Object.values(forms).flatMap(({ id, rules, documents: made, sources: cited }) => {
    const file = `forms/${id}.yaml`
    return [
      ...rules.map((name) => ({
        ...{ file, path: 'rules', name, known },
        reason: 'No rule has this id',
      })),
      ...made.map((name) => ({
        ...{ file, path: 'documents', name, known: documents },
        reason: 'No rule asks for this document',
      })),
      ...cited.map(({ id: name }) => ({
        ...{ file, path: 'sources', name, known: sources },
        reason: 'No sources*.csv lists this source',
      })),
    ]
  })
  return [...linked, ...covered, ...asked]
}

function relationMentions({ capacityClaims, catalog }: WholeCatalog): Mention[] {
  const known = capacityClaims.map(({ id }) => id)
  const instruments = Object.keys(catalog.instruments)
  const excluded = Object.values(catalog.instruments).flatMap(({ id, excludes }) =>
    excludes.map((name) => ({
      file: `instruments/${id}.yaml`,
      path: 'excludes',
      name,
      known: instruments.filter((other) => other !== id),
      reason: 'No other instrument has this id',
    })),
  )
  const related = capacityClaims.flatMap(({ id, relations }) =>
    relations.map(({ to }) => ({
      file: 'capacity.csv',
      path: `${id} relations`,
      name: to,
      known: known.filter((other) => other !== id),
      reason: 'No other capacity claim has this id',
    })),
  )
  return [...excluded, ...related]
}

function parameterMentions({ catalog, terms }: WholeCatalog): Mention[] {
  const known = Object.keys(terms.parameter ?? {})
  const groups = {
    processes: catalog.processes,
    products: catalog.products,
    rules: catalog.rules,
    instruments: catalog.instruments,
    uses: catalog.uses,
  }
  return Object.entries(groups).flatMap(([kind, entries]) =>
    Object.values(entries).flatMap(({ id, parameters }) =>
      Object.keys(parameters).map((name) => ({
        ...{ file: `${kind}/${id}.yaml`, path: `parameters.${name}`, known },
        name: name.replace(/^yield\..+/, 'yield'),
        reason: 'terms.yaml has no parameter of this name',
      })),
    ),
  )
}

/** The file of the catalog that makes a claim, as far as its subject tells. */
export const catalogFileOf = (subject: string): string => {
  const [kind = '', id = ''] = subject.split('/')
  const folders: Readonly<Record<string, string>> = {
    ore: 'ores',
    process: 'processes',
    product: 'products',
    use: 'uses',
    rule: 'rules',
    instrument: 'instruments',
    programme: 'programmes',
    playbook: 'playbooks',
    calendar: 'calendars',
    finance: 'finance',
  }
  const files: Readonly<Record<string, string>> = {
    element: 'elements.csv',
    material: 'materials.yaml',
    role: 'roles.yaml',
    finding: 'findings.csv',
    price: 'prices.csv',
    exchange: 'exchange-rates.csv',
    production: 'production.csv',
    customs: 'customs.csv',
    capacity: 'capacity.csv',
    plant: 'plant-cases.csv',
    ladder: 'ladders.csv',
  }
  return folders[kind] === undefined ? (files[kind] ?? '') : `${folders[kind]}/${id}.yaml`
}
