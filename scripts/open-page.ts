import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browserType, type Page } from 'playwright-core'

/** A page in the browser that comes with the development packages; `requests` are the addresses it asked for besides its own. */
export interface OpenPage {
  readonly tab: Page
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

const fonts = join(import.meta.dirname, '..', 'node_modules', '@fontsource', 'noto-sans-sc')

/** Opens a file as a reader with a screen of `width` pixels sees it; Chinese pages get a Chinese face, which a server may lack. */
export async function openPage(
  file: string,
  width: number,
  scheme: 'light' | 'dark',
): Promise<OpenPage> {
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  })
  const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
  const requests: string[] = []
  const own = pathToFileURL(resolve(file)).href
  tab.on('request', (request) => {
    if (request.url() !== own) requests.push(request.url())
  })
  await tab.goto(own)
  const asked = [...requests]
  if (await tab.evaluate("document.documentElement.lang.startsWith('zh')")) {
    for (const weight of [400, 600, 700])
      await tab.addStyleTag({ url: pathToFileURL(join(fonts, `${weight}.css`)).href })
    await tab.addStyleTag({ content: 'body{font-family:"Noto Sans SC"}' })
    await tab.waitForLoadState('networkidle')
    await tab.evaluate('document.fonts.ready.then(() => true)')
  }
  return { tab, requests: asked, close: () => browser.close() }
}
