/** ISO 4217 codes the system knows how to round. All have two minor digits except JPY. */
export const currencies = ['CNY', 'USD', 'EUR', 'JPY', 'INR', 'CAD', 'AUD', 'GBP'] as const

export type Currency = (typeof currencies)[number]

/** True for a code the system can count in. */
export const isCurrency = (code: string): code is Currency =>
  (currencies as readonly string[]).includes(code)

/** An amount in integer minor units (fen, cents) of one currency. */
export interface Money {
  readonly amount: number
  readonly currency: Currency
}

/** Money from major units (yuan, dollars), rounded half away from zero to the minor unit. */
export function money(majorUnits: number, currency: Currency): Money {
  const minor = majorUnits * minorPerMajor(currency)
  return { amount: Math.sign(minor) * Math.round(Math.abs(minor)), currency }
}

/** Minor units in one major unit: 100, or 1 where the currency has no cents. */
export const minorPerMajor = (currency: Currency): number => (currency === 'JPY' ? 1 : 100)
