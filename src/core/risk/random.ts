/**
 * Random numbers as a function of where they are used, not of when they are asked for: the same seed, stream,
 * sample and draw give the same number on every machine, and a new stream leaves the others alone.
 * Uniform in the open interval (0, 1), in steps of 2^-32. Seeds are taken modulo 2^32.
 */
export const uniform = (seed: number, stream: number, sample: number, draw: number): number =>
  uniformAt(sampleKey(streamKey(seed, stream), sample), draw)

/** A standard normal number at the same address; it uses up exactly the one draw. */
export const normal = (seed: number, stream: number, sample: number, draw: number): number =>
  normalQuantile(uniform(seed, stream, sample, draw))

/** The part of an address that a whole run shares; with `sampleKey` it spares a hot loop the repeated mixing. */
export const streamKey = (seed: number, stream: number): number => mix(mix(seed) ^ stream)

/** The part of an address that all draws of one sample share. */
export const sampleKey = (key: number, sample: number): number => mix(key + golden * (sample + 1))

/** The number at draw `draw` of a sample's key. */
export const uniformAt = (key: number, draw: number): number =>
  ((mix(key ^ Math.imul(draw + 1, oddStep)) >>> 0) + 0.5) / 2 ** 32

/** 32-bit FNV-1a hash of a text's UTF-16 code units, mixed once more so that similar ids part ways. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mix(hash)
}

/**
 * The standard normal value below which a share `p` lies, 0 < p < 1, to about 1e-9
 * (rational approximation by P. J. Acklam, 2003).
 */
export function normalQuantile(p: number): number {
  if (p < tail) return tailQuantile(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - tail) return -tailQuantile(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r +
      138.357751867269) *
      r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r +
      66.80131188771972) *
      r -
      13.28068155288572) *
      r +
      1)
  )
}

const tail = 0.02425
const golden = 0x9e3779b9
const oddStep = 0x85ebca6b

const tailQuantile = (q: number): number =>
  (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q -
    2.549732539343734) *
    q +
    4.374664141464968) *
    q +
    2.938163982698783) /
  ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q +
    3.754408661907416) *
    q +
    1)

/** A bijective 32-bit mix with low bias (the "triple32" constants of C. Wellons, hash-prospector). */
function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  return x ^ (x >>> 14)
}
