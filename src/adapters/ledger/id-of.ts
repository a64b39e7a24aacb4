import { hash } from 'node:crypto'

/** The first 128 bits, in hexadecimal, of the SHA-256 of some words in their order. */
export const idOf = (...words: readonly string[]): string =>
  hash('sha256', JSON.stringify(words)).slice(0, 32)
