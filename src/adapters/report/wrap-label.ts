/**
 * A label broken into lines that fit `room` pixels at a type size, never cut. Fonts differ between machines: widths are
 * those of a wide common face, so that a line may end early but does not run over.
 */
export function wrapLabel(label: string, room: number, size: number, bold = false): string[] {
  const widthOf = (text: string) => textWidth(text, size, bold)
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(label)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    for (const sign of widthOf(piece.trimEnd()) > room ? piece : [piece]) {
      if (line !== '' && widthOf((line + sign).trimEnd()) > room) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** Width in pixels of a text at a type size, on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const sign of text) ems += emsOf(sign)
  return ems * size * (bold ? 1.1 : 1)
}

/** Words with the space or hyphen that ends them; a Chinese sign is a word, and takes closing marks with it. */
const piecesOf = (label: string): readonly string[] =>
  label.match(
    /[\u2e80-\uffef][，。；：、）”》！？]*|[^\s\u2e80-\uffef/-]*(?:[/-]| +)|[^\s\u2e80-\uffef/-]+/gu,
  ) ?? []

function emsOf(sign: string): number {
  if (sign >= '\u2e80') return 1
  if (/[ilj.,:;'|!]/.test(sign)) return 0.34
  if (/[ftr()[\]\-/“” ]/.test(sign)) return 0.42
  if (/[mwMW%—–&]/.test(sign)) return 1
  return /[A-Z\d]/.test(sign) ? 0.71 : 0.63
}

/** The middle of a mark's label, moved inwards where the label would leave a picture of that width. */
export function middleWithin(x: number, label: string, pictureWidth: number): number {
  const half = textWidth(label, 11.5) / 2
  return Math.min(pictureWidth - half, Math.max(half, x))
}
