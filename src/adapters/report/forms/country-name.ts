import type { Language } from '#core/model/text.ts'

/** A country's name with its code; the code alone where it has no name. */
export function countryName(code: string, language: Language): string {
  const found = /^[A-Z]{2}$/.test(code) ? countries[language]().of(code) : undefined
  return found ? `${found} (${code})` : code
}

/** Made when first asked for, because making one takes longer than a whole form. */
const namesIn = (language: Language): (() => Intl.DisplayNames) => {
  let names: Intl.DisplayNames | undefined
  return () => {
    names ??= new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return names
  }
}

const countries = { en: namesIn('en'), 'zh-Hans': namesIn('zh-Hans') }
