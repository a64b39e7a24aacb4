import { z } from 'zod'
import type { Application } from '#core/model/application.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { type Money, money } from '#core/units/money.ts'
import {
  type ApplicationContext,
  applicationSchema,
  type RawApplication,
} from './application-schema.ts'
import { type Decoded, decodeWith } from './issues.ts'

/** The application with days and minor units, or every fault in it at once. */
export function decodeApplication(
  raw: unknown,
  file: string,
  known: ApplicationContext,
): Decoded<Application> {
  const decoded = decodeWith(applicationSchema(known), raw, file)
  return decoded.kind === 'ok' ? { kind: 'ok', value: toCore(decoded.value) } : decoded
}

/** The corridor an application asks for, or null when it does not say; nothing else is checked. */
export function corridorAskedFor(raw: unknown): string | null {
  const result = z.object({ corridor: z.string().min(1) }).safeParse(raw)
  return result.success ? result.data.corridor : null
}

function toCore(raw: RawApplication): Application {
  const { applicant, sales, limits } = raw
  return {
    ...raw,
    asOf: toDay(raw.asOf),
    applicant: {
      ...applicant,
      equity: toMoney(applicant.equity),
      rdSpendPerYear: toMoney(applicant.rdSpendPerYear),
    },
    sales: { ...sales, pricePerKg: toMoney(sales.pricePerKg) },
    limits: {
      ...limits,
      deadline: limits.deadline === null ? null : toDay(limits.deadline),
      budget: limits.budget === null ? null : toMoney(limits.budget),
    },
  }
}

const toDay = (iso: string): Day => parseDay(iso) as Day

const toMoney = (raw: { amount: number; currency: Money['currency'] }): Money =>
  money(raw.amount, raw.currency)
