/** Sentences of the report, one key for both languages. */
export const captions = {
  notAffiliated: {
    en: 'A modelled corridor, not affiliated with its namesake.',
    zh: '本走廊为模型，与同名基地无隶属关系。',
  },
  knowledgeAsOf: { en: 'knowledge as of {0}', zh: '知识截至{0}' },
  restsPath: {
    en: '{0} of the critical path rests on assumptions.',
    zh: '关键路径的{0}依赖假设。',
  },
  restsMoney: {
    en: '{0} of the money in the months planned rests on assumptions; of the cost until series output, {1}.',
    zh: '计划期内资金的{0}依赖假设；批量产出前成本为{1}。',
  },
  citedOffers: {
    en: '{0}: {1} of {2} offers carry a citation ({3}); {4} of those publish no terms and must be asked.',
    zh: '{0}：{2}项服务中{1}项有出处（{3}），其中{4}项未公布条件，须先询问。',
  },
  ownerOfAll: { en: 'Owner of every line: {0}. ', zh: '各项责任方：{0}。' },
  mondayCaption: {
    en: 'What can start now. The last columns wait a week with one step and schedule {0} common samples anew. More than 7 days: the work behind it then meets a holiday, a busy officer or a booked line. 0 days: in most samples its slack takes up the week. The cost is the payroll of a later finish, at P50.',
    zh: '现在即可启动的事项。末两列为单个步骤推迟一周后，用{0}个相同样本重新排程的结果。超过7天：后续工作因此遇上假期、人员占用或已预约的产线；0天：多数样本的时差足以吸收这一周。费用为完成推迟带来的薪酬支出（P50）。',
  },
  weekDelayOf: { en: 'P50 {0}, {1}', zh: 'P50 {0}，{1}' },
  ganttLead: {
    en: 'Every step is placed as early as its reasons allow. Point at a bar to read why it stands there; the tables say the same in words.',
    zh: '各步骤在条件允许时尽早开始。指向横条可查看其位置的原因，表格以文字说明。',
  },
  assumedDays: {
    en: 'Working days from {0} on are assumed: holidays and make-up weekends of those years have not been published.',
    zh: '{0} 起的工作日为假设：相应年份的节假日和调休安排尚未公布。',
  },
  chainOfStepsCaption: {
    en: '{0} steps follow one another up to series output: each arrow starts where the next step’s wait ends. A day lost here is a day lost at the end, as planned. The range beneath a bar shows when the samples finish it: rework, queues and shared delays push it to the right of the plan.',
    zh: '至批量产出共{0}个步骤首尾相接：箭头起点即下一步等待结束之时。按计划，此处延误一天，最终即延误一天。横条下方为抽样得到的完成区间：返工、排队与共同延误使其位于计划右侧。',
  },
  ganttCaption: {
    en: 'Solid bars with bold names are on the critical path, pale bars have slack, diamonds are milestones. The line beneath runs from P10 to P90 of the finish with a tick at P50; where it lies to the right of its bar, the samples finish later than the plan. Upright lines: filing, planned finish, P50 and deadline, as named in the picture above.',
    zh: '实心横条与粗体名称为关键路径，浅色横条有时差，菱形为里程碑。下方细线为完成日期的P10至P90，短竖线为P50；细线位于横条右侧，表示抽样结果晚于计划。竖线依次为申请、计划完成、P50与期限，名称见上图。',
  },
  riskLead: {
    en: 'Durations and costs are drawn together {0} times and every sample is scheduled anew.',
    zh: '工期与成本联合抽样{0}次，每个样本重新排程。',
  },
  aimPlanned: {
    en: 'The schedule was chosen for an early planned finish.',
    zh: '排程以计划完成日尽早为目标选定。',
  },
  aimP50: {
    en: 'The schedule was chosen for an early P50 of the finish: quicker offers are taken where they spare more days than the planned date shows.',
    zh: '排程以完成日P50尽早为目标选定：即使计划日期不变，只要更快的报价能在抽样中省下时日即予采用。',
  },
  aimP80: {
    en: 'The schedule was chosen for an early P80 of the finish: quicker offers are taken where they spare days in bad cases.',
    zh: '排程以完成日P80尽早为目标选定：更快的报价若能在不利情形下省下时日即予采用。',
  },
  driversCaption: {
    en: 'Steps by their share of the variance of the finish. Shorten or secure the top ones first.',
    zh: '按对完成日期方差的贡献排序，优先缩短或锁定靠前的步骤。',
  },
  jointCaption: {
    en: 'Chance of finishing by the date on the left and within the amount above.',
    zh: '在左列日期之前完成且不超过上列金额的概率。',
  },
  chainLead: {
    en: 'Where each wanted element comes from, what happens to it, and what is lost, over the whole plan.',
    zh: '整个计划期内，各目标元素从何而来、如何流转、损失多少。',
  },
  sankeyCaption: {
    en: 'Each element flows down from deposit to market; the figure beside a bar is the mass of the element that passes there. Widths are mass and compare within one element, not between elements. Colour is origin, grey stubs are losses and stock, the dashed line carries recovered swarf back.',
    zh: '各元素自上而下由矿体流向市场，横条旁的数字为经过该处的元素质量。宽度代表质量，仅在同一元素内可比。颜色为来源，灰色短带为损失与库存，虚线为回收切屑返回。',
  },
  terbiumUnused: {
    en: 'The recipe needs no terbium: what dysprosium or terbium could do is done with dysprosium, and {0} of terbium oxide from the same ores leave as a co-product.',
    zh: '配方不用铽：镝、铽均可承担的部分全部用镝，同一矿石所含的{0}氧化铽作为副产品。',
  },
  originCaption: {
    en: 'Share of each element in the product by origin, by physical mix of the feed that is known. What passed a blending plant of which it is not known what it runs for others cannot be told.',
    zh: '产品中各元素的来源份额，按已知进料的物理混合计。凡经过会混料、且为他人加工何种料不明的工厂者，其来源无法确认。',
  },
  custodyCaption: {
    en: 'Plants in use that blend, or that say how they keep origins apart. One that says nothing is taken to blend where its process does.',
    zh: '所用工厂中会混料者，或已说明来源区分方式者。未说明者，凡其工艺会混料即按混料处理。',
  },
  custodyFeasible: {
    en: 'This path keeps the origins asked for by physical mix; a cheaper one is not ruled out.',
    zh: '该路径按物理混合满足来源要求，但不排除另有成本更低的路径。',
  },
  cashLead: {
    en: 'Money in and out month by month, and the instruments chosen so that cash stays above its floor where finish and cost come at their P50.',
    zh: '逐月资金收支，以及所选融资工具：在完成日期与成本均为 P50 时，现金不低于底线。',
  },
  cashCaption: {
    en: 'Cash at the end of each month: as planned, and if the plant comes as late and as dear as in half the samples (P50) or in one of ten (P90), with the debt as contracted. The dots mark the lowest cash: below the floor, owners or lenders must have agreed on more by then. Ticks beneath show when each instrument pays.',
    zh: '各月末现金：按计划，以及工厂的延误与超支达到半数样本（P50）或十分之一样本（P90）水平时的情形，债务按合同不变。圆点为最低现金：低于底线时，须事先与股东或贷款方商定追加资金。下方短竖条为各工具的到账月份。',
  },
  dutiesLead: {
    en: 'Each rule judged on the date of its event. “Cannot tell” means an answer or a source is missing, not that the duty is absent.',
    zh: '每条规则按其事件日期判断。“无法判断”表示缺少回答或来源，并非没有义务。',
  },
  notApplying: { en: 'Rules that do not apply ({0})', zh: '不适用的规则（{0}）' },
  coverageLead: {
    en: 'How far the law was collected. Where it was not collected, this plan says nothing about it: ask the authority named.',
    zh: '法律收录的范围。未收录之处，本方案不作任何判断，请咨询所列部门。',
  },
  lawLead: {
    en: 'Open questions of law, each reading planned in full. No probability is put on them.',
    zh: '尚未确定的法律问题，每种解读各自完整规划，不赋予概率。',
  },
  lawMore: { en: 'Both readings side by side', zh: '两种解读并列对比' },
  lawCaption: {
    en: 'The ring is the planned finish of each reading; the bar runs from P50 to P90.',
    zh: '圆环为各解读的计划完成日期，横条为P50至P90。',
  },
  noOpenLaw: {
    en: 'This case meets no rule whose state is unknown on its day.',
    zh: '本项目未遇到届时效力不明的规则。',
  },
  twinLead: {
    en: 'The same project on the same samples, once with the corridor and once as the market serves any applicant.',
    zh: '同一项目、同一批样本，分别在走廊内与按普通市场条件规划。',
  },
  twinCaption: {
    en: 'Bars run from P10 to P90 of the finish, the line inside is P50, the ring is the planned date.',
    zh: '横条为完成日期的P10至P90，条内竖线为P50，圆环为计划日期。',
  },
  differenceCaption: {
    en: 'What the corridor gains on the same samples. A negative figure is a loss.',
    zh: '相同样本下走廊的优势，负值为劣势。',
  },
  leversCaption: {
    en: 'Days each lever saves, on {0} common samples: the bar is its Shapley P50, the thin line P10 to P90. Levers overlap, so “off alone” and “on alone” differ.',
    zh: '各杠杆节省的天数（{0}个相同样本）：横条为沙普利P50，细线为P10至P90。杠杆相互重叠，故“单独关闭”与“单独开启”不同。',
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
  verifyCaption: {
    en: 'Claims whose confirmation would move the plan most, best first, each from a re-run on {0} common samples, with one standard error after ±. A negative length means that P50 comes forward by more than P90.',
    zh: '核实后对方案影响最大的陈述，由高到低，各以{0}个相同样本重新计算，±之后为一个标准误差。缩短为负值，表示P50提前的天数多于P90。',
  },
  documentsLead: {
    en: 'Each document once, with everything it serves.',
    zh: '每份文件只编制一次，并列出其全部用途。',
  },
  peopleLead: { en: 'Who has to be hired, and by when.', zh: '需招聘的岗位与到岗日期。' },
  sourcesLead: {
    en: 'What was read, and where. Titles are the compilers’ summaries; addresses are printed to be typed.',
    zh: '所查阅的文献及出处。标题为编者摘要，保留原文语言；网址供手工输入。',
  },
  traceLead: {
    en: 'Why things are in the plan: the answers, rules, offers and clocks they come from.',
    zh: '方案各项内容的由来：回答、规则、服务与时钟。',
  },
  noPlanLead: {
    en: 'Nothing is wrong with the file; the demands exclude each other. Below are the demands and what would resolve them.',
    zh: '文件本身无误，但各项要求互相排斥。以下列出这些要求及化解办法。',
  },
  relaxationsCaption: {
    en: 'Each line alone is enough: write it into the application and plan again. Finish and cost are those of the plan that then exists.',
    zh: '任何一行单独即可：将其写入申请文件后重新规划。完成日期与成本为放宽后方案的结果。',
  },
  nothingHelps: {
    en: 'No single change of the applicant would make a plan possible.',
    zh: '申请人单项让步无法得到方案。',
  },
  footerNoPlan: {
    en: 'Knowledge as of {0} · answer {1}',
    zh: '知识截至{0} · 结果{1}',
  },
  printing: {
    en: 'On paper, the tables under the pictures are printed open; other folded records are printed where they were opened.',
    zh: '打印时，图下数据表自动展开；其他折叠内容展开后才会打印。',
  },
  footerVersions: { en: 'corridor {0} {1} · engine {2}', zh: '走廊{0} {1} · 引擎{2}' },
  footer: {
    en: 'Knowledge as of {0} · seed {1} · {2} samples · plan {3}',
    zh: '知识截至{0} · 种子{1} · {2}次抽样 · 方案{3}',
  },
} as const
