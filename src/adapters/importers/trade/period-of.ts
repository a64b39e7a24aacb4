/** Year `2023` or month `2023-04` from `2023`, `202304`, `2023-04`, `2023年4月`; null where it is none between 1900 and 2199. */
export function periodOf(cell: unknown): string | null {
  const text = String(cell ?? '')
    .normalize('NFKC')
    .trim()
  const found =
    /^((?:19|20|21)\d{2})(?:年)?(?:[-./]?(0[1-9]|1[0-2])|[-./年]?([1-9])月?)?(?:月)?$/.exec(text)
  if (found === null) return null
  const [, year = '', two, one] = found
  const month = two ?? (one === undefined ? undefined : `0${one}`)
  return month === undefined ? year : `${year}-${month}`
}
