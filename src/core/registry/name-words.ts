/** How much a Latin word says about who is meant: nothing for a legal form or a title, little for a common word, 1 for a name. */
export function wordWeight(word: string): number {
  if (legalForms.has(word)) return 0
  if (titles.has(word)) return 0
  if (particles.has(word)) return 0.1
  if (trades.has(word)) return 0.4
  return word.length === 1 ? 0.4 : Math.min(1, 0.55 + word.length * 0.07)
}

export const isLegalForm = (word: string): boolean => legalForms.has(word)

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const legalForms = listed(
  `inc incorporated ltd limited llc llp lp plc corp corporation co company companies gmbh ag aktiengesellschaft kg sa sas
  sarl srl spa bv nv oy ab as asa aps oao ojsc pjsc jsc ooo zao pao cjsc joint stock pte pty kk sdn bhd
  doo dd sro zoo sp na se eurl ek ug kgaa tbk pt societe anonyme sociedad anonima holding holdings`,
)

/** A plain name without legal forms that are written out in several words. */
export const withoutLegalPhrases = (name: string): string =>
  name.replace(legalPhrases, ' ').replace(/ +/g, ' ').trim()

const legalPhrases =
  /\b(limited liability company|public limited company|limited liability partnership|limited partnership|joint stock company|gesellschaft mit beschrankter haftung|societe a responsabilite limitee|societatea cu raspundere limitata|obshchestvo s ogranichennoi otvetstvennostyu|aktsionernoe obshchestvo|sp z o ?o|s a r l|s r l)\b/g

const titles = listed(
  `mr mrs ms miss dr prof professor sir president chairman shaikh sheikh sheik king queen prince minister
  senator general colonel jr sr hajji haji mullah qari maulavi mawlawi sayyed`,
)

const particles = listed(
  'the of and for de la le del der den des du di da von van al el bin ben ibn abu abd und y et in on at z o',
)

const trades = listed(
  `bank banking group international industries industrial trading trade investment investments capital fund funds partners
  finance financial insurance energy oil gas petroleum technology technologies systems services solutions global world national
  organization organisation association foundation institute university ministry agency authority committee development
  engineering construction materials metals metal rare earth earths magnet magnets magnetics mining resources manufacturing
  products china chinese hong kong europe european america american asia asian north south east west new central
  shipping airlines aviation logistics steel chemical chemicals pharmaceuticals health`,
)
