import type { ImportReport } from '#app/import-report.ts'
import type { Language, Text } from '#core/model/text.ts'

/** What came of an import as lines of plain text. */
export function importLines(report: ImportReport, language: Language): readonly string[] {
  const say = ({ en, zh }: Text): string => (language === 'zh-Hans' ? zh : en)
  const { file, importer, read, taken, alreadyThere, skipped, reasons, entries } = report
  const added = Object.values(entries).reduce((sum, count) => sum + count, 0)
  return [
    say({
      en: `${file} (${importer}, ${report.bytes} bytes, SHA-256 ${report.contentHash})`,
      zh: `${file}（${importer}，${report.bytes} 字节，SHA-256 ${report.contentHash}）`,
    }),
    say({
      en: `${read} records read = ${taken} taken + ${alreadyThere} already there + ${skipped} skipped`,
      zh: `读取 ${read} 条 = 采用 ${taken} 条 + 已有 ${alreadyThere} 条 + 略过 ${skipped} 条`,
    }),
    ...reasons.map(({ reason, words, records, places }) =>
      say({
        en: `  skipped ${records}: ${words.en} [${reason}] (${places.join(', ')}${records > places.length ? ', …' : ''})`,
        zh: `  略过 ${records} 条：${words.zh}〔${reason}〕（${places.join('、')}${records > places.length ? ' 等' : ''}）`,
      }),
    ),
    say({
      en: `${added} entries added: ${entries.source} sources, ${entries.claim} claims, ${entries.evidence} pieces of evidence, ${entries.origin} origins, ${entries.withdrawal} withdrawals; known from ${report.knownOn}`,
      zh: `新增 ${added} 条记录：来源 ${entries.source}、陈述 ${entries.claim}、证据 ${entries.evidence}、同源关系 ${entries.origin}、撤回 ${entries.withdrawal}；自 ${report.knownOn} 起为已知`,
    }),
    ...(report.cutShortBytes > 0
      ? [
          say({
            en: `An earlier append was cut short: its ${report.cutShortBytes} bytes do not count.`,
            zh: `此前有一次写入中断：其 ${report.cutShortBytes} 字节不计入台账。`,
          }),
        ]
      : []),
    ...(report.dryRun
      ? [
          say({
            en: 'This was a trial: nothing was written.',
            zh: '本次为试运行：未写入任何内容。',
          }),
        ]
      : []),
  ]
}
