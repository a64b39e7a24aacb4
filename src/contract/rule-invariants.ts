import { physicalModels } from '#core/model/custody.ts'
import type { Rule } from '#core/model/rule.ts'

/** What one rule says of itself may not contradict itself. */
export const ruleInvariants: readonly Invariant[] = [
  {
    holds: ({ starts, ends }) => starts === null || ends === null || starts <= ends,
    path: ['ends'],
    message: 'The rule ends before it starts',
    code: 'not-ascending',
    remedy: 'Give the last day in force, on or after the first',
  },
  {
    holds: ({ suspended }) => suspended.every(({ from, until }) => from <= until),
    path: ['suspended'],
    message: 'A suspension ends before it begins',
    code: 'not-ascending',
    remedy: 'Give its first and last day in that order',
  },
  {
    holds: ({ knowledge: { unknownAfter, since, switch: name } }) =>
      unknownAfter !== null || (since === null && name === null),
    path: ['knowledge'],
    message: 'Nothing is said to be unknown',
    code: 'missing',
    remedy: 'Add unknownAfter, or leave knowledge out',
  },
  {
    holds: ({ deemed, limit, claim }) =>
      deemed !== 'yes' || (limit !== null && claim.basis !== 'assumption'),
    path: ['deemed'],
    message: 'Consent by silence needs a limit and a citation',
    code: 'no-source',
    remedy: 'Give the limit and cite the text, or write deemed: no',
  },
  {
    holds: ({ deemed, limit, decisionDays }) =>
      deemed !== 'yes' ||
      limit === null ||
      decisionDays === null ||
      decisionDays.unit.includes('working') === (limit.unit === 'working'),
    path: ['decisionDays', 'unit'],
    message: 'The decision and the limit that ends it are counted in different days',
    code: 'wrong-unit',
    remedy: 'Count both in working days, or both in calendar days',
  },
  {
    holds: ({ bars, claim, restsOn }) =>
      bars === null ||
      bars.accepts.every((model) => physicalModels.includes(model)) ||
      (restsOn.bars ?? claim).basis === 'read',
    path: ['bars', 'accepts'],
    message:
      'A model that follows books and not material is accepted without a citation of the text',
    code: 'no-source',
    remedy: 'Cite the text that accepts it as read, or list physical models only',
  },
  {
    holds: ({ id, dependsOn, replaces, within, procedureOf }) =>
      ![...dependsOn, ...replaces, within, procedureOf].includes(id),
    path: ['id'],
    message: 'The rule refers to itself',
    code: 'circle',
    remedy: 'Name other rules only',
  },
]

interface Invariant {
  readonly holds: (rule: AsWritten) => boolean
  readonly path: readonly string[]
  readonly message: string
  readonly code: string
  readonly remedy: string
}

/** The parts of a rule file that could contradict each other. */
type AsWritten = Pick<
  Rule,
  | 'id'
  | 'starts'
  | 'ends'
  | 'suspended'
  | 'knowledge'
  | 'deemed'
  | 'dependsOn'
  | 'replaces'
  | 'within'
  | 'procedureOf'
  | 'bars'
> & {
  readonly limit: { readonly unit: 'calendar' | 'working' } | null
  readonly decisionDays: { readonly unit: string } | null
  readonly claim: { readonly basis: string }
  readonly restsOn: { readonly bars?: { readonly basis: string } | undefined }
}
