import { refuse } from '#adapters/formats/refuse.ts'
import type { Stock } from './job-list.ts'
import { largestNumber } from './limits.ts'

/** Words of a text one after another, wherever its lines break; after the first fault there are only zeros. */
export interface NumberStream {
  /** Line of the word read last, counted from 1. */
  readonly line: () => number
  /** The next whole number; `what` names it in the fault when it is missing, malformed or out of bounds. */
  readonly whole: (what: string, least: number, most: number) => number
  /** The next pair written `left:right`, as whole numbers. */
  readonly pair: (what: string) => readonly [left: number, right: number]
  readonly fault: () => ReturnType<typeof refuse> | undefined
  /** Makes a fault of the word read last. */
  readonly blame: (code: string, reason: string, remedy: string) => void
  /** A fault when there are words left. */
  readonly end: () => void
}

/** A stream over a text; `file` is named in its fault. */
export function numberStream(text: string, file: string): NumberStream {
  const words = /\S+/g
  let line = 1
  let scanned = 0
  let word = ''
  let fault: ReturnType<typeof refuse> | undefined
  const next = (): boolean => {
    const found = words.exec(text)
    const until = found?.index ?? text.trimEnd().length
    for (; scanned < until; scanned++) if (text.charCodeAt(scanned) === newLine) line++
    word = found?.[0] ?? ''
    return found !== null
  }
  const blame: NumberStream['blame'] = (code, reason, remedy) => {
    fault ??= refuse(file, code, word.slice(0, 60) || 'end of file', reason, remedy, `line ${line}`)
  }
  const read = (what: string): boolean => {
    if (fault) return false
    if (next()) return true
    blame('truncated', `The file ends where ${what} should stand`, 'Fetch the file again')
    return false
  }
  return {
    line: () => line,
    whole: (what, least, most) => {
      if (!read(what)) return 0
      const value = wholeOf(word)
      if (value !== undefined && value >= least && value <= most) return value
      blame(
        value === undefined ? 'not-a-number' : 'out-of-range',
        `Here stands ${what}, which is a whole number from ${least} to ${most}`,
        'Correct the number',
      )
      return 0
    },
    pair: (what) => {
      if (!read(what)) return [0, 0]
      const [left, right, more] = word.split(':').map(wholeOf)
      if (left !== undefined && right !== undefined && more === undefined) return [left, right]
      blame('not-a-pair', `Here stands ${what}, written project:job`, 'Correct the pair')
      return [0, 0]
    },
    fault: () => fault,
    blame,
    end: () => {
      if (!fault && next())
        blame(
          'unexpected',
          'All that the file promises has been read before this',
          'Remove the rest',
        )
    },
  }
}

/** The capacities of so many resources, one after another. */
export function readCapacities(stream: NumberStream, count: number): readonly Stock[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `R ${at + 1}`,
    capacity: stream.whole(`the capacity of resource ${at + 1}`, 0, largestNumber),
  }))
}

const newLine = 10

const wholeOf = (word: string): number | undefined =>
  /^\d{1,10}$/.test(word) ? Number(word) : undefined
