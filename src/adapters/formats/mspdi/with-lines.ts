import type { Issue } from '#core/model/issue.ts'

/** Says of each fault of an element in which line of the XML text it begins, as far as its path leads. */
export function withLines(issues: readonly Issue[], text: string): readonly Issue[] {
  return issues.map((issue) =>
    issue.path === '' || issue.path.startsWith('line ')
      ? issue
      : { ...issue, path: `line ${lineAt(text, offsetOf(issue.path, text))}: ${issue.path}` },
  )
}

/** Where the element of a path such as `Tasks/Task[UID=7]/Duration` begins; a part that is missing leaves the one before it. */
function offsetOf(path: string, text: string): number {
  let at = 0
  let end = text.length
  for (const part of path.split('/')) {
    const [, name, key] = /^([A-Za-z]+)(?:\[(.*)\])?$/.exec(part) ?? []
    const found = name === undefined ? undefined : place(text, at, end, name, key)
    if (found === undefined) return at
    at = found
    end = Math.min(end, closing(text, at, name as string))
  }
  return at
}

/** The first element of a name between two offsets, or the one of a number in the file or in a list. */
function place(
  text: string,
  from: number,
  end: number,
  name: string,
  key: string | undefined,
): number | undefined {
  const opening = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'g')
  opening.lastIndex = from + 1
  const uid = key?.startsWith('UID=') ? key.slice(4) : undefined
  const number = uid === undefined && key !== undefined ? Number(key) : 1
  for (let count = 1; ; count++) {
    const at = opening.exec(text)?.index
    if (at === undefined || at >= end) return undefined
    if (uid === undefined ? count === number : uidAfter(text, at) === uid) return at
  }
}

/** Where an element that begins at an offset ends; none holds another of its own name. */
function closing(text: string, from: number, name: string): number {
  const close = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'g')
  close.lastIndex = from
  return close.exec(text)?.index ?? text.length
}

function uidAfter(text: string, from: number): string | undefined {
  const uid = /<(?:[\w.-]+:)?UID>\s*([^<]*?)\s*</g
  uid.lastIndex = from
  return uid.exec(text)?.[1]
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
