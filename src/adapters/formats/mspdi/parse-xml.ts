import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { refuse } from '#adapters/formats/refuse.ts'
import type { Decoded } from '#contract/issues.ts'

/** An element as parsed: its text, or its children by name; children that may repeat are lists. */
export interface RawElement {
  readonly [name: string]: string | RawElement | readonly (string | RawElement)[]
}

const repeated = new Set([
  'Task',
  'PredecessorLink',
  'Resource',
  'AvailabilityPeriod',
  'Assignment',
  'Calendar',
  'WeekDay',
  'WorkWeek',
  'Exception',
  'WorkingTime',
])

/** What the parser throws on of a page that is XML, each with how it is told. */
const refusals = [
  ['nested tags', 'too-deep', 'The elements are nested too deeply'],
  ['reserved', 'unknown-element', 'An element of this name is none of a project'],
] as const

/** Reads an XML page whose root is `Project`; it may declare no document type, so no entity of its own is ever expanded. */
export function parseXml(text: string, file: string): Decoded<RawElement> {
  if (/<!DOCTYPE/i.test(text))
    return refuse(
      file,
      'document-type',
      '<!DOCTYPE',
      'A document type can define entities, and those are not read',
      'Remove the line; MS Project writes none',
    )
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    const { line, msg } = valid.err
    return refuse(
      file,
      'not-xml',
      (text.split('\n', line)[line - 1] ?? '').trim().slice(0, 60) || 'end of file',
      msg.replace(/\.$/, ''),
      'Export the file again',
      `line ${line}`,
    )
  }
  const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    removeNSPrefix: true,
    isArray: (name) => repeated.has(name),
  })
  let page: RawElement
  try {
    page = parser.parse(text)
  } catch (cause) {
    const why = cause instanceof Error && refusals.find(([says]) => cause.message.includes(says))
    if (!why) throw cause
    const [, code, reason] = why
    const value = /"(.+?)"/.exec(cause.message)?.[1] ?? 'elements in elements'
    return refuse(file, code, value, reason, 'Export the file again')
  }
  const root = page.Project
  if (typeof root === 'object' && !Array.isArray(root))
    return { kind: 'ok', value: root as RawElement }
  return refuse(
    file,
    'not-a-project',
    `<${Object.keys(page)[0] ?? ''}>`,
    'The root element of an MS Project XML file is <Project>',
    'In MS Project: File, Save As, XML format',
  )
}
