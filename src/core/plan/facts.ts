import { heavyPercent } from '#core/material/recipe.ts'
import type { Fact, Facts, FactValue } from '#core/model/condition.ts'
import { withUnions } from '#core/model/jurisdiction.ts'
import { magnetKgPerUnit, peakOutput } from './output-volume.ts'
import { activitiesOnSite } from './own-lines.ts'
import { playbookOf } from './playbook-of.ts'
import type { World } from './world.ts'

/**
 * The named facts that rules, offers and instruments are judged on, each with the answer it came from: the grade's recipe
 * says which rare earths are in the magnets, the family's playbook what the goods are. An answer that was not given stays
 * `null`: a condition on it cannot tell.
 */
export function factsOfWorld(world: World): Facts {
  const { application, corridor, catalog } = world
  const { applicant, product, site, sales } = application
  const { goods } = playbookOf(world)
  const grade = catalog.products[product.grade]
  const dyTbWeightPct = grade ? heavyPercent(grade, product.grainBoundaryDiffusion) : null
  const heavy = dyTbWeightPct === null || dyTbWeightPct > 0 ? ['Dy'] : []
  const peak = peakOutput(world)
  const hub = corridor.hubs.find((candidate) => candidate.id === site.hub)
  const abroad = sales.markets.filter((market) => market.destination !== hub?.country)
  const elements = [...new Set(['Nd', 'Pr', ...heavy, ...Object.keys(product.additions)])].sort()
  const plating =
    product.coatingPlace === 'on-site' && ['ni-cu-ni', 'zinc'].includes(product.coating)
  const onSite = activitiesOnSite(application)
  const activities = plating ? [...onSite, 'electroplating'] : onSite
  const from = (path: string, value: FactValue): Fact => ({ value, from: `answer:${path}` })
  return {
    'site.jurisdiction': from('site.hub', hub?.country ?? null),
    'site.jurisdictions': from('site.hub', hub ? withUnions([hub.country]) : null),
    'site.province': from('site.hub', hub?.province ?? null),
    'site.city': from('site.hub', hub?.city ?? null),
    'site.region': from('site.hub', hub?.region ?? null),
    'site.hub': from('site.hub', site.hub),
    'site.land': from('site.land', site.land),
    'site.greenfield': from('site.land', site.land !== 'leased-workshop'),
    'site.standardLand': from('site.land', site.land === 'standard-land'),
    'site.newBuilding': from('site.newBuilding', site.newBuilding),
    'site.commitment': from('site.commitment', site.commitment),
    'site.parallelLane': from('site.hub', false),
    'process.activities': from(plating ? 'product.coating' : 'site.activities', activities),
    'process.dischargeClass': from('product.coating', plating ? 'key' : 'simple'),
    'process.energyTce': from('site.energyTce', site.energyTce),
    'process.hydrogenKgOnSite': from('site.hydrogenKgOnSite', site.hydrogenKgOnSite),
    'process.fireClass': from('site.fireClass', site.fireClass),
    'process.maxUThBqPerG': from('site.maxUThBqPerG', site.maxUThBqPerG),
    'process.occHazard': from('site.activities', onSite.length > 0),
    'product.kind': from('product.family', goods.kind),
    'product.family': from('product.family', product.family),
    'product.grade': from('product.grade', product.grade),
    'product.form': from('product.family', goods.category),
    // No ecodesign act of the catalog names a product yet.
    'product.esprActAdopted': { value: false, from: 'rule:EU-ESPR-DPP' },
    'product.magnetType': from('product.family', goods.magnetType),
    'product.elements': from('product.grade', elements),
    'product.dyTbWeightPct': from('product.grade', dyTbWeightPct),
    'product.coating': from('product.coating', product.coating),
    'product.coatingPlace': from('product.coatingPlace', product.coatingPlace),
    'product.plating': from('product.coating', plating),
    'product.magnetMassKg': from(
      product.magnetMassKg === null ? 'product.use' : 'product.magnetMassKg',
      magnetKgPerUnit(world),
    ),
    'product.powerKw': from('product.powerKw', product.powerKw),
    'product.lineStart': from('product.lineStart', product.lineStart),
    'product.grainBoundaryDiffusion': from(
      'product.grainBoundaryDiffusion',
      product.grainBoundaryDiffusion,
    ),
    'shipment.exports': from('sales.markets', abroad.length > 0),
    'shipment.origin': from('site.hub', hub?.country ?? null),
    'shipment.destinations': from(
      'sales.markets',
      abroad.map((market) => market.destination),
    ),
    'shipment.destination': from(
      'sales.markets',
      abroad.map((market) => market.destination),
    ),
    'shipment.elements': from('product.grade', elements),
    'shipment.category': from('product.family', goods.category),
    'shipment.hs': from('product.family', goods.heading),
    'shipment.endUseMilitary': from(
      'sales.markets',
      abroad.some((market) => market.endUse === 'defence'),
    ),
    'sale.markets': from(
      'sales.markets',
      sales.markets.map((market) => market.destination),
    ),
    'sale.jurisdictions': from(
      'sales.markets',
      withUnions(sales.markets.map((market) => market.destination)),
    ),
    'sale.defenceMarkets': from(
      'sales.markets',
      sales.markets
        .filter((market) => market.endUse === 'defence')
        .map((market) => market.destination),
    ),
    'sale.buyerSigned': from('sales.buyerSigned', sales.buyerSigned),
    'buyer.sectors': from('sales.buyersAsk', sales.buyersAsk?.sectors ?? null),
    'buyer.requires': from('sales.buyersAsk', sales.buyersAsk?.standards ?? null),
    'applicant.sme': from('applicant.sme', applicant.sme),
    'applicant.stage': from('applicant.stage', applicant.stage),
    'applicant.kind': from('applicant.stage', 'company'),
    'applicant.rdSpend': from('applicant.rdSpendPerYear', applicant.rdSpendPerYear.amount / 100),
    'applicant.encouragedRevenueShare': from(
      'applicant.encouragedRevenueShare',
      applicant.encouragedRevenueShare,
    ),
    'applicant.commitment': from('site.commitment', site.commitment),
    'applicant.hubs': from('applicant.hubs', applicant.hubs),
    'exporter.generalLicence': from('applicant.hasExportComplianceSystem', false),
    'exporter.complianceSystem': from(
      'applicant.hasExportComplianceSystem',
      applicant.hasExportComplianceSystem,
    ),
    'transfer.kind': from('product.family', 'none'),
    'readiness.trl': from('readiness.trl', application.readiness.trl),
    'readiness.mrl': from('readiness.mrl', application.readiness.mrl),
    'readiness.targetTrl': from('readiness.targetTrl', application.readiness.targetTrl),
    'volume.peakTonnes': from('volume.ramp', peak.tonnes),
    'volume.peakUnits': from('volume.ramp', peak.units),
  }
}
