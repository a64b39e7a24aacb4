/** What is being done, on one line of a terminal; nothing on a pipe. */
export function showProgress(): {
  readonly stage: (name: string) => void
  readonly end: () => void
} {
  const { stderr } = process
  if (!stderr.isTTY) return { stage: () => {}, end: () => {} }
  return {
    stage: (name) => {
      stderr.write(`\r\u001b[K${name} ...`)
    },
    end: () => {
      stderr.write('\r\u001b[K')
    },
  }
}
