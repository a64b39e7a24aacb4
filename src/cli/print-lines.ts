import { printable } from './printable.ts'

/** Prints lines in which texts of documents stand: none of these moves the cursor, colours, or makes a line of its own. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''))
}
