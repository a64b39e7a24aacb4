import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exporterShare, reporterReliability } from './reporter-reliability.ts'

test('the better reporter weighs more, two that are alike the same', () => {
  assert.equal(exporterShare(0, 0), 0.5)
  // e¹ / (e¹ + e⁰) = 0.7311
  assert.equal(exporterShare(1, 0).toFixed(4), '0.7311')
  assert.equal(exporterShare(0, 1).toFixed(4), '0.2689')
})

const flow = (from: string, to: string, asymmetry: number) => ({ from, to, asymmetry })

test('exporters of fewer than three flows are not scored, the others by how far they lie apart', () => {
  const flows = [
    ...['a', 'b', 'c'].map((to) => flow('near', to, 0.1)),
    ...['a', 'b', 'c'].map((to) => flow('far', to, 0.3)),
    ...['a', 'b'].map((to) => flow('rare', to, 0.9)),
  ]
  const scores = new Map(reporterReliability(flows).map((each) => [each.reporter, each]))
  assert.equal(scores.get('rare')?.asExporter, null)
  // Two scored values lie one standard deviation to either side of their mean.
  assert.equal(scores.get('near')?.asExporter?.toFixed(6), '1.000000')
  assert.equal(scores.get('far')?.asExporter?.toFixed(6), '-1.000000')
})

test('without differences everybody is as reliable as everybody else', () => {
  const names = ['a', 'b', 'c', 'd']
  const flows = names.flatMap((from) =>
    names.filter((to) => to !== from).map((to) => flow(from, to, 0)),
  )
  for (const { asExporter, asImporter } of reporterReliability(flows))
    for (const score of [asExporter, asImporter]) assert.ok(Math.abs(score as number) < 1e-6)
})
