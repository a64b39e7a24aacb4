import type { Application } from '#core/model/application.ts'
import { formatDay } from '#core/units/day.ts'
import type { Money } from '#core/units/money.ts'

/** The application as the plan shows it: dates ISO, everything else as answered. */
export function applicationRecord(
  application: Application,
): Readonly<Record<string, unknown>> & { readonly id: string } {
  const { deadline } = application.limits
  return {
    ...application,
    asOf: formatDay(application.asOf),
    limits: { ...application.limits, deadline: deadline === null ? null : formatDay(deadline) },
  }
}

/** The answer at a path such as `limits.originShare.CN` or `volume.ramp[0].tonnes`, in words; `unknown` when it was not given. */
export function answerAt(record: Readonly<Record<string, unknown>>, path: string): string {
  const parts = path.replaceAll('[', '.').replaceAll(']', '').split('.')
  let value: unknown = record
  for (const part of parts) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[part]
        : undefined
  }
  return inWords(value)
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'unknown'
  if (isMoney(value)) return `${value.amount / 100} ${value.currency}`
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ')
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, item]) => `${key} ${inWords(item)}`)
    return parts.length === 0 ? 'none' : parts.join(' ')
  }
  return String(value)
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value
