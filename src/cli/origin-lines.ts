import type { OriginsDocument } from '#app/find-origins.ts'
import type { FoundOrigin } from '#core/evidence/find-origin.ts'
import type { Language, Text } from '#core/model/text.ts'

/** Origins as lines of plain text: groups with their reasons, documents on their own, what was joined, and hints. */
export function originLines(found: OriginsDocument, language: Language): readonly string[] {
  const say = ({ en, zh }: Text): string => (language === 'en' ? en : zh)
  const { documents, origins, groups, undeclared, hints, joins, copying } = found
  return [
    say({
      en: `${documents} documents rest on ${origins} origins, as far as they say themselves`,
      zh: `${documents} 份文件，按其自述共有 ${origins} 个来源`,
    }),
    ...groups.flatMap(({ key, documents: members }) => [
      `  ${key}`,
      ...members.map(
        ({ id, declared }) =>
          `    ${id}: ${declared.map(({ kind, stated }) => `${say(kinds[kind])} “${stated}”`).join('; ')}`,
      ),
    ]),
    ...headed(
      undeclared.map((id) => `    ${id}`),
      say({
        en: '  No origin is declared; each stands for itself',
        zh: '  未声明来源，各自独立计算',
      }),
    ),
    ...headed(
      joins.map(({ sources, entry }) => {
        const done = entry === null ? '' : say({ en: ` [entry ${entry}]`, zh: `〔记录 ${entry}〕` })
        return `  ${sources.join(' + ')}${done}`
      }),
      joins.some(({ entry }) => entry !== null)
        ? say({ en: 'Joined in the ledger', zh: '已在台账中合并' })
        : say({
            en: 'Would be joined in the ledger by --enter',
            zh: '加 --enter 可在台账中合并',
          }),
    ),
    ...headed(
      copying.map(
        ({ from, to, probability }) =>
          `  ${to} ← ${from} (${Math.min(99, Math.round(probability * 100))} %)`,
      ),
      say({
        en: 'Sources that repeat the errors of others (twenty claims in common or more): for a reader to judge',
        zh: '重复他人错误的来源（共同陈述不少于二十条）：需人工判断',
      }),
    ),
    ...headed(
      hints.map(({ left, right, similarity }) => `  ${left} ~ ${right} (${similarity.toFixed(2)})`),
      say({
        en: 'Texts that look alike: a question for a reader, nothing was joined by it',
        zh: '文字相近：仅供人工核对，未据此合并',
      }),
    ),
  ]
}

const headed = (lines: readonly string[], heading: string): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines]

const kinds: Readonly<Record<FoundOrigin['kind'], Text>> = {
  'document-number': { en: 'document number', zh: '文号' },
  'cited-address': { en: 'address of its source', zh: '来源网址' },
  'wire-credit': { en: 'wire service', zh: '通讯社署名' },
}
