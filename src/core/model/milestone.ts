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
