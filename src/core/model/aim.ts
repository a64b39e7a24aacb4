/** What a plan's schedule is chosen for: an early finish as planned, or as it comes out at P50 or P80 of the samples. */
export type Aim = (typeof aims)[number]

export const aims = ['planned', 'p50', 'p80'] as const

/** The share of the samples that finish by then; null where nothing is sampled. */
export const aimShares: Readonly<Record<Aim, number | null>> = { planned: null, p50: 0.5, p80: 0.8 }
