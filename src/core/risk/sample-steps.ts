import { hashText, normalQuantile, sampleKey, streamKey, uniformAt } from './random.ts'
import type { RiskGate, RiskInput } from './risk-input.ts'

/** Draws one sample of every step: fills `days` and returns the sum of the sampled step costs in CNY. */
export interface StepSampler {
  readonly draw: (sample: number, days: Int32Array) => number
}

/** Correlation of the widenings of two steps that share a cause: an assumption until finished cases show it. */
export const causeCorrelation = 0.3

/** After this many failures a gate counts as passed, so that one bad sample cannot loop for ever. */
export const mostRework = 3

/**
 * Days are round(triangular(low, mode, high) × exp(sigma × z)), z = √rho × z_cause + √(1 - rho) × z_step,
 * plus the rework of failed gates. A step without spread keeps exactly its planned days.
 */
export function compileSteps(input: RiskInput): StepSampler {
  const { network, schedule, seed } = input
  const causes = [...new Set(input.steps.map((step) => step.cause))]
  // The prefixes keep a step and a cause of one name on different streams.
  const causeKeys = causes.map((cause) => streamKey(seed, hashText(`cause ${cause}`)))
  const causeZ = new Float64Array(causes.length)
  const planned = network.activities.map(
    (activity, index) => activity.modes[schedule.mode[index] as number]?.days ?? 0,
  )
  const rows = input.steps.map((step, index) => ({
    index,
    cause: causes.indexOf(step.cause),
    key: streamKey(seed, hashText(`step ${step.id}`)),
    days: widened(step),
    gate: step.gate !== null && step.gate.pass < 1 ? step.gate : null,
    cost: step.cost && widened(step.cost),
  }))
  const varying = rows.filter((row) => row.days.varies || row.gate || row.cost?.varies)
  const steadyCost = rows
    .filter((row) => !varying.includes(row))
    .reduce((sum, row) => sum + (row.cost?.mode ?? 0), 0)

  return {
    draw(sample, days) {
      for (let index = 0; index < days.length; index++) days[index] = planned[index] as number
      for (let index = 0; index < causeKeys.length; index++)
        causeZ[index] = normalQuantile(uniformAt(sampleKey(causeKeys[index] as number, sample), 0))
      let cost = steadyCost
      for (const row of varying) {
        const key = sampleKey(row.key, sample)
        const shared = causeZ[row.cause] as number
        const own = row.days.varies
          ? drawWidened(row.days, key, draws.days, shared)
          : (planned[row.index] as number)
        days[row.index] = Math.round(own + (row.gate ? drawRework(row.gate, key) : 0))
        if (row.cost) cost += drawWidened(row.cost, key, draws.cost, shared)
      }
      return cost
    },
  }
}

/** Addresses of a step's draws within one sample; each widened value takes two, each gate try two. */
const draws = { days: 0, cost: 2, gate: 4 }

interface Widened {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly sigma: number
  readonly varies: boolean
}

function widened(value: Omit<Widened, 'varies'>): Widened {
  const { low, mode, high, sigma } = value
  if (!(low <= mode && mode <= high && sigma >= 0))
    throw new RangeError(`low ${low}, mode ${mode}, high ${high} with width ${sigma} is no range`)
  return { low, mode, high, sigma, varies: low < high || (sigma > 0 && mode !== 0) }
}

function drawWidened(value: Widened, key: number, draw: number, causeZ: number): number {
  const drawn = triangular(value.low, value.mode, value.high, uniformAt(key, draw))
  if (value.sigma === 0) return drawn
  const z = sharedPart * causeZ + ownPart * normalQuantile(uniformAt(key, draw + 1))
  return drawn * Math.exp(value.sigma * z)
}

const sharedPart = Math.sqrt(causeCorrelation)
const ownPart = Math.sqrt(1 - causeCorrelation)

function drawRework(gate: RiskGate, key: number): number {
  let days = 0
  for (let failure = 0; failure < mostRework; failure++) {
    if (uniformAt(key, draws.gate + 2 * failure) <= gate.pass) break
    const share = uniformAt(key, draws.gate + 2 * failure + 1)
    days += triangular(gate.reworkLow, gate.reworkMode, gate.reworkHigh, share)
  }
  return days
}

/** The value of a triangular distribution below which a share `u` lies; a point when low equals high. */
export function triangular(low: number, mode: number, high: number, u: number): number {
  const span = high - low
  if (span === 0) return mode
  return u * span < mode - low
    ? low + Math.sqrt(u * span * (mode - low))
    : high - Math.sqrt((1 - u) * span * (high - mode))
}
