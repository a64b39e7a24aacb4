/** Values that must be seen together, held as JSON text: a fraction of what they would take as objects. */
export interface HeldValues {
  /** The value as text, or null once all that is held is more than may be. */
  readonly hold: (value: unknown) => string | null
}

/** Holds at most 48 million letters. */
export function createHeldValues(): HeldValues {
  let length = 0
  return {
    hold: (value) => {
      const text = JSON.stringify(value)
      length += text.length
      return length > most ? null : text
    },
  }
}

const most = 48 * 1000 * 1000
