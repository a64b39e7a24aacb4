import { say, showMoney, showNumber, showShare } from '#adapters/report/format.ts'
import { originName } from '#adapters/report/place-names.ts'
import { readerOf } from '#adapters/report/reader.ts'
import { showDate } from '#adapters/report/show-date.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Language, Text } from '#core/model/text.ts'
import { answerAt, type FormContext, type FormValue, inBoth, marketsOf } from './form-context.ts'
import { stageName } from './stage-name.ts'

type Derive = (context: FormContext) => FormValue | null
type Line = (language: Language) => string

/** Values that forms take from a plan rather than from one answer, by name. Null where the plan has nothing to say. */
export const planValues: Readonly<Record<string, Derive>> = {
  'project-name': ({ plan }) => {
    const name = answerAt(plan.application, 'product.name') as Text | null
    const most = Math.max(0, ...rampOf(plan).map(({ tonnes }) => tonnes))
    if (name === null || most === 0) return null
    return {
      text: {
        en: `${name.en}: ${showNumber(most)} tonnes a year`,
        zh: `年产${showNumber(most)}吨${name.zh}项目`,
      },
      from: ['product.name', 'volume.ramp'],
    }
  },
  'site-hub': ({ plan }) => {
    const hub = plan.hubs.find(({ id }) => id === answerAt(plan.application, 'site.hub'))
    return hub ? { text: hub.name, from: ['site.hub'] } : null
  },
  processes: ({ plan }) =>
    lines(
      ((answerAt(plan.application, 'site.activities') ?? []) as readonly string[]).map(
        (stage) => (language) => say(stageName(stage), language),
      ),
      ['site.activities'],
    ),
  'yearly-tonnes': ({ plan }) => {
    const most = Math.max(0, ...rampOf(plan).map(({ tonnes }) => tonnes))
    return most === 0 ? null : { text: inBoth(() => showNumber(most)), from: ['volume.ramp'] }
  },
  ramp: ({ plan }) => lines(tonnesByYear(plan, 1), ['volume.ramp']),
  'construction-start': ({ plan }) => stepDate(plan, ['construction'], 'start'),
  'construction-finish': ({ plan }) => stepDate(plan, ['commissioning', 'construction'], 'finish'),
  'first-shipment': ({ plan }) => stepDate(plan, ['first-shipment'], 'start'),
  'total-cost': ({ plan }) => amount(plan.finance.totalCost, 'finance.totalCost'),
  npv: ({ plan }) => amount(plan.finance.npv, 'finance.npv'),
  'finance-stack': ({ plan }) =>
    lines(
      plan.finance.stack.map(
        (line) => (language) => `${say(line.name, language)}: ${showMoney(line.amount, language)}`,
      ),
      ['finance.stack'],
    ),
  elements: ({ plan }) => {
    const elements = [...new Set(plan.material.origins.map(({ element }) => element))].sort()
    return elements.length === 0
      ? null
      : { text: inBoth(() => elements.join(', ')), from: ['product.grade', 'product.additions'] }
  },
  origins: ({ plan }) => {
    const readers = { en: readerOf(plan, 'en'), 'zh-Hans': readerOf(plan, 'zh-Hans') }
    return lines(
      plan.material.origins.map(
        (line) => (language) =>
          `${line.element}: ${originName(line.origin, readers[language])} (${line.region ?? line.country}) ${showShare(line.share, 1)}`,
      ),
      ['material.origins'],
    )
  },
  destination: ({ market }) =>
    market && {
      text: inBoth((language) => countryName(market.destination, language)),
      from: ['sales.markets'],
    },
  'destination-use': ({ market }) =>
    market && {
      text: market.endUse === 'civil' ? { en: 'civil', zh: '民用' } : { en: 'defence', zh: '国防' },
      from: ['sales.markets'],
    },
  'destination-tonnes': ({ plan, market }) =>
    market && lines(tonnesByYear(plan, market.share), ['volume.ramp', 'sales.markets']),
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
  buyers: ({ plan }) =>
    lines(
      marketsOf(plan).map(
        ({ destination, share }) =>
          (language) =>
            `${countryName(destination, language)} ${showShare(share)}`,
      ),
      ['sales.markets'],
    ),
  timetable: ({ plan }) =>
    lines(
      plan.schedule.steps.filter((step) => step.critical && step.finish > step.start).map(spanOf),
      ['schedule.steps'],
    ),
  permits: ({ plan }) => {
    const decided = new Map(
      plan.schedule.steps.flatMap((step) => (step.rule ? [[step.rule, step.finish] as const] : [])),
    )
    return lines(
      plan.duties
        .filter(({ applies, rule }) => applies !== 'no' && decided.has(rule))
        .map(
          ({ rule, name, authority }) =>
            (language) =>
              `${say(name, language)} (${say(authority, language)}): ${showDate(decided.get(rule) as string, language)}`,
        ),
      ['duties', 'schedule.steps'],
    )
  },
  posts: ({ plan }) =>
    lines(
      plan.requirements.roles.map(
        ({ name, heads, neededBy }) =>
          (language) =>
            `${say(name, language)} × ${heads}: ${showDate(neededBy, language)}`,
      ),
      ['requirements.roles'],
    ),
  training: ({ plan }) =>
    lines(
      plan.schedule.steps
        .filter(
          ({ desk, id, rule }) => desk === 'talent' && rule === null && !id.startsWith('hire'),
        )
        .map(spanOf),
      ['schedule.steps'],
    ),
}

const lines = (all: readonly Line[], from: readonly string[]): FormValue | null =>
  all.length === 0
    ? null
    : { text: inBoth((language) => all.map((line) => line(language)).join('\n')), from }

const amount = (money: Plan['finance']['npv'], from: string): FormValue => ({
  text: inBoth((language) => showMoney(money, language)),
  from: [from],
})

const spanOf =
  (step: Plan['schedule']['steps'][number]): Line =>
  (language) =>
    `${say(step.name, language)}: ${showDate(step.start, language)} – ${showDate(step.finish, language)}`

function stepDate(plan: Plan, ids: readonly string[], key: 'start' | 'finish'): FormValue | null {
  for (const id of ids) {
    const step = plan.schedule.steps.find((one) => one.id === id)
    if (step)
      return { text: inBoth((language) => showDate(step[key], language)), from: [`step:${id}`] }
  }
  return null
}

const rampOf = (plan: Plan): readonly { readonly year: number; readonly tonnes: number }[] =>
  (answerAt(plan.application, 'volume.ramp') ?? []) as readonly { year: number; tonnes: number }[]

const tonnesByYear = (plan: Plan, share: number): readonly Line[] =>
  rampOf(plan).map(
    ({ year, tonnes }) =>
      (language) =>
        language === 'en'
          ? `${year}: ${showNumber(tonnes * share, 1)} t`
          : `${year}年：${showNumber(tonnes * share, 1)} 吨`,
  )

/** A country's name with its code; the code alone where it has no name. */
function countryName(code: string, language: Language): string {
  const found = /^[A-Z]{2}$/.test(code) ? countries[language]().of(code) : undefined
  return found ? `${found} (${code})` : code
}

/** Made when first asked for, because making one takes longer than a whole form. */
const namesIn = (language: Language): (() => Intl.DisplayNames) => {
  let names: Intl.DisplayNames | undefined
  return () => {
    names ??= new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return names
  }
}

const countries = { en: namesIn('en'), 'zh-Hans': namesIn('zh-Hans') }
