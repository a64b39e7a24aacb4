import type { Application } from '#core/model/application.ts'
import type { Catalog } from '#core/model/catalog.ts'

/** What one year of the ramp wants: units sold, and the tonnes of magnets in them. */
export interface YearOfOutput {
  readonly year: number
  readonly units: number
  readonly tonnes: number
}

/** Yearly output at its peak. */
export type PeakOutput = Omit<YearOfOutput, 'year'>

/** An application with the catalog that may say how much magnet one unit holds. */
export interface Wanted {
  readonly application: Pick<Application, 'product' | 'volume'>
  readonly catalog: Pick<Catalog, 'uses'>
}

/** Each year of the ramp: tonnes of magnets = units x kg of magnet in one unit / 1000, whichever of the two was answered. */
export function outputByYear(wanted: Wanted): YearOfOutput[] {
  const kgPerUnit = magnetKgPerUnit(wanted)
  return wanted.application.volume.ramp.map((entry) =>
    'units' in entry
      ? { year: entry.year, units: entry.units, tonnes: (entry.units * kgPerUnit) / 1000 }
      : { year: entry.year, units: (entry.tonnes * 1000) / kgPerUnit, tonnes: entry.tonnes },
  )
}

/** The most of any year: what plant, crew and contracts are sized to. */
export function peakOutput(wanted: Wanted): PeakOutput {
  const years = outputByYear(wanted)
  return {
    units: Math.max(...years.map(({ units }) => units)),
    tonnes: Math.max(...years.map(({ tonnes }) => tonnes)),
  }
}

/** Kilograms of magnet in one unit: as answered, or the typical value of the catalog's use. Throws when neither says. */
export function magnetKgPerUnit({ application, catalog }: Wanted): number {
  const { magnetMassKg, use } = application.product
  const kg = magnetMassKg ?? catalog.uses[use ?? '']?.parameters.magnet?.mode
  if (kg === undefined) throw new RangeError(`nothing says how much magnet a unit of ${use} holds`)
  return kg
}
