import { z } from 'zod'
import type { Application, BillLine, RampYear, SalesPrice } from '#core/model/application.ts'
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
  const decoded = decodeWith(applicationSchema(known, familyAskedFor(raw)), raw, file)
  return decoded.kind === 'ok' ? { kind: 'ok', value: toCore(decoded.value) } : decoded
}

/** What an application asks for, each null where it does not say; nothing else is checked. */
export function askedFor(raw: unknown): {
  readonly corridor: string | null
  readonly destinations: readonly string[] | null
  /** Whether it says what its buyers ask for. */
  readonly standards: boolean
  readonly grade: string | null
  readonly use: string | null
} {
  const corridor = z.object({ corridor: z.string().min(1) }).safeParse(raw)
  const product = z.object({ product: z.object({ grade: z.string() }) }).safeParse(raw)
  const held = z.object({ product: z.object({ use: z.string() }) }).safeParse(raw)
  const markets = z.array(z.object({ destination: z.string() }))
  const sales = z.object({ sales: z.object({ markets }) }).safeParse(raw)
  const buyers = z.object({ sales: z.object({ buyersAsk: z.looseObject({}) }) }).safeParse(raw)
  return {
    corridor: corridor.data?.corridor ?? null,
    destinations: sales.data?.sales.markets.map(({ destination }) => destination) ?? null,
    standards: buyers.success,
    grade: product.data?.product.grade ?? null,
    use: held.data?.product.use ?? null,
  }
}

function familyAskedFor(raw: unknown): string | null {
  const result = z.object({ product: z.object({ family: z.string() }) }).safeParse(raw)
  return result.success ? result.data.product.family : null
}

function toCore(raw: RawApplication): Application {
  const { applicant, sales, limits } = raw
  return {
    ...raw,
    volume: { ramp: raw.volume.ramp.map(rampYear) },
    billOfMaterials: raw.billOfMaterials.map(billLine),
    asOf: toDay(raw.asOf),
    applicant: {
      ...applicant,
      equity: toMoney(applicant.equity),
      rdSpendPerYear: toMoney(applicant.rdSpendPerYear),
    },
    sales: {
      ...priceOf(sales),
      markets: sales.markets,
      buyerSigned: sales.buyerSigned,
      buyersAsk: sales.buyersAsk,
      offtake: sales.offtake,
    },
    limits: {
      ...limits,
      deadline: limits.deadline === null ? null : toDay(limits.deadline),
      budget: limits.budget === null ? null : toMoney(limits.budget),
    },
  }
}

// The schema has seen to it that exactly one of each pair is there.

const rampYear = ({ year, tonnes, units }: RawApplication['volume']['ramp'][number]): RampYear =>
  tonnes === undefined ? { year, units: units as number } : { year, tonnes }

const billLine = ({
  material,
  kgPerTonne,
  perUnit,
}: RawApplication['billOfMaterials'][number]): BillLine =>
  kgPerTonne === undefined ? { material, perUnit: perUnit as number } : { material, kgPerTonne }

function priceOf({ pricePerKg, pricePerUnit }: RawApplication['sales']): SalesPrice {
  if (pricePerKg !== undefined) return { pricePerKg: toMoney(pricePerKg) }
  return { pricePerUnit: toMoney(pricePerUnit as RawMoney) }
}

type RawMoney = Parameters<typeof toMoney>[0]

const toDay = (iso: string): Day => parseDay(iso) as Day

const toMoney = (raw: { amount: number; currency: Money['currency'] }): Money =>
  money(raw.amount, raw.currency)
