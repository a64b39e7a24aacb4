import { fileText } from '#adapters/formats/instance/file-text.ts'
import type { ListedJob } from '#adapters/formats/instance/job-list.ts'
import { largestNumber, mostStocks } from '#adapters/formats/instance/limits.ts'
import { listInstance } from '#adapters/formats/instance/list-instance.ts'
import {
  type NumberStream,
  numberStream,
  readCapacities,
} from '#adapters/formats/instance/number-stream.ts'
import type { Decoded } from '#contract/issues.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'

/** Reads a Patterson file: numbers of jobs and resources, capacities, then each job's days, needs and successors. */
export function readPatterson(
  bytes: Uint8Array,
  file: string,
  id: string,
): Decoded<ScheduleInstance> {
  const text = fileText(bytes, file)
  if (text.kind === 'faults') return text
  const stream = numberStream(text.value, file)
  const size = stream.whole('the number of jobs', 1, largestNumber)
  const count = stream.whole('the number of resources', 0, mostStocks)
  const resources = readCapacities(stream, count)
  const jobs: ListedJob[] = []
  while (jobs.length < size && !stream.fault()) jobs.push(readJob(stream, jobs.length, size, count))
  stream.end()
  return stream.fault() ?? listInstance({ resources, consumables: [], jobs }, file, id)
}

function readJob(stream: NumberStream, place: number, size: number, count: number): ListedJob {
  const name = `of job ${place + 1}`
  const days = stream.whole(`the duration ${name}`, 0, largestNumber)
  const line = stream.line()
  const amounts = Array.from({ length: count }, (_, at) =>
    stream.whole(`the need ${name} of resource ${at + 1}`, 0, largestNumber),
  )
  const links = stream.whole(`the number of successors ${name}`, 0, size)
  const successors: number[] = []
  while (successors.length < links && !stream.fault())
    successors.push(stream.whole(`a successor ${name}`, 1, size) - 1)
  return { id: String(place + 1), line, release: 0, modes: [{ days, amounts }], successors }
}
