/** Where in a JSON document a reader stands, told from the signs between its texts. */
export interface JsonPath {
  /** A bracket, comma or colon outside of texts; all else is passed over. */
  readonly follow: (sign: number) => void
  /** A text has ended; as a key it names what comes next. */
  readonly endText: (bytes: readonly number[]) => void
  /** Whether a value that begins here stands at one of the paths asked for. */
  readonly isAsked: () => boolean
  /** JSON pointer of the value that begins here. */
  readonly pointer: () => string
}

/** Follows a document towards paths; `*` stands for any key or index. */
export function createJsonPath(asked: readonly (readonly string[])[]): JsonPath {
  const levels: Level[] = []
  return {
    follow: (sign) => {
      const level = levels.at(-1)
      if (sign === openBrace) levels.push({ isList: false, key: '', index: 0, isKeyNext: true })
      else if (sign === openBracket)
        levels.push({ isList: true, key: '', index: 0, isKeyNext: false })
      else if (sign === closeBrace || sign === closeBracket) levels.pop()
      else if (level !== undefined && sign === comma) {
        level.index += 1
        level.isKeyNext = !level.isList
      } else if (level !== undefined && sign === colon) level.isKeyNext = false
    },
    endText: (bytes) => {
      const level = levels.at(-1)
      if (level?.isKeyNext) level.key = Buffer.from(bytes).toString()
    },
    isAsked: () =>
      asked.some(
        (path) =>
          path.length === levels.length &&
          levels.every((level, at) => path[at] === '*' || path[at] === nameOf(level)),
      ),
    pointer: () => jsonPointer(levels.map(nameOf)),
  }
}

/** The JSON pointer (RFC 6901) of a path. */
export const jsonPointer = (path: readonly string[]): string =>
  path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The path of a JSON pointer. */
export const pathOfPointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A list or object that is open. */
interface Level {
  readonly isList: boolean
  key: string
  index: number
  isKeyNext: boolean
}

const nameOf = ({ isList, key, index }: Level): string => (isList ? String(index) : key)

const [comma, colon, openBrace, closeBrace, openBracket, closeBracket] = [
  0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d,
]
