import { hashText, normalQuantile, sampleKey, streamKey, uniformAt } from './random.ts'
import type { RiskCondition, RiskGate, RiskInput, RiskSide } from './risk-input.ts'
import { takeSides } from './take-sides.ts'

/** Draws one sample of every step: fills `days` and returns the sum of the sampled step costs in currency units. */
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
  const causeKeys = Int32Array.from(causes, (cause) => streamKey(seed, hashText(`cause ${cause}`)))
  const causeZ = new Float64Array(causes.length)
  const planned = Int32Array.from(
    network.activities,
    (activity, index) => activity.modes[schedule.mode[index] as number]?.days ?? 0,
  )
  const rows = input.steps.map((step, index) => ({
    index,
    cause: causes.indexOf(step.cause),
    key: streamKey(seed, hashText(`step ${step.id}`)),
    days: checked(step),
    gate: step.gate !== null && step.gate.pass < 1 ? step.gate : null,
    conditions: step.conditions ?? [],
    cost: step.cost && checked(step.cost),
  }))
  const varying = rows.filter(
    ({ days, gate, cost, conditions }) =>
      varies(days) || gate || (cost && varies(cost)) || conditions.length > 0,
  )
  const steadyCost = rows
    .filter((row) => !varying.includes(row))
    .reduce((sum, row) => sum + (row.cost?.mode ?? 0), 0)
  const count = varying.length
  const step = Int32Array.from(varying, ({ index }) => index)
  const cause = Int32Array.from(varying, (row) => row.cause)
  const stepKeys = Int32Array.from(varying, ({ key }) => key)
  const keys = new Int32Array(count)
  const days = drawnValues(varying.map((row) => (varies(row.days) ? row.days : null)))
  const cost = drawnValues(varying.map((row) => row.cost))
  const gates = varying.flatMap(({ gate }, row) => (gate ? [{ gate, row }] : []))
  const conditional = varying.flatMap(({ conditions }, row) =>
    conditions.length > 0 ? [{ conditions, row }] : [],
  )

  return {
    draw(sample, out) {
      out.set(planned)
      for (let index = 0; index < causeKeys.length; index++)
        causeZ[index] = normalQuantile(uniformAt(sampleKey(causeKeys[index] as number, sample), 0))
      for (let row = 0; row < count; row++) keys[row] = sampleKey(stepKeys[row] as number, sample)
      drawAll(days, keys, draws.days, cause, causeZ)
      drawAll(cost, keys, draws.cost, cause, causeZ)
      takeSides(days, keys, draws.daysSide)
      takeSides(cost, keys, draws.costSide)
      for (let at = 0; at < days.rows.length; at++) {
        const row = days.rows[at] as number
        out[step[row] as number] = Math.round(days.value[row] as number)
      }
      for (const { gate, row } of gates) {
        const index = step[row] as number
        const own = days.isDrawn[row] ? (days.value[row] as number) : (planned[index] as number)
        out[index] = Math.round(own + drawRework(gate, keys[row] as number))
      }
      for (const { conditions, row } of conditional) {
        const index = step[row] as number
        out[index] = (out[index] as number) + drawUnmet(conditions, keys[row] as number)
      }
      let sum = steadyCost
      for (let row = 0; row < count; row++) sum += cost.value[row] as number
      return sum
    },
  }
}

/** Addresses of a step's draws within one sample; each widened value takes two, each gate try two, each condition two. */
const draws = { days: 0, cost: 2, gate: 4, daysSide: 10, costSide: 11, condition: 12 }

interface Widened {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly sigma: number
  readonly sides?: readonly RiskSide[]
}

function checked(value: Widened): Widened {
  const { low, mode, high, sigma, sides = [] } = value
  if (!(low <= mode && mode <= high && sigma >= 0))
    throw new RangeError(`low ${low}, mode ${mode}, high ${high} with width ${sigma} is no range`)
  return { low, mode, high, sigma, sides }
}

const varies = ({ low, mode, high, sigma, sides = [] }: Widened): boolean =>
  low < high || (mode !== 0 && (sigma > 0 || sides.length > 0))

/** One widened value a row, in flat arrays: a sample draws hundreds, and a number that a function returns costs memory. */
interface DrawnValues {
  /** Rows that have a value. */
  readonly rows: Int32Array
  readonly isDrawn: Uint8Array
  readonly low: Float64Array
  readonly mode: Float64Array
  readonly high: Float64Array
  readonly sigma: Float64Array
  /** Rows that other values are stated for. */
  readonly disputed: readonly { readonly row: number; readonly sides: readonly RiskSide[] }[]
  /** The last sample's; 0 in a row without a value. */
  readonly value: Float64Array
}

function drawnValues(values: readonly (Widened | null)[]): DrawnValues {
  const part = (name: 'low' | 'mode' | 'high' | 'sigma') =>
    Float64Array.from(values, (value) => value?.[name] ?? 0)
  return {
    rows: Int32Array.from(values.flatMap((value, row) => (value ? [row] : []))),
    isDrawn: Uint8Array.from(values, (value) => (value ? 1 : 0)),
    low: part('low'),
    mode: part('mode'),
    high: part('high'),
    sigma: part('sigma'),
    disputed: values.flatMap((value, row) =>
      value?.sides && value.sides.length > 0 ? [{ row, sides: value.sides }] : [],
    ),
    value: new Float64Array(values.length),
  }
}

/** Days that the conditions add which do not hold in this sample. */
function drawUnmet(conditions: readonly RiskCondition[], key: number): number {
  let days = 0
  for (const [at, { chance, low, mode, high }] of conditions.entries()) {
    const own = draws.condition + 2 * at
    if (uniformAt(key, own) > chance)
      days += Math.round(triangular(low, mode, high, uniformAt(key, own + 1)))
  }
  return days
}

function drawAll(
  { rows, low, mode, high, sigma, value }: DrawnValues,
  keys: Int32Array,
  draw: number,
  cause: Int32Array,
  causeZ: Float64Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const key = keys[row] as number
    const drawn = triangular(
      low[row] as number,
      mode[row] as number,
      high[row] as number,
      uniformAt(key, draw),
    )
    const width = sigma[row] as number
    value[row] =
      width === 0
        ? drawn
        : drawn *
          Math.exp(
            width *
              (sharedPart * (causeZ[cause[row] as number] as number) +
                ownPart * normalQuantile(uniformAt(key, draw + 1))),
          )
  }
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
