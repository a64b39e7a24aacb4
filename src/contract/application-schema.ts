import { z } from 'zod'
import { countrySchema, dateSchema, idSchema, shareSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'
import { nearestFirst } from './nearest.ts'

/** What an application may name: it is checked against the corridor and the catalog it will be planned with. */
export interface ApplicationContext {
  readonly hubs: readonly string[]
  /** Product id -> product family. */
  readonly grades: Readonly<Record<string, string>>
  readonly elements: readonly string[]
  readonly materials: readonly string[]
}

export type RawApplication = z.infer<ReturnType<typeof applicationSchema>>

/** The application file; amounts of money in major units, dates as YYYY-MM-DD. */
export function applicationSchema(known: ApplicationContext) {
  const hub = oneOfKnown('hub', known.hubs)
  return z.strictObject({
    format: z.literal('lodestone.application/1'),
    id: idSchema,
    asOf: dateSchema,
    corridor: idSchema,
    applicant: z.strictObject({
      name: textSchema,
      hubs: z.array(hub).min(1),
      sme: z.boolean(),
      stage: z.enum(['startup', 'growing', 'established']),
      equity: moneySchema,
      rdSpendPerYear: moneySchema,
      encouragedRevenueShare: shareSchema.nullable().default(null),
      hasExportComplianceSystem: z.boolean(),
    }),
    product: productSchema(known),
    volume: z.strictObject({ ramp: rampSchema }),
    readiness: readinessSchema,
    site: z.strictObject({
      hub,
      land: z.enum(['standard-land', 'greenfield', 'leased-workshop']),
      newBuilding: z.boolean(),
      commitment: z.boolean(),
      energyTce: z.number().min(0),
      hydrogenKgOnSite: z.number().min(0),
      fireClass: z.enum(['A', 'B', 'C', 'D', 'E']),
      maxUThBqPerG: z.number().min(0).nullable().default(null),
      activities: z.array(
        z.enum(['strip-casting', 'jet-milling', 'sintering', 'machining', 'coating']),
      ),
    }),
    sales: z.strictObject({
      pricePerKg: moneySchema,
      markets: marketsSchema,
      buyerSigned: z.boolean(),
    }),
    billOfMaterials: z
      .array(
        z.strictObject({
          material: oneOfKnown('material', known.materials),
          kgPerTonne: z.number().gt(0),
        }),
      )
      .default([]),
    limits: z
      .strictObject({
        deadline: dateSchema.nullable().default(null),
        budget: moneySchema.nullable().default(null),
        originShare: z.record(z.string().min(1), shareSchema).default({}),
      })
      .default({ deadline: null, budget: null, originShare: {} }),
  })
}

const moneySchema = z.strictObject({
  amount: z.number().min(0),
  currency: z.enum(['CNY', 'USD', 'EUR', 'JPY', 'INR', 'CAD', 'AUD']),
})

const rampSchema = z
  .array(z.strictObject({ year: z.int().min(2000).max(2100), tonnes: z.number().gt(0) }))
  .min(1)
  .refine(
    (ramp) => ramp.every((point, index) => index === 0 || point.year > ramp[index - 1]!.year),
    {
      error: 'The years of the ramp ascend',
      params: { code: 'not-ascending', remedy: 'List each year once, earliest first' },
    },
  )

const marketsSchema = z
  .array(
    z.strictObject({
      destination: countrySchema,
      share: shareSchema,
      endUse: z.enum(['civil', 'defence']),
    }),
  )
  .min(1)
  .refine(
    (markets) => Math.abs(markets.reduce((sum, market) => sum + market.share, 0) - 1) < 1e-6,
    {
      error: 'The shares of the markets sum to 1',
      params: { code: 'not-whole', remedy: 'Adjust the shares so that they sum to 1' },
    },
  )

const level = (highest: number) => z.int().min(1).max(highest)

const readinessSchema = z
  .strictObject({ trl: level(9), mrl: level(10), targetTrl: level(9), targetMrl: level(10) })
  .refine((readiness) => readiness.targetTrl >= readiness.trl, {
    error: 'The target lies below the present technology level',
    path: ['targetTrl'],
    params: { code: 'not-ascending', remedy: 'Give a target at or above the present level' },
  })
  .refine((readiness) => readiness.targetMrl >= readiness.mrl, {
    error: 'The target lies below the present manufacturing level',
    path: ['targetMrl'],
    params: { code: 'not-ascending', remedy: 'Give a target at or above the present level' },
  })

function productSchema(known: ApplicationContext) {
  const families = [...new Set(Object.values(known.grades))].sort()
  return z
    .strictObject({
      family: oneOfKnown('family', families),
      grade: oneOfKnown('grade', Object.keys(known.grades)),
      name: textSchema,
      magnetMassKg: z.number().gt(0),
      coating: z.enum(['none', 'epoxy', 'ni-cu-ni', 'zinc', 'phosphate']),
      coatingPlace: z.enum(['on-site', 'contracted']),
      additions: z
        .record(oneOfKnown('element', known.elements), z.number().gt(0).max(15))
        .default({}),
      grainBoundaryDiffusion: z.boolean(),
    })
    .refine(
      ({ family, grade }) => known.grades[grade] === undefined || known.grades[grade] === family,
      {
        error: 'This grade belongs to another product family',
        path: ['grade'],
        params: {
          code: 'wrong-family',
          remedy: 'Choose a grade of the family, or correct the family',
        },
      },
    )
}

/** A name from a known list; the remedy lists it, closest spelling first. */
function oneOfKnown(noun: string, names: readonly string[]) {
  return z.string().superRefine((value, context) => {
    if (names.includes(value)) return
    context.addIssue({
      code: 'custom',
      message: `No ${noun} of this name is known`,
      params: {
        code: `unknown-${noun}`,
        remedy: `Choose one of: ${nearestFirst(value, names).join(', ')}`,
      },
    })
  })
}
