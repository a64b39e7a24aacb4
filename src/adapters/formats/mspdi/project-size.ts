import type { Project } from './read-project.ts'

/** How much a project is to schedule: what holds for a summary task holds for each task in it. */
export function projectSize({ tasks }: Project): { jobs: number; links: number; modes: number } {
  const known = new Map(tasks.map((task) => [task.number, task]))
  const counted = new Map<number, number>()
  const leaves = (number: number): number => {
    const children = known.get(number)?.children ?? []
    const count =
      counted.get(number) ??
      (children.length === 0 ? 1 : children.reduce((sum, child) => sum + leaves(child), 0))
    counted.set(number, count)
    return count
  }
  let links = 0
  for (const task of tasks)
    for (const { from } of task.links) links += leaves(from) * leaves(task.number)
  return { jobs: tasks.length, links, modes: tasks.length }
}
