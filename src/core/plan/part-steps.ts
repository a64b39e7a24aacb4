import type { BillLine } from '#core/model/application.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { DraftStep } from './draft-step.ts'
import { supplyContract } from './supply-contract.ts'
import type { World } from './world.ts'

/** One contracting step for each line of the bill of materials; any offer for that material may serve it, from either hub. */
export function partSteps(
  lines: readonly BillLine[],
  { application, catalog, corridor }: World,
  contracting: Estimate,
): DraftStep[] {
  const { hub } = application.site
  return lines.map(({ material }) => {
    const name = catalog.materials[material]?.name ?? { en: material, zh: material }
    const need = `supply.part.${material}`
    return supplyContract(
      {
        id: `part.${material}`,
        document: material,
        name,
        hub,
        need,
        provider: 'own',
        cause: 'desk:supply',
        because: ['answer:billOfMaterials', 'answer:volume.ramp'],
        firstAction: {
          en: `Send drawing, yearly amount and test plan of ${name.en} to suppliers`,
          zh: `向供应商发送${name.zh}的图纸、年用量与检验计划`,
        },
      },
      corridor,
      hub,
      contracting,
    )
  })
}
