import { runCommandLine } from './run-command-line.ts'

// A reader such as `head` that has enough closes the pipe: what is left to say is wanted by nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommandLine(process.argv.slice(2))
