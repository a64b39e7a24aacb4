import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { createHeldValues } from '#adapters/importers/reading/held-values.ts'
import { jsonLines } from '#adapters/importers/reading/json-lines.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import { linesOrOne } from '#adapters/importers/reading/lines-or-one.ts'
import { refuseTooLarge } from '#adapters/importers/reading/refusals.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { ImportRecord } from '#core/evidence/import-record.ts'
import { enterProcess } from './enter-process.ts'
import { findReleases } from './find-releases.ts'
import { type HeldRelease, heldRelease, publishedRelease } from './held-release.ts'
import { streamReleases } from './stream-releases.ts'

/**
 * Contracting releases and records by OCDS 1.1, as packages, by themselves or one a line. A release is never changed: one of the
 * same id that says otherwise is another piece of evidence. The releases of a process are merged by the rules of the standard, and
 * what later ones say otherwise was superseded.
 */
export const importOcds: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  const { isLines, document: whole } = await linesOrOne(begun)
  if (!isLines) return yield* fromOne(whole, context)
  for await (const line of jsonLines(whole)) {
    if (line.kind === 'line') yield* fromLine(line.value, line.place, context)
    else yield line
  }
}

/** The records of one document of any length: its releases are held in what is read of them until all are seen. */
async function* fromOne(
  document: AsyncIterable<Uint8Array>,
  context: ImportContext,
): AsyncGenerator<ImportRecord> {
  const held = createHeldValues()
  const releases: HeldRelease[] = []
  for await (const piece of streamReleases(document)) {
    if (piece.kind === 'found') {
      const release = heldRelease(piece.found, held, context)
      if ('reason' in release) yield leaveOut(release.place, release.reason)
      else if (release.text === null)
        return yield refuseTooLarge(release.place, '(more than 48 million letters so far)')
      else releases.push(release)
    } else if (piece.kind === 'around') yield* entered(releases, piece.document, '', context)
    else yield piece
  }
}

function* fromLine(value: unknown, line: string, context: ImportContext): Generator<ImportRecord> {
  const held = createHeldValues()
  const releases: HeldRelease[] = []
  for (const found of findReleases(value, '')) {
    const release = heldRelease(found, held, context)
    if ('reason' in release) yield leaveOut(`${line}${release.place}`, release.reason)
    else releases.push(release)
  }
  yield* entered(releases, value, line, context)
}

/** Enters the releases of each process together; `around` says who published them. */
function* entered(
  releases: readonly HeldRelease[],
  around: unknown,
  line: string,
  context: ImportContext,
): Generator<ImportRecord> {
  for (const process of Map.groupBy(releases, ({ ocid }) => ocid).values()) {
    const published = process.map((release) => publishedRelease(release, around, line))
    for (const { place, entries } of enterProcess(published, context))
      yield entries.length > 0 ? { kind: 'taken', entries } : leaveOut(place, 'nothing-said')
  }
}

const leaveOut = leavesOut({
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
})
