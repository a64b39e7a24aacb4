import type { DocumentRow } from '#core/model/plan.ts'
import { documentNames } from './document-names.ts'
import type { Draft } from './draft.ts'

/** Every document once: who makes it first, which steps and duties use it, and which answers fill it. */
export function documentMatrix({ required, verdicts }: Draft): DocumentRow[] {
  const used = new Map<string, { madeBy: string; usedBy: Set<string> }>()
  const note = (document: string, by: string, user: string): void => {
    const row = used.get(document) ?? { madeBy: by, usedBy: new Set<string>() }
    row.usedBy.add(user)
    used.set(document, row)
  }
  for (const step of required) {
    const maker = step.provider === 'own' ? 'applicant' : step.provider
    for (const document of step.documents) note(document, maker, `step:${step.id}`)
  }
  for (const { rule, applies } of verdicts) {
    if (applies === 'no') continue
    for (const document of rule.documents) note(document, 'applicant', `rule:${rule.id}`)
  }
  return [...used]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { madeBy, usedBy }]) => ({
      id,
      name: documentNames(id),
      madeBy,
      usedBy: [...usedBy].sort(),
      fields: fieldsOf(id),
    }))
}

/** Answers that every file opens with. */
const everyFile = [
  { field: 'applicant', answer: 'applicant.name' },
  { field: 'product', answer: 'product.name' },
] as const

/** Answers that a document of some subject asks for besides. */
const bySubject: readonly (readonly [
  RegExp,
  readonly { readonly field: string; readonly answer: string }[],
])[] = [
  [
    /environment|eia|emission|discharge/,
    [
      { field: 'coating', answer: 'product.coating' },
      { field: 'place of coating', answer: 'product.coatingPlace' },
      { field: 'stages on site', answer: 'site.activities' },
    ],
  ],
  [/energy/, [{ field: 'energy use, tce a year', answer: 'site.energyTce' }]],
  [
    /fire|safety|hydrogen/,
    [
      { field: 'fire class', answer: 'site.fireClass' },
      { field: 'hydrogen on site, kg', answer: 'site.hydrogenKgOnSite' },
    ],
  ],
  [/radio|radiation/, [{ field: 'highest U or Th activity, Bq/g', answer: 'site.maxUThBqPerG' }]],
  [
    /land|planning|construction|project/,
    [
      { field: 'land', answer: 'site.land' },
      { field: 'new building', answer: 'site.newBuilding' },
      { field: 'ramp', answer: 'volume.ramp' },
    ],
  ],
  [
    /export|licence|end-us|customs|declaration/,
    [
      { field: 'destinations', answer: 'sales.markets' },
      { field: 'grade', answer: 'product.grade' },
      { field: 'additions', answer: 'product.additions' },
    ],
  ],
  [
    /financ|business|bank|loan|investment/,
    [
      { field: 'equity', answer: 'applicant.equity' },
      { field: 'price', answer: 'sales.pricePerKg' },
      { field: 'ramp', answer: 'volume.ramp' },
    ],
  ],
  [
    /contract|supply|specification/,
    [
      { field: 'grade', answer: 'product.grade' },
      { field: 'ramp', answer: 'volume.ramp' },
    ],
  ],
]

function fieldsOf(id: string): DocumentRow['fields'] {
  const more = bySubject.filter(([subject]) => subject.test(id)).flatMap(([, fields]) => fields)
  const seen = new Set<string>()
  return [...everyFile, ...more].filter(({ answer }) => !seen.has(answer) && seen.add(answer))
}
