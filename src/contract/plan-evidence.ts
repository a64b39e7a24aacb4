import { z } from 'zod'
import { basis, grade, id, ids, money, share, text } from './plan-parts.ts'

const gradeShares = z.strictObject({
  verified: share,
  corroborated: share,
  'single-source': share,
  unverified: share,
  contradicted: share,
})

const claim = z.strictObject({
  id,
  words: text,
  value: id,
  unit: id.nullable(),
  asOf: id,
  basis,
  grade,
  sources: ids,
})

const toVerify = z.strictObject({
  claim: id,
  words: text,
  grade,
  p90DropDays: z.number(),
  p90ErrorDays: z.number(),
  spreadDropDays: z.number(),
  spreadErrorDays: z.number(),
  npvDrop: money,
  samples: z.int(),
  how: text,
})

const regraded = z.strictObject({
  words: text,
  claims: z.array(
    z.strictObject({
      claim: id,
      words: text,
      from: grade,
      to: grade,
      widthFrom: z.number(),
      widthTo: z.number(),
    }),
  ),
  p90Days: z.number(),
  spreadDays: z.number(),
  p90Cost: money,
  samples: z.int(),
})

const source = z.strictObject({
  id,
  title: id,
  publisher: id.nullable(),
  date: id.nullable(),
  address: id.nullable(),
  why: text.exactOptional(),
})

/** What the plan rests on, how well that is evidenced, and what to verify next. */
export const evidence = z.strictObject({
  claims: z.array(claim),
  exposure: z.strictObject({
    criticalPath: gradeShares,
    materialFlow: gradeShares,
    money: gradeShares,
  }),
  assumptions: z.strictObject({ criticalPath: share, money: share, moneyBeforeOutput: share }),
  verifyNext: z.array(toVerify),
  regraded: regraded.exactOptional(),
  sources: z.array(source),
})
