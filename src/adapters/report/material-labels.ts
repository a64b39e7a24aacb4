/** Labels and sentences of a material path, one key for both languages. */
export const materialLabels = {
  pathTitle: { en: '{0} · Supply chain · {1}', zh: '{0} · 供应链 · {1}' },
  pathServed: {
    en: 'All that is wanted is served in every period: {0} kg of magnets from {1} to {2}.',
    zh: '各时段需求均可足量供应：{1}至{2}共{0}公斤磁体。',
  },
  pathShort: {
    en: 'Not all can be served: {0} of {1} kg of magnets are missing, first in {2}.',
    zh: '无法足量供应：{1}公斤磁体中缺{0}公斤，最早出现在{2}。',
  },
  pathCost: {
    en: 'Material and processing cost {0}{1}.',
    zh: '材料与加工成本为{0}{1}。',
  },
  pathNotProved: {
    en: '; a cheaper path that keeps the origins asked for was not ruled out',
    zh: '；未排除满足来源要求的更低成本路径',
  },
  pathBroken: {
    en: 'No plan keeps every limit ({0}); ./lodestone plan says which would have to give way. The path is asked for output from {1}.',
    zh: '没有满足全部限制的方案（{0}）；./lodestone plan 会说明需放宽哪些限制。此处按{1}起产出计算路径。',
  },
  bottlenecksHead: { en: 'Bottlenecks', zh: '瓶颈' },
  inTheWayHead: { en: 'What stands in the way', zh: '受阻原因' },
  elementsHead: {
    en: 'Elements: how much, from whom, and can they really sell it',
    zh: '元素：数量、来源及能否实际供货',
  },
  elementMonths: {
    en: '{0}: {1} to {2} kg a month in the magnets; {3} kg leave separation for them in the month with the most. From {4}.',
    zh: '{0}：磁体中每月{1}至{2}公斤；最多的月份有{3}公斤自分离环节送出。来源：{4}。',
  },
  elementQuarters: {
    en: '{0}: {1} to {2} kg a quarter in the magnets; {3} kg leave separation for them in the quarter with the most. From {4}.',
    zh: '{0}：磁体中每季{1}至{2}公斤；最多的季度有{3}公斤自分离环节送出。来源：{4}。',
  },
  singleHead: { en: 'Single sources', zh: '单一来源' },
  noSingle: {
    en: 'At every stage two or more places could do each task.',
    zh: '各环节的每项任务均有两处以上可以承接。',
  },
  chokeHead: { en: 'Without one place (solved again)', zh: '缺少某一设施（重新求解）' },
  concentrationHead: {
    en: 'Concentration (1 is a single hand)',
    zh: '集中度（1表示只有一家）',
  },
  surplusHead: { en: 'What the ores bring besides', zh: '伴生氧化物' },
  alternativesHead: { en: 'Other recipes on the same chain', zh: '同一供应链上的其他配方' },
  riskHead: { en: 'Supply at risk', zh: '供应风险' },
  whatIfHead: { en: 'What if (planned anew)', zh: '情景（重新规划）' },
  whatIfMoved: { en: '    {0}: {1} kg', zh: '    {0}：{1}公斤' },
  balanceLine: {
    en: 'Every element adds up at every place and in every period to within {0} (checked apart from the solver).',
    zh: '各元素在每处、每时段的平衡误差不超过{0}（由独立程序复核）。',
  },
} as const
