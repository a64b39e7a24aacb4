import { valueWords } from '#core/model/value-words.ts'
import type { Money } from '#core/units/money.ts'
import type { Reader } from './reader.ts'

/** An answer of the application as the reader's language writes it; `not known` where none was given. */
export function answerValue(path: string, reader: Reader): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isRecord(value) ? value[key] : undefined),
      reader.plan.application,
    )
  return inWords(found, reader)
}

function inWords(value: unknown, reader: Reader): string {
  const { word, say, money, language } = reader
  if (value === undefined || value === null) return word('unknown')
  if (isMoney(value)) return money(value)
  if (isText(value)) return say(value)
  const comma = language === 'en' ? ', ' : '、'
  if (Array.isArray(value))
    return value.length === 0
      ? say(valueWords('none'))
      : value.map((one) => inWords(one, reader)).join(comma)
  if (isRecord(value)) {
    if (typeof value.year === 'number') return yearOfOutput(value, reader)
    if (typeof value.material === 'string') return billLine(value.material, value, reader)
    if (typeof value.destination === 'string')
      return `${inWords(value.destination, reader)} ${reader.share(Number(value.share))}`
    const entries = Object.entries(value)
    return entries.length === 0
      ? say(valueWords('none'))
      : entries.map(([key, one]) => `${key} ${inWords(one, reader)}`).join(comma)
  }
  return typeof value === 'string' && /^\d{4}-/.test(value)
    ? reader.date(value)
    : say(valueWords(value as string | number | boolean))
}

/** Tonnes need no unit beside the answer's name; counted goods are named. */
function yearOfOutput(
  { year, tonnes, units }: Readonly<Record<string, unknown>>,
  reader: Reader,
): string {
  if (units === undefined) return `${year}: ${inWords(tonnes, reader)} t`
  return `${year}: ${inWords(units, reader)} ${reader.say(reader.plan.requirements.output.unit)}`
}

function billLine(
  material: string,
  { perUnit, kgPerTonne }: Readonly<Record<string, unknown>>,
  reader: Reader,
): string {
  const row = reader.plan.requirements.materials.find((one) => one.material === material)
  return `${row ? reader.say(row.name) : material} ${inWords(perUnit ?? kgPerTonne, reader)}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isMoney = (value: unknown): value is Money =>
  isRecord(value) && 'amount' in value && 'currency' in value

const isText = (value: unknown): value is { en: string; zh: string } =>
  isRecord(value) && typeof value.en === 'string' && typeof value.zh === 'string'
