import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, defineMappingTag, loadAll, mapTag, YAMLException } from 'js-yaml'
import type { Decoded } from '#contract/issues.ts'
import { statOf } from './stat-of.ts'

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
    return fault(file, 'empty', '', 'The file is empty', 'Start from a file in examples')
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

const isFileError = (cause: unknown): cause is Error & { code: string } =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Named fields as plain objects; a key that would change what an object is, instead of naming a field of it, is refused. */
const fields = defineMappingTag(mapTag.tagName, {
  ...mapTag,
  addPair: (object: Record<string, unknown>, key, value) =>
    key === unsafeKey ? unsafeKey : mapTag.addPair(object, key, value),
})

const unsafeKey = '__proto__'

const options = { schema: CORE_SCHEMA.withTags(fields), maxAliases: 0 }

function parse(file: string, text: string): Decoded<Record<string, unknown>> {
  let documents: readonly unknown[]
  try {
    documents = loadAll(text, options)
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    return refused(file, cause)
  }
  if (documents.length > 1)
    return fault(
      file,
      'not-yaml',
      `${documents.length} documents`,
      'A file holds one document',
      'Put each into a file of its own',
    )
  const [value] = documents
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { kind: 'ok', value: value as Record<string, unknown> }
  return fault(
    file,
    'not-an-object',
    Array.isArray(value) ? `a list of ${value.length}` : String(value ?? null).slice(0, 60),
    'The file holds no named fields at its top level',
    'Begin the file with `format:` and name every answer',
  )
}

/** What the parser refused, in plain words where its own speak of its options. */
function refused(file: string, { reason, mark }: YAMLException): Decoded<never> {
  const line = `line ${(mark?.line ?? 0) + 1}`
  const at = (code: string, words: string, remedy: string) => fault(file, code, line, words, remedy)
  if (reason === unsafeKey)
    return fault(file, 'unknown-key', unsafeKey, 'This is not a field here', 'Remove it')
  if (reason === 'duplicated mapping key')
    return at('repeated-key', 'This key stands here twice', 'Correct the line')
  if (reason.includes('alias'))
    return at(
      'not-yaml',
      'References (&, *) are not used here',
      'Write every value out where it stands',
    )
  if (reason.includes('maxDepth'))
    return at('not-yaml', 'It is nested too deeply', 'Correct the line')
  return at('not-yaml', reason, 'Correct the line')
}

const fault = (
  file: string,
  code: string,
  value: string,
  reason: string,
  remedy: string,
): Decoded<never> => ({ kind: 'faults', issues: [{ code, file, path: '', value, reason, remedy }] })
