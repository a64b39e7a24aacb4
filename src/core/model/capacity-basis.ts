/** What tonnes of capacity are tonnes of. */
export const capacityBases = [
  'REO',
  'NdPr oxide',
  'Dy+Tb oxide',
  'metal',
  'alloy',
  'blanks',
  'magnets',
  'scrap',
  'parts',
] as const

export type CapacityBasis = (typeof capacityBases)[number]

/** What the capacity of each stage may be counted in. */
export const basesOfStage: Readonly<Record<string, readonly CapacityBasis[]>> = {
  mine: ['REO', 'NdPr oxide', 'Dy+Tb oxide'],
  precipitate: ['REO', 'NdPr oxide', 'Dy+Tb oxide'],
  separate: ['REO', 'NdPr oxide', 'Dy+Tb oxide'],
  metal: ['metal', 'alloy', 'NdPr oxide', 'Dy+Tb oxide'],
  alloy: ['alloy'],
  powder: ['alloy', 'blanks'],
  block: ['blanks', 'magnets'],
  part: ['magnets', 'parts', 'blanks'],
  coat: ['magnets', 'parts'],
  recycle: ['scrap', 'REO', 'NdPr oxide', 'Dy+Tb oxide'],
}

/** Units in which a capacity on a basis may be written: tonnes a year, plainly or with the name of what is counted. */
export const unitsOfBasis = (basis: CapacityBasis): readonly string[] => [
  't/y',
  ...[basis, ...(otherNames[basis] ?? [])].map((name) => `t ${name}/y`),
]

/** One oxide alone is counted among the two; powder is alloy that was milled. */
const otherNames: Partial<Record<CapacityBasis, readonly string[]>> = {
  'Dy+Tb oxide': ['Dy oxide', 'Tb oxide'],
  alloy: ['powder'],
}
