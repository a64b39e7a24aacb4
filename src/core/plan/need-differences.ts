import { answerName } from '#core/model/answer-names.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { answerAt } from './application-record.ts'
import type { NeedDifference } from './place-comparison.ts'

/** Answers about the need itself that are not the same in all plans; where they differ, a comparison mixes need and place. */
export function needDifferences(plans: readonly PlanDocument[]): NeedDifference[] {
  return needPaths
    .map((path) => ({
      path,
      name: answerName(path),
      values: plans.map(({ application, asOf }) => answerAt({ ...application, asOf }, path)),
    }))
    .filter(({ values }) => values.some((value) => value !== values[0]))
}

/** What is wanted, when, for whom; not who asks for it, at which site, or in which currency. */
const needPaths = [
  'asOf',
  'product.family',
  'product.grade',
  'product.magnetMassKg',
  'product.use',
  'product.powerKw',
  'product.lineStart',
  'product.coating',
  'product.additions',
  'product.grainBoundaryDiffusion',
  'volume.ramp',
  'readiness.trl',
  'readiness.mrl',
  'readiness.targetTrl',
  'readiness.targetMrl',
  'sales.markets',
  'billOfMaterials',
  'limits.originShare',
]
