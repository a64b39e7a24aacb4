import { z } from 'zod'
import { id, money, month, text } from './plan-parts.ts'

const stackLine = z.strictObject({
  instrument: id,
  name: text,
  provider: text,
  kind: id,
  amount: money,
  firstMonth: month,
  neededFrom: month.nullable(),
  draws: z.array(z.strictObject({ month, amount: money })),
  ratePerYear: z.number().nullable(),
  breakEvenRatePerYear: z.number().nullable(),
  illustrative: z.boolean(),
  claim: id,
  why: text,
})

const debtCover = z.strictObject({ dscr: z.number().nullable(), llcr: z.number().nullable() })

const yearOfCover = z.strictObject({ cash: money, service: money, dscr: z.number() })

const cashMonth = z.strictObject({
  month,
  inflow: money,
  outflow: money,
  cash: money,
  cashAtP50: money,
  cashAtP90: money,
})

/** The instruments that pay for the plan, and the cash they leave month by month. */
export const finance = z.strictObject({
  stack: z.array(stackLine),
  rejected: z.array(
    z.strictObject({ instrument: id, claim: id, name: text, reasons: z.array(text).min(1) }),
  ),
  months: z.array(cashMonth),
  floor: money,
  lowestCash: z.strictObject({ p50: money, p90: money, p50Month: month, p90Month: month }),
  gap: money,
  cover: z.strictObject({ p50: debtCover, p90: debtCover }),
  coverYears: z.array(
    z.strictObject({ month, p50: yearOfCover.nullable(), p90: yearOfCover.nullable() }),
  ),
  returns: z.strictObject({
    project: z.number().nullable(),
    owners: z.number().nullable(),
    payback: month.nullable(),
    levelisedCost: z.strictObject({ amount: money, per: z.enum(['kg', 'unit']) }).nullable(),
  }),
  beforeOutput: z.strictObject({ interest: money, fees: money }),
  totalCost: money,
  npv: money,
  discount: z.strictObject({ ratePerYear: z.number(), claim: id }),
  assumptions: z.array(text),
})
