import { countryOfNumber } from '#adapters/importers/trade/country-of.ts'
import { periodOf } from '#adapters/importers/trade/period-of.ts'
import { leaveOut, type ReadLine } from '#adapters/importers/trade/read-line.ts'
import { statedNumber } from '#adapters/importers/trade/stated-number.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'

/**
 * One record of UN Comtrade's API of version 1, by the names of its fields in small letters. Only totals are taken: customs procedure
 * C00, second partner 0, transport 0; taking the parts as well would count everything several times. A net weight of 0 is unknown.
 */
export function comtradeLine(record: Readonly<Record<string, unknown>>, place: string): ReadLine {
  const text = (name: string): string => String(record[name] ?? '').trim()
  if (text('typecode') !== '' && text('typecode') !== 'C') return leaveOut(place, 'not-goods')
  if (!isTotal(text)) return leaveOut(place, 'part-of-a-total')
  const flow = flows[text('flowcode')]
  if (flow === undefined) return leaveOut(place, 'other-flow')
  const period = periodOf(record.period)
  if (period === null) return leaveOut(place, 'no-period')
  const code = text('cmdcode')
  if (!/^(?:\d{2,10}|TOTAL)$/.test(code)) return leaveOut(place, 'no-code')
  const reporter = countryCode(text('reportercode'))
  const partner = countryCode(text('partnercode'))
  if (reporter === null || partner === null) return leaveOut(place, 'no-country')
  const numbers = amounts.map((name) => statedNumber(record[name]))
  if (numbers.some((amount) => amount === undefined || (amount !== null && amount < 0)))
    return leaveOut(place, 'not-a-number')
  const [cif, fob, primary, netKg] = numbers as (number | null)[]
  const money = moneyOf(flow, cif ?? null, fob ?? null, primary ?? null)
  const weight = netKg === 0 || netKg === undefined ? null : netKg
  if (money.value === null && weight === null) return leaveOut(place, 'nothing-stated')
  const edition = text('classificationcode')
  return {
    kind: 'line',
    names: {
      reporter: text('reporterdesc') || reporter,
      partner: text('partnerdesc') || partner,
      commodity: text('cmddesc'),
      split: [],
    },
    line: {
      reporter,
      partner,
      isPartnerNamed: !unnamed.has(text('partnercode')) && !/\bnes$/i.test(text('partnerdesc')),
      flow,
      code,
      edition: edition === '' ? null : edition,
      period,
      ...money,
      currency: 'USD',
      netKg: weight,
      isNetKgEstimated: isEstimated(text),
      place,
    },
  }
}

const amounts = ['cifvalue', 'fobvalue', 'primaryvalue', 'netwgt'] as const

/** Exports are valued FOB; of imports CIF goes first, and what only the primary value says has no valuation. */
function moneyOf(
  flow: TradeLine['flow'],
  cif: number | null,
  fob: number | null,
  primary: number | null,
): Pick<TradeLine, 'value' | 'valuation'> {
  const isArriving = flow === 'import' || flow === 're-import'
  if (isArriving && cif !== null) return { value: cif, valuation: 'CIF' }
  if (fob !== null) return { value: fob, valuation: 'FOB' }
  return { value: primary, valuation: null }
}

function isTotal(text: (name: string) => string): boolean {
  const isOneOf = (name: string, totals: readonly string[]) =>
    text(name) === '' || totals.includes(text(name))
  return (
    isOneOf('customscode', ['C00']) &&
    isOneOf('partner2code', ['0']) &&
    isOneOf('motcode', ['0']) &&
    isOneOf('moscode', ['0'])
  )
}

/** The field of its own, or the older flag: 4 and 6 mean an estimated weight. */
const isEstimated = (text: (name: string) => string): boolean =>
  /^(?:true|1)$/i.test(text('isnetwgtestimated')) || /^[46]$/.test(text('legacyestimationflag'))

/** `World` for all partners together; the number itself where it names no country that is known. */
function countryCode(number: string): string | null {
  if (!/^\d{1,3}$/.test(number)) return null
  return Number(number) === 0 ? 'World' : (countryOfNumber(Number(number)) ?? `M49 ${number}`)
}

/** Bunkers, free zones, special categories, areas not specified. */
const unnamed: ReadonlySet<string> = new Set(['0', '837', '838', '839', '899'])

const flows: Readonly<Record<string, TradeLine['flow']>> = {
  M: 'import',
  X: 'export',
  RM: 're-import',
  RX: 're-export',
}
