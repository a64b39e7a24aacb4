import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '#compose.ts'
import type { PlantPrediction, RemovedValue } from '#core/benchmark/predict-plant.ts'
import type { Claim } from '#core/model/claim.ts'
import type { PlantCase } from '#core/model/whole-catalog.ts'
import type { PlacedStep } from '#core/plan/money-flows.ts'
import { typedCounts } from './arguments/typed-counts.ts'

/** Protocol: see bench/README.md. Prints each plant with what was removed, and writes bench/results/backtest.csv. */
const project = join(import.meta.dirname, '..')
const [samples = 10000] = typedCounts([{ name: 'SAMPLES', usual: 10000, most: 1e6 }])
const seed = 1
const outcome = await compose(project, 'backtest').backtestPlants({ seed, samples })
if (outcome.kind === 'faults') throw new Error(JSON.stringify(outcome.issues, null, 1))
const { predictions, unplaced, stated } = outcome.value

const months = (value: number): string => value.toFixed(1)
const signed = (value: number): string => (value < 0 ? '−' : '+') + months(Math.abs(value))
const range = ({ low, mode, high }: { low: number; mode: number; high: number }): string =>
  [...new Set([low, mode, high])].join('/')

console.log(`Months from groundbreaking to first output, ${samples} samples, seed ${seed}`)
for (const prediction of predictions) console.log(['', ...plantLines(prediction)].join('\n'))
for (const plant of unplaced)
  console.log(
    `\n${plant.id} ${plant.name.en}: observed ${plant.monthsGroundToFirst}, not predicted: no shipped corridor lies in ${plant.jurisdiction}.`,
  )
console.log(
  `\nWith ${predictions.length} plants no coverage figure is given: whether the range holds as often as it says cannot be told from so few.`,
)
console.log(
  ['', 'Stated plans, not observed and not predicted', ...stated.map(statedLine)].join('\n'),
)
writeRows()

function plantLines({
  plant,
  hub,
  observed,
  p10,
  p50,
  p90,
  error,
  inside,
  removed,
}: PlantPrediction): string[] {
  const used = removed.filter(({ fallback }) => fallback.length > 0)
  const unused = removed.filter(({ fallback }) => fallback.length === 0)
  return [
    `${plant.id} ${plant.name.en}, ground broken ${plant.groundbreaking}, planned at ${hub.name.en}`,
    `  observed ${observed} · P10 ${months(p10)} · P50 ${months(p50)} · P90 ${months(p90)} · error of P50 ${signed(error)} · ${inside ? 'inside' : 'outside'} P10 to P90`,
    `  removed ${removed.length} values behind which a source about the plant stands; ${used.length} of them had served its steps`,
    ...used.flatMap(usedLines),
    '  unknown now, and no step of the prediction had rested on them:',
    ...unused.map(
      ({ claim, sources }) => `    ${claim.id}${valueWords(claim)} [${sources.join(' ')}]`,
    ),
  ]
}

function usedLines({ claim, sources, fallback }: RemovedValue): string[] {
  return [
    `    ${claim.id}${valueWords(claim)} [${sources.join(' ')}]`,
    ...fallback.map(
      ({ step, was, now }) => `      ${step}: ${modeWords(was)} fell back to ${modeWords(now)}`,
    ),
  ]
}

function valueWords({ value, unit }: Claim): string {
  if (value === null) return ''
  return ` = ${typeof value === 'object' ? range(value) : value}${unit === null ? '' : ` ${unit}`}`
}

function modeWords({ id, duration, cost }: PlacedStep['mode']): string {
  return `${id} (${range(duration)} ${duration.unit}, ${cost ? `cost ${range(cost)} ${cost.unit}` : 'cost unknown'})`
}

function statedLine({
  id,
  name,
  jurisdiction,
  monthsGroundToFirst,
  plannedOutput,
}: PlantCase): string {
  return `  ${id} ${name.en} (${jurisdiction}): ${monthsGroundToFirst} months, output planned for ${plannedOutput}`
}

function writeRows(): void {
  const head =
    'plant,name,hub,groundbreaking,observed_months,p10_months,p50_months,p90_months,error_months,inside,values_removed,samples,seed'
  const rows = predictions.map(({ plant, hub, observed, p10, p50, p90, error, inside, removed }) =>
    [
      plant.id,
      `"${plant.name.en}"`,
      hub.id,
      plant.groundbreaking,
      observed,
      ...[p10, p50, p90, error].map((value) => value.toFixed(2)),
      inside,
      removed.length,
      samples,
      seed,
    ].join(','),
  )
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
  writeFileSync(
    join(import.meta.dirname, 'results', 'backtest.csv'),
    `${[head, ...rows].join('\n')}\n`,
  )
}
