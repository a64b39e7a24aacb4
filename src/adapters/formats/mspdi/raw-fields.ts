import type { Issue } from '#core/model/issue.ts'
import { parseDay } from '#core/units/day.ts'
import type { RawElement } from './parse-xml.ts'

/** Minutes since 1970-01-01 on the calendar of the place; MS Project knows no time zone. */
export type Instant = number

/** The fields of one element, read one by one; what cannot be read is kept as a fault and comes back as undefined. */
export interface RawFields {
  readonly path: string
  readonly text: (name: string) => string | undefined
  readonly integer: (name: string) => number | undefined
  readonly decimal: (name: string) => number | undefined
  readonly isSet: (name: string) => boolean
  readonly instant: (name: string) => Instant | undefined
  /** Minutes of an `xsd:duration` without days, as MS Project writes them. */
  readonly minutes: (name: string) => number | undefined
  readonly child: (name: string) => RawFields | undefined
  readonly children: (list: string | null, name: string) => readonly RawFields[]
  readonly fault: (
    name: string,
    code: string,
    value: string,
    reason: string,
    remedy: string,
  ) => void
}

/** Reads the fields of an element at a path such as `Tasks/Task[7]`, adding faults to `issues`. */
export function rawFields(raw: RawElement, path: string, file: string, issues: Issue[]): RawFields {
  const fault: RawFields['fault'] = (name, code, value, reason, remedy) => {
    const place = [path, name].filter((part) => part !== '').join('/')
    issues.push({ code, file, path: place, value: value.slice(0, 60), reason, remedy })
  }
  const text = (name: string): string | undefined => {
    const value = raw[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const parsed = <Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    what: string,
    example: string,
  ): Value | undefined => {
    const found = text(name)
    if (found === undefined) return undefined
    const value = parse(found)
    if (value === undefined)
      fault(name, 'unreadable', found, `This is not ${what}`, `Write it as ${example}`)
    return value
  }
  const child: RawFields['child'] = (name) => {
    const value = raw[name]
    return typeof value === 'object' && !Array.isArray(value)
      ? rawFields(value as RawElement, place(path, name), file, issues)
      : undefined
  }
  return {
    path,
    text,
    fault,
    child,
    integer: (name) => parsed(name, parseInteger, 'a whole number', '480'),
    decimal: (name) => parsed(name, parseDecimal, 'a number', '1.5'),
    isSet: (name) => text(name) === '1' || text(name) === 'true',
    instant: (name) => parsed(name, parseInstant, 'a date and time', '2026-12-01T08:00:00'),
    minutes: (name) => parsed(name, parseMinutes, 'a duration', 'PT8H0M0S'),
    children: (list, name) => {
      const holder = list === null ? raw : raw[list]
      const found = typeof holder === 'object' ? (holder as RawElement)[name] : undefined
      const at = list === null ? path : place(path, list)
      return (Array.isArray(found) ? found : []).flatMap((one, index) =>
        typeof one === 'object'
          ? [
              rawFields(
                one as RawElement,
                place(at, nameOf(one as RawElement, name, index)),
                file,
                issues,
              ),
            ]
          : [],
      )
    },
  }
}

const place = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`)

const nameOf = (raw: RawElement, name: string, index: number): string =>
  typeof raw.UID === 'string' ? `${name}[UID=${raw.UID}]` : `${name}[${index + 1}]`

const parseInteger = (text: string): number | undefined =>
  /^-?\d{1,12}$/.test(text.trim()) ? Number(text) : undefined

const parseDecimal = (text: string): number | undefined =>
  /^-?\d{1,12}(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined

function parseInstant(text: string): Instant | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text.trim())
  const day = parseDay(found?.[1] ?? '')
  const minute = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0)
  return day === undefined || minute > 24 * 60 ? undefined : day * minutesPerDay + minute
}

/** Minutes in a civil day. */
export const minutesPerDay = 24 * 60

function parseMinutes(text: string): number | undefined {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(text.trim())
  if (!found || text.trim() === 'PT') return undefined
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0) + Math.round(Number(found[3] ?? 0) / 60)
}

/** Minute of the day of a time such as `08:00:00`; undefined when it is none. */
export function parseTime(text: string): number | undefined {
  const found = /^(?:\d{4}-\d{2}-\d{2}T)?(\d{2}):(\d{2})(?::\d{2})?$/.exec(text.trim())
  const minute = Number(found?.[1]) * 60 + Number(found?.[2])
  return found && minute <= minutesPerDay ? minute : undefined
}

/** The civil day of an instant, as a day number. */
export const dayOfInstant = (instant: Instant): number => Math.floor(instant / minutesPerDay)
