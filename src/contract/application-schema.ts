import { z } from 'zod'
import { type Currency, currencies } from '#core/units/money.ts'
import { countrySchema, dateSchema, idSchema, isDate, shareSchema } from './decoder.ts'
import { nearestFirst } from './nearest.ts'

/** What an application may name: it is checked against the corridor and the catalog it will be planned with. */
export interface ApplicationContext {
  readonly hubs: readonly string[]
  /** Currency of the corridor. */
  readonly currency: Currency
  /** Product family -> the family whose grades its magnets are of, and what its plants do. */
  readonly families: Readonly<
    Record<string, { readonly gradesOf: string; readonly activities: readonly string[] }>
  >
  /** Grade -> its own family. */
  readonly grades: Readonly<Record<string, string>>
  /** Uses of the catalog that say how much magnet one unit holds. */
  readonly uses: readonly string[]
  readonly elements: readonly string[]
  readonly materials: readonly string[]
  /** Countries and regions that an ore comes from. */
  readonly places: readonly string[]
}

export type RawApplication = z.infer<ReturnType<typeof applicationSchema>>

/** The application file; amounts of money in major units, dates as YYYY-MM-DD. `family` is the one it asks for, null when it names none. */
export function applicationSchema(known: ApplicationContext, family: string | null) {
  const hub = oneOfKnown('hub', known.hubs)
  const moneySchema = moneyIn(known.currency)
  return z.strictObject({
    format: z.literal('lodestone.application/1'),
    id: idSchema,
    asOf: caseDateSchema,
    corridor: idSchema,
    applicant: z.strictObject({
      name: nameSchema,
      hubs: z.array(hub).min(1).refine(areDistinct, repeated),
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
      energyTce: amountSchema,
      hydrogenKgOnSite: amountSchema,
      fireClass: z.enum(['A', 'B', 'C', 'D', 'E']),
      maxUThBqPerG: amountSchema.nullable().default(null),
      activities: z
        .array(oneOfKnown('activity', activitiesOf(known, family)))
        .refine(areDistinct, repeated),
    }),
    sales: z
      .strictObject({
        pricePerKg: moneySchema.optional(),
        pricePerUnit: moneySchema.optional(),
        markets: marketsSchema,
        buyerSigned: z.boolean(),
        buyersAsk: buyersAskSchema.nullable().default(null),
        offtake: offtakeSchema.nullable().default(null),
      })
      .superRefine(exactlyOne('pricePerKg', 'pricePerUnit')),
    billOfMaterials: billSchema(known),
    limits: z
      .strictObject({
        deadline: caseDateSchema.nullable().default(null),
        budget: moneySchema.nullable().default(null),
        originShare: z.record(oneOfKnown('place', known.places), shareSchema).default({}),
      })
      .default({ deadline: null, budget: null, originShare: {} }),
  })
}

/** A name on one line: it stands in titles, on terminals and in file lists, so it holds nothing that a reader cannot see. */
const lineSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), {
    error: 'This text holds a line break or another character that cannot be seen',
    params: { code: 'unseen-character', remedy: 'Write it on one line, in visible characters' },
  })

const nameSchema = z.strictObject({ en: lineSchema, zh: lineSchema })

/** More than any case can hold of anything it counts; a slip of the keyboard lies beyond it. */
const amountSchema = z.number().min(0).max(1e9)

/** Cases are planned in this century. */
const caseDateSchema = dateSchema.refine((iso) => !isDate(iso) || /^20\d\d/.test(iso), {
  error: 'The date lies outside the years 2000 to 2099',
  params: { code: 'out-of-range', remedy: 'Give a date in the years 2000 to 2099' },
})

/** The plan counts in its corridor's currency, so an amount in another one is refused, not taken for it. */
const moneyIn = (currency: Currency) =>
  z.strictObject({
    amount: z.number().min(0).max(1e12),
    currency: z.enum(currencies).refine((given) => given === currency, {
      error: `This corridor is planned in ${currency}`,
      params: { code: 'not-converted', remedy: `Give the amount in ${currency}` },
    }),
  })

const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length

const repeated = {
  error: 'An entry stands here twice',
  params: { code: 'repeated', remedy: 'List each entry once' },
}

/** Part of the output sold under contract, and the share of the price above below which its price does not fall. */
const offtakeSchema = z.strictObject({
  share: z.number().gt(0).max(1),
  floor: z.number().min(0).max(1),
})

