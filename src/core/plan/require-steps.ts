import type { Instrument, Playbook } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import type { Facility } from '#core/model/corridor.ts'
import { type Milestone, milestones } from '#core/model/milestone.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import type { Day } from '#core/units/day.ts'
import { type DraftStep, milestone, withStep } from './draft-step.ts'
import { financeSteps } from './finance-steps.ts'
import { hireSteps, type Staffing } from './hire-steps.ts'
import { heldByLicences, laneLicenceSteps } from './lane-licence-steps.ts'
import type { LaneLicence } from './lane-rules.ts'
import { withLateSteps } from './late-steps.ts'
import { partSteps } from './part-steps.ts'
import { doneStepOf, needsWork, permitSteps } from './permit-steps.ts'
import { playbookOf } from './playbook-of.ts'
import { playbookSteps } from './playbook-steps.ts'
import { supplySteps } from './supply-steps.ts'
import type { World } from './world.ts'

/** What an application asks of all seven desks, given the rules that bind, the facilities in use and the money sought. */
export interface Demands {
  readonly rules: readonly Rule[]
  readonly facilities: readonly Facility[]
  readonly instruments: readonly Instrument[]
  /** Instruments whose money is first missed after series output has begun. */
  readonly laterMoney: readonly string[]
  readonly staffing: readonly Staffing[]
  /** Lanes that the material path uses. */
  readonly lanes: readonly string[]
  /** Licences that those lanes ask for. */
  readonly laneLicences: readonly LaneLicence[]
  /** Day from which the material path can carry the ramp; null when it can from the start. */
  readonly materialFrom: Day | null
}

/** All steps from filing to series output, with the milestones that join the desks. Throws on a playbook that names a step nobody makes. */
export function requireSteps(world: World, facts: Facts, demands: Demands): DraftStep[] {
  const { application, catalog, corridor } = world
  const site = application.site.hub
  const playbook = playbookOf(world)
  const ladder = playbookSteps(playbook, world, facts)
  const contracting = contractingTime(playbook, ladder)
  const permits = withPapers(permitSteps(demands.rules, corridor, site), demands.rules, ladder)
  const hires = hireSteps(demands.staffing, catalog, corridor, site)
  const supplies = contracting
    ? [
        ...supplySteps(demands.facilities, corridor, site, contracting),
        ...partSteps(application.billOfMaterials, world, contracting),
      ]
    : []
  const decisions = financeSteps(demands.instruments, corridor, site)
  const gates: Gates = {
    'anchor.admitted': playbook.anchors.admitted,
    'anchor.samples': playbook.anchors.samples,
    'anchor.shippable': playbook.anchors.shippable,
    'anchor.recruiting': playbook.anchors.recruiting,
    'anchor.specified': playbook.anchors.specified,
    'anchor.dataroom': playbook.anchors.dataroom,
    'permits.construction': doneBefore(demands.rules, ['filing', 'construction']),
    'permits.discharge': doneBefore(demands.rules, ['discharge']),
    'permits.shipment': doneBefore(demands.rules, ['shipment', 'placing', 'delivery']),
    'hires.operations': hires.map((step) => step.id),
    'supply.contracts': supplies.map((step) => step.id),
    'finance.close': demands.instruments
      .filter((instrument) => opensSite(instrument, demands.laterMoney))
      .map(({ id }) => `finance.${id}`)
      .filter((id) => decisions.some((step) => step.id === id)),
  }
  const fed = heldByLicences(
    withFirstFeed(ladder, playbook, demands.materialFrom),
    playbook.firstFeed,
    demands.laneLicences,
  )
  const licences = laneLicenceSteps(demands.laneLicences, corridor, site)
  const work = [...fed, ...permits, ...supplies, ...licences, ...hires, ...decisions]
  const steps = checkLinks(withGates(work, gates, site))
  const { rules, lanes, laneLicences } = demands
  const { firstFeed } = playbook
  return withLateSteps(steps, {
    switches: world.switches,
    rules,
    lanes,
    laneLicences,
    firstFeed,
    corridor,
  })
}

/** The first lots are drawn no earlier than the path can carry the ramp. */
function withFirstFeed(
  ladder: readonly DraftStep[],
  { firstFeed }: Playbook,
  from: Day | null,
): readonly DraftStep[] {
  if (from === null) return ladder
  return ladder.map((step) => (step.id === firstFeed ? withStep(step, { release: from }) : step))
}

