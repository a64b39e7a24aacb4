import { originBars } from '#core/plan/barred-facilities.ts'
import type { Draft } from '#core/plan/draft.ts'
import { draftFinance } from '#core/plan/draft-finance.ts'
import type { DraftTools } from '#core/plan/draft-plan.ts'
import { materialReady } from '#core/plan/material-ready.ts'
import { plannedCost } from '#core/plan/planned-cost.ts'
import { facilitiesToContract } from '#core/plan/supply-steps.ts'
import { day } from '#core/units/day.ts'
import { type WeakChange, withChange } from './weak-change.ts'

/**
 * Whether a change of the chain (a plant, a process, a lane, a bought material) leaves the plan as it is: the material path
 * still uses the same plants and lanes, so the same contracts are to be made, and the feed's new price asks for the same
 * money in the same months, so the same lenders are waited for. False where that is not so, or not a change of the chain.
 */
export function leavesPlanAlone(base: Draft, change: WeakChange, tools: DraftTools): boolean {
  if (!chainKinds.has(change.claim.split('/')[0] ?? '')) return false
  const world = withChange(base.world, change)
  const bars = originBars(base.verdicts)
  const ready = materialReady(world, (asked, day) => tools.material(asked, day, bars))
  if (ready?.from !== base.ready?.from) return false
  const from = day(Math.max(base.finish, base.ready?.from ?? base.finish))
  const { outcome, broken } = tools.material(world, from, bars)
  if (broken.length > 0 || outcome.lanes.join() !== base.material.lanes.join()) return false
  if (plantsOf(base, outcome) !== plantsOf(base, base.material)) return false
  const { costs } = plannedCost(world, base, base.staffing, outcome)
  const { judged, slip } = base
  const finance = draftFinance(
    world,
    { placement: base, costs, material: outcome, judged, slip },
    tools.solve,
  )
  const asked = finance.plan.stack.map(({ instrument }) => instrument).sort()
  return asked.join() === base.usedInstruments.join() && gatesOf(finance) === gatesOf(base.finance)
}

/** Whose money is first missed in which month. */
const gatesOf = ({ gate }: Draft['finance']): string =>
  gate.map(({ instrument, month }) => `${instrument} ${month}`).join()

/** A product's recipe is not among them: it also decides which laws apply. */
const chainKinds: ReadonlySet<string> = new Set(['facility', 'process', 'lane', 'material'])

const plantsOf = ({ world }: Draft, { plan }: Draft['material']): string =>
  facilitiesToContract(world, plan.runs)
    .map(({ id }) => id)
    .join()
