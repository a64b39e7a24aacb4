import { openPage } from './open-page.ts'

/**
 * A page as a reader sees it: `node scripts/screenshot.ts PAGE.html OUT.png [WIDTH] [light|dark] [HEIGHT|SELECTOR]`. With
 * HEIGHT only the first screen, with SELECTOR that part of the page, with neither the whole page in pieces OUT-0.png,
 * OUT-1.png ...; OUT.pdf prints it on A4.
 */
const [page, out, width = '1200', scheme = 'light', part] = process.argv.slice(2)
if (!page || !out)
  throw new Error('usage: screenshot.ts PAGE.html OUT.png|OUT.pdf [WIDTH] [light|dark] [PART]')

/** Pixels of one piece: a browser draws no picture of any height. */
const piece = 2000

const { tab, close } = await openPage(page, Number(width), scheme === 'dark' ? 'dark' : 'light')
if (out.endsWith('.pdf')) {
  await tab.pdf({ path: out, preferCSSPageSize: true, printBackground: true })
} else if (Number(part) > 0) {
  await tab.setViewportSize({ width: Number(width), height: Number(part) })
  await tab.screenshot({ path: out })
} else if (part) {
  await tab.locator(part).first().screenshot({ path: out })
} else {
  const whole = Number(await tab.evaluate('document.documentElement.scrollHeight'))
  await tab.setViewportSize({ width: Number(width), height: piece })
  for (let at = 0; at * piece < whole; at++) {
    await tab.evaluate(`scrollTo({ top: ${at * piece}, behavior: 'instant' })`)
    const y = at * piece - Number(await tab.evaluate('scrollY'))
    const clip = { x: 0, y, width: Number(width), height: Math.min(piece, whole - at * piece) }
    await tab.screenshot({ path: out.replace(/\.png$/, `-${at}.png`), clip })
  }
}
await close()
