// What a drill will need, said before it starts.

import { tmpdir } from 'node:os'
import { checkDrillRoom, embeddedMemory, type Room } from '../../src/drill/estimate.ts'
import { failureOf } from '../support/backup.ts'

const minute = 60_000
const limits = { place: '/runner/temp', timeout: 30 * minute }
const free =
  (room: Partial<Room> = {}) =>
  async (): Promise<Room> => ({ disk: 1e12, memory: 8e9, ...room })
const instead = 'Or let it run on a throwaway server, drill-db-url; or go without it, verify: source.'

test('where everything fits there is nothing to say', async () => {
  expect(await checkDrillRoom(5e9, limits, free())).toEqual([])
  expect(await checkDrillRoom(0, limits, free({ disk: 1e8, memory: embeddedMemory }))).toEqual([])
})

test('too small a disk is refused with what is free, what is needed, and what to set', async () => {
  const failure = await failureOf(checkDrillRoom(2e9, limits, free({ disk: 3.099e9 })))
  expect(failure).toMatchObject({
    code: 'NOT_ENOUGH_SPACE',
    message: '3.1 GB are free in /runner/temp, but the drill needs about 3.1 GB',
    hint: `Free some space, or set the environment variable RUNNER_TEMP to a larger disk. ${instead}`
  })
  expect(await checkDrillRoom(2e9, limits, free({ disk: 3.1e9 }))).toEqual([])
})

test('even an empty database needs some disk', async () => {
  expect((await failureOf(checkDrillRoom(0, limits, free({ disk: 5e7 })))).message).toBe(
    '50 MB are free in /runner/temp, but the drill needs about 100 MB'
  )
})

test('a timeout that is too short is a doubt, with how long it may take and what to do', async () => {
  expect(await checkDrillRoom(20e9, { ...limits, timeout: 15 * minute }, free())).toEqual([
    `the drill may take 16m, longer than timeout: raise it. ${instead}`
  ])
  expect(await checkDrillRoom(0, { ...limits, timeout: 1_000 }, free())).toEqual([
    `the drill may take 1s, longer than timeout: raise it. ${instead}`
  ])
  expect(await checkDrillRoom(20e9, { ...limits, timeout: 17 * minute }, free())).toEqual([])
})

test('too little memory is a doubt, with what is free', async () => {
  expect(await checkDrillRoom(0, limits, free({ memory: 2e8 }))).toEqual([
    `the drill takes about 700 MB of memory, and 200 MB are free. ${instead}`
  ])
})

test('doubts come together', async () => {
  expect(await checkDrillRoom(1e9, { ...limits, timeout: 1 }, free({ memory: 0 }))).toHaveLength(2)
})

test('what is measured is the disk of the place, and the memory of this machine', async () => {
  const here = { place: tmpdir(), timeout: minute }
  await checkDrillRoom(0, here)
  expect((await failureOf(checkDrillRoom(1e18, here))).message).toMatch(/^[\d.]+ \w+ are free in /)
})
