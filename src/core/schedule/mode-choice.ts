import { modeFit } from './mode-fit.ts'
import type { PlainProblem } from './plain-problem.ts'
import { quickestModes } from './plain-times.ts'

/** Draws modes that the consumables allow together. */
export interface ModeChoice {
  /** The quickest modes, changed where the stocks do not allow them; undefined when no modes fit. */
  readonly fitting: Int32Array | undefined
  /** Draws a share of the modes anew, then changes what the stocks do not allow; false when that found nothing. */
  readonly redraw: (mode: Int32Array, share: number) => boolean
}

/** The draws of a problem with its own random numbers. */
export function modeChoice(problem: PlainProblem, random: () => number): ModeChoice {
  const fit = modeFit(problem)
  const quickest = quickestModes(problem)
  return {
    fitting: fit.fit(quickest, random) ? quickest : fit.any(),
    redraw: (mode, share) => {
      const { modeStart } = problem
      for (let at = 0; at < mode.length; at++) {
        const first = modeStart[at] as number
        const count = (modeStart[at + 1] as number) - first
        if (count > 1 && random() < share) mode[at] = first + Math.floor(random() * count)
      }
      return fit.fit(mode, random)
    },
  }
}
