import { judgeOffer, type Rejection } from '#core/match/judge-offer.ts'
import type { Candidates } from '#core/match/match-needs.ts'
import type { Facility, Offer } from '#core/model/corridor.ts'
import type { Match } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from './draft.ts'
import { matchContext } from './match-context.ts'
import { supplyNeed } from './supply-steps.ts'

/** A need for one task of the chain, with the plants for and against. */
export interface SupplyMatch {
  readonly match: Match
  readonly chosenReasons: readonly Text[]
}

/**
 * The contract with a plant that the material path uses, beside those of the other plants that do the same. Which plant
 * supplies is decided by the material path for the whole chain at once; the schedule only places the contract in time.
 */
export function supplyMatch(
  candidate: Candidates,
  facility: Facility,
  name: string,
  draft: Draft,
): SupplyMatch {
  const rivals = rivalContracts(facility, draft)
  const judged = rivals.map((rival) => ({
    ...rival,
    against: speaksAgainst(rival, candidate, draft),
  }))
  const fit = judged.filter(({ against }) => against === undefined)
  const rejected = judged.flatMap(({ against }) => against ?? [])
  return {
    match: {
      need: `need.${name}`,
      kind: name,
      step: candidate.need.step,
      chosen: candidate.offers[0]?.id ?? null,
      alternatives: fit.map(({ offer, plant }) => ({
        offer: offer.id,
        reasons: [beside(plant, facility, draft)],
      })),
      rejected: [...candidate.rejected, ...rejected],
    },
    chosenReasons: [
      candidate.offers.length === 0 ? noContract : fit.length === 0 ? onlyPlant : cheapest,
    ],
  }
}

/** What a plant does for the chain, by stage; where the process decides which element or coating it works on, by process. */
export function taskOf(facility: Facility, { world }: Draft): string {
  const stage = world.catalog.processes[facility.process]?.stage ?? facility.process
  return stage === 'metal' || stage === 'coat' ? facility.process : stage
}

const cheapest: Text = {
  en: 'the material path costs least through this plant',
  zh: '材料路径经该厂成本最低',
}
const onlyPlant: Text = {
  en: 'the only plant for this with a contract on offer',
  zh: '唯一可就此签约的工厂',
}
const noContract: Text = {
  en: 'no contract is on offer: the applicant asks the plant itself',
  zh: '没有现成合约：由申请人直接洽谈',
}

interface Rival {
  readonly offer: Offer
  readonly plant: Facility
}

function rivalContracts(facility: Facility, draft: Draft): Rival[] {
  const { facilities, offers } = draft.world.corridor
  return facilities
    .filter((plant) => plant.id !== facility.id && taskOf(plant, draft) === taskOf(facility, draft))
    .flatMap((plant) =>
      offers
        .filter((offer) => offer.serves.includes(supplyNeed(plant.id)))
        .map((offer) => ({ offer, plant })),
    )
}

function speaksAgainst(
  { offer, plant }: Rival,
  { need }: Candidates,
  draft: Draft,
): Rejection | undefined {
  const judged = judgeOffer(offer, need, matchContext(draft.world, draft.facts))
  if ('reasons' in judged) return judged
  if (plant.capacity === null)
    return {
      offer: offer.id,
      reasons: [{ en: 'its capacity is not known', zh: '产能未知' }],
      wouldMatchIf: { en: 'it states its open capacity', zh: '说明可用产能' },
    }
  if (plant.status !== 'operating' && plant.status !== 'construction')
    return {
      offer: offer.id,
      reasons: [{ en: `the plant is ${plant.status}`, zh: `工厂状态：${plant.status}` }],
      wouldMatchIf: { en: 'it operates', zh: '投入运行' },
    }
  return undefined
}

function beside(plant: Facility, chosen: Facility, { material }: Draft): Text {
  if (material.plan.runs.some((run) => run.facility === plant.id))
    return { en: 'fits, and is used as well', zh: '符合条件，且同时使用' }
  if (plant.cost === null || chosen.cost === null || plant.cost.unit !== chosen.cost.unit)
    return { en: 'fits; it saves nothing along the whole path', zh: '符合条件；对整条路径并无节省' }
  const [own, other] = [chosen.cost.mode, plant.cost.mode]
  return {
    en: `fits; it charges ${other} ${plant.cost.unit} against ${own}`,
    zh: `符合条件；收费 ${other} ${plant.cost.unit}，所选为 ${own}`,
  }
}
