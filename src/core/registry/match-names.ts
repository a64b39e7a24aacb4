import { editDistance } from './edit-distance.ts'
import { compareIdentifiers } from './identifiers.ts'
import { pairCharacters } from './match-chinese.ts'
import { pairWords } from './match-latin.ts'
import { overlapScore } from './overlap.ts'
import { isChinese, plainName } from './plain-name.ts'

/** Two names with how likely they mean one and the same, and why. */
export interface NameMatch {
  readonly left: string
  readonly right: string
  /** From 0 to 1; meant for ordering, and never 1 for a name alone. */
  readonly score: number
  readonly match: boolean
  readonly reasons: readonly string[]
}

/** A name with the identifier that stands beside it; empty where there is none. */
export interface NamedParty {
  readonly name: string
  readonly identifier: string
}

/**
 * Compares two names, Latin, Cyrillic or Chinese. A valid identifier that both bear decides for, two valid ones of one
 * scheme that differ decide against; a blank or false one says nothing. Names in different scripts are no match without.
 */
export function matchNames(left: NamedParty, right: NamedParty): NameMatch {
  const names = { left: left.name, right: right.name }
  const { score, reasons } = compared(left.name, right.name)
  const { verdict, reason } = compareIdentifiers(left.identifier, right.identifier)
  if (verdict === 'same')
    return { ...names, score: 1 - (1 - score) / 100, match: true, reasons: [reason, ...reasons] }
  if (verdict === 'different')
    return { ...names, score: score / 100, match: false, reasons: [reason, ...reasons] }
  return { ...names, score, match: score >= defaultCut, reasons }
}

function compared(left: string, right: string): Compared {
  const [one, other] = [plainName(left), plainName(right)]
  if (one === '' || other === '') return { score: 0, reasons: ['a blank name matches nobody'] }
  if (isChinese(one) !== isChinese(other))
    return { score: 0, reasons: ['written in different scripts: only an identifier can tell'] }
  const { score, reasons } = isChinese(one)
    ? comparedInChinese(left, right)
    : comparedInLatin(one, other)
  return { score: score * (1 - unlikeWriting(left, right) / 50), reasons }
}

interface Compared {
  readonly score: number
  readonly reasons: readonly string[]
}

function comparedInLatin(left: string, right: string): Compared {
  const isJoined = left !== right && left.replaceAll(' ', '') === right.replaceAll(' ', '')
  if (isJoined)
    return {
      score: overlapScore(pairWords(left, left)),
      reasons: ['the same letters, spaced otherwise'],
    }
  const paired = pairWords(left, right)
  return { score: overlapScore(paired), reasons: paired.reasons }
}

function comparedInChinese(left: string, right: string): Compared {
  const paired = pairCharacters(left, right)
  const score = overlapScore(paired)
  return paired.isBranchOfOther
    ? {
        score: score * branchFactor,
        reasons: ['one is a branch, the other is not', ...paired.reasons],
      }
    : { score, reasons: paired.reasons }
}

/** From 0 for the same writing to 1: what keeps names that mean the same in an order. */
const unlikeWriting = (left: string, right: string): number =>
  left === right ? 0 : Math.min(1, editDistance(left, right) / Math.max(left.length, right.length))

/** Chosen on the public sets of `bench evidence`, one cut for all scripts. */
const defaultCut = 0.66

const branchFactor = 0.5
