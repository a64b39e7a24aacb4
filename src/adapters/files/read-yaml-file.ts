import { readFileSync, type Stats, statSync } from 'node:fs'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import type { Decoded } from '#contract/issues.ts'

const tenMegabytes = 10 * 1024 * 1024

/** The object a YAML file holds. Anything else (too large, empty, binary, a list, a repeated key) is a fault. */
export function readYamlFile(file: string): Decoded<Record<string, unknown>> {
  const bytes = readBytes(file)
  if (bytes.kind === 'faults') return bytes
  if (bytes.value.includes(0))
    return fault(file, 'binary', 'NUL bytes', 'This is not a text file', 'Give a YAML text file')
  const text = decodeText(bytes.value)
  if (text === undefined)
    return fault(file, 'binary', 'invalid UTF-8', 'The text is not UTF-8', 'Save it as UTF-8')
  if (text.trim() === '')
    return fault(
      file,
      'empty',
      '',
      'The file is empty',
      'Start from a file in examples/applications',
    )
  return parse(file, text)
}

function readBytes(file: string): Decoded<Uint8Array> {
  const stat = statOf(file)
  if (stat === undefined)
    return fault(file, 'no-such-file', file, 'There is no such file', 'Check the path')
  if (!stat.isFile())
    return fault(file, 'not-a-file', file, 'This is not a file', 'Give the path of a file')
  if (stat.size > tenMegabytes)
    return fault(
      file,
      'too-large',
      `${(stat.size / 1024 / 1024).toFixed(1)} MB`,
      'A file may hold at most 10 MB',
      'Remove what is not asked for',
    )
  try {
    return { kind: 'ok', value: readFileSync(file) }
  } catch (cause) {
    if (!isFileError(cause)) throw cause
    return fault(file, 'unreadable', cause.code, 'The file cannot be read', 'Check its permissions')
  }
}

/** Undefined where no file is to be found: none of this name, a circle of links, a folder that is a file, or no way in. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch (cause) {
    if (!isFileError(cause)) throw cause
    return undefined
  }
}

const isFileError = (cause: unknown): cause is Error & { code: string } =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The parser's own words where they speak of its programming interface or of its stack. */
const reasons: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A file holds one document, and a second begins here',
  DUPLICATE_KEY: 'This key stands here twice',
  RESOURCE_EXHAUSTION: 'It is nested too deeply',
}

/** A key that would change what an object is instead of naming a field of it. */
function unsafeKey(document: Document): string | undefined {
  let found: string | undefined
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') {
        found = '__proto__'
        return visit.BREAK
      }
      return undefined
    },
  })
  return found
}

function parse(file: string, text: string): Decoded<Record<string, unknown>> {
  try {
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
    const error = document.errors[0]
    if (error !== undefined)
      return fault(
        file,
        error.code === 'DUPLICATE_KEY' ? 'repeated-key' : 'not-yaml',
        `line ${error.linePos?.[0].line ?? 1}`,
        reasons[error.code] ?? error.message.split('\n')[0] ?? 'This is not YAML',
        'Correct the line',
      )
    const unsafe = unsafeKey(document)
    if (unsafe !== undefined)
      return fault(file, 'unknown-key', unsafe, 'This is not a field here', 'Remove it')
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'ok', value: value as Record<string, unknown> }
    return fault(
      file,
      'not-an-object',
      Array.isArray(value) ? `a list of ${value.length}` : String(value).slice(0, 60),
      'The file holds no named fields at its top level',
      'Begin the file with `format:` and name every answer',
    )
  } catch (cause) {
    if (!(cause instanceof ReferenceError) && !(cause instanceof RangeError)) throw cause
    return fault(
      file,
      'not-yaml',
      cause.message.slice(0, 60),
      cause instanceof RangeError
        ? 'It is nested too deeply'
        : 'References (&, *) are not used here',
      'Write every value out where it stands',
    )
  }
}

const fault = (
  file: string,
  code: string,
  value: string,
  reason: string,
  remedy: string,
): Decoded<never> => ({ kind: 'faults', issues: [{ code, file, path: '', value, reason, remedy }] })
