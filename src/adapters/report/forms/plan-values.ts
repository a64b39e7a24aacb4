import { placeName } from '#adapters/report/place-name.ts'
import type { Reader } from '#adapters/report/reader.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { valueWords } from '#core/model/value-words.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import { countryName } from './country-name.ts'
import { answerAt, type FormContext, type FormValue, inBoth, marketsOf } from './form-context.ts'

type Derive = (context: FormContext) => FormValue | null
type Line = (reader: Reader) => string

/** Values that forms take from a plan rather than from one answer, by name. Null where the plan has nothing to say. */
export const planValues: Readonly<Record<string, Derive>> = {
  'project-name': ({ plan }) => {
    const name = answerAt(plan.application, 'product.name') as Text | null
    const { peak } = plan.requirements.output
    if (name === null) return null
    return {
      text: { en: `${name.en}: ${peak.en}`, zh: `年产${peak.zh}${name.zh}项目` },
      from: ['product.name', 'volume.ramp'],
    }
  },
  'site-hub': ({ plan }) => {
    const hub = plan.hubs.find(({ id }) => id === answerAt(plan.application, 'site.hub'))
    return hub ? { text: hub.name, from: ['site.hub'] } : null
  },
  processes: (context) => {
    const stages = (answerAt(context.plan.application, 'site.activities') ?? []) as string[]
    const named = stages.map(
      (stage): Line =>
        ({ say }) =>
          say(valueWords(stage)),
    )
    return lines(named, ['site.activities'], context)
  },
  'yearly-output': ({ plan }) => {
    const { en, zh } = plan.requirements.output.peak
    return { text: { en, zh: `年产${zh}` }, from: ['volume.ramp'] }
  },
  ramp: (context) => lines(outputByYear(context.plan, 1), ['volume.ramp'], context),
  'construction-start': (context) => stepDate(context, ['construction'], 'start'),
  'construction-finish': (context) =>
    stepDate(context, ['commissioning', 'construction'], 'finish'),
  'first-shipment': (context) => stepDate(context, ['first-shipment'], 'start'),
  'cost-until-output': (context) =>
    amount(
      context.plan.comparison.corridor.cost.planned,
      'comparison.corridor.cost.planned',
      context,
    ),
  npv: (context) => amount(context.plan.finance.npv, 'finance.npv', context),
  'finance-stack': (context) => {
    // Relief from tax and guarantees bring no money to build with.
    const stack = context.plan.finance.stack
      .filter(({ kind, draws }) => draws.length > 0 && !kind.startsWith('tax'))
      .map(
        (line): Line =>
          ({ say, money, pair }) =>
            pair(say(line.name), money(line.amount)),
      )
    return lines(stack, ['finance.stack'], context)
  },
  elements: ({ plan }) => {
    const elements = [...new Set(plan.material.origins.map(({ element }) => element))].sort()
    return elements.length === 0
      ? null
      : { text: inBoth(() => elements.join(', ')), from: ['product.grade', 'product.additions'] }
  },
  origins: (context) => {
    const origins = context.plan.material.origins.map(
      (line): Line =>
        (reader) =>
          `${line.element} ${reader.share(line.share, 1)}: ${placeName(`deposit.${line.origin}`, reader)} (${reader.say(valueWords(line.region ?? line.country))})${untold(line, reader)}`,
    )
    return lines(origins, ['material.origins'], context)
  },
  destination: ({ market }) =>
    market && {
      text: inBoth((language) => countryName(market.destination, language)),
      from: ['sales.markets'],
    },
  'destination-use': ({ market }) =>
    market && { text: valueWords(market.endUse), from: ['sales.markets'] },
  'destination-output': (context) =>
    context.market &&
    lines(
      outputByYear(context.plan, context.market.share),
      ['volume.ramp', 'sales.markets'],
      context,
    ),
  readiness: ({ plan }) => {
    const [trl, mrl, targetTrl, targetMrl] = ['trl', 'mrl', 'targetTrl', 'targetMrl'].map((key) =>
      answerAt(plan.application, `readiness.${key}`),
    )
    if (trl === null || mrl === null) return null
    return {
      text: inBoth(() => `TRL ${trl} → ${targetTrl}, MRL ${mrl} → ${targetMrl}`),
      from: ['readiness'],
    }
  },
  buyers: (context) => {
    const markets = marketsOf(context.plan).map(
      (market): Line =>
        ({ language, share }) =>
          `${countryName(market.destination, language)} ${share(market.share)}`,
    )
    return lines(markets, ['sales.markets'], context)
  },
  timetable: (context) => {
    const { steps } = context.plan.schedule
    const chain = steps.filter((step) => step.critical && step.finish > step.start)
    return lines(chain.map(spanOf), ['schedule.steps'], context)
  },
  permits: (context) => {
    const { schedule, duties } = context.plan
    const decided = new Map(
      schedule.steps.flatMap((step) => (step.rule ? [[step.rule, step.finish] as const] : [])),
    )
    const permits = duties
      .filter(({ applies, rule }) => applies !== 'no' && decided.has(rule))
      .map(
        ({ rule, name, authority }): Line =>
          ({ say, date, pair }) =>
            pair(`${say(name)} (${say(authority)})`, date(decided.get(rule) as string)),
      )
    return lines(permits, ['duties', 'schedule.steps'], context)
  },
  posts: (context) => {
    const posts = context.plan.requirements.roles.map(
      ({ name, heads, neededBy }): Line =>
        ({ say, date, pair }) =>
          pair(`${say(name)} × ${heads}`, date(neededBy)),
    )
    return lines(posts, ['requirements.roles'], context)
  },
  training: (context) => {
    const steps = context.plan.schedule.steps.filter(
      ({ desk, id }) => desk === 'talent' && !id.startsWith('hire'),
    )
    return lines(steps.map(spanOf), ['schedule.steps'], context)
  },
}

