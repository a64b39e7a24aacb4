/** Authorities whose announcements are numbered by year, as texts name them. */
const issuers: readonly { readonly id: string; readonly written: RegExp }[] = [
  { id: 'cn-state-council', written: /国务院(?!批准)|State Council(?! approv)/i },
  { id: 'cn-mofcom', written: /商务部|MOFCOM|Ministry of Commerce/i },
  { id: 'cn-customs', written: /海关总署|General Administration of Customs|GACC/i },
  { id: 'cn-miit', written: /工业和信息化部|工信部|MIIT|Ministry of Industry and Information/i },
  { id: 'cn-mnr', written: /自然资源部|Ministry of Natural Resources/i },
  { id: 'cn-ndrc', written: /国家发展改革委|发改委|NDRC|National Development and Reform/i },
  { id: 'cn-mof', written: /财政部|Ministry of Finance/i },
]

/** The authority that a text names first; of several that issue together, the one whose number it is. Null where none is known. */
export function issuerIn(text: string): string | null {
  const found = issuers
    .map(({ id, written }) => ({ id, at: text.search(written) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at)
  return found[0]?.id ?? null
}
