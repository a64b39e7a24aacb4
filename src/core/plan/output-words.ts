import type { RampYear } from '#core/model/application.ts'
import type { Goods } from '#core/model/catalog.ts'
import type { Requirements } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import { magnetKgPerUnit, outputByYear } from './output-volume.ts'
import { playbookOf } from './playbook-of.ts'
import type { World } from './world.ts'

/** The series output wanted year by year, in the measure it was asked in, with the magnets it takes. */
export function plannedOutput(world: World): Requirements['output'] {
  const { ramp } = world.application.volume
  const { goods } = playbookOf(world)
  const years = outputByYear(world)
  const words = (language: 'en' | 'zh') => ramp.map((entry) => yearWords(entry, goods)[language])
  const isCounted = ramp.some((entry) => 'units' in entry)
  const peak = showNumber(Math.max(...years.map(({ tonnes }) => tonnes)), 1)
  const each = showNumber(magnetKgPerUnit(world), 3)
  return {
    years,
    unit: goods.unit.many,
    magnetKgPerUnit: magnetKgPerUnit(world),
    words: {
      en: `${words('en').join(', ')}${isCounted ? `; at the peak ${peak} t of magnets a year, ${each} kg in each` : ' of magnets'}`,
      zh: `${words('zh').join('，')}${isCounted ? `；峰值每年${peak}吨磁体，单件${each}千克` : '（磁体）'}`,
    },
  }
}

/** The ramp in one line, for example `20,000 / 50,000 motors a year`. */
export function rampWords(ramp: readonly RampYear[], { unit }: Goods): Text {
  const isCounted = ramp.every((entry) => 'units' in entry)
  if (ramp.every((entry) => 'tonnes' in entry) || isCounted) {
    const amounts = ramp
      .map((entry) => ('units' in entry ? showNumber(entry.units) : entry.tonnes))
      .join(' / ')
    return isCounted
      ? {
          en: `${amounts} ${unit.many.en} a year`,
          zh: `每年 ${amounts} ${unit.counter}${unit.many.zh}`,
        }
      : { en: `${amounts} t a year`, zh: `每年 ${amounts} 吨` }
  }
  const years = ramp.map((entry) => yearWords(entry, { unit }))
  return { en: years.map(({ en }) => en).join(', '), zh: years.map(({ zh }) => zh).join('，') }
}

function yearWords(entry: RampYear, { unit }: Pick<Goods, 'unit'>): Text {
  if ('tonnes' in entry) {
    const amount = showNumber(entry.tonnes, 2)
    return { en: `${amount} t in ${entry.year}`, zh: `${entry.year}年${amount}吨` }
  }
  const amount = showNumber(entry.units)
  const noun = entry.units === 1 ? unit.one : unit.many
  return {
    en: `${amount} ${noun.en} in ${entry.year}`,
    zh: `${entry.year}年${amount}${unit.counter}${noun.zh}`,
  }
}
