import type { Command } from 'commander'
import { registerBench } from './commands/bench.ts'
import { registerCatalog } from './commands/catalog.ts'
import { registerCompare } from './commands/compare.ts'
import { registerDoctor } from './commands/doctor.ts'
import { registerEvidence } from './commands/evidence.ts'
import { registerFinance } from './commands/finance.ts'
import { registerMaterial } from './commands/material.ts'
import { registerPlan } from './commands/plan.ts'
import { registerPortfolio } from './commands/portfolio.ts'
import { registerRegistry } from './commands/registry.ts'
import { registerReplan } from './commands/replan.ts'
import { registerSchedule } from './commands/schedule.ts'
import { registerTest } from './commands/test.ts'
import { registerTwin } from './commands/twin.ts'

/** Adds one verb to the command line; `finish` takes the exit code. */
export type RegisterCommand = (program: Command, finish: (code: number) => void) => void

/** Every verb: to add one, write its file and its line here. */
export const commands: readonly RegisterCommand[] = [
  registerPlan,
  registerPortfolio,
  registerFinance,
  registerTwin,
  registerReplan,
  registerSchedule,
  registerMaterial,
  registerCompare,
  registerCatalog,
  registerEvidence,
  registerRegistry,
  registerDoctor,
  registerTest,
  registerBench,
]
