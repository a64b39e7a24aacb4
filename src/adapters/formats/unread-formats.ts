/** Why a file of a known kind is not read, and what to do instead. */
export interface UnreadFormat {
  readonly name: string
  readonly reason: string
  readonly remedy: string
}

interface Signature extends UnreadFormat {
  readonly extensions: readonly string[]
  readonly begins: readonly number[]
}

const asXml = 'In MS Project choose File, Save As, XML format (*.xml), and give that file'

const signatures: readonly Signature[] = [
  {
    name: 'MS Project binary (.mpp)',
    extensions: ['.mpp', '.mpt'],
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'The binary format of MS Project is not published and is not read',
    remedy: asXml,
  },
  {
    name: 'ProjectLibre (.pod)',
    extensions: ['.pod'],
    begins: [0xac, 0xed, 0x00, 0x05],
    reason: 'This is the private format of one program',
    remedy: 'In ProjectLibre choose File, Save as, Microsoft Project 2010 XML, and give that file',
  },
  {
    name: 'Primavera or MPX (.xer, .pmxml, .mpx)',
    extensions: ['.xer', '.pmxml', '.mpx'],
    begins: [],
    reason: 'This format is not read',
    remedy: 'Export the schedule as MS Project XML',
  },
]

/** The known kind a file is of by its first bytes or, failing that, its ending; undefined when it is none of them. */
export function unreadFormat(bytes: Uint8Array, file: string): UnreadFormat | undefined {
  const name = file.toLowerCase()
  return signatures.find(
    ({ extensions, begins }) =>
      (begins.length > 0 && begins.every((byte, at) => bytes[at] === byte)) ||
      extensions.some((extension) => name.endsWith(extension)),
  )
}
