import { word } from '#adapters/formats/schedule-words.ts'
import type { Language } from '#core/model/text.ts'
import { element, type XmlElement } from './xml.ts'

/** MS Project's own numbers of the custom task fields Text1 ... and Date1 .... */
const textNumber = (at: number): number => 188743731 + 3 * (at - 1)
const dateNumber = (at: number): number => 188743945 + (at - 1)

/** The custom fields of a task, named for the reader: text 1 to 5 and dates 1 to 3. */
export function writeFields(language: Language): XmlElement {
  const texts = (['step', 'desk', 'hub', 'provider', 'grade'] as const).map((key, index) =>
    field(textNumber(index + 1), `Text${index + 1}`, word(key, language)),
  )
  const dates = (['p10', 'p50', 'p90'] as const).map((key, index) =>
    field(dateNumber(index + 1), `Date${index + 1}`, word(key, language)),
  )
  return element('ExtendedAttributes', [...texts, ...dates])
}

const field = (number: number, name: string, alias: string): XmlElement =>
  element('ExtendedAttribute', [
    element('FieldID', number),
    element('FieldName', name),
    element('Alias', alias),
  ])

/** A task's value of a custom text field. */
export const textField = (at: number, value: string): XmlElement => valued(textNumber(at), value)

/** A task's value of a custom date field. */
export const dateField = (at: number, value: string): XmlElement => valued(dateNumber(at), value)

const valued = (number: number, value: string): XmlElement =>
  element('ExtendedAttribute', [element('FieldID', number), element('Value', value)])
