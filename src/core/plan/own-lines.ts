import { ownStages } from '#core/material/chain.ts'
import type { Application } from '#core/model/application.ts'

/** What the applicant's own plant really does: its activities, with coating where and only where the coating is put on there. */
export function activitiesOnSite({
  site,
  product,
}: Pick<Application, 'site' | 'product'>): readonly string[] {
  const others = site.activities.filter((activity) => activity !== 'coating')
  const coats = product.coating !== 'none' && product.coatingPlace === 'on-site'
  return coats ? [...others, 'coating'] : others
}

/** Ids under which the applicant's own lines stand in the material path, one for each stage it keeps for itself. */
export function ownLines(application: Application): string[] {
  return activitiesOnSite(application).flatMap((activity) => {
    const stage = ownStages[activity]
    return stage ? [`own.${stage}`] : []
  })
}
