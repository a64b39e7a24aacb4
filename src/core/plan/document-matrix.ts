import { documentNames } from '#core/model/document-names.ts'
import type { DocumentRow } from '#core/model/plan-requirements.ts'
import type { Text } from '#core/model/text.ts'
import { answersIn } from './answers-in.ts'
import type { Draft } from './draft.ts'

/**
 * Every document once: who makes it, which steps and duties use it, and which answers fill it. Its maker is whoever does the
 * first step that has it; its answers are those that caused its steps and those its duties were judged on.
 */
export function documentMatrix({
  placed,
  verdicts,
}: Pick<Draft, 'placed' | 'verdicts'>): DocumentRow[] {
  const used = new Map<string, Use>()
  // One of several of its kind is called after the step that makes it.
  const ownNames = new Map<string, Text>()
  const note = (
    document: string,
    maker: string,
    user: string,
    answers: readonly string[],
  ): void => {
    const row = used.get(document) ?? { madeBy: maker, usedBy: new Set(), answers: new Set() }
    row.usedBy.add(user)
    for (const answer of answers) row.answers.add(answer)
    used.set(document, row)
  }
  for (const { step, mode } of inOrderOfTime(placed)) {
    const maker = mode.provider === 'own' ? 'applicant' : mode.provider
    for (const document of step.documents) {
      note(document, maker, `step:${step.id}`, step.because)
      if (document.includes('.')) ownNames.set(document, step.name)
    }
  }
  for (const { rule, applies, conditionTrace } of verdicts) {
    if (applies === 'no' || conditionTrace.answer === 'no') continue
    for (const document of rule.documents)
      note(document, 'applicant', `rule:${rule.id}`, answersIn(conditionTrace))
  }
  return [...used]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { madeBy, usedBy, answers }]) => ({
      id,
      name: ownNames.get(id) ?? documentNames(id),
      madeBy,
      usedBy: [...usedBy].sort(),
      fields: fieldsOf(answers),
    }))
}

interface Use {
  readonly madeBy: string
  readonly usedBy: Set<string>
  /** Trace ids, of answers and of other things. */
  readonly answers: Set<string>
}

/** Playbook steps before the files of duties, each in order of time: a paper is made where it is worked out, not where it is handed in. */
function inOrderOfTime(placed: Draft['placed']): Draft['placed'] {
  const isFile = ({ step }: Draft['placed'][number]): number => (step.rule === null ? 0 : 1)
  return [...placed].sort((left, right) => isFile(left) - isFile(right) || left.start - right.start)
}

/** Answers that every file opens with. */
const everyFile = ['applicant.name', 'product.name']

function fieldsOf(because: ReadonlySet<string>): DocumentRow['fields'] {
  const asked = [...because]
    .filter((id) => id.startsWith('answer:'))
    .map((id) => id.slice('answer:'.length))
    .filter((path) => !everyFile.includes(path))
    .sort()
  return [...everyFile, ...asked].map((answer) => ({ field: fieldNames[answer] ?? answer, answer }))
}

/** What a form calls an answer, where its path does not say it. */
const fieldNames: Readonly<Record<string, string>> = {
  'applicant.name': 'applicant',
  'applicant.equity': 'equity',
  'applicant.hubs': 'hubs',
  'product.name': 'product',
  'product.grade': 'grade',
  'product.additions': 'additions',
  'product.coating': 'coating',
  'product.coatingPlace': 'place of coating',
  'sales.markets': 'destinations',
  'sales.pricePerKg': 'price',
  'site.activities': 'stages on site',
  'site.energyTce': 'energy use, tce a year',
  'site.fireClass': 'fire class',
  'site.hydrogenKgOnSite': 'hydrogen on site, kg',
  'site.land': 'land',
  'site.maxUThBqPerG': 'highest U or Th activity, Bq/g',
  'site.newBuilding': 'new building',
  'volume.ramp': 'ramp',
}
