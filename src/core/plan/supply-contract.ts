import type { Estimate } from '#core/model/claim.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'
import type { DraftStep } from './draft-step.ts'

/** What is contracted, with whom, and why. */
interface Contracted
  extends Pick<DraftStep, 'hub' | 'need' | 'provider' | 'cause' | 'because' | 'firstAction'> {
  /** Id of the step after `supply.`; the contract's document is named after it. */
  readonly id: string
  readonly document: string
  readonly name: Text
}

/** A contracting step of the supply desk, once the product is specified; offers from every hub may serve it. */
export function supplyContract(
  { id, document, name, ...own }: Contracted,
  corridor: Pick<Corridor, 'hubs'>,
  siteHub: string,
  contracting: Estimate,
): DraftStep {
  return {
    ...own,
    id: `supply.${id}`,
    name: { en: `Supply contract: ${name.en}`, zh: `供应合同：${name.zh}` },
    desk: 'supply',
    hubs: corridor.hubs.map((hub) => hub.id),
    duration: contracting,
    calendar: corridor.hubs.find((hub) => hub.id === siteHub)?.calendar ?? 'continuous',
    uses: { 'desk-supply': 1 },
    cost: null,
    after: [{ step: 'anchor.specified', type: 'FS', lagDays: 0 }],
    gate: null,
    event: null,
    rule: null,
    documents: [`supply-contract.${document}`],
    modes: [],
  }
}
