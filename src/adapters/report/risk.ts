import { showShare } from './format.ts'
import { type Html, html } from './html.ts'
import { section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** What moves the finish, and the chance of meeting a date and an amount together. */
export function risk(reader: Reader): Html {
  const { plan, word, stepName } = reader
  const drivers = plan.risk.drivers
    .slice(0, 12)
    .map((driver) => [
      stepName(driver.step),
      html`<span class="meter"><i style="width:${Math.round(100 * Math.max(0, Math.min(1, driver.varianceShare)))}%"></i></span> ${showShare(driver.varianceShare, 1)}`,
      showShare(driver.criticality),
    ])
  return section(
    'risk',
    word('drivers'),
    word('riskLead'),
    table([word('step'), word('variance'), `#${word('criticality')}`], drivers, word('none')),
    html`<p class="caption">${word('driversCaption')}</p>`,
    jointTable(reader),
  )
}

function jointTable({ plan, word, date, money }: Reader): Html {
  const { joint } = plan.risk
  const amounts = [...new Set(joint.map((cell) => cell.cost.amount))].sort((a, b) => a - b)
  const finishes = [...new Set(joint.map((cell) => cell.finish))].sort()
  const currency = joint[0]?.cost.currency ?? 'CNY'
  const rows = finishes.map((finish) => [
    date(finish),
    ...amounts.map((amount) => {
      const cell = joint.find((one) => one.finish === finish && one.cost.amount === amount)
      return cell ? showShare(cell.probability) : '–'
    }),
  ])
  const heads = amounts.map((amount) => `#≤ ${money({ amount, currency })}`)
  return html`${table([word('chanceBoth'), ...heads], rows, word('none'))}<p class="caption">${word('jointCaption')}</p>`
}
