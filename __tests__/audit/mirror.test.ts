// The chain of a store that knows only objects. The store here is a map of this process, which yields at every call.

import { setImmediate as turn } from 'node:timers/promises'
import { type AuditMirror, appendToMirror } from '../../src/audit/mirror.ts'
import { type AuditEntry, checkAudit, readAudit } from '../../src/audit/trail.ts'
import { failureOf } from '../support/backup.ts'

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
