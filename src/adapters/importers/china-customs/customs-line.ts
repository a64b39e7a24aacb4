import { countryOfChineseName } from '#adapters/importers/trade/country-of.ts'
import { periodOf } from '#adapters/importers/trade/period-of.ts'
import { leaveOut, type ReadLine } from '#adapters/importers/trade/read-line.ts'
import { statedNumber } from '#adapters/importers/trade/stated-number.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'

/**
 * One row of China's customs statistics by the fields of `customsHeader`; `usual` is the flow of a table that does not say it row by
 * row, as downloads do not. Imports are CIF, exports FOB. A quantity of 0 beside a value is unknown.
 */
export function customsLine(
  row: Readonly<Record<string, string>>,
  usual: TradeLine['flow'] | null,
  place: string,
): ReadLine {
  const flow = flowOf(row.flow ?? '', usual)
  if (flow === null) return leaveOut(place, row.flow ? 'other-flow' : 'flow-not-said')
  const period = periodOf(row.period)
  if (period === null) return leaveOut(place, 'no-period')
  const code = row.code ?? ''
  if (!/^\d{2,10}$/.test(code)) return leaveOut(place, 'no-code')
  const partner = partnerOf(row)
  if (partner === null) return leaveOut(place, 'no-country')
  const money = row.usd === undefined ? row.cny : row.usd
  const value = statedNumber(money)
  const netKg = kilograms(row)
  if (value === undefined || netKg === undefined || (value ?? 0) < 0 || (netKg ?? 0) < 0)
    return leaveOut(place, 'not-a-number')
  if (value === null && netKg === null) return leaveOut(place, 'nothing-stated')
  return {
    kind: 'line',
    names: {
      reporter: '中国',
      partner: row.partnerName || partner,
      commodity: row.commodity ?? '',
      split: [row.modeCode || row.mode || '', row.provinceCode || row.province || ''],
    },
    line: {
      reporter: 'CN',
      partner,
      isPartnerNamed: !/其他国家|不详/.test(row.partnerName ?? ''),
      flow,
      code,
      edition: null,
      period,
      value,
      currency: row.usd === undefined ? 'CNY' : 'USD',
      valuation: flow === 'import' ? 'CIF' : 'FOB',
      netKg: netKg === 0 ? null : netKg,
      isNetKgEstimated: false,
      place,
    },
  }
}

function flowOf(cell: string, usual: TradeLine['flow'] | null): TradeLine['flow'] | null {
  if (cell === '') return usual
  if (/^(?:进口|1)$/.test(cell)) return 'import'
  return /^(?:出口|0)$/.test(cell) ? 'export' : null
}

/** ISO alpha-2 where name or number tell it; else the number of China's customs, which differs from everybody's. */
function partnerOf({ partnerName = '', partnerCode = '' }: Readonly<Record<string, string>>) {
  const named = partnerName === '' ? null : countryOfChineseName(partnerName)
  if (named !== null) return named
  if (!/^\d{3}$/.test(partnerCode)) return partnerName === '' ? null : partnerName
  return customsNumbers[partnerCode] ?? `customs ${partnerCode}`
}

/** The quantity in a unit of weight, the first one that is; null where neither is. */
function kilograms(row: Readonly<Record<string, string>>): number | null | undefined {
  for (const which of ['first', 'second']) {
    const factor = weightUnits[row[`${which}Unit`] ?? '']
    if (factor === undefined) continue
    const amount = statedNumber(row[`${which}Quantity`])
    return typeof amount === 'number' ? amount * factor : amount
  }
  return null
}

const weightUnits: Readonly<Record<string, number>> = {
  千克: 1,
  公斤: 1,
  克: 0.001,
  吨: 1000,
}

/** Numbers of countries in China's customs statistics, where no name stands beside them. */
const customsNumbers: Readonly<Record<string, string>> = { 116: 'JP', 304: 'DE', 502: 'US' }
