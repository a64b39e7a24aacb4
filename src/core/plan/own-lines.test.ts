import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activitiesOnSite } from './own-lines.ts'

const plant = (coating: string, coatingPlace: string, activities: readonly string[]) =>
  activitiesOnSite({
    site: { activities },
    product: { coating, coatingPlace },
  } as unknown as Parameters<typeof activitiesOnSite>[0])

test('magnets are coated where the applicant says they are', () => {
  assert.deepEqual(plant('epoxy', 'on-site', ['sintering', 'coating']), ['sintering', 'coating'])
  assert.deepEqual(plant('epoxy', 'contracted', ['sintering', 'coating']), ['sintering'])
  assert.deepEqual(plant('zinc', 'on-site', ['sintering']), ['sintering', 'coating'])
  assert.deepEqual(plant('none', 'on-site', ['sintering', 'coating']), ['sintering'])
})
