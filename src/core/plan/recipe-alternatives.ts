import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { type MaterialOutcome, planMaterial } from '#core/material/plan-material.ts'
import { heavyPercent } from '#core/material/recipe.ts'
import type { ProductGrade } from '#core/model/catalog.ts'
import type { Text } from '#core/model/text.ts'
import { type Money, minorPerMajor } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'

/** Another recipe for the same amount of magnets, on the same chain. */
export interface RecipeAlternative {
  readonly kind: 'grain-boundary-diffusion' | 'alloyed-through' | 'grade'
  readonly grade: string
  /** kg of dysprosium and terbium in the magnets delivered, now and with it. */
  readonly heavyKg: { readonly now: number; readonly instead: number }
  /** What the path costs more; null where it cannot serve all. */
  readonly extraCost: Money | null
  readonly words: Text
}

/**
 * The same magnets with heavy rare earth put where it works instead of everywhere (or the other way round), and of the grades next
 * above and below in working temperature. Only the material path is asked: neither what diffusion costs nor whether the motor
 * allows another grade is known here.
 */
export function recipeAlternatives(
  problem: MaterialProblem,
  base: MaterialOutcome,
  grades: Readonly<Record<string, ProductGrade>>,
  solve: SolveLinearProgram,
): RecipeAlternative[] {
  const own = grades[problem.grade]
  if (!own) return []
  const products = { ...problem.catalog.products, ...grades }
  const ask = (kind: RecipeAlternative['kind'], changed: Partial<MaterialProblem>) => {
    const asked = { ...problem, ...changed, catalog: { ...problem.catalog, products } }
    return alternative(kind, own, asked, base, planMaterial(asked, solve))
  }
  const isDiffused = problem.grainBoundaryDiffusion
  const canDiffuse = own.parameters.gbdSaving && (heavyPercent(own, false) ?? 0) > 0
  return [
    ...(canDiffuse
      ? [
          ask(isDiffused ? 'alloyed-through' : 'grain-boundary-diffusion', {
            grainBoundaryDiffusion: !isDiffused,
          }),
        ]
      : []),
    ...neighbours(own, grades).map((grade) => ask('grade', { grade: grade.id })),
  ]
}

const hottest = ({ parameters }: ProductGrade): number | undefined =>
  parameters.maxTemperature?.mode

/** Grades of the family that say their heavy rare earth and stand next below and above in working temperature. */
function neighbours(own: ProductGrade, grades: Readonly<Record<string, ProductGrade>>) {
  const heat = hottest(own)
  if (heat === undefined) return []
  const others = Object.values(grades)
    .filter(
      (grade) =>
        grade.family === own.family &&
        heavyPercent(grade, false) !== null &&
        hottest(grade) !== undefined,
    )
    .sort((one, other) => (hottest(one) as number) - (hottest(other) as number))
  const below = others.filter((grade) => (hottest(grade) as number) < heat).at(-1)
  const above = others.find((grade) => (hottest(grade) as number) > heat)
  return [below ?? [], above ?? []].flat()
}

function alternative(
  kind: RecipeAlternative['kind'],
  own: ProductGrade,
  problem: MaterialProblem,
  base: MaterialOutcome,
  { plan }: MaterialOutcome,
): RecipeAlternative {
  const heavyKg = { now: heavyIn(base.plan), instead: heavyIn(plan) }
  const isServed = plan.status === 'optimal' && base.plan.status === 'optimal'
  const extraCost = isServed
    ? { ...plan.cost, amount: plan.cost.amount - base.plan.cost.amount }
    : null
  const grade = problem.catalog.products[problem.grade] as ProductGrade
  return {
    kind,
    grade: grade.id,
    heavyKg,
    extraCost,
    words: wordsOf(kind, [own, grade], heavyKg, extraCost),
  }
}

const heavyIn = ({ flows }: MaterialOutcome['plan']): number =>
  flows.reduce(
    (sum, { to, material, kg }) => (to === 'market' && /^(Dy|Tb) /.test(material) ? sum + kg : sum),
    0,
  )

function wordsOf(
  kind: RecipeAlternative['kind'],
  [own, grade]: readonly [ProductGrade, ProductGrade],
  { now, instead }: RecipeAlternative['heavyKg'],
  extraCost: Money | null,
): Text {
  const [from, to] = [showNumber(now), showNumber(instead)]
  const paid = costWords(extraCost)
  const heat = `${hottest(own)} °C`
  const other = `${hottest(grade)} °C`
  const named: Readonly<Record<RecipeAlternative['kind'], Text>> = {
    'grain-boundary-diffusion': {
      en: 'Grain-boundary diffusion instead of alloying through',
      zh: '以晶界扩散代替合金化',
    },
    'alloyed-through': {
      en: 'Alloyed through instead of grain-boundary diffusion',
      zh: '以合金化代替晶界扩散',
    },
    grade: {
      en: `${grade.name.en} (to ${other} instead of ${heat})`,
      zh: `${grade.name.zh}（耐温${other}，现为${heat}）`,
    },
  }
  const unsaid: Text =
    kind === 'grade'
      ? {
          en: 'Whether the motor allows it is for its designer to say.',
          zh: '电机是否允许由设计方判断。',
        }
      : {
          en: 'What the diffusion costs is not known and not counted.',
          zh: '扩散工序的费用不详，未计入。',
        }
  return {
    en: `${named[kind].en}: ${to} kg of dysprosium and terbium in the magnets instead of ${from}; ${paid.en}. ${unsaid.en}`,
    zh: `${named[kind].zh}：磁体含镝铽${to}公斤，现为${from}公斤；${paid.zh}。${unsaid.zh}`,
  }
}

/** A difference of cost in words. */
export function costWords(extra: Money | null): Text {
  if (extra === null) return { en: 'not all can be served', zh: '无法足量供应' }
  const { amount, currency } = extra
  const figure = showNumber(Math.abs(amount) / minorPerMajor(currency))
  if (figure === '0') return { en: 'the path costs the same', zh: '路径成本不变' }
  return amount < 0
    ? { en: `the path costs ${currency} ${figure} less`, zh: `路径成本减少${figure} ${currency}` }
    : { en: `the path costs ${currency} ${figure} more`, zh: `路径成本增加${figure} ${currency}` }
}
