import { refuse } from '#adapters/formats/refuse.ts'

/** Most jobs of one file: more are not scheduled in minutes. */
const mostJobs = 30_000

/** Most links between jobs, and most modes of all jobs together, of one file. */
const mostLinks = 1_000_000
const mostModes = 200_000

/** Most resources and consumables together. */
export const mostStocks = 1000

/** The largest number a file may hold: sums of what runs at one time stay whole. */
export const largestNumber = 999_999_999

/** What a file holds more of than can be scheduled; undefined when it can. */
export function refuseSize(
  size: { readonly jobs: number; readonly links: number; readonly modes: number },
  file: string,
): ReturnType<typeof refuse> | undefined {
  const limits = { jobs: mostJobs, links: mostLinks, modes: mostModes }
  for (const [what, most] of Object.entries(limits)) {
    const found = size[what as keyof typeof size]
    if (found > most)
      return refuse(
        file,
        'too-large',
        `${found} ${what}`,
        `The size limit of a file is ${most} ${what}`,
        'Split the project, or leave out what does not bind',
      )
  }
  return undefined
}
