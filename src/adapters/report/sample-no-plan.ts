import type { NoPlan } from '#core/model/no-plan.ts'
import { samplePlan } from './sample-plan.ts'

const why = { en: 'There is no plan.', zh: '没有方案。' }

/** The small plan as an answer that there is none: an early deadline, and the date that would do. */
export const sampleNoPlan: NoPlan = {
  ...samplePlan,
  status: 'infeasible',
  requirements: { ...samplePlan.requirements, funding: null, why },
  material: {
    ...samplePlan.material,
    status: 'infeasible',
    cost: null,
    firstShortPeriod: null,
    custody: null,
    why,
  },
  schedule: { ...samplePlan.schedule, finish: null, why },
  risk: { ...samplePlan.risk, finish: null, cost: null, deadline: null, supply: null, why },
  finance: {
    ...samplePlan.finance,
    floor: null,
    lowestCash: null,
    gap: null,
    cover: null,
    returns: null,
    beforeOutput: null,
    totalCost: null,
    npv: null,
    discount: null,
    why,
  },
  comparison: {
    ...samplePlan.comparison,
    corridor: null,
    marketOnly: null,
    differenceDays: null,
    differenceCost: null,
    othersDelay: { days: null, why },
    why,
  },
  evidence: { ...samplePlan.evidence, exposure: null, assumptions: null, why },
  conflicts: [
    {
      constraint: 'limits.deadline',
      owner: { en: 'the applicant', zh: '申请人' },
      words: { en: 'Series output by 2027-12-31', zh: '2027-12-31 前批量产出' },
    },
  ],
  relaxations: [
    {
      constraint: 'limits.deadline',
      owner: { en: 'the applicant', zh: '申请人' },
      words: { en: 'Change it', zh: '修改' },
      change: { path: 'limits.deadline', from: '2027-12-31', to: '2028-10-12' },
      together: [],
      cost: { amount: 13_720_000_000, currency: 'CNY' },
      finish: '2028-10-12',
    },
  ],
}
