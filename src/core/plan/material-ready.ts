import type { MaterialOutcome } from '#core/material/plan-material.ts'
import type { Text } from '#core/model/text.ts'
import { type Day, formatDay } from '#core/units/day.ts'
import { datePeriods, demandPeriods, periodFrom, quarterStart } from './demand-periods.ts'
import { type Material, openingsOf } from './draft-material.ts'
import type { World } from './world.ts'

/** When the material path can first carry the whole ramp, where it cannot from the start. */
export interface MaterialReady {
  /** First day of the first quarter in which output may begin. */
  readonly from: Day
  /** Share of its shortest quarter's magnets that the path carries if output begins a quarter earlier. */
  readonly coveredBefore: number
  /** What is full or closed in that earlier case. */
  readonly binding: MaterialOutcome['binding']
  /** Claims of the opening that ends the wait. */
  readonly claims: readonly string[]
  readonly words: Text
}

type SolveMaterial = (world: World, firstOutput: Day) => Material

/**
 * The earliest quarter from which the path covers every quarter of the ramp, or null when it does whenever output begins, or
 * never. Facilities only ever open, so what can be covered from one quarter can be from every later one, and halving finds it.
 */
export function materialReady(world: World, solve: SolveMaterial): MaterialReady | null {
  const opening = openingsOf(world).filter(({ day }) => day > world.asOf)
  if (opening.length === 0) return null
  const at = (index: number): Day => quarterStart(world.asOf, index)
  const covers = (index: number): boolean => solve(world, at(index)).broken.length === 0
  let open = Math.max(...opening.map(({ day }) => periodFrom(day, world.asOf)))
  let short = 0
  if (covers(short) || !covers(open)) return null
  while (open - short > 1) {
    const middle = Math.floor((short + open) / 2)
    if (covers(middle)) open = middle
    else short = middle
  }
  const { outcome } = solve(world, at(short))
  const coveredBefore = coveredIn(world, outcome)
  const from = at(open)
  const opened = opening.filter(({ day }) => periodFrom(day, world.asOf) === open)
  return {
    from,
    coveredBefore,
    binding: datePeriods(outcome.binding, at(short)),
    claims: opened.flatMap(({ facility }) => facility.opens?.claim ?? []),
    words: readyWords(
      from,
      Math.floor(coveredBefore * 100),
      opened.map(({ facility }) => facility.name),
    ),
  }
}

/** Share of the demand that an outcome serves in the quarter in which it serves least. */
const coveredIn = (world: World, { unmetKg }: MaterialOutcome): number =>
  Math.min(
    ...demandPeriods(world).map(({ demandKg }, at) => 1 - (unmetKg[at] as number) / demandKg),
  )

function readyWords(from: Day, percent: number, opened: readonly Text[]): Text {
  const date = formatDay(from)
  const en = opened.map((name) => name.en).join(', ')
  const zh = opened.map((name) => name.zh).join('、')
  return {
    en: `In the amount wanted the magnets can be had from ${date}${en ? `, when ${en} serves new buyers` : ''}; a quarter earlier the shortest quarter would get ${percent} % of what it needs.`,
    zh: `所需磁体自 ${date} 起才能足量供应${zh ? `（${zh}开始接受新客户）` : ''}；若提前一个季度，最紧张的季度只能得到所需的${percent}%。`,
  }
}
