/** What the process says when it ends; fixed, because scripts branch on it. */
export const exitCode = {
  done: 0,
  bug: 1,
  badInput: 2,
  noPlan: 3,
  environment: 4,
} as const
