import type { BillLine } from '#core/model/application.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { DraftStep } from './draft-step.ts'
import type { World } from './world.ts'

/** One contracting step for each line of the bill of materials; any offer for that material may serve it, from either hub. */
export function partSteps(
  lines: readonly BillLine[],
  { application, catalog, corridor }: World,
  contracting: Estimate,
): DraftStep[] {
  const { hub } = application.site
  const office = corridor.hubs.find(({ id }) => id === hub)?.calendar ?? 'continuous'
  return lines.map(({ material }) => {
    const name = catalog.materials[material]?.name ?? { en: material, zh: material }
    return {
      id: `supply.part.${material}`,
      name: { en: `Supply contract: ${name.en}`, zh: `供应合同：${name.zh}` },
      desk: 'supply',
      hub,
      hubs: corridor.hubs.map(({ id }) => id),
      need: `supply.part.${material}`,
      duration: contracting,
      calendar: office,
      uses: { 'desk-supply': 1 },
      cost: null,
      after: [{ step: 'anchor.specified', type: 'FS', lagDays: 0 }],
      gate: null,
      event: null,
      rule: null,
      provider: 'own',
      cause: 'desk:supply',
      because: ['answer:billOfMaterials', 'answer:volume.ramp'],
      documents: [`supply-contract.${material}`],
      firstAction: {
        en: `Send drawing, yearly amount and test plan of ${name.en} to suppliers`,
        zh: `向供应商发送${name.zh}的图纸、年用量与检验计划`,
      },
      modes: [],
    }
  })
}
