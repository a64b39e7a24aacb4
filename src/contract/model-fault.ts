import type { Issue } from '#core/model/issue.ts'
import { shown } from './issues.ts'

/** A fault of a model, before the file it stands in. */
export type ModelFault = Omit<Issue, 'file'>

/** One fault. */
export const fault = (
  code: string,
  path: string,
  value: unknown,
  reason: string,
  remedy: string,
): ModelFault => ({ code, path, value: shown(value), reason, remedy })
