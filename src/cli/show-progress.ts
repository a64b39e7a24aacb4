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

/** A bar of thirty signs with its share, for work whose size is known or estimated. */
export function progressBar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.floor(share * 30)
  return `[${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${Math.floor(share * 100)} %`
}
