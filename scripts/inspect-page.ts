import { openPage } from './open-page.ts'

/**
 * What a reader would trip over on a page, as JSON: `node scripts/inspect-page.ts PAGE.html [WIDTH] [light|dark]`.
 * Pixels wider than the window, requests, texts that leave their picture, texts of one picture that cover each other, and
 * texts whose contrast is under 4.5 to 1.
 */
const [page, width = '1200', scheme = 'light'] = process.argv.slice(2)
if (!page) throw new Error('usage: inspect-page.ts PAGE.html [WIDTH] [light|dark]')

interface Seen {
  readonly text: string
  /** Number of the picture it stands in, or null. */
  readonly picture: number | null
  readonly box: Box
  readonly around: Box | null
  readonly ink: string
  readonly ground: string
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Every visible text with its box, its ink and the first ground behind it that is not clear. */
const look = `(() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  const plain = ({ left, top, right, bottom }) => ({ left, top, right, bottom })
  const pictures = [...document.querySelectorAll('svg')]
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = getComputedStyle(at).backgroundColor
      if (!/, 0\\)$|transparent/.test(ground)) return ground
    }
    return 'rgb(255, 255, 255)'
  }
  const seen = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.data.trim()
    if (text === '' || parent.closest('title, .unseen, style') || !parent.checkVisibility()) continue
    const svg = parent.closest('svg')
    const range = document.createRange()
    range.selectNodeContents(node)
    const style = getComputedStyle(parent)
    seen.push({
      text,
      picture: svg ? pictures.indexOf(svg) : null,
      box: plain(range.getBoundingClientRect()),
      around: svg ? plain(svg.getBoundingClientRect()) : null,
      ink: svg ? style.fill : style.color,
      ground: groundOf(svg ? svg.parentElement : parent),
    })
  }
  return seen
})()`

const { tab, requests, close } = await openPage(
  page,
  Number(width),
  scheme === 'dark' ? 'dark' : 'light',
)
const seen = (await tab.evaluate(look)) as readonly Seen[]
const tooWide = Number(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'))
await close()
console.log(
  JSON.stringify({
    texts: seen.length,
    tooWide,
    requests,
    outside: seen.filter(isOutside).map(({ text }) => text),
    covered: pairs(seen.filter(({ picture }) => picture !== null)),
    faint: [...new Set(seen.filter((one) => contrast(one) < 4.5).map(inWords))],
  }),
)

function isOutside({ box, around }: Seen): boolean {
  if (!around) return false
  const slack = 1
  return (
    box.left < around.left - slack ||
    box.right > around.right + slack ||
    box.top < around.top - slack ||
    box.bottom > around.bottom + slack
  )
}

function pairs(texts: readonly Seen[]): string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => one.picture === other.picture && cover(one.box, other.box))
      .map((other) => `${one.text} | ${other.text}`),
  )
}

/** Boxes of letters have room above and below: lines that only touch there do not cover each other. */
function cover(one: Box, other: Box): boolean {
  const room = 0.25 * (one.bottom - one.top)
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top + room < other.bottom - room &&
    other.top + room < one.bottom - room
  )
}

function inWords(one: Seen): string {
  return `${one.text.slice(0, 40)}: ${one.ink} on ${one.ground}, ${contrast(one).toFixed(2)}`
}

/** Contrast of ink on ground after WCAG 2. */
function contrast({ ink, ground }: Seen): number {
  const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
