// The chain of a store that knows only objects. The store here is a map of this process, which yields at every call; but for
// what only S3 itself can show.

import { setImmediate as turn } from 'node:timers/promises'
import { jest } from '@jest/globals'
import { type AuditMirror, appendToMirror } from '../../src/audit/mirror.ts'
import { type AuditEntry, checkAudit, readAudit } from '../../src/audit/trail.ts'
import { S3AuditMirror } from '../../src/stores/s3-audit.ts'
import { s3Url } from '../../src/stores/s3-url.ts'
import { failureOf } from '../support/backup.ts'
import { startS3 } from '../support/s3.ts'

const entry: AuditEntry = { actor: 'ada', command: 'prune', action: 'removed', status: 'passed' }

/** Puts nothing where something is, as S3 with If-None-Match does. */
function memory(): AuditMirror & { readonly objects: Map<number, string>; refusals: number } {
  const objects = new Map<number, string>()
  const store = {
    place: 's3://bucket/prefix',
    objects,
    refusals: 0,
    last: async () => {
      await turn()
      return objects.get(Math.max(0, ...objects.keys()))
    },
    append: async (seq: number, line: string) => {
      await turn()
      if (objects.has(seq)) store.refusals++
      else objects.set(seq, line)
      return objects.get(seq) === line
    },
    readAll: async () =>
      [...objects]
        .sort(([one], [other]) => one - other)
        .map(([, line]) => `${line}\n`)
        .join('')
  }
  return store
}

test('lines that come one after the other make a chain of their own', async () => {
  const store = memory()
  await appendToMirror(store, entry)
  expect(await appendToMirror(store, { ...entry, actor: 'grace' })).toMatchObject({ seq: 2, actor: 'grace' })
  expect(checkAudit(await store.readAll())).toEqual([])
})

test('runs that add at once never take the same number, and lose nothing', async () => {
  const store = memory()
  const actors = Array.from({ length: 12 }, (_, number) => `run ${number}`)
  await Promise.all(actors.map((actor) => appendToMirror(store, { ...entry, actor })))
  expect(store.refusals).toBeGreaterThan(0)
  expect(checkAudit(await store.readAll())).toEqual([])
  expect(
    readAudit(await store.readAll())
      .map(({ actor }) => actor)
      .sort()
  ).toEqual([...actors].sort())
})

test('behind a line that was changed nothing is added', async () => {
  const store = memory()
  await appendToMirror(store, entry)
  store.objects.set(1, (store.objects.get(1) ?? '').replace('ada', 'eve'))
  expect(await failureOf(appendToMirror(store, entry))).toMatchObject({ code: 'STORE_FAILED' })
  expect(store.objects.size).toBe(1)
})

test('a store in which others are always faster is given up', async () => {
  const store = { ...memory(), append: async () => false }
  expect((await failureOf(appendToMirror(store, entry))).message).toContain('100 times in a row')
})

describe('in S3', () => {
  afterEach(() => jest.restoreAllMocks())

  test('the trail hears of a run that was stopped, and a server that is silent does not hold it for ever', async () => {
    await using s3 = await startS3()
    jest.replaceProperty(process, 'env', { ...process.env, ...s3.env })
    const run = new AbortController()
    const mirror = new S3AuditMirror({ place: s3Url(s3.url), signal: run.signal, client: undefined })
    await appendToMirror(mirror, entry)
    const whole = await mirror.readAll()
    run.abort(new Error('the run was cancelled'))
    await appendToMirror(mirror, { ...entry, action: 'failed', status: 'failed', error: 'TIMED_OUT' })
    expect(await s3.keys()).toEqual(['audit/00000001.json', 'audit/00000002.json'])
    expect(checkAudit(`${whole}${await s3.read('audit/00000002.json')}\n`)).toEqual([])
    await expect(mirror.readAll()).rejects.toThrow('the run was cancelled')

    const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const silence = new AbortController()
      s3.treat = () => {
        silence.abort(new DOMException('too late', 'TimeoutError'))
        return 'silence'
      }
      return silence.signal
    })
    expect(await failureOf(appendToMirror(mirror, entry))).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('has not answered within 10 seconds'),
      hint: expect.stringMatching(/./)
    })
    expect(patience).toHaveBeenCalledWith(10_000)
  })
})
