import type { RampYear } from '#core/model/application.ts'
import type { Goods } from '#core/model/catalog.ts'
import type { Requirements } from '#core/model/plan-requirements.ts'
import type { Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import { magnetKgPerUnit, outputByYear, peakOutput } from './output-volume.ts'
import { playbookOf } from './playbook-of.ts'
import type { World } from './world.ts'

/** The series output wanted year by year, in the measure it was asked in, with the magnets it takes. */
export function plannedOutput(
  world: Pick<World, 'application' | 'catalog'>,
): Requirements['output'] {
  const { ramp } = world.application.volume
  const { goods } = playbookOf(world)
  const years = ramp.map((entry, at) => yearWords(entry, goods, at === 0))
  const isCounted = ramp.some((entry) => 'units' in entry)
  const most = peakOutput(world)
  const peak = showNumber(most.tonnes, 1)
  const each = showNumber(magnetKgPerUnit(world), 3)
  const tail = isCounted
    ? {
        en: `; ${each} kg of magnets in each, ${peak} t in the largest year`,
        zh: `；单${goods.unit.counter}含磁体${each}千克，最大年份共${peak}吨`,
      }
    : { en: '', zh: '' }
  return {
    years: outputByYear(world),
    unit: goods.unit.many,
    measure: isCounted ? 'units' : 'tonnes',
    peak: isCounted
      ? {
          en: `${showNumber(most.units)} ${goods.unit.many.en} a year`,
          zh: `${showNumber(most.units)}${goods.unit.counter}`,
        }
      : { en: `${showNumber(most.tonnes)} tonnes a year`, zh: `${showNumber(most.tonnes)}吨` },
    magnetKgPerUnit: magnetKgPerUnit(world),
    words: {
      en: `${years.map(({ en }) => en).join(', ')}${tail.en}`,
      zh: `${years.map(({ zh }) => zh).join('，')}${tail.zh}`,
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

/** Tonnes are of magnets, which the first year of a list says. */
function yearWords(entry: RampYear, { unit }: Pick<Goods, 'unit'>, isFirst = false): Text {
  if ('tonnes' in entry) {
    const amount = showNumber(entry.tonnes, 2)
    return {
      en: `${amount} t ${isFirst ? 'of magnets ' : ''}in ${entry.year}`,
      zh: `${entry.year}年${isFirst ? '磁体' : ''}${amount}吨`,
    }
  }
  const amount = showNumber(entry.units)
  const noun = entry.units === 1 ? unit.one : unit.many
  return {
    en: `${amount} ${noun.en} in ${entry.year}`,
    zh: `${entry.year}年${amount}${unit.counter}${noun.zh}`,
  }
}
