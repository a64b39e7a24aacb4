import { ownStages } from '#core/material/chain.ts'
import type { Application } from '#core/model/application.ts'

/** What the applicant's own plant really does: a coating that is contracted out is not put on there, whatever else is answered. */
export function activitiesOnSite({ site, product }: Application): readonly string[] {
  return product.coatingPlace === 'on-site'
    ? site.activities
    : site.activities.filter((activity) => activity !== 'coating')
}

/** Ids under which the applicant's own lines stand in the material path, one for each stage it keeps for itself. */
export function ownLines(application: Application): string[] {
  return activitiesOnSite(application).flatMap((activity) => {
    const stage = ownStages[activity]
    return stage ? [`own.${stage}`] : []
  })
}
