import { type Html, html } from '#adapters/report/html.ts'
import type { RenderForms } from '#app/ports.ts'
import type { Form, FormField, FormSection } from '#core/model/form.ts'
import type { Duty, Plan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import {
  contextOf,
  type FormContext,
  type FormValue,
  type Market,
  marketsOf,
} from './form-context.ts'
import { formStyle } from './form-style.ts'
import { formValue } from './form-value.ts'
import { formWords } from './form-words.ts'

/** The forms that a plan's duties ask for, each a page that prints: what the plan knows is filled in, the rest is flagged. */
export const renderForms: RenderForms = (plan, forms) => {
  const context = contextOf(plan)
  const pages = forms.flatMap((form) => {
    const duties = plan.duties.filter(
      ({ rule, applies, conditionTrace }) =>
        applies !== 'no' && conditionTrace?.answer !== 'no' && form.rules.includes(rule),
    )
    if (duties.length === 0) return []
    return occasionsOf(form, plan).map((market) => [
      fileName(form, market),
      page(form, { ...context, market }, duties),
    ])
  })
  return Object.fromEntries(pages)
}

/** One occasion a form, or one for each country that goods are shipped to from the form's own. */
const occasionsOf = ({ destinationsOutside }: Form, plan: Plan): readonly (Market | null)[] =>
  destinationsOutside === null
    ? [null]
    : marketsOf(plan).filter(({ destination }) => destination !== destinationsOutside)

const fileName = ({ id }: Form, market: Market | null): string =>
  market === null ? `${id}.html` : `${id}-${market.destination}.html`

/** Says a text in the language of the authority, with the other as a caption. */
interface Speech {
  readonly first: (text: Text) => string
  readonly second: (text: Text) => string
  readonly both: (text: Text) => Html
}

function speechOf({ language }: Form): Speech {
  const first = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const second = (text: Text): string => (language === 'en' ? text.zh : text.en)
  return {
    first,
    second,
    both: (text) =>
      first(text) === second(text)
        ? html`${first(text)}`
        : html`${first(text)} <small>${second(text)}</small>`,
  }
}

interface Filled {
  readonly section: FormSection
  readonly fields: readonly { readonly field: FormField; readonly value: FormValue | null }[]
}

function page(form: Form, context: FormContext, duties: readonly Duty[]): string {
  const speech = speechOf(form)
  const { both } = speech
  const filled = form.sections.map(
    (section): Filled => ({
      section,
      fields: section.fields.map((field) => ({ field, value: formValue(field, context) })),
    }),
  )
  const all = filled.flatMap(({ fields }) => fields)
  const open = all.filter(({ value }) => value === null).length
  const body = html`<header><p class="draft">${both(formWords.draft)}</p><h1>${speech.first(form.name)}</h1><p class="caption">${speech.second(form.name)}</p><p><b>${both(formWords.to)}:</b> ${both(form.authority)}</p><p class="count"><b>${all.length - open}</b> ${both(formWords.filled)} · <b>${open}</b> ${both(formWords.open)}</p></header>${filled.map((one) => sectionOf(one, speech))}${footer(form, context.plan, duties, speech)}`
  return `<!doctype html>\n${
    html`<html lang="${form.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${speech.first(form.name)}</title><style>${formStyle}</style></head><body><main>${body}</main></body></html>`
      .markup
  }\n`
}

const sectionOf = ({ section, fields }: Filled, speech: Speech): Html =>
  html`<section class="${section.newPage ? 'new-page' : 'plain'}"><h2>${speech.both(section.title)}</h2><table><tbody>${fields.map(
    ({ field, value }) =>
      html`<tr id="${field.id}"><th scope="row">${speech.first(field.label)}<small>${speech.second(field.label)}</small></th><td class="${value ? 'known' : 'blank'}">${value ? known(value, field, speech) : missing(field, speech)}</td></tr>`,
  )}</tbody></table></section>`

function known({ text, from }: FormValue, { hint }: FormField, speech: Speech): Html {
  const caption = speech.second(text)
  return html`<p class="value">${speech.first(text)}</p>${
    caption === speech.first(text) ? null : html`<p class="caption">${caption}</p>`
  }${hint ? html`<p class="hint">${speech.both(hint)}</p>` : null}<p class="from">${speech.both(formWords.from)}: <code>${from.join(', ')}</code></p>`
}

const missing = ({ owner, hint }: FormField, speech: Speech): Html =>
  html`<p class="value flag">${speech.both(formWords.blank)}</p><p>${speech.both(formWords.supply)}: ${speech.both(owner)}</p>${hint ? html`<p class="hint">${speech.both(hint)}</p>` : null}`

function footer(form: Form, plan: Plan, duties: readonly Duty[], speech: Speech): Html {
  const { both } = speech
  const titles = new Map(plan.evidence.sources.map(({ id, title }) => [id, title]))
  const documents = plan.requirements.documents.filter(({ id }) => form.documents.includes(id))
  const said = (label: Text, content: Html): Html => html`<p><b>${both(label)}:</b> ${content}</p>`
  return html`<footer>${said(
    formWords.because,
    html`${duties.map(
      (duty, at) =>
        html`${at === 0 ? '' : '; '}${speech.first(duty.name)} (${duty.rule})${duty.applies === 'yes' ? null : html`, ${both(formWords.unsure)}`}`,
    )}`,
  )}${
    documents.length === 0
      ? null
      : said(
          formWords.document,
          html`${documents.map(({ name, usedBy }, at) => html`${at === 0 ? '' : '; '}${both(name)} (${usedBy.join(', ')})`)}`,
        )
  }${said(formWords.fields, html`${both(formWords[form.basis])}. ${both(form.note)}`)}${said(formWords.sources, html`${form.sources.map(({ id, title }, at) => html`${at === 0 ? '' : '; '}${title ?? titles.get(id) ?? ''} (${id})`)}`)}${said(
    formWords.plan,
    html`${plan.id} · ${both(formWords.asOf)} ${plan.asOf} · ${both(formWords.modelled)}`,
  )}</footer>`
}
