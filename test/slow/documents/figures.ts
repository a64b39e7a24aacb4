import { say, showDate, showDays, showMass, showMoney, showShare } from '#adapters/report/format.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'

/** Answers of a document's commands as JSON, by the name a figure calls them. */
export type Answers = Readonly<Record<string, unknown>>

/**
 * Commands of a document, each by its verb, and by verb and position where a verb comes again (`plan`, `plan-2`). They stand in
 * its `sh` blocks, one a line.
 */
export function commandsOf(
  text: string,
): readonly { readonly name: string; readonly words: readonly string[] }[] {
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  )
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const [program, ...words] = line.split(' ')
    if (program !== './lodestone') throw new Error(`'${line}' is no call of ./lodestone`)
    const verb = words[0] ?? ''
    const count = (seen.get(verb) ?? 0) + 1
    seen.set(verb, count)
    return { name: count === 1 ? verb : `${verb}-${count}`, words }
  })
}

/** `<!--plan:date:risk.finish.p50-->1 Jun 2029<!---->`: command, form and path of a figure, the figure, and its end. */
const mark = /<!--([a-z0-9-]+):([a-z-]+):([^>]+?)-->([\s\S]*?)<!---->/g

/** `<!--holds finance:finance.gap.amount = 0-->`: what a sentence takes for true. */
const claim = /<!--holds ([a-z0-9-]+):(\S+) ([<>=]) (?:([a-z0-9-]+):)?(\S+)-->/g

/** Every figure of a document with what it should read. */
export function figuresOf(text: string, answers: Answers, language: Language) {
  return [...text.matchAll(mark)].map(([, command = '', form = '', path = '', shown = '']) => ({
    at: `${command}:${path}`,
    shown,
    wanted: figure(form, valueAt(answers, command, path), language),
  }))
}

/** The document with every figure written anew. */
export const withFigures = (text: string, answers: Answers, language: Language): string =>
  text.replace(
    mark,
    (_, command: string, form: string, path: string) =>
      `<!--${command}:${form}:${path}-->${figure(form, valueAt(answers, command, path), language)}<!---->`,
  )

/** What the sentences take for true, with whether it is. */
export function claimsOf(text: string, answers: Answers) {
  return [...text.matchAll(claim)].map(
    ([whole, command = '', path = '', sign = '', other, against = '']) => {
      const left = valueAt(answers, command, path)
      const right = other ? valueAt(answers, other, against) : literal(against)
      return { whole, holds: compare(left, sign, right) }
    },
  )
}

/** Lines of prose that hold a digit no command answers for; percentiles are names. */
export function looseFigures(text: string): readonly string[] {
  return text
    .replace(/```[\s\S]*?```/g, '')
    .replace(mark, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\bP[159]0\b|P[159]0/g, '')
    .split('\n')
    .filter((line) => /\d/.test(line))
}

function compare(left: unknown, sign: string, right: unknown): boolean {
  if (sign === '=') return left === right
  if (typeof left !== typeof right) return false
  const [a, b] = [left as number, right as number]
  return sign === '<' ? a < b : a > b
}

const literal = (text: string): unknown => {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return Number.isNaN(Number(text)) ? text : Number(text)
}

/** `risk.finish.p50`, `stresses[id=p90].short`, `levers[0].days.p50`, and `lines.length`. */
export function valueAt(answers: Answers, command: string, path: string): unknown {
  const steps = [...path.matchAll(/\[([^\]=]+)=([^\]]+)\]|\[(\d+)\]|([^.[\]]+)/g)]
  let value: unknown = answers[command]
  if (value === undefined) throw new Error(`no command of the document is called '${command}'`)
  for (const [, key, wanted, index, field] of steps) {
    const before = value
    if (key !== undefined)
      value = (before as Record<string, unknown>[]).find((one) => String(one[key]) === wanted)
    else if (index !== undefined) value = (before as unknown[])[Number(index)]
    else value = (before as Record<string, unknown> | null)?.[field ?? '']
    if (value === undefined) throw new Error(`${command} answers nothing at '${path}'`)
  }
  return value
}

/** A value in the form its place asks for. */
function figure(form: string, value: unknown, language: Language): string {
  const shown = forms[form]
  if (!shown) throw new Error(`no figure has the form '${form}'`)
  return value === null ? (language === 'en' ? 'not known' : '未知') : shown(value, language)
}

const forms: Readonly<Record<string, (value: unknown, language: Language) => string>> = {
  date: (value, language) => showDate(value as string, language),
  money: (value, language) => showMoney(value as Money, language),
  debt: (value, language) => {
    const { amount, currency } = value as Money
    return showMoney({ amount: Math.abs(amount), currency }, language)
  },
  days: (value, language) => showDays(value as number, language),
  lost: (value, language) => showDays(Math.abs(value as number), language),
  share: (value, language) => showShare(value as number, language),
  tenth: (value, language) => showShare(value as number, language, 1),
  mass: (value, language) => showMass(value as number, language),
  ratio: (value) => showNumber(value as number, 2),
  number: (value) => showNumber(value as number, 0),
  text: (value, language) => say(value as Text, language),
}
