/** Keeps every text of an option that may be given more than once. */
export const several = (text: string, earlier: readonly string[]): readonly string[] => [
  ...earlier,
  text,
]
