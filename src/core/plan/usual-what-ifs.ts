import type { Chokepoint, MaterialAnswers } from '#core/material/answers/material-answers.ts'
import { openPriceBook } from '#core/material/price-book.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from './draft.ts'
import { priceTermsOf } from './price-terms.ts'
import type { SupplyShock } from './supply-shock.ts'
import type { World } from './world.ts'

/** A scenario worth asking of every path, and why this one. */
export interface WhatIf {
  readonly given: string
  readonly why: Text
}

/** Working days by which the licence is late, as long as its own legal term in China once more. */
const lateDays = 45
/** What a quota leaves in the quota's scenario. */
const quotaFactor = 0.8

/**
 * The place most is lost without is down, the lane most is lost without is closed, the licence to ship is late, the dearest oxide
 * doubles, the mines of the country that digs most for it fall as Myanmar's did, and a quota there, if any, is cut by a fifth.
 */
export function usualWhatIfs(
  draft: Draft,
  { chokepoints }: Pick<MaterialAnswers, 'chokepoints'>,
  shock: SupplyShock | null,
): WhatIf[] {
  const facility = chokepoints.find(({ kind }) => kind === 'facility')
  const lane = chokepoints.find(({ kind }) => kind === 'lane')
  const licence = draft.verdicts.find(
    ({ rule, applies }) =>
      applies === 'yes' && rule.duty === 'licence' && rule.event === 'shipment',
  )?.rule
  const oxide = dearestOxide(draft)
  const country = miningCountry(draft)
  const all: (WhatIf | null)[] = [
    facility ? { given: `facility:${facility.id}=down`, why: worst(facility, place) } : null,
    lane ? { given: `lane:${lane.id}=closed`, why: worst(lane, way) } : null,
    licence
      ? {
          given: `rule:${licence.id}=late:${lateDays}wd`,
          why: say(
            `${licence.name.en}: late by ${lateDays} working days`,
            `${licence.name.zh}：延迟${lateDays}个工作日`,
          ),
        }
      : null,
    oxide
      ? {
          given: `price:${oxide}=x2`,
          why: say('the oxide that costs most, at twice its price', '支出最大的氧化物价格翻倍'),
        }
      : null,
    country && shock ? { given: `mines:${country}=x${shock.factor}`, why: shock.words } : null,
    country && setsQuota(draft.world, country)
      ? {
          given: `quota:${country}=x${quotaFactor}`,
          why: say(
            'mining and separation under a quota cut by a fifth (assumed)',
            '采矿与分离配额削减五分之一（假设）',
          ),
        }
      : null,
  ]
  return all.flatMap((one) => one ?? [])
}

/** Whether a rule of the country limits what it mines. */
const setsQuota = ({ catalog }: World, country: string): boolean =>
  Object.values(catalog.rules).some(
    ({ duty, jurisdiction }) => duty === 'quota' && jurisdiction === country,
  )

const place = { en: 'place', zh: '设施' }
const way = { en: 'lane', zh: '线路' }

const worst = ({ lostKg }: Pick<Chokepoint, 'lostKg'>, { en, zh }: Text): Text =>
  lostKg > 0
    ? say(`the ${en} without which most is lost`, `缺之减产最多的${zh}`)
    : say(`the ${en} whose absence costs most`, `缺之成本增加最多的${zh}`)

const say = (en: string, zh: string): Text => ({ en, zh })

/** Name of the oxide price on which most is spent over the path; null where no price is known. */
function dearestOxide({ world, material }: Draft): string | null {
  const prices = openPriceBook(world.catalog, priceTermsOf(world))
  const spent = new Map<string, number>()
  for (const { to, material: name, kg } of material.plan.flows) {
    const element = name.split(' ')[0] ?? ''
    if (to !== 'market' || prices.oxide(element) === null) continue
    const priced =
      element === 'Nd' || element === 'Pr' ? 'ndpr-oxide' : `${element.toLowerCase()}-oxide`
    spent.set(priced, (spent.get(priced) ?? 0) + kg * (prices.oxide(element) ?? 0))
  }
  return largest(spent)
}

/** Country whose mines give most of the element that the magnet holds least of. */
function miningCountry({ material }: Draft): string | null {
  const delivered = new Map<string, number>()
  for (const { to, material: name, kg } of material.plan.flows) {
    const element = name.split(' ')[0] ?? ''
    if (to === 'market') delivered.set(element, (delivered.get(element) ?? 0) + kg)
  }
  const [rarest] = [...delivered].sort(([, one], [, other]) => one - other)
  const from = new Map<string, number>()
  for (const { element, country, share } of material.plan.origins)
    if (element === rarest?.[0]) from.set(country, (from.get(country) ?? 0) + share)
  return largest(from)
}

function largest(sums: ReadonlyMap<string, number>): string | null {
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
