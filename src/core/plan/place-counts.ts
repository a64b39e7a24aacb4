import type { ChainPlace } from '#core/model/chain-place.ts'
import type { Plan } from '#core/model/plan.ts'
import type { BorderCount, ContractCount, EntityCount, LawCount } from './place-comparison.ts'

/** One contract for each need with a chosen offer, and one for each instrument that somebody grants. */
export function countContracts({ matches, finance }: ContractsOfPlan): ContractCount {
  const kinds = matches.filter(({ chosen }) => chosen !== null).map(({ kind }) => kind)
  const supply = kinds.filter((kind) => kind.startsWith('supply.')).length
  const recruitment = kinds.filter((kind) => kind.startsWith('hire.')).length
  const money = granted(finance).length
  return {
    total: kinds.length + money,
    supply,
    services: kinds.length - supply - recruitment,
    recruitment,
    money,
  }
}

/** Providers and authorities of the steps, operators of the plants that material passes, who gives money, and the applicant. */
export function countEntities({ schedule, material, finance }: EntitiesOfPlan): EntityCount {
  const parties = schedule.steps.map(({ provider }) => provider)
  const operators = material.places.flatMap(({ operator }) => operator ?? [])
  const authorities = sorted(parties.filter((party) => party.startsWith('authority:')))
  const providers = sorted(
    [...parties, ...operators].filter((party) => party !== 'own' && !party.includes(':')),
  )
  const funders = granted(finance)
    .map(({ provider }) => provider)
    .filter((one, index, all) => all.findIndex(({ en }) => en === one.en) === index)
  return {
    total: 1 + providers.length + authorities.length + funders.length,
    applicant: 1,
    providers,
    authorities: authorities.map((party) => party.slice('authority:'.length)),
    funders,
  }
}

/** Every way from plant to plant, from the mine to the finished product, that leads into another country. */
export function countBorders({ material }: BordersOfPlan): BorderCount {
  const places = new Map(material.places.map((place) => [place.id, place]))
  const crossed = new Map<string, { from: string; to: string; kg: number }>()
  for (const flow of material.elementFlows) {
    const [from, to] = [countryOf(places.get(flow.from)), countryOf(places.get(flow.to))]
    if (from === null || to === null || from === to) continue
    const kg = (crossed.get(`${from}>${to}`)?.kg ?? 0) + flow.kg
    crossed.set(`${from}>${to}`, { from, to, kg })
  }
  const carried = [...crossed.values()]
  const product = sumKg(material.elementFlows.filter(({ to }) => to === 'site'))
  return {
    crossed: carried.sort((left, right) => right.kg - left.kg),
    crossingsPerKg: product > 0 ? sumKg(carried) / product : null,
  }
}

/** Duties by what was answered, and the fields of law in the coverage table of the place. */
export const countLaw = ({ duties, coverage }: LawOfPlan): LawCount => ({
  duties: duties.filter(({ applies }) => applies === 'yes').length,
  cannotTell: duties.filter(({ applies }) => applies === 'cannot-tell').length,
  fields: coverage.length,
  fieldsNotCollected: coverage.filter(({ state }) => state === 'not-collected').length,
})

type LawOfPlan = Pick<Plan, 'duties' | 'coverage'>
type ContractsOfPlan = Pick<Plan, 'matches' | 'finance'>
type EntitiesOfPlan = Pick<Plan, 'schedule' | 'material' | 'finance'>
type BordersOfPlan = Pick<Plan, 'material'>

/** Owners' cash needs no contract, and tax law gives what it gives without one. */
const granted = ({ stack }: Plan['finance']): Plan['finance']['stack'] =>
  stack.filter(({ kind }) => kind !== 'own-equity' && !kind.startsWith('tax-'))

/** A mine stands on its deposit, so no way leads from one to the other. */
const countryOf = (place: ChainPlace | undefined): string | null =>
  place === undefined || place.stage === 'deposit' ? null : place.country

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

const sumKg = (flows: readonly { readonly kg: number }[]): number =>
  flows.reduce((sum, { kg }) => sum + kg, 0)
