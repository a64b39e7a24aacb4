/** Words for a plan that is re-planned after changes. */
export const replanLabels = {
  replanNone: { en: 'No schedule is possible from {0} on', zh: '截至{0}，无法重新排程' },
  replanSameFinish: { en: 'Series output: {0}, as planned', zh: '批量产出：{0}，不变' },
  replanNewFinish: { en: 'Series output: from {0} to {1}', zh: '批量产出：由{0}改为{1}' },
  replanLate: {
    en: 'The deadline of {0} is missed by {1} days',
    zh: '期限{0}将超出{1}天',
  },
  replanCounts: {
    en: 'By {0}: done {1}, begun {2}, moved {3}, staying {4}',
    zh: '截至{0}：已完成{1}步，进行中{2}步，移动{3}步，不动{4}步',
  },
} as const
