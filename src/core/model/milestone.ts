/** Points that a playbook's own steps reach and that work of other desks waits for, as `anchor.<name>`. */
export const anchors = [
  'admitted',
  'samples',
  'shippable',
  'recruiting',
  'specified',
  'dataroom',
] as const

export type Anchor = (typeof anchors)[number]

/** Points that join the desks: a step may wait for one although no playbook makes it. */
export const milestones = [
  'anchor.admitted',
  'anchor.samples',
  'anchor.shippable',
  'anchor.recruiting',
  'anchor.specified',
  'anchor.dataroom',
  'permits.construction',
  'permits.discharge',
  'permits.shipment',
  'hires.operations',
  'supply.contracts',
  'finance.close',
] as const

export type Milestone = (typeof milestones)[number]

/** Points that money may wait for. */
export const moneyMilestones = [
  'permits.construction',
  'permits.discharge',
  'supply.contracts',
  'anchor.shippable',
  'series-output',
] as const

export type MoneyMilestone = (typeof moneyMilestones)[number]

/** The step of every playbook whose finish is the plan's finish: the first day of series output. */
export const lastStep = 'series-output'
