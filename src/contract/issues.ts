import type { z } from 'zod'
import type { Issue } from '#core/model/issue.ts'

type ZodIssue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What a file reader gives back: the value, or every fault found in the file. */
export type Decoded<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[] }

/** Every fault the schema found, each with the value as written, the reason and the remedy. */
export function issuesOf(error: z.ZodError, raw: unknown, file: string): Issue[] {
  return error.issues.flatMap((issue) => issuesOfOne(issue, raw, file))
}

/** Parses with a schema and turns its errors into issues. */
export function decodeWith<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  file: string,
): Decoded<z.infer<Schema>> {
  const result = schema.safeParse(raw)
  return result.success
    ? { kind: 'ok', value: result.data }
    : { kind: 'faults', issues: issuesOf(result.error, raw, file) }
}

/** The value as it stands in the file, at most 60 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return '(missing)'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** A path as people write it: `volume.ramp[0].tonnes`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : text
          ? `${text}.${String(part)}`
          : String(part),
    '',
  )
}

function issuesOfOne(issue: ZodIssue, raw: unknown, file: string): Issue[] {
  const at = (path: Path, code: string, reason: string, remedy: string): Issue => ({
    code,
    file,
    path: pathText(path),
    value: shown(valueAt(raw, path)),
    reason,
    remedy,
  })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        at(
          [...issue.path, key],
          'unknown-key',
          `'${key}' is not a field here`,
          'Correct the spelling or remove it',
        ),
      )
    case 'invalid_union':
      return [
        closestBranch(issue, raw, file) ?? [
          at(
            issue.path,
            'wrong-shape',
            issue.message,
            'Use one of the forms described in the schema',
          ),
        ],
      ].flat()
    case 'invalid_type':
      return [
        valueAt(raw, issue.path) === undefined
          ? at(issue.path, 'missing', 'This answer is needed', `Add ${article(issue.expected)}`)
          : at(
              issue.path,
              'wrong-type',
              `Expected ${article(issue.expected)}`,
              `Write ${article(issue.expected)}`,
            ),
      ]
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ')
      return [
        valueAt(raw, issue.path) === undefined
          ? at(issue.path, 'missing', 'This answer is needed', `Choose one of: ${allowed}`)
          : at(
              issue.path,
              'not-allowed',
              'This value is not one of those known',
              `Choose one of: ${allowed}`,
            ),
      ]
    }
    case 'too_small':
    case 'too_big': {
      const bound =
        issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      const strict =
        issue.inclusive === false
          ? bound.replace('at least', 'more than').replace('at most', 'less than')
          : bound
      const counted =
        issue.origin === 'string'
          ? ' characters long'
          : issue.origin === 'array'
            ? ' entries long'
            : ''
      const reason =
        issue.origin === 'string' && issue.code === 'too_small' && Number(issue.minimum) === 1
          ? 'This text is empty'
          : `Must be ${strict}${counted}`
      return [at(issue.path, 'out-of-range', reason, `Give a value that is ${strict}${counted}`)]
    }
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        issuesOfOne({ ...inner, path: issue.path } as ZodIssue, raw, file),
      )
    case 'custom': {
      const { code, remedy } = { ...fallback, ...(issue.params as Partial<typeof fallback>) }
      return [at(issue.path, code, issue.message, remedy)]
    }
    default:
      return [at(issue.path, 'not-valid', issue.message, 'Correct the value')]
  }
}

const fallback = { code: 'not-valid', remedy: 'Correct the value' }

/** The branch of a union that went wrong latest is the one the writer meant. */
function closestBranch(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  raw: unknown,
  file: string,
): Issue[] | undefined {
  const depth = (branch: readonly ZodIssue[]): number =>
    Math.max(...branch.map((inner) => inner.path.length)) - branch.length / 1000
  const branches = issue.errors.filter((branch) => branch.some((inner) => inner.path.length > 0))
  const closest = [...branches].sort((left, right) => depth(right) - depth(left))[0]
  return closest?.flatMap((inner) =>
    issuesOfOne({ ...inner, path: [...issue.path, ...inner.path] } as ZodIssue, raw, file),
  )
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    raw,
  )
}

const article = (type: string): string => {
  const word =
    type === 'record' || type === 'object'
      ? 'object (named fields)'
      : type === 'array'
        ? 'list'
        : type
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
