import type { Instrument } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { DraftStep } from './draft-step.ts'

/** One application step per instrument that needs a decision; the financier's own time, sampled under its own cause. */
export function financeSteps(
  instruments: readonly Instrument[],
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  const commercial = corridor.hubs.find((hub) => hub.role === 'commercialization')?.id ?? siteHub
  return instruments.flatMap((instrument) => {
    const { decisionDays } = instrument
    if (decisionDays === null || decisionDays.high <= 0) return []
    return [
      {
        id: `finance.${instrument.id}`,
        name: { en: `Decision: ${instrument.name.en}`, zh: `融资审批：${instrument.name.zh}` },
        desk: 'finance',
        hub: instrument.jurisdiction.includes('Ganzhou') ? siteHub : commercial,
        hubs: corridor.hubs.map((hub) => hub.id),
        need: null,
        duration: decisionDays,
        calendar: 'continuous',
        uses: { 'desk-finance': 1 },
        cost: null,
        after: [{ step: 'anchor.dataroom', type: 'FS', lagDays: 0 }],
        gate: null,
        event: null,
        rule: null,
        provider: `instrument:${instrument.id}`,
        cause: `provider:${instrument.provider.en}`,
        because: ['answer:applicant.equity', 'answer:volume.ramp'],
        documents: ['financial-model', 'business-plan'],
        firstAction: {
          en: `Send the data room to ${instrument.provider.en}`,
          zh: `向${instrument.provider.zh}开放资料室`,
        },
        modes: [],
      },
    ]
  })
}
