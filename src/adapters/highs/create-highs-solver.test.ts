import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinearProgram } from '#core/linear/program.ts'
import { createHighsSolver } from './create-highs-solver.ts'

const solve = await createHighsSolver()

const column = (cost: number, upper = Infinity, integer = false) => ({
  name: 'column',
  lower: 0,
  upper,
  cost,
  integer,
})

function row(lower: number, upper: number, values: readonly number[]) {
  return { name: 'row', lower, upper, columns: values.map((_, at) => at), values }
}

function optimal(program: LinearProgram) {
  const solution = solve(program)
  assert.equal(solution.status, 'optimal')
  return solution as Extract<typeof solution, { status: 'optimal' }>
}

test('the cheaper column fills first and the dual is the price of one unit more', () => {
  // 10 units are wanted. The first 4 cost 1 each, the rest 3 each: 4 x 1 + 6 x 3 = 22.
  // One unit more costs 3; one more unit of the cheap column saves 3 - 1 = 2.
  const program = { columns: [column(1, 4), column(3)], rows: [row(10, Infinity, [1, 1])] }
  const solution = optimal(program)
  assert.equal(solution.objective, 22)
  assert.deepEqual([...solution.columnValue], [4, 6])
  assert.deepEqual([...solution.rowDual], [3])
  assert.deepEqual([...solution.reducedCost], [-2, 0])
})

test('integer columns take whole values and their program still has duals', () => {
  // 2a + 3b >= 7 with costs 2 and 3.1: a = 2, b = 1 covers 7 for 7.1; a = 4 covers 8 for 8; b = 3 costs 9.3.
  // The continuous optimum a = 3.5 would cost 7.
  const columns = [column(2, Infinity, true), column(3.1, Infinity, true)]
  const solution = optimal({ columns, rows: [row(7, Infinity, [2, 3])] })
  assert.deepEqual([...solution.columnValue], [2, 1])
  assert.ok(Math.abs(solution.objective - 7.1) < 1e-9)
  assert.equal(solution.rowDual.length, 1)
})

test('a program that cannot be met is infeasible', () => {
  const program = { columns: [column(1, 4)], rows: [row(5, Infinity, [1])] }
  assert.deepEqual(solve(program), { status: 'infeasible' })
})

test('a program without a floor is unbounded', () => {
  const program = { columns: [column(-1)], rows: [row(0, Infinity, [1])] }
  assert.deepEqual(solve(program), { status: 'unbounded' })
})

test('numbers keep their full precision', () => {
  const third = 1 / 3
  const solution = optimal({ columns: [column(1)], rows: [row(third, Infinity, [1])] })
  assert.equal(solution.columnValue[0], third)
})

test('a program without columns is met only when its rows allow zero', () => {
  assert.equal(solve({ columns: [], rows: [row(-1, 1, [])] }).status, 'optimal')
  assert.equal(solve({ columns: [], rows: [row(1, 2, [])] }).status, 'infeasible')
})

test('one solver answers many programs, each alike every time', () => {
  const program = { columns: [column(1, 4), column(3)], rows: [row(10, Infinity, [1, 1])] }
  const first = optimal(program)
  for (let again = 0; again < 50; again++) assert.deepEqual(optimal(program), first)
})
