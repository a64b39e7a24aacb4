import { fileText } from '#adapters/formats/instance/file-text.ts'
import type { ListedJob } from '#adapters/formats/instance/job-list.ts'
import { largestNumber, mostStocks } from '#adapters/formats/instance/limits.ts'
import { listInstance } from '#adapters/formats/instance/list-instance.ts'
import {
  type NumberStream,
  numberStream,
  readCapacities,
} from '#adapters/formats/instance/number-stream.ts'
import { refuse } from '#adapters/formats/refuse.ts'
import type { Decoded } from '#contract/issues.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'

/** Reads an MPLIB file: projects that share the resources make one network, and a project's jobs wait for its release. */
export function readMplib(bytes: Uint8Array, file: string, id: string): Decoded<ScheduleInstance> {
  const text = fileText(bytes, file)
  if (text.kind === 'faults') return text
  const stream = numberStream(text.value, file)
  const projects = stream.whole('the number of projects', 1, largestNumber)
  const resources = readCapacities(stream, stream.whole('the number of resources', 0, mostStocks))
  const named: NamedJob[][] = []
  while (named.length < projects && !stream.fault())
    named.push(readProject(stream, named.length + 1, resources.length))
  stream.end()
  const fault = stream.fault()
  if (fault) return fault
  const jobs = placed(named, file)
  return jobs.kind === 'ok'
    ? listInstance({ resources, consumables: [], jobs: jobs.value }, file, id)
    : jobs
}

/** A job whose successors are still named by project and number, which may stand in a project not read yet. */
interface NamedJob extends Omit<ListedJob, 'successors'> {
  readonly successors: readonly (readonly [project: number, job: number])[]
}

function readProject(stream: NumberStream, project: number, count: number): NamedJob[] {
  const size = stream.whole(`the number of jobs of project ${project}`, 1, largestNumber)
  const release = stream.whole(`the release of project ${project}`, 0, largestNumber)
  for (let at = 1; at <= count; at++)
    stream.whole(`whether project ${project} needs resource ${at}`, 0, 1)
  const jobs: NamedJob[] = []
  while (jobs.length < size && !stream.fault())
    jobs.push(readJob(stream, `${project}:${jobs.length + 1}`, release, count))
  return jobs
}

function readJob(stream: NumberStream, id: string, release: number, count: number): NamedJob {
  const days = stream.whole(`the duration of job ${id}`, 0, largestNumber)
  const line = stream.line()
  const amounts = Array.from({ length: count }, (_, at) =>
    stream.whole(`the need of job ${id} of resource ${at + 1}`, 0, largestNumber),
  )
  const links = stream.whole(`the number of successors of job ${id}`, 0, largestNumber)
  const successors: (readonly [number, number])[] = []
  while (successors.length < links && !stream.fault())
    successors.push(stream.pair(`a successor of job ${id}`))
  return { id, line, release, modes: [{ days, amounts }], successors }
}

/** The jobs of all projects one after another, their successors by place. */
function placed(
  named: readonly (readonly NamedJob[])[],
  file: string,
): Decoded<readonly ListedJob[]> {
  const first: number[] = []
  let size = 0
  for (const project of named) {
    first.push(size)
    size += project.length
  }
  const jobs: ListedJob[] = []
  for (const job of named.flat()) {
    const successors: number[] = []
    for (const [project, number] of job.successors) {
      if (number < 1 || number > (named[project - 1]?.length ?? 0))
        return refuse(
          file,
          'unknown-job',
          `${project}:${number}`,
          `Job ${job.id} names a successor that the file does not hold`,
          'Correct the pair',
          `line ${job.line}`,
        )
      successors.push((first[project - 1] as number) + number - 1)
    }
    jobs.push({ ...job, successors })
  }
  return { kind: 'ok', value: jobs }
}