const buyersAskSchema = z.strictObject({
  sectors: z
    .array(z.enum(['automotive', 'robotics', 'wind', 'industrial', 'consumer', 'defence']))
    .refine(areDistinct, repeated),
  standards: z
    .array(z.enum(['OECD-DD', 'IRMA', 'UNTP', 'Catena-X', 'IATF-16949']))
    .refine(areDistinct, repeated),
})

/** Of two fields an entry gives exactly one; the fault stands at the field that is missing or too many. */
function exactlyOne<First extends string, Second extends string>(first: First, second: Second) {
  return (entry: object, context: z.RefinementCtx): void => {
    const given = [first, second].filter((name) => name in entry)
    if (given.length === 1) return
    context.addIssue({
      code: 'custom',
      path: [given.length === 0 ? first : second],
      message:
        given.length === 0
          ? `Neither ${first} nor ${second} is given`
          : `Both ${first} and ${second} are given`,
      params: { code: 'not-one', remedy: `Give either ${first} or ${second}` },
    })
  }
}

/** What the plants of a family do; of any family while the one asked for is not known. */
function activitiesOf({ families }: ApplicationContext, family: string | null): string[] {
  const asked = family === null ? undefined : families[family]
  const all = asked ? [asked] : Object.values(families)
  return [...new Set(all.flatMap(({ activities }) => activities))]
}

const billSchema = (known: ApplicationContext) =>
  z
    .array(
      z
        .strictObject({
          material: oneOfKnown('material', known.materials),
          kgPerTonne: amountSchema.gt(0).optional(),
          perUnit: amountSchema.gt(0).optional(),
        })
        .superRefine(exactlyOne('kgPerTonne', 'perUnit')),
    )
    .refine((lines) => areDistinct(lines.map(({ material }) => material)), repeated)
    .default([])

const rampSchema = z
  .array(
    z
      .strictObject({
        year: z.int().min(2000).max(2099),
        tonnes: z.number().gt(0).max(1e6).optional(),
        units: z.int().gt(0).max(1e9).optional(),
      })
      .superRefine(exactlyOne('tonnes', 'units')),
  )
  .min(1)
  .max(12)
  .refine(
    (ramp) => ramp.every((point, index) => index === 0 || point.year === ramp[index - 1]!.year + 1),
    {
      error: 'The years of the ramp follow one another',
      params: {
        code: 'not-ascending',
        remedy: 'List every year from the first to the last, earliest first',
      },
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
    (markets) => areDistinct(markets.map(({ destination, endUse }) => `${destination} ${endUse}`)),
    repeated,
  )
  .refine(
    (markets) =>
      markets.length === 0 ||
      Math.abs(markets.reduce((sum, market) => sum + market.share, 0) - 1) < 1e-6,
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

/** Rare earths beside the grade's own, wt %: more would leave too little iron for a magnet of its family. */
const mostAdded = 15

function productSchema(known: ApplicationContext) {
  return z
    .strictObject({
      family: oneOfKnown('family', Object.keys(known.families).sort()),
      grade: oneOfKnown('grade', Object.keys(known.grades)),
      name: nameSchema,
      magnetMassKg: amountSchema.gt(0).nullable().default(null),
      use: oneOfKnown('use', known.uses).nullable().default(null),
      powerKw: amountSchema.gt(0).nullable().default(null),
      lineStart: z.boolean().nullable().default(null),
      coating: z.enum(['none', 'epoxy', 'ni-cu-ni', 'zinc', 'phosphate']),
      coatingPlace: z.enum(['on-site', 'contracted']),
      additions: z
        .record(oneOfKnown('element', known.elements), z.number().gt(0).max(mostAdded))
        .refine(
          (additions) =>
            Object.values(additions).reduce((sum, share) => sum + share, 0) <= mostAdded,
          {
            error: `The additions together exceed ${mostAdded} wt % of the magnet`,
            params: {
              code: 'out-of-range',
              remedy: 'Give what is added to the grade, not its whole recipe',
            },
          },
        )
        .default({}),
      grainBoundaryDiffusion: z.boolean(),
    })
    .refine(({ magnetMassKg, use }) => (magnetMassKg === null) !== (use === null), {
      error: 'The magnet mass of one unit is given once: as an answer, or by a use of the catalog',
      path: ['magnetMassKg'],
      params: { code: 'not-one', remedy: 'Give either magnetMassKg or use' },
    })
    .refine(
      ({ family, grade }) =>
        known.grades[grade] === undefined ||
        known.families[family] === undefined ||
        known.grades[grade] === known.families[family].gradesOf,
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
