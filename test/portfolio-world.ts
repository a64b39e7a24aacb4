import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { createSampler } from '#adapters/sampling/create-sampler.ts'
import { planPortfolio } from '#app/plan-portfolio.ts'
import type { PortfolioApplication, UnsignedPortfolio } from '#core/model/portfolio.ts'
import { outputByYear } from '#core/plan/output-volume.ts'
import type { World } from '#core/plan/world.ts'
import { type Day, day, formatDay, parseDay } from '#core/units/day.ts'
import { tools } from './shipped-world.ts'

const keep = await createHighsKeeper()
const sampler = createSampler({ workers: 0 })

/** Worlds planned jointly with few samples; equal priorities unless given. */
export const planTogether = (
  worlds: readonly World[],
  priorities: Readonly<Record<string, number>> = {},
  samples = 200,
): Promise<UnsignedPortfolio> =>
  planPortfolio(
    worlds.map((world) => {
      const { id } = world.application
      return { id, world, priority: priorities[id] ?? 1 }
    }),
    { seed: 1, samples },
    { ...sampler, solve: tools.solve, keep, progress: () => {} },
  )

/** The line of an application; throws where there is none. */
export function lineOf(portfolio: UnsignedPortfolio, id: string): PortfolioApplication {
  const line = portfolio.applications.find((application) => application.id === id)
  if (!line) throw new Error(`no application ${id}`)
  return line
}

/** A case of its own with the same answers but its volume, times a factor. */
export function copyOf(world: World, id: string, factor: number): World {
  const { application } = world
  const ramp = outputByYear(world).map(({ year, tonnes }) => ({ year, tonnes: tonnes * factor }))
  const limits = { ...application.limits, deadline: null }
  return { ...world, application: { ...application, id, volume: { ramp }, limits } }
}

/**
 * Every resource and day on which the steps of all applications together hold more than there is, counted day by day from what
 * the document says and nothing else.
 */
export function overfilledDays({ applications, corridors }: UnsignedPortfolio): string[] {
  return corridors.flatMap(({ id: corridor, resources }) =>
    resources.flatMap(({ id, capacity }) => {
      const held = new Map<Day, number>()
      for (const application of applications)
        for (const { start, finish, uses } of application.corridor === corridor
          ? application.steps
          : [])
          for (const { resource, amount } of uses)
            if (resource === id)
              for (let at = dayOn(start); at < dayOn(finish); at = day(at + 1))
                held.set(at, (held.get(at) ?? 0) + amount)
      return [...held].flatMap(([at, amount]) => {
        const span = capacity.findLast(({ from }) => dayOn(from) <= at)
        return amount > (span?.amount ?? 0) ? [`${id} ${formatDay(at)}`] : []
      })
    }),
  )
}

/** Every facility and quarter in which more is taken than is open, to within the solver's rounding. */
export const overfilledQuarters = ({ corridors }: UnsignedPortfolio): string[] =>
  corridors.flatMap(({ facilities }) =>
    facilities.flatMap(({ id, quarters }) =>
      quarters.flatMap(({ quarter, usedKg, capacityKg }) =>
        usedKg > capacityKg * (1 + 1e-6) ? [`${id} ${quarter}`] : [],
      ),
    ),
  )

const dayOn = (iso: string): Day => parseDay(iso) as Day
