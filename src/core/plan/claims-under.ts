import type { Mode } from '#core/model/step.ts'

/** The claims under how long a mode takes: its duration, and what has to hold for it. */
export const claimsUnder = ({ duration, conditions = [] }: Mode): string[] => [
  duration.claim,
  ...conditions.map(({ claim }) => claim),
]
