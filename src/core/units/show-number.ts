/** A number with thousands separated by a comma and at most `digits` decimals; never in the machine's own locale. */
export function showNumber(value: number, digits = 0): string {
  const rounded = Math.abs(value)
    .toFixed(digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  const [whole = '0', rest] = rounded.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const sign = value < 0 && Number(rounded) !== 0 ? '−' : ''
  return `${sign}${grouped}${rest ? `.${rest}` : ''}`
}