/** How long a supply contract takes where no offer says: as long as specifying what is bought. */
function contractingTime(
  { anchors }: Playbook,
  ladder: readonly DraftStep[],
): DraftStep['duration'] {
  return ladder.find(({ id }) => anchors.specified.includes(id))?.duration ?? null
}

/** What each milestone waits for. */
type Gates = Readonly<Record<Milestone, readonly string[]>>

/** Money that must be promised before the site is opened; a grant, a working-capital line and what is missed only once output runs may follow. */
function opensSite({ id, kind }: Instrument, laterMoney: readonly string[]): boolean {
  if (kind === 'guarantee') return true
  return (kind === 'loan' || kind === 'soft-loan' || kind === 'equity') && !laterMoney.includes(id)
}

/** A file goes in only with every paper in it: the last step of a duty waits for the playbook steps that make its documents. */
function withPapers(
  permits: readonly DraftStep[],
  rules: readonly Rule[],
  ladder: readonly DraftStep[],
): DraftStep[] {
  const makers = new Map(rules.map((rule) => [doneStepOf(rule, rules), makersOf(rule, ladder)]))
  return permits.map((step) => {
    const links = (makers.get(step.id) ?? []).map(
      (id) => ({ step: id, type: 'FS', lagDays: 0 }) as const,
    )
    return links.length === 0 ? step : withStep(step, { after: [...step.after, ...links] })
  })
}

/** The first step to make each document of a rule that the playbook makes at all. */
function makersOf({ documents }: Rule, ladder: readonly DraftStep[]): string[] {
  const makers = documents.flatMap(
    (document) => ladder.find((step) => step.documents.includes(document))?.id ?? [],
  )
  return [...new Set(makers)]
}

/** Each gate becomes a milestone after those of its steps that are made. */
function withGates(work: readonly DraftStep[], gates: Gates, site: string): DraftStep[] {
  const ids = new Set(work.map((step) => step.id))
  const joints = milestones.map((id) => {
    const before = gates[id].filter((step) => ids.has(step))
    return milestone(id, gateNames[id], deskOf(id), site, before, ['answer:site.hub'])
  })
  return [...work, ...joints]
}

const gateNames: Readonly<Record<Milestone, Text>> = {
  'anchor.admitted': { en: 'Case admitted', zh: '项目准入' },
  'anchor.samples': { en: 'Pilot samples exist', zh: '中试样品完成' },
  'anchor.shippable': { en: 'Contract signed and product made', zh: '已签合同且有产品' },
  'anchor.recruiting': { en: 'Recruiting may begin', zh: '可启动招聘' },
  'anchor.specified': { en: 'Material specified', zh: '材料规格确定' },
  'anchor.dataroom': { en: 'Data room open', zh: '资料室开放' },
  'permits.construction': { en: 'Permits before construction complete', zh: '开工前许可齐备' },
  'permits.discharge': { en: 'Permits before operation complete', zh: '投产前许可齐备' },
  'permits.shipment': { en: 'Licences before shipment complete', zh: '发运前许可齐备' },
  'hires.operations': { en: 'Operating crew hired', zh: '生产团队到位' },
  'supply.contracts': { en: 'Supply contracts signed', zh: '供应合同签订' },
  'finance.close': { en: 'Financial close', zh: '融资关闭' },
}

function deskOf(id: Milestone): DraftStep['desk'] {
  if (id.startsWith('permits.')) return id === 'permits.shipment' ? 'market' : 'permit'
  if (id === 'anchor.samples') return 'pilot'
  if (id === 'anchor.recruiting' || id === 'hires.operations') return 'talent'
  if (id === 'anchor.specified' || id === 'supply.contracts') return 'supply'
  if (id === 'anchor.dataroom' || id === 'finance.close') return 'finance'
  return 'permit'
}

function doneBefore(rules: readonly Rule[], events: readonly Rule['event'][]): string[] {
  return rules
    .filter((rule) => events.includes(rule.event) && needsWork(rule, rules))
    .map((rule) => doneStepOf(rule, rules))
}

function checkLinks(steps: DraftStep[]): DraftStep[] {
  const ids = new Set(steps.map((step) => step.id))
  for (const step of steps) {
    for (const link of step.after) {
      if (!ids.has(link.step))
        throw new RangeError(`step ${step.id} waits for ${link.step}, which nobody makes`)
    }
  }
  return steps
}
