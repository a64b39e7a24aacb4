import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unpack } from './archive.ts'

/** What is known of an instance; null where nothing is. */
export interface Known {
  readonly lower: number | null
  readonly upper: number | null
  /** Length of the longest chain in the quickest modes. */
  readonly cpm: number | null
  /** `infeasible`: proved to have no schedule. */
  readonly status: string
}

/** What another solver reached on an instance. */
export interface PeerRow {
  readonly instance: string
  readonly solver: string
  readonly objective: number | null
  readonly isProved: boolean
  readonly seconds: number | null
}

/** One set: its instances by name, what is known of them, and what others reached. */
export interface InstanceSet {
  readonly name: string
  readonly files: ReadonlyMap<string, string>
  readonly known: ReadonlyMap<string, Known>
  readonly peers: readonly PeerRow[]
}

export const whereToGet = `The data folder holds, for each set such as j120:
  SET.tar.gz or SET/   the instances (.sm, .mm, .rcp, .rcmp)
  SET.csv              instance,best_known_lb,best_known_ub,cpm,status,...
  SET.peers.csv        instance,solver,time_limit_s,workers,status,objective,lower_bound,time_s,... (optional)
The instances are research data and are not shipped. On GitHub: PSPLIB, RG300 and MMLIB with solver logs in
ScheduleOpt/optalcp-benchmarks, MPLIB1 and tables of best known values in PyJobShop/Experiments.
`

/** Reads a set of the folder, its archive unpacked into `temporary`; a text says what is missing. */
export function readSet(folder: string, name: string, temporary: string): InstanceSet | string {
  const bounds = join(folder, `${name}.csv`)
  if (!existsSync(bounds)) return `there is no ${name}.csv in ${folder}`
  const files = instanceFiles(folder, name, temporary)
  if (files === undefined) return `there is neither ${name}.tar.gz nor ${name}/ in ${folder}`
  const known = new Map(
    rowsOf(bounds).map((row) => [
      row.instance ?? '',
      {
        lower: numberOf(row.best_known_lb),
        upper: numberOf(row.best_known_ub),
        cpm: numberOf(row.cpm),
        status: row.status ?? '',
      },
    ]),
  )
  const unknown = [...files.keys()].filter((instance) => !known.has(instance))
  if (unknown.length > 0) return `${name}.csv has no row of ${unknown.slice(0, 3).join(', ')}`
  const peers = join(folder, `${name}.peers.csv`)
  return { name, files, known, peers: existsSync(peers) ? rowsOf(peers).map(peerOf) : [] }
}

function instanceFiles(
  folder: string,
  name: string,
  temporary: string,
): ReadonlyMap<string, string> | undefined {
  const archive = join(folder, `${name}.tar.gz`)
  const place = existsSync(archive) ? join(temporary, name) : join(folder, name)
  if (existsSync(archive)) {
    mkdirSync(place, { recursive: true })
    for (const [path, bytes] of unpack(readFileSync(archive)))
      writeFileSync(join(place, basename(path)), bytes)
  }
  if (!existsSync(place)) return undefined
  const names = readdirSync(place).filter((file) => /\.(sm|mm|rcp|rcmp)$/.test(file))
  return new Map(names.map((file) => [file.replace(/\.[^.]*$/, ''), join(place, file)]))
}

function peerOf(row: Readonly<Record<string, string | undefined>>): PeerRow {
  const { instance = '', solver = '', time_limit_s, workers, status = '' } = row
  return {
    instance,
    solver: `${solver}, ${time_limit_s} s x ${workers}`,
    objective: numberOf(row.objective),
    isProved: /^optim/i.test(status),
    seconds: numberOf(row.time_s),
  }
}

/** Rows of a table without quotes, by the names in its first line. */
export function rowsOf(file: string): readonly Readonly<Record<string, string | undefined>>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, fields[at]]))
  })
}

/** A number of a table; an empty field is null. */
export const numberOf = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)
