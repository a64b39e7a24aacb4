import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textWidth, wrapLabel } from './wrap-label.ts'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('Decision:', 'medium/heavy', 'solvent-extraction', 'A', 'magnets', 'Wm'),
      fc.constantFrom('审批决定：', '七类中重稀土', '（简化管理）', '示意'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

test('a wrapped label loses no sign and no line is wider than its room', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 400 }), fc.boolean(), (label, room, bold) => {
      const lines = wrapLabel(label, room, 12.5, bold)
      const bare = (text: string) => text.replace(/\s/g, '')
      assert.equal(bare(lines.join('')), bare(label))
      for (const line of lines) assert.ok(textWidth(line, 12.5, bold) <= room, line)
    }),
    { seed: 1 },
  )
})

test('lines break at spaces and hyphens, and a Chinese mark does not begin a line', () => {
  // 12 px: ten signs of 0.63 em are 75.6 px, so 80 px hold "extraction" and not the hyphened whole.
  assert.deepEqual(wrapLabel('solvent-extraction plant', 80, 12), [
    'solvent-',
    'extraction',
    'plant',
  ])
  for (const line of wrapLabel('编制申报材料：环境影响报告表审批，工业用地', 84, 12))
    assert.doesNotMatch(line, /^[，。：；、）]/)
})
