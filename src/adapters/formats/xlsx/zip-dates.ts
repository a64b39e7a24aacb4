/** 1 January 1980, midnight: the first moment a zip can write. Time in the low half, date in the high. */
const firstMoment = 0x00210000

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * Sets the date of every entry of a zip to one fixed moment, in the list at its end and at each entry, so that the same
 * content is the same bytes (layout: PKWARE APPNOTE 4.3). Throws when the bytes are no zip without comment.
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (end < 0 || bytes.getUint32(end, true) !== endSignature)
    throw new RangeError('these bytes are no zip without a comment')
  const entries = bytes.getUint16(end + 10, true)
  let at = bytes.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry++) {
    const local = bytes.getUint32(at + 42, true)
    if (
      bytes.getUint32(at, true) !== entrySignature ||
      bytes.getUint32(local, true) !== localSignature
    )
      throw new RangeError(`entry ${entry} of the zip is not where its list says`)
    bytes.setUint32(at + 12, firstMoment, true)
    bytes.setUint32(local + 10, firstMoment, true)
    at +=
      46 +
      bytes.getUint16(at + 28, true) +
      bytes.getUint16(at + 30, true) +
      bytes.getUint16(at + 32, true)
  }
  return zip
}
