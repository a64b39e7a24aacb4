import type { Portfolio } from '#core/model/portfolio.ts'
import type { Language } from '#core/model/text.ts'
import type { RenderPortfolio } from './ports.ts'

/** Files that every portfolio has. */
export const portfolioFileNames = ['portfolio.json', 'portfolio.html'] as const

export type PortfolioFiles = Readonly<Record<(typeof portfolioFileNames)[number], string>>

export type MakePortfolioFiles = (portfolio: Portfolio, language: Language) => PortfolioFiles

/** Everything that is written of a portfolio. */
export const makePortfolioFiles =
  (renderPortfolio: RenderPortfolio): MakePortfolioFiles =>
  (portfolio, language) => ({
    'portfolio.json': `${JSON.stringify(portfolio, null, 1)}\n`,
    'portfolio.html': renderPortfolio(portfolio, language),
  })
