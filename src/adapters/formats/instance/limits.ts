/** Most jobs, and most links between them, of one file. */
export const mostJobs = 200_000
export const mostLinks = 2_000_000

/** Most resources and consumables together. */
export const mostStocks = 1000

/** The largest number a file may hold: sums of what runs at one time stay whole. */
export const largestNumber = 999_999_999
