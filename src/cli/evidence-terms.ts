import type { RecordKind, Search } from '#core/evidence/ledger-notes.ts'
import type { VerificationTask } from '#core/evidence/verification-tasks.ts'
import type { WeighedEvidence } from '#core/evidence/weigh-claim.ts'
import type { Basis, Claim, Evidence } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'

/** What the codes of the evidence ledger are called. */
export const evidenceTerms = {
  basis: {
    read: { en: 'read', zh: '已查阅' },
    memory: { en: 'memory', zh: '记忆' },
    calculated: { en: 'calculated', zh: '计算' },
    assumption: { en: 'assumption', zh: '假设' },
  } satisfies Readonly<Record<Basis, Text>>,
  kind: {
    announced: { en: 'announced', zh: '已宣布' },
    achieved: { en: 'achieved', zh: '已实现' },
    forecast: { en: 'forecast', zh: '预测' },
  } satisfies Readonly<Record<NonNullable<Claim['kind']>, Text>>,
  stance: {
    supports: { en: 'supports it', zh: '支持' },
    contradicts: { en: 'contradicts it', zh: '相悖' },
    subsumes: { en: 'includes it', zh: '包含' },
    silent: { en: 'does not say', zh: '未涉及' },
  } satisfies Readonly<Record<Evidence['stance'], Text>>,
  counts: {
    against: { en: 'a voice against', zh: '一个反对的声音' },
    'an official voice': { en: 'an official voice', zh: '一个官方声音' },
    'a voice': { en: 'a voice', zh: '一个声音' },
    "the claimant's voice": { en: "the claimant's own voice", zh: '主张方自身的声音' },
    'a calculation': { en: 'a calculation, which adds no voice', zh: '计算，不增加声音' },
    'nothing: the source is not listed': {
      en: 'nothing, for the source is not listed',
      zh: '不计：来源未列出',
    },
    'nothing: the source was not read': {
      en: 'nothing, for the source was not opened',
      zh: '不计：来源未查阅',
    },
    'nothing: it is silent': { en: 'nothing, for it is silent', zh: '不计：未涉及' },
  } satisfies Readonly<Record<WeighedEvidence['counts'], Text>>,
  record: {
    'company-disclosure': { en: 'Company disclosure', zh: '公司披露' },
    'procurement-record': { en: 'Procurement record', zh: '采购记录' },
    'facility-lease': { en: 'Facility lease', zh: '场地租约' },
    'partner-announcement': { en: 'Partner announcement', zh: '合作方公告' },
    'trade-customs': { en: 'Trade and customs data', zh: '贸易与海关数据' },
  } satisfies Readonly<Record<RecordKind, Text>>,
  result: {
    found: { en: 'found', zh: '有记录' },
    nothing: { en: 'nothing found', zh: '未见记录' },
    'not-made': { en: 'not made', zh: '未检索' },
  } satisfies Readonly<Record<Search['result'], Text>>,
  task: {
    claim: { en: 'verify the claim', zh: '核实陈述' },
    'lease-without-facility': { en: 'lease without facility', zh: '有租约而无设施' },
    'facility-without-lease': { en: 'facility without lease', zh: '有设施而无租约' },
  } satisfies Readonly<Record<VerificationTask['kind'], Text>>,
}
