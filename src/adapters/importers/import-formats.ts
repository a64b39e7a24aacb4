import type { ImportFormat } from '#app/ports.ts'

/** Every kind of document that can be imported: to add one, write its importer and its entry here. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: 'ftm',
    title: {
      en: 'FollowTheMoney entities, one JSON object a line: companies, licences, contracts, property, who owns and directs',
      zh: 'FollowTheMoney 实体，每行一个 JSON 对象：企业、许可、合同、不动产、持股与任职',
    },
    options: {
      kind: {
        en: 'kind of source, as in `registry` for the official register itself; else `database`',
        zh: '来源类型，例如官方登记簿本身为 `registry`；默认 `database`',
      },
      publisher: {
        en: 'who publishes the export; else all such exports are one voice',
        zh: '导出数据的发布者；不注明时，所有此类导出视为同一来源',
      },
    },
    load: async () => (await import('./ftm/import-ftm.ts')).importFtm,
  },
]
