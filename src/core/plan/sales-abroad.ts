import type { Application } from '#core/model/application.ts'
import type { NamedConstraint } from './constraints.ts'
import type { World } from './world.ts'

type Markets = Application['sales']['markets']

/** Each sale abroad as something the applicant could leave, its share going to the other markets, or home where there is none. */
export function salesAbroad({ application, corridor }: World): NamedConstraint[] {
  const home = corridor.hubs.find(({ id }) => id === application.site.hub)?.country ?? ''
  return application.sales.markets
    .filter(({ destination }) => destination !== home)
    .map((market): NamedConstraint => {
      const { destination, share, endUse } = market
      const percent = Math.round(share * 100)
      const apply = (to: World): World =>
        withMarkets(to, withoutMarket(to.application.sales.markets, market, home))
      return {
        id: `sales.markets.${destination}-${endUse}`,
        owner: { en: 'the applicant', zh: '申请人' },
        words: {
          en: `${percent} % of sales to ${destination} for ${endUse} use`,
          zh: `${percent}% 销往 ${destination}（${endUse === 'defence' ? '国防' : '民用'}）`,
        },
        drop: apply,
        relax: (from, plans) => {
          const relaxed = apply(from)
          const draft = plans(relaxed)
          if (draft.kind === 'infeasible') return undefined
          const written = (world: World): string => JSON.stringify(world.application.sales.markets)
          const change = { path: 'sales.markets', from: written(from), to: written(relaxed) }
          return { draft, apply, change }
        },
      }
    })
}

function withoutMarket(markets: Markets, gone: Markets[number], home: string): Markets {
  const kept = markets.filter(
    ({ destination, endUse }) => destination !== gone.destination || endUse !== gone.endUse,
  )
  const whole = kept.reduce((sum, { share }) => sum + share, 0)
  return whole > 0
    ? kept.map((market) => ({ ...market, share: market.share / whole }))
    : [{ destination: home, share: 1, endUse: 'civil' }]
}

const withMarkets = (world: World, markets: Markets): World => ({
  ...world,
  application: {
    ...world.application,
    sales: { ...world.application.sales, markets },
  },
})
