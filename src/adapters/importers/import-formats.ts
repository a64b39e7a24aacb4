import type { ImportFormat } from '#app/ports.ts'
import type { Text } from '#core/model/text.ts'

const commodityCodes: Text = {
  en: 'commodity codes to take beside those of rare earths, by comma; `all` takes every one',
  zh: '除稀土商品外另需采用的商品编码，以逗号分隔；`all` 表示全部采用',
}

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
  {
    name: 'comtrade',
    title: {
      en: 'UN Comtrade, version 1, JSON or CSV: totals of each flow; parts, and weights computed from values, are left out',
      zh: 'UN Comtrade 第 1 版，JSON 或 CSV：各流向总数；细分项与由金额推算的重量不采用',
    },
    options: { codes: commodityCodes },
    load: async () => (await import('./comtrade/import-comtrade.ts')).importComtrade,
  },
  {
    name: 'china-customs',
    title: {
      en: "downloads of China's customs statistics, CSV in GBK or UTF-8",
      zh: '中国海关统计数据在线查询下载表，GBK 或 UTF-8 编码的 CSV',
    },
    options: {
      flow: {
        en: 'import or export: the flow that was asked for, where the table does not say it',
        zh: 'import（进口）或 export（出口）：表中未注明时所查询的流向',
      },
      codes: commodityCodes,
    },
    load: async () => (await import('./china-customs/import-china-customs.ts')).importChinaCustoms,
  },
  {
    name: 'usgs',
    title: {
      en: 'mineral commodity data of the USGS, CSV, with its marks: e estimated, W withheld, NA, E net exporter, a dash for none',
      zh: '美国地质调查局矿产品数据 CSV，识别其标记：e 估计、W 保密、NA 无数据、E 净出口、短横线为零',
    },
    options: {
      edition: {
        en: 'the edition, for example `MCS 2026`; else the hash of the document stands for it',
        zh: '版本，例如 `MCS 2026`；不注明时以文件哈希代之',
      },
      published: { en: 'day, month or year of publication', zh: '出版日期（年、月或日）' },
    },
    load: async () => (await import('./usgs/import-usgs.ts')).importUsgs,
  },
  {
    name: 'announcement',
    title: {
      en: 'an announcement: schema.org NewsArticle in JSON-LD, a web page, or plain text; every amount it states, word for word',
      zh: '公告或报道：JSON-LD 的 schema.org NewsArticle、网页或纯文本；逐字记录所述数量',
    },
    options: {
      url: { en: 'address it was published at', zh: '发布网址' },
      publisher: { en: 'who published it', zh: '发布者' },
      owner: { en: 'who owns the publisher', zh: '发布者的所有者' },
      published: { en: 'day, month or year of publication', zh: '发布日期（年、月或日）' },
      subject: {
        en: 'of whom its only amount is said, for example `facility/ID`; with predicate',
        zh: '文中唯一数量所指对象，例如 `facility/ID`；须与 predicate 同用',
      },
      predicate: {
        en: 'what that amount is, for example `capacity`',
        zh: '该数量的含义，例如 `capacity`',
      },
    },
    load: async () => (await import('./announcements/import-announcement.ts')).importAnnouncement,
  },
]
