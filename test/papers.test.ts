import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drafted, shippedWorld } from './shipped-world.ts'

test('no file goes in before a step of the plan has made its papers', () => {
  const { steps, verdicts } = drafted(shippedWorld())
  const bound = verdicts.filter(({ applies }) => applies === 'yes')
  const papers = bound.flatMap(({ rule }) => {
    const last = steps.filter((step) => step.rule === rule.id).at(-1)
    return rule.documents.flatMap((document) => {
      const maker = steps.find((step) => step.rule === null && step.documents.includes(document))
      return last && maker ? [{ last, maker }] : []
    })
  })
  assert.ok(papers.length > 0, 'at least one paper of a permit is made by another step')
  for (const { last, maker } of papers)
    assert.ok(
      last.after.some((link) => link.step === maker.id && link.type === 'FS'),
      `${last.id} does not wait for ${maker.id}`,
    )
})
