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

/** What an application asks for, each null where it does not say; nothing else is checked. */
export function askedFor(raw: unknown): {
  readonly corridor: string | null
  readonly destinations: readonly string[] | null
  /** Whether it says what its buyers ask for. */
  readonly standards: boolean
  readonly grade: string | null
} {
  const corridor = z.object({ corridor: z.string().min(1) }).safeParse(raw)
  const product = z.object({ product: z.object({ grade: z.string() }) }).safeParse(raw)
  const markets = z.array(z.object({ destination: z.string() }))
  const sales = z.object({ sales: z.object({ markets }) }).safeParse(raw)
  const buyers = z.object({ sales: z.object({ buyersAsk: z.looseObject({}) }) }).safeParse(raw)
  return {
    corridor: corridor.data?.corridor ?? null,
    destinations: sales.data?.sales.markets.map(({ destination }) => destination) ?? null,
    standards: buyers.success,
    grade: product.data?.product.grade ?? null,
  }
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
