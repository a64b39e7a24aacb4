/** Sentences of the report, one key for both languages. */
export const captions = {
  notAffiliated: {
    en: 'A modelled corridor, not affiliated with its namesake.',
    zh: '本走廊为模型，与同名基地无隶属关系。',
  },
  restsPath: {
    en: '{0} of the critical path rests on assumptions.',
    zh: '关键路径的 {0} 依赖假设。',
  },
  restsMoney: {
    en: '{0} of the money in the months planned rests on assumptions; of the cost until series output, {1}.',
    zh: '计划期内资金的 {0} 依赖假设；量产前成本为 {1}。',
  },
  citedOffers: {
    en: '{0}: {1} of {2} offers carry a citation ({3}); {4} of those publish no terms and must be asked.',
    zh: '{0}：{2} 项服务中 {1} 项有出处（{3}），其中 {4} 项未公布条件，须先询问。',
  },
  mondayLead: {
    en: 'What can start now. The last entry says what one week of waiting does, from a re-run on the same samples.',
    zh: '现在即可启动的事项。末项为等待一周的后果，以相同样本重新计算。',
  },
  weekDelayOf: { en: 'P50 {0}, {1}', zh: 'P50 {0}，{1}' },
  ganttLead: {
    en: 'Every step in its hub and desk, placed as early as its reasons allow.',
    zh: '各步骤按基地与窗口排列，在条件允许时尽早开始。',
  },
  ganttCaption: {
    en: 'Solid bars are the plan; the pale band runs from P10 to P90 of each finish. Red steps are on the critical path. Where a band lies to the right of its bar, the samples finish later than the plan.',
    zh: '实心条为计划；浅色带为各步骤完成日期的 P10 至 P90。红色为关键路径。浅色带位于实心条右侧时，表示抽样结果晚于计划。',
  },
  riskLead: {
    en: 'Durations and costs are drawn together and every sample is scheduled anew.',
    zh: '工期与成本联合抽样，每个样本重新排程。',
  },
  driversCaption: {
    en: 'Steps by their share of the variance of the finish. Shorten or secure the top ones first.',
    zh: '按对完成日期方差的贡献排序，优先缩短或锁定靠前的步骤。',
  },
  jointCaption: {
    en: 'Probability of finishing by the date on the left and within the amount above.',
    zh: '在左列日期之前完成且不超过上列金额的概率。',
  },
  chainLead: {
    en: 'Where each wanted element comes from, what happens to it, and what is lost, over the whole plan.',
    zh: '整个计划期内，各目标元素从何而来、如何流转、损失多少。',
  },
  sankeyCaption: {
    en: '{0}, kilograms of the element over the plan. Band width is mass, colour is origin, grey stubs are losses and stock; dashed lines return recovered swarf.',
    zh: '{0}，计划期内元素质量。带宽为质量，颜色为来源，灰色短带为损失与库存；虚线为切屑回收。',
  },
  cashLead: {
    en: 'Money in and out month by month, and the instruments that cover the gap.',
    zh: '逐月资金收支，以及弥补缺口的工具。',
  },
  cashCaption: {
    en: 'Cash at the end of each month as planned. The dots mark the lowest cash at P50 and at P90: what must be covered by then.',
    zh: '按计划的月末现金。圆点为 P50 与 P90 的最低现金，即届时须保障的资金。',
  },
  dutiesLead: {
    en: 'Each rule judged on the date of its event. “Cannot tell” means an answer or a source is missing, not that the duty is absent.',
    zh: '每条规则按其事件日期判断。“无法判断”表示缺少回答或来源，并非没有义务。',
  },
  notApplying: { en: 'Rules that do not apply ({0})', zh: '不适用的规则（{0}）' },
  coverageLead: {
    en: 'How far the law was collected. Where it was not collected, this plan says nothing about it.',
    zh: '法律收录的范围。未收录之处，本方案不作任何判断。',
  },
  lawLead: {
    en: 'Open questions of law, each reading planned in full. No probability is put on them.',
    zh: '尚未确定的法律问题，每种解读各自完整规划，不赋予概率。',
  },
  twinLead: {
    en: 'The same project on the same samples, once with the corridor and once as the market serves any applicant.',
    zh: '同一项目、同一批样本，分别在走廊内与按普通市场条件规划。',
  },
  twinCaption: {
    en: 'Bars run from P10 to P90 of the finish, the line inside is P50, the ring is the planned date.',
    zh: '横条为完成日期的 P10 至 P90，条内竖线为 P50，圆环为计划日期。',
  },
  leversCaption: {
    en: 'Days each lever saves: the bar is its Shapley P50, the thin line P10 to P90. Levers overlap, so “off alone” and “on alone” differ.',
    zh: '各杠杆节省的天数：横条为沙普利 P50，细线为 P10 至 P90。杠杆相互重叠，故“单独关闭”与“单独开启”不同。',
  },
  matchesLead: {
    en: 'For each need, the offer chosen and why, who else would do, and what kept the rest out.',
    zh: '每项需求选用的服务及理由、可替代者，以及其余未入选的原因。',
  },
  evidenceLead: {
    en: 'How well the numbers behind the plan are evidenced.',
    zh: '方案所依据数据的证据强度。',
  },
  exposureCaption: {
    en: 'Shares by evidence grade. The wider the pale end, the more of the plan is not yet backed by an independent source.',
    zh: '按证据等级划分的份额。浅色越宽，尚无独立来源支持的部分越多。',
  },
  verifyLead: {
    en: 'The claims whose confirmation would narrow the plan most, best first.',
    zh: '核实后最能收窄不确定性的陈述，由高到低。',
  },
  documentsLead: {
    en: 'Each document once, with everything it serves.',
    zh: '每份文件只编制一次，并列出其全部用途。',
  },
  peopleLead: { en: 'Who has to be hired, and by when.', zh: '需招聘的岗位与到岗日期。' },
  sourcesLead: { en: 'What was read, and where.', zh: '所查阅的文献及出处。' },
  traceLead: {
    en: 'Why things are in the plan: the answers, rules, offers and clocks they come from.',
    zh: '方案各项内容的由来：回答、规则、服务与时钟。',
  },
  noPlanLead: {
    en: 'Nothing is wrong with the file; the demands exclude each other. Below are the demands and what would resolve them.',
    zh: '文件本身无误，但各项要求互相排斥。以下列出这些要求及化解办法。',
  },
  nothingHelps: {
    en: 'No single change of the applicant would make a plan possible.',
    zh: '申请人单项让步无法得到方案。',
  },
  footer: {
    en: 'Knowledge as of {0} · seed {1} · {2} samples · plan {3}',
    zh: '知识截至 {0} · 种子 {1} · {2} 次抽样 · 方案 {3}',
  },
} as const
