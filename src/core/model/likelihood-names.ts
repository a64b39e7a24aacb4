import type { Text } from './text.ts'

/** A band of likelihood in the seven terms of Intelligence Community Directive 203. */
export type LikelihoodBand =
  | 'almost-no-chance'
  | 'very-unlikely'
  | 'unlikely'
  | 'roughly-even'
  | 'likely'
  | 'very-likely'
  | 'almost-certain'

/** Names of the bands of likelihood. */
export const likelihoodNames = {
  'almost-no-chance': { en: 'almost no chance', zh: '几乎不可能' },
  'very-unlikely': { en: 'very unlikely', zh: '很不可能' },
  unlikely: { en: 'unlikely', zh: '不太可能' },
  'roughly-even': { en: 'roughly even chance', zh: '可能性约各半' },
  likely: { en: 'likely', zh: '可能' },
  'very-likely': { en: 'very likely', zh: '很可能' },
  'almost-certain': { en: 'almost certain', zh: '几乎肯定' },
} as const satisfies Readonly<Record<LikelihoodBand, Text>>
