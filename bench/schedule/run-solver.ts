import { spawn } from 'node:child_process'
import type { SolverAnswer } from './judge-answer.ts'

/** What came of one run: an answer, or what went wrong. */
export type SolverRun =
  | { readonly answer: SolverAnswer & SolverEffort; readonly wall: number }
  | { readonly failure: string; readonly wall: number }

interface SolverEffort {
  readonly schedules?: number
  readonly seconds: number
}

/** Runs a program that prints one JSON answer; it is ended after `limit` seconds, so that a hang is a failure like any other. */
export function runSolver(
  program: string,
  words: readonly string[],
  limit: number,
): Promise<SolverRun> {
  const begun = performance.now()
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000)
  return new Promise((resolve) => {
    const done = (failure: string | null): void => {
      clearTimeout(timer)
      const wall = (performance.now() - begun) / 1000
      const answer = failure === null ? answerIn(Buffer.concat(output).toString('utf8')) : null
      resolve(answer ? { answer, wall } : { failure: failure ?? 'printed no answer', wall })
    }
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => {
      if (signal !== null) return done(`ended by ${signal} after ${limit} s`)
      if (code === 0 || code === 3) return done(null)
      done(`exit code ${code}: ${Buffer.concat(errors).toString('utf8').slice(0, 200)}`)
    })
  })
}

function answerIn(text: string): (SolverAnswer & SolverEffort) | null {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
