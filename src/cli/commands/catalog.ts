import type { Command } from 'commander'
import type { CatalogOptions, WeakOptions } from '#cli/catalog-verbs.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { several } from '#cli/several.ts'

/** `catalog`: the shipped knowledge. Is it valid, what is one entry, what rests on memory or assumption? */
export const registerCatalog: RegisterCommand = (program, finish) => {
  const group = program.command('catalog').description('the shipped knowledge: check, show, weak')
  verb(group, 'check', 'is every entry valid, named twice, cited and dated?')
    .addHelpText('after', '\nExample:\n  ./lodestone catalog check')
    .action(async (typed: CatalogOptions) => finish(await (await verbs()).checkCatalog(typed)))
  verb(group, 'show', 'one entry with its values and sources in words')
    .argument('<id>', 'id of an entry, or kind/id where several kinds share it')
    .addHelpText('after', '\nExample:\n  ./lodestone catalog show US-DFARS-7052-B --lang zh-Hans')
    .action(async (id: string, typed: CatalogOptions) =>
      finish(await (await verbs()).showEntry(id, typed)),
    )
  verb(group, 'weak', 'what rests on memory or assumption and moves a plan, most harmful first')
    .option(
      '--application <path>',
      'sweep this application, or a folder of them, instead of the shipped examples; repeatable',
      several,
      [],
    )
    .option('--workers <n>', 'threads that plan; default: one per core')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone catalog weak --application examples/applications/servo-magnet.yaml',
    )
    .action(async (typed: WeakOptions) => finish(await (await verbs()).listWeak(typed)))
}

/** Loaded when asked for, so that the other commands start without it. */
const verbs = () => import('#cli/catalog-verbs.ts')

const verb = (group: Command, name: string, description: string): Command =>
  group
    .command(name)
    .description(description)
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--catalog <dir>', 'another catalog folder')
    .option('--json', 'print JSON')
