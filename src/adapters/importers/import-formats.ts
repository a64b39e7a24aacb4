import type { ImportFormat } from '#app/ports.ts'

/** Every kind of document that can be imported: to add one, write its importer and its entry here. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: 'sec',
    title: {
      en: 'companyfacts JSON of one filer at the SEC: every figure of its filings, restatements kept',
      zh: '美国证监会单一申报人的 companyfacts JSON：各申报文件中的全部数据，保留重述',
    },
    options: {
      predecessor: {
        en: 'first day of the present company, and who filed under its number before: `2020-11-17 Shell Corp.`',
        zh: '现公司的起始日，以及此前使用同一编号的公司，例如 `2020-11-17 Shell Corp.`',
      },
    },
    load: async () => (await import('./sec/import-sec.ts')).importSec,
  },
  {
    name: 'ocds',
    title: {
      en: 'contracting releases and records by OCDS 1.1: packages, single ones, or one a line',
      zh: 'OCDS 1.1 采购发布文件与记录：数据包、单个文件，或每行一个',
    },
    options: {},
    load: async () => (await import('./ocds/import-ocds.ts')).importOcds,
  },
  {
    name: 'leases',
    title: {
      en: 'index of leases, land transfers or deeds, CSV with titles in English or Chinese, UTF-8 or GBK',
      zh: '租赁、土地出让或权证目录，CSV，中文或英文列名，UTF-8 或 GBK',
    },
    options: {
      publisher: {
        en: 'the register that publishes it; else all such indexes are one voice',
        zh: '发布该目录的登记机构；不注明时，所有此类目录视为同一来源',
      },
    },
    load: async () => (await import('./leases/import-leases.ts')).importLeases,
  },
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
  {
    name: 'ledger',
    title: {
      en: 'a ledger written by hand (lodestone.ledger-file/1, YAML): sources, claims, evidence, origins',
      zh: '手写台账（lodestone.ledger-file/1，YAML）：来源、陈述、证据、同源关系',
    },
    options: {},
    load: async () => (await import('./ledger-file/import-ledger-file.ts')).importLedgerFile,
  },
]
