import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { projectRoot } from '#cli/project-root.ts'

/** `doctor`: says whether the installation is whole; exit 4 names what is missing. */
export const registerDoctor: RegisterCommand = (program, finish) => {
  program
    .command('doctor')
    .description('is the installation whole?')
    .addHelpText('after', '\nExample:\n  ./lodestone doctor')
    .action(() => {
      const missing = missingParts(projectRoot)
      for (const part of missing) process.stdout.write(`missing: ${part}\n`)
      if (missing.length === 0) {
        process.stdout.write(
          `whole: Node ${process.versions.node}, packages, catalog, corridors, examples\n`,
        )
      } else {
        process.stderr.write('Take a fresh copy of the project, or restore these from it.\n')
      }
      finish(missing.length === 0 ? exitCode.done : exitCode.environment)
    })
}

/** What a whole installation has and this one lacks, by name. */
export function missingParts(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const folders = ['catalog', 'corridors', 'examples/applications'].filter(
    (folder) => !existsSync(join(root, folder)),
  )
  const packages = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  }).flatMap(([name, version]) => {
    const file = join(root, 'node_modules', name, 'package.json')
    if (!existsSync(file)) return [`package ${name} ${version}`]
    const found = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    return found === version ? [] : [`package ${name} ${version} (found ${found})`]
  })
  return [...folders.map((folder) => `folder ${folder}`), ...packages]
}
