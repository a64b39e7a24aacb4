/** Words for the comparison of corridor and market as a document of its own. */
export const twinLabels = {
  leversOneByOne: {
    en: 'Levers one at a time ({0} common samples for the shares)',
    zh: '逐项杠杆（份额按{0}次共同抽样）',
  },
  onFirst: { en: 'Turned on first', zh: '最先启用' },
  offLast: { en: 'Turned on last', zh: '最后启用' },
  shapleyShare: { en: 'Share over all orders', zh: '各次序平均份额' },
  restsOnAssumptions: {
    en: 'What the difference rests on, one assumption set otherwise, both twins planned again. Base',
    zh: '差距所依赖的假设（逐项改动，双方重新规划）。基准',
  },
  moves: { en: 'Moves P50 by', zh: 'P50变动' },
  othersBeside: {
    en: 'What the others lose beside it, where a day of it counts as {0} of theirs ({1} joint samples)',
    zh: '优先该项目（其一天计为他人{0}天）时其他项目的损失（联合抽样{1}次）',
  },
  gainedLost: {
    en: 'Gained by the preferred project at P50: {0} · Lost by the others together: {1}',
    zh: '优先项目P50提前：{0} · 其他项目合计推迟：{1}',
  },
} as const
