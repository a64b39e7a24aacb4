import canonicalize from 'canonicalize'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { jsonDocuments } from '#adapters/importers/reading/json-documents.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { ImportRecord, TakenRecord } from '#core/evidence/import-record.ts'
import type { Text } from '#core/model/text.ts'
import { enterProcess, type PublishedRelease } from './enter-process.ts'
import { type FoundRelease, findReleases, type NoRelease } from './find-releases.ts'

/**
 * Contracting releases and records by OCDS 1.1, as packages, by themselves or one a line. A release is never changed: one of the
 * same id that says otherwise is another piece of evidence. The releases of a process are merged by the rules of the standard, and
 * what later ones say otherwise was superseded.
 */
export const importOcds: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  for await (const found of jsonDocuments(begun)) {
    if (found.kind === 'document') yield* recordsOf(found.value, found.place, context)
    else yield found
  }
}

function* recordsOf(
  document: unknown,
  place: string,
  context: ImportContext,
): Generator<ImportRecord> {
  const processes = new Map<string, PublishedRelease[]>()
  for (const found of findReleases(document, place)) {
    const read = publishedRelease(found, context)
    if ('reason' in read)
      yield { kind: 'skipped', place: read.place, reason: read.reason, words: words[read.reason] }
    else processes.set(read.ocid, [...(processes.get(read.ocid) ?? []), read])
  }
  for (const releases of processes.values())
    for (const { place: at, entries } of enterProcess(releases, context))
      yield entries.length > 0
        ? ({ kind: 'taken', entries } satisfies TakenRecord)
        : { kind: 'skipped', place: at, reason: 'nothing-said', words: words['nothing-said'] }
}

function publishedRelease(
  found: FoundRelease | NoRelease,
  context: ImportContext,
): PublishedRelease | { readonly place: string; readonly reason: keyof typeof words } {
  if ('reason' in found) return found
  const { release, place } = found
  const { ocid, id, date } = release
  const [process, name] = [ocid, id].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '',
  ) as [string, string]
  if (process === '' || name === '') return { place, reason: 'no-identifier' }
  if (!/^ocds-[a-z0-9]{6}-\S/i.test(process)) return { place, reason: 'bad-ocid' }
  const day = typeof date === 'string' ? civilSpan(date) : null
  if (day === null) return { place, reason: 'impossible-date' }
  const content = context.idOf(canonicalize(release) as string)
  return { ...found, ocid: process, id: name, day: day.first, content }
}

const words = {
  'linked-release': {
    en: 'The record only links to the release; nothing is fetched',
    zh: '记录仅给出发布文件的链接；系统不会联网获取',
  },
  'compiled-from-releases': {
    en: 'What was compiled from the releases beside it says nothing new',
    zh: '由同一记录中的发布文件汇编而成，不含新内容',
  },
  'not-a-release': { en: 'This is no release', zh: '此处并非发布文件（release）' },
  'no-identifier': {
    en: 'The process or the release has no identifier, and a blank one names nothing',
    zh: '采购流程或发布文件没有标识；空标识不指代任何对象',
  },
  'bad-ocid': {
    en: 'The ocid has no registered form (ocds-, six letters or digits, a name): it may stand for several processes',
    zh: 'ocid 格式不符（应为 ocds- 加六位字母数字前缀及名称），可能指代多个流程',
  },
  'impossible-date': {
    en: 'A date that cannot be: no calendar day, or outside 1800 to 2200',
    zh: '日期不可能成立：并非真实日期，或不在 1800 至 2200 年之间',
  },
  'nothing-said': {
    en: 'The release states nothing that is taken',
    zh: '发布文件没有可采用的内容',
  },
} satisfies Readonly<Record<string, Text>>
