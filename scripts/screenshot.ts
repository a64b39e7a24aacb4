import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browserType } from 'playwright-core'

/** Pictures of a page as a reader sees it: `node scripts/screenshot.ts PAGE.html OUT.png [WIDTH] [dark]`. */
const [page, picture, width = '1200', scheme = 'light'] = process.argv.slice(2)
if (!page || !picture) throw new Error('usage: screenshot.ts PAGE.html OUT.png [WIDTH] [dark]')
const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
})
const tab = await browser.newPage({
  viewport: { width: Number(width), height: 900 },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
})
await tab.goto(pathToFileURL(resolve(page)).href)
await tab.screenshot({ path: picture, fullPage: true })
const overflow = await tab.evaluate('document.documentElement.scrollWidth - innerWidth')
console.log(`${picture}: ${overflow} px wider than the window`)
await browser.close()
