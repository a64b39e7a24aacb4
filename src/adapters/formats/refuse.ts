import type { Issue } from '#core/model/issue.ts'

/** A file given back with its one fault; `path` is empty where the file as a whole is meant. */
export function refuse(
  file: string,
  code: string,
  value: string,
  reason: string,
  remedy: string,
  path = '',
): { readonly kind: 'faults'; readonly issues: readonly Issue[] } {
  return { kind: 'faults', issues: [{ code, file, path, value, reason, remedy }] }
}
