/**
 * An area in square metres from a number and a unit, either in one text (`33.5亩`, `1,200 m²`) or with the unit beside it. 15 亩
 * are one hectare. Undefined where it cannot be read, or is not above zero.
 */
export function readArea(text: string, unitBeside: string): number | undefined {
  const [, digits, unitWithin = ''] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(.*)$/.exec(plain(text)) ?? []
  const unit = units.find(({ written }) => written.test(unitWithin || plain(unitBeside)))
  if (digits === undefined || unit === undefined) return undefined
  const area = (Number(digits.replaceAll(',', '')) * unit.squareMetres) / unit.per
  return area > 0 && Number.isFinite(area) ? area : undefined
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** NFKC has made ㎡ and m² into m2. An acre is 4,046.8564224 m² (international foot). */
const units: readonly {
  readonly written: RegExp
  readonly squareMetres: number
  readonly per: number
}[] = [
  { written: /^(m2|sqm|sq\.? ?m|square met(?:er|re)s?|平方米|平米)$/, squareMetres: 1, per: 1 },
  { written: /^(亩|mu)$/, squareMetres: 10000, per: 15 },
  { written: /^(ha|hectares?|公顷)$/, squareMetres: 10000, per: 1 },
  {
    written: /^(km2|sq\.? ?km|square kilomet(?:er|re)s?|平方公里)$/,
    squareMetres: 1000000,
    per: 1,
  },
  { written: /^(acres?|ac|英亩)$/, squareMetres: 4046.8564224, per: 1 },
]
