import { CORE_SCHEMA, defineMappingTag, loadAll, mapTag, YAMLException } from 'js-yaml'
import type { Decoded } from '#contract/issues.ts'
import { readBytes } from './read-bytes.ts'
import { utf8Text } from './utf8-text.ts'

/** The object a YAML file holds. Anything else (too large, empty, binary, a list, a repeated key) is a fault. */
export function readYamlFile(file: string): Decoded<Record<string, unknown>> {
  const bytes = readBytes(file, { megabytes: 10, remedy: 'Remove what is not asked for' })
  if (bytes.kind === 'faults') return bytes
  if (bytes.value.includes(0))
    return fault(file, 'binary', 'NUL bytes', 'This is not a text file', 'Give a YAML text file')
  const text = utf8Text(bytes.value)
  if (text === undefined)
    return fault(file, 'binary', 'invalid UTF-8', 'The text is not UTF-8', 'Save it as UTF-8')
  if (text.trim() === '')
    return fault(
      file,
      'empty',
      '',
      'The file is empty',
      'Write it, or start from a shipped file of its kind',
    )
  return parse(file, text)
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
