import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import { refuseOtherKind } from '#adapters/importers/reading/refusals.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import { declaredOrigins, plainAddress } from '#core/evidence/find-origin.ts'
import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { Quantity } from '#core/evidence/quantity.ts'
import { quantityPhrases } from '#core/evidence/quantity-phrases.ts'
import type { Claim } from '#core/model/claim.ts'
import type { Article } from './article.ts'
import { readArticles } from './read-articles.ts'

/**
 * An announcement of a partner or the press: that it was published, and every amount that it states, word for word. Of whom an amount
 * is said is not guessed: that is told beside the document, for an amount that stands alone, or left to a reader.
 */
export const importAnnouncement: Importer = async function* (document, context) {
  const articles = await readArticles(document)
  if ('kind' in articles) return yield articles
  if (articles.length === 0) return yield refuseOtherKind('', '(no article)')
  for (const article of articles) yield* recordsOf(completed(article, context), context)
}

/** What is said beside the document goes before what it says itself. */
const completed = (article: Article, { options }: ImportContext): Article => ({
  ...article,
  publisher: options.publisher ?? article.publisher,
  published: options.published ?? article.published,
  address: options.url ?? article.address,
})

function* recordsOf(article: Article, context: ImportContext): Generator<ImportRecord> {
  const { headline, body, place } = article
  if (headline === '') return yield skipped(place, 'no-headline')
  const published = /^\d{4}/.test(article.published) ? civilSpan(article.published) : undefined
  if (published === null) return yield skipped(place, 'impossible-date')
  const enter = entering(article, published?.first ?? '', context)
  yield { kind: 'taken', entries: enter('announced', headline, null, headline, place) }
  const phrases = quantityPhrases(body)
  const clear = phrases.filter(({ quantity }) => quantity !== null && quantity.unit !== null)
  const { subject, predicate } = context.options
  const named =
    subject === undefined || predicate === undefined || clear.length !== 1
      ? null
      : { subject, predicate }
  for (const { text, at, quantity } of phrases) {
    const where = `${place}, letter ${at}`
    if (quantity === null || quantity.unit === null) yield skipped(where, 'quantity-unclear')
    else
      yield {
        kind: 'taken',
        entries: enter('states', valueOfClaim(quantity), unitOf(quantity), text, where, named),
      }
  }
  if (clear.length === 0) yield skipped(place, 'to-review')
  if (clear.length > 1 && subject !== undefined) yield skipped(place, 'several-quantities')
}

type Enter = (
  predicate: string,
  value: Claim['value'],
  unit: string | null,
  stated: string,
  locator: string,
  named?: { readonly subject: string; readonly predicate: string } | null,
) => Extract<ImportRecord, { kind: 'taken' }>['entries']

function entering(article: Article, date: string, context: ImportContext): Enter {
  const { headline, publisher, address, basedOn, body } = article
  const make = createEntryMaker(context)
  const key = address === '' ? context.contentHash.slice(0, 16) : plainAddress(address)
  const id = `announcement/${key}`
  const [declared] = declaredOrigins(`${headline}\n${body}`)
  const based = basedOn === '' ? undefined : `address/${plainAddress(basedOn)}`
  const source = make.source({
    source: {
      id,
      title: headline,
      publisher,
      date,
      address: address === '' ? null : address,
      kind: 'partner-announcement',
      basis: 'read',
      origin: based ?? declared?.key ?? id,
    },
    owner: context.options.owner ?? null,
    controller: null,
  })
  return (predicate, value, unit, stated, locator, named = null) => {
    const about = named ?? { subject: id, predicate }
    // Two amounts of one announcement are two statements, and a third of the same words is not.
    const mark = named === null && unit !== null ? `:${context.idOf(stated).slice(0, 12)}` : ''
    const claim = `${about.subject}#${about.predicate}${mark}`
    return [
      source,
      make.claim(
        {
          claim: {
            id: claim,
            ...about,
            value,
            unit,
            asOf: date === '' ? context.knownOn : date,
            basis: 'read',
            kind: 'announced',
            ...(publisher === '' ? {} : { claimant: publisher }),
          },
          validFrom: null,
          validTo: null,
        },
        date,
      ),
      make.evidence({
        claim,
        source: id,
        stance: 'supports',
        stated,
        // Others may state another figure of the same: each keeps its own.
        ...(named === null || value === null || unit === null ? {} : { value, unit }),
        locator,
        contentHash: context.contentHash,
      }),
    ]
  }
}

/** An exact amount as a number; one with a bound, a range or an "about" keeps its words, for none of its values was stated. */
function valueOfClaim({ text, low, high, isApproximate }: Quantity): Claim['value'] {
  return low !== null && low === high && !isApproximate ? { low, mode: low, high } : text
}

const unitOf = ({ unit, basis, per }: Quantity): string =>
  `${unit ?? ''}${basis === null ? '' : ` ${basis}`}${per === null ? '' : `/${per}`}`

const skipped = leavesOut({
  'no-headline': { en: 'The article has no headline', zh: '文章没有标题' },
  'impossible-date': {
    en: 'The date of publication cannot be: no calendar day, or outside 1800 to 2200',
    zh: '发布日期不可能成立：并非真实日期，或不在 1800 至 2200 年之间',
  },
  'quantity-unclear': {
    en: 'An amount that can be read in two ways, or only nearly: for a reader to settle',
    zh: '数量有歧义或仅为约略：需人工判读',
  },
  'several-quantities': {
    en: 'Several amounts, and one subject named beside the document: which of them is meant is for a reader to say',
    zh: '文中有多个数量，而另行注明的对象只有一个：具体所指需人工判定',
  },
  'to-review': {
    en: 'To review: the text states no amount; what it claims is for a reader to enter',
    zh: '待复核：文中未给出数量，其主张需人工录入',
  },
})
