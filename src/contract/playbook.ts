import { z } from 'zod'
import type { Playbook, StepTemplate } from '#core/model/catalog.ts'
import { type Anchor, anchors, lastStep, milestones } from '#core/model/milestone.ts'
import { ruleEvents } from '#core/model/rule.ts'
import { conditionSchema, deskSchema } from './condition.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import {
  claimSchema,
  estimateSchema,
  type Ledger,
  readClaim,
  readEstimate,
  textSchema,
} from './estimate.ts'
import { nearestFirst } from './nearest.ts'
import { stages } from './process.ts'

const milestoneIds: readonly string[] = milestones

const stepSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  desk: deskSchema,
  place: z.enum(['commercialization', 'production', 'site']),
  when: conditionSchema.nullable().default(null),
  duration: estimateSchema,
  calendar: z.enum(['calendar', 'working']),
  need: z.string().min(1).nullable().default(null),
  servedFrom: z.enum(['place', 'corridor']).default('place'),
  uses: z.record(z.string(), z.number().gt(0)).default({}),
  after: z
    .array(
      z.strictObject({
        step: z.string().min(1),
        type: z.enum(['FS', 'SS', 'FF', 'SF']).default('FS'),
        lagDays: z.int().default(0),
      }),
    )
    .default([]),
  gate: z
    .strictObject({ passProbability: estimateSchema, reworkDays: estimateSchema })
    .nullable()
    .default(null),
  cost: unknownOrEstimate,
  event: z
    .enum(ruleEvents as [(typeof ruleEvents)[number]])
    .nullable()
    .default(null),
  firstAction: textSchema,
  because: z.array(z.string().min(1)).min(1),
  documents: z.array(z.string().min(1)).default([]),
})

const goodsSchema = z.strictObject({
  kind: idSchema,
  category: idSchema,
  magnetType: z.string().min(1),
  heading: z
    .string()
    .regex(/^\d{4,10}$/, 'A customs heading is four to ten digits')
    .nullable()
    .default(null),
  unit: z.strictObject({ one: textSchema, many: textSchema, counter: z.string().min(1) }),
  claim: claimSchema,
})

const staffingSchema = z.strictObject({
  per: z.strictObject({ amount: z.number().gt(0), unit: z.enum(['tonnes', 'units']) }),
  heads: z
    .array(
      z.strictObject({
        role: idSchema,
        base: z.number().min(0),
        more: z.number().min(0).default(0),
        place: z.enum(['commercialization', 'site']).default('site'),
        when: conditionSchema.nullable().default(null),
      }),
    )
    .min(1),
  claim: claimSchema,
})

const stepIds = z.array(idSchema).min(1)

const playbookSchema = z
  .strictObject({
    format: z.literal('lodestone.playbook/1'),
    id: idSchema,
    family: idSchema,
    name: textSchema,
    goods: goodsSchema,
    gradesOf: idSchema,
    contracts: z.array(z.enum(stages)).min(1),
    activities: z.array(idSchema).min(1),
    anchors: z.strictObject(
      Object.fromEntries(anchors.map((name) => [name, stepIds])) as Record<Anchor, typeof stepIds>,
    ),
    firstFeed: idSchema,
    staffing: staffingSchema,
    steps: z.array(stepSchema).min(1),
  })
  .superRefine((playbook, context) => {
    const ids = playbook.steps.map((step) => step.id)
    for (const [path, id] of stepsNamed(playbook))
      if (!ids.includes(id))
        context.addIssue({
          code: 'custom',
          path: [...path],
          message: 'No step of this playbook has this id',
          params: {
            code: 'unknown-step',
            remedy: `Name a step of the playbook: ${nearestFirst(id, ids).slice(0, 3).join(', ')}`,
          },
        })
    playbook.steps.forEach((step, index) => {
      if (ids.indexOf(step.id) !== index)
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'id'],
          message: 'Two steps carry this id',
          params: { code: 'repeated-id', remedy: 'Give every step its own id' },
        })
      step.after.forEach((link, place) => {
        if (!ids.includes(link.step) && !milestoneIds.includes(link.step))
          context.addIssue({
            code: 'custom',
            path: ['steps', index, 'after', place, 'step'],
            message: 'No step of this playbook has this id',
            params: {
              code: 'unknown-step',
              remedy: `Name a step of the playbook or a milestone: ${nearestFirst(link.step, [
                ...ids,
                ...milestoneIds,
              ])
                .slice(0, 3)
                .join(', ')}`,
            },
          })
      })
    })
  })

/** `playbooks/<id>.yaml`: the steps a product family climbs to series output. */
export const decodePlaybook = decoder(
  playbookSchema,
  (raw, ledger): Playbook => ({
    id: raw.id,
    family: raw.family,
    name: raw.name,
    goods: {
      ...raw.goods,
      claim: readClaim(raw.goods.claim, `playbook/${raw.id}`, ledger, 'goods'),
    },
    gradesOf: raw.gradesOf,
    contracts: raw.contracts,
    activities: raw.activities,
    anchors: raw.anchors,
    firstFeed: raw.firstFeed,
    staffing: {
      ...raw.staffing,
      claim: readClaim(raw.staffing.claim, `playbook/${raw.id}`, ledger, 'staffing'),
    },
    steps: raw.steps.map((step) => readStep(step, `playbook/${raw.id}/${step.id}`, ledger)),
  }),
)

/** Steps that a playbook names outside its steps; the last one it must end with. */
function stepsNamed({
  anchors: named,
  firstFeed,
}: {
  readonly anchors: Readonly<Record<Anchor, readonly string[]>>
  readonly firstFeed: string
}): readonly (readonly [path: readonly (string | number)[], id: string])[] {
  const reached = anchors.flatMap((name) =>
    named[name].map((id, at) => [['anchors', name, at], id] as const),
  )
  return [...reached, [['firstFeed'], firstFeed], [['steps'], lastStep]]
}

function readStep(raw: z.infer<typeof stepSchema>, subject: string, ledger: Ledger): StepTemplate {
  return {
    ...raw,
    duration: readEstimate(raw.duration, subject, 'duration', ledger),
    cost: readKnown(raw.cost, subject, 'cost', ledger),
    gate: raw.gate && {
      passProbability: readEstimate(
        raw.gate.passProbability,
        subject,
        'gate.passProbability',
        ledger,
      ),
      reworkDays: readEstimate(raw.gate.reworkDays, subject, 'gate.reworkDays', ledger),
    },
  }
}
