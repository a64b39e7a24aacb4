import { type Html, html } from './html.ts'
import { headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** What moves the finish, and the chance of meeting a date and an amount together. */
export function risk(reader: Reader): Html {
  const { plan, word, say, share, stepName } = reader
  const drivers = plan.risk.drivers.slice(0, 12)
  return section(
    'risk',
    word('drivers'),
    `${word('riskLead', plan.risk.samples)} ${word(aimWords[plan.aim])}`,
    table({
      caption: word('driversCaption'),
      shown: true,
      heads: headings('step variance #criticality', reader),
      rows: drivers.map((driver) => [
        stepName(driver.step),
        html`<span class="meter"><i style="width:${Math.round(100 * Math.max(0, Math.min(1, driver.varianceShare)))}%"></i></span> ${share(driver.varianceShare, 1)}`,
        share(driver.criticality),
      ]),
      none: word('none'),
    }),
    html`<p>${say(plan.risk.supply.words)}</p>`,
    jointTable(reader),
  )
}

const aimWords = { planned: 'aimPlanned', p50: 'aimP50', p80: 'aimP80' } as const

function jointTable({ plan, word, date, money, share }: Reader): Html {
  const { joint } = plan.risk
  const amounts = [...new Set(joint.map((cell) => cell.cost.amount))].sort((a, b) => a - b)
  const finishes = [...new Set(joint.map((cell) => cell.finish))].sort()
  const currency = joint[0]?.cost.currency ?? 'CNY'
  return table({
    caption: word('jointCaption'),
    shown: true,
    heads: [word('chanceBoth'), ...amounts.map((amount) => `#≤ ${money({ amount, currency })}`)],
    rows: finishes.map((finish) => [
      date(finish),
      ...amounts.map((amount) => {
        const cell = joint.find((one) => one.finish === finish && one.cost.amount === amount)
        return cell ? share(cell.probability) : '–'
      }),
    ]),
    none: word('none'),
  })
}
