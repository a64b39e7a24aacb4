import type { Corridor } from '#core/model/corridor.ts'
import { competentAuthority } from './competent-authority.ts'
import { type DraftStep, withStep } from './draft-step.ts'
import type { LaneLicence } from './lane-rules.ts'
import { calendarOf, decisionOf, reviewersOf } from './permit-steps.ts'

/**
 * For every licence of a lane: the supplier's file once contracts are signed, and the authority's decision. They stand beside a
 * licence for the applicant's own goods under the same rule, which is another shipment.
 */
export function laneLicenceSteps(
  licences: readonly LaneLicence[],
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  return licences.flatMap(({ lane, rule }): DraftStep[] => {
    const shared = {
      desk: 'supply',
      hub: siteHub,
      hubs: [siteHub],
      need: null,
      cost: null,
      gate: null,
      event: null,
      rule: rule.id,
      because: [`rule:${rule.id}`],
      modes: [],
    } as const
    const authority = competentAuthority(rule, corridor)
    const by = `authority:${authority.id ?? authority.name.en}`
    const after = (step: string) => [{ step, type: 'FS', lagDays: 0 }] as const
    const file = `licence.${lane}.${rule.id}.prepare`
    const { preparationDays, name } = rule
    const prepare: DraftStep[] =
      preparationDays === null
        ? []
        : [
            {
              ...shared,
              id: file,
              name: {
                en: `Supplier's file for lane ${lane}: ${name.en}`,
                zh: `供应商就线路${lane}编制申报材料：${name.zh}`,
              },
              duration: preparationDays,
              calendar: calendarOf(preparationDays, corridor, siteHub),
              uses: {},
              after: after('supply.contracts'),
              provider: 'own',
              cause: 'desk:supply',
              documents: rule.documents,
              firstAction: {
                en: `Have the supplier file for ${name.en}`,
                zh: `请供应商申请“${name.zh}”`,
              },
            },
          ]
    const duration = decisionOf(rule)
    if (duration === null) return prepare
    return [
      ...prepare,
      {
        ...shared,
        id: decisionOn({ lane, rule }),
        name: {
          en: `Decision for lane ${lane}: ${name.en}`,
          zh: `线路${lane}审批决定：${name.zh}`,
        },
        duration,
        calendar: calendarOf(duration, corridor, siteHub),
        uses: reviewersOf(authority.id, corridor),
        after: after(preparationDays === null ? 'supply.contracts' : file),
        provider: by,
        cause: by,
        documents: [],
        firstAction: {
          en: `Follow ${name.en} with ${authority.name.en}`,
          zh: `向${authority.name.zh}跟进“${name.zh}”`,
        },
      },
    ]
  })
}

/** Id of the step after which a lane may be used. */
export const decisionOn = ({ lane, rule }: LaneLicence): string =>
  `licence.${lane}.${rule.id}.decide`

/** The first feed is drawn once every lane that it may cross is licensed. */
export const heldByLicences = (
  steps: readonly DraftStep[],
  firstFeed: string,
  licences: readonly LaneLicence[],
): readonly DraftStep[] =>
  licences.length === 0
    ? steps
    : steps.map((step) =>
        step.id === firstFeed
          ? withStep(step, {
              after: [
                ...step.after,
                ...licences.map(
                  (one) => ({ step: decisionOn(one), type: 'FS', lagDays: 0 }) as const,
                ),
              ],
            })
          : step,
      )