/** What a form must not state as known: the part of an origin's share that nobody can tell. */
const untold = (
  { share: whole, toldShare }: Plan['material']['origins'][number],
  { pair, share, word }: Reader,
): string =>
  toldShare >= whole - 1e-9
    ? ''
    : `; ${pair(word('toldShare'), toldShare > 0 ? share(toldShare, 1) : word('cannot-tell'))}`

const lines = (
  all: readonly Line[],
  from: readonly string[],
  { reader }: FormContext,
): FormValue | null =>
  all.length === 0
    ? null
    : { text: inBoth((language) => all.map((line) => line(reader(language))).join('\n')), from }

const amount = (of: Money, from: string, { reader }: FormContext): FormValue => ({
  text: inBoth((language) => reader(language).money(of)),
  from: [from],
})

const spanOf =
  (step: Plan['schedule']['steps'][number]): Line =>
  ({ say, date, pair }) =>
    pair(say(step.name), `${date(step.start)} – ${date(step.finish)}`)

function stepDate(
  { plan, reader }: FormContext,
  ids: readonly string[],
  key: 'start' | 'finish',
): FormValue | null {
  for (const id of ids) {
    const step = plan.schedule.steps.find((one) => one.id === id)
    if (step)
      return { text: inBoth((language) => reader(language).date(step[key])), from: [`step:${id}`] }
  }
  return null
}

/** A share of each year's output, in the measure it was asked in. */
function outputByYear(plan: Plan, share: number): readonly Line[] {
  const { years, measure, unit } = plan.requirements.output
  return years.map(
    ({ year, units, tonnes }): Line =>
      ({ mass, date, pair, say, language }) => {
        const gap = language === 'en' ? ' ' : ''
        const counted = `${showNumber(units * share)}${gap}${say(unit)}`
        return pair(date(String(year)), measure === 'units' ? counted : mass(1000 * tonnes * share))
      },
  )
}
