import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { typedCounts } from './arguments/typed-counts.ts'
import { generated, writeGenerated } from './evidence-import/generate-documents.ts'

/** Protocol: see bench/README.md. One row an import on standard output. */
const project = join(import.meta.dirname, '..')
const [megabytes = 1024] = typedCounts([{ name: 'MEGABYTES', usual: 1024, most: 65536 }])

interface Run {
  readonly seconds: number
  readonly peakMb: number
  readonly report: { readonly read: number; readonly taken: number; readonly skipped: number }
}

/** One import as a user calls it, with the most memory that its process ever held (Linux: /proc). */
function importOnce(file: string, format: string, ledger: string): Promise<Run> {
  const words = ['evidence', 'import', file, '--format', format, '--ledger', ledger, '--json']
  const begun = performance.now()
  const child = spawn(join(project, 'lodestone'), words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let [output, peakKb] = ['', 0]
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid))
  }, 20)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch)
      if (code !== 0) return reject(new Error(`the import ended with exit code ${code}`))
      const seconds = (performance.now() - begun) / 1000
      resolve({ seconds, peakMb: peakKb / 1024, report: JSON.parse(output) })
    })
  })
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}

console.log('format,megabytes,run,read,taken,skipped,seconds,peak_mb,ledger_mb')
for (const { format, records } of generated) {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
  try {
    const file = join(folder, `records.${format}`)
    const ledger = join(folder, 'ledger')
    writeGenerated(file, records, megabytes)
    for (const name of ['first', 'again']) {
      const { seconds, peakMb, report } = await importOnce(file, format, ledger)
      const { read, taken, skipped } = report
      const ledgerMb = statSync(join(ledger, 'ledger.ndjson')).size / 1024 / 1024
      const figures = [seconds.toFixed(1), peakMb.toFixed(0), ledgerMb.toFixed(0)]
      console.log([format, megabytes, name, read, taken, skipped, ...figures].join(','))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
