/** One element of an XML page: text is escaped, a list is the children in order, and null leaves no trace. */
export interface XmlElement {
  readonly name: string
  readonly content: string | number | readonly (XmlElement | null)[]
}

/** Names an element and its content. */
export const element = (name: string, content: XmlElement['content']): XmlElement => ({
  name,
  content,
})

/** The page of a root element, one element a line, without anything that XML forbids. */
export function xmlPage(root: XmlElement, namespace: string): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>']
  write(root, ` xmlns="${namespace}"`, '', lines)
  return `${lines.join('\n')}\n`
}

function write({ name, content }: XmlElement, attributes: string, indent: string, lines: string[]) {
  if (typeof content !== 'object') {
    lines.push(`${indent}<${name}>${escaped(String(content))}</${name}>`)
    return
  }
  lines.push(`${indent}<${name}${attributes}>`)
  for (const child of content) if (child !== null) write(child, '', `${indent} `, lines)
  lines.push(`${indent}</${name}>`)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>]/g, (sign) => entities[sign] as string)

/** Control signs and half surrogates, which no XML 1.0 page may hold. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
