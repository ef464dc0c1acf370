// When an earlier drill stands for another one: only where nothing differs, and not for ever.

import { join } from 'node:path'
import type { BackupReport } from '../../src/commands/backup.ts'
import { DeferredDrill, drillInput } from '../../src/commands/deferred-drill.ts'
import type { Drill, Drilled } from '../../src/drill/drill.ts'
import type { Manifest } from '../../src/snapshot/manifest.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import type { Check } from '../../src/verification/check.ts'
import { type PassedDrill, passedDrillOf, readVerification, type Verification } from '../../src/verification/record.ts'
import { configOf, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

const shop = `
  CREATE TABLE users (id serial PRIMARY KEY, name text);
  INSERT INTO users (name) VALUES ('Ada'), ('Grace');
  CREATE TABLE orders (id integer PRIMARY KEY, user_id integer REFERENCES users)`

const schema = 'CREATE TABLE public.users (\n    created_at timestamp with time zone DEFAULT now() NOT NULL\n);\n'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let manifest: Manifest

beforeAll(async () => {
  home = await temporaryDirectory()
})

afterAll(() => home[Symbol.asyncDispose]())

function checkOf({ checks }: { readonly checks: readonly Check[] }): Check | undefined {
  return checks.find(({ name }) => name === 'drill')
}

async function recordOf({ directory }: BackupReport): Promise<Verification> {
  const record = await readVerification(await openSnapshot(directory))
  if (typeof record === 'string') throw new Error(record)
  return record
}

describe('a backup that is the same as its base', () => {
  test('is not restored once more, and says which one was; for a rehearsal it is restored', async () => {
    await using database = await createDatabase(17, shop)
    const output = join(home.path, 'backups')
    const backUp = (options = {}) =>
      runBackup({ 'db-url': database.url, output, verify: 'drill', base: 'latest', ...options })
    const first = await backUp()
    manifest = first.manifest
    expect(checkOf(first)?.status).toBe('passed')
    const { drill } = await recordOf(first)
    expect(drill?.backup_id).toBe(manifest.backup_id)

    const second = await backUp()
    const third = await backUp()
    for (const later of [second, third]) {
      expect(later.status).toBe('passed')
      expect(checkOf(later)).toMatchObject({
        status: 'skipped',
        detail: expect.stringMatching(`what passed it at 20.*, as ${manifest.backup_id}$`)
      })
      expect((await recordOf(later)).drill).toEqual(drill)
    }
    expect(third.manifest.tables.map(({ base }) => base)).toEqual(Array(2).fill(second.manifest.backup_id))

    const project = await writeMigrations(join(home.path, 'project'), {
      '1_first.sql': 'CREATE TABLE first (id integer);'
    })
    const pending = await backUp({ migrations: project, rehearse: 'required' })
    expect(pending.manifest.tables.map(({ base }) => base)).toEqual(Array(2).fill(third.manifest.backup_id))
    expect(checkOf(pending)?.status).toBe('passed')
    expect(pending.checks.find(({ name }) => name === 'rehearsal')?.status).toBe('passed')
  })
})

describe('the record of a drill', () => {
  const at = '2025-01-19T14:31:00.000Z'
  const drill = { input: `sha256:${'5'.repeat(64)}`, backup_id: 'backup_20250119_143022', at }
  const recorded = (value: unknown): PassedDrill | undefined =>
    passedDrillOf({ drill: value } as unknown as Verification)

  test('is believed where it is as it is written', () => {
    expect(recorded(drill)).toEqual(drill)
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'passed'],
    ['another digest', { ...drill, input: 'md5:0' }],
    ['no backup', { ...drill, backup_id: `backup_${'1'.repeat(1000)}` }],
    ['a line of its own', { ...drill, backup_id: 'backup_20250119_143022\n::error::' }],
    ['no time', { ...drill, at: 'yesterday' }],
    ['more of a time than there is', { ...drill, at: `2025-01-19T14:31:00.${'0'.repeat(1000)}Z` }]
  ])('is none where it has %s', (_, value) => {
    expect(recorded(value)).toBeUndefined()
  })
})

describe('what a drill depends on', () => {
  const config = configOf({ 'db-url': 'postgresql://u:p@host/db' })
  const changes: [what: string, change: (manifest: Manifest) => Manifest][] = [
    [
      'a table file',
      (m) => ({ ...m, tables: m.tables.map((table) => ({ ...table, checksum: `sha256:${'5'.repeat(64)}` })) })
    ],
    ['a fingerprint', (m) => ({ ...m, tables: m.tables.map((table) => ({ ...table, fingerprint: '0'.repeat(32) })) })],
    ['a missing table', (m) => ({ ...m, tables: m.tables.slice(1) })],
    ['a sequence', (m) => ({ ...m, sequences: m.sequences.map((one) => ({ ...one, last_value: '99' })) })],
    ['an extension', (m) => ({ ...m, extensions: [{ schema: 'public', name: 'x', version: '1' }] })],
    ['a role', (m) => ({ ...m, roles: [{ name: 'x', attributes: [], member_of: [] }] })],
    ['the history', (m) => ({ ...m, migrations: [{ version: '1', name: null }] })],
    ['what is left out', (m) => ({ ...m, not_captured: [{ schema: 'a', name: 'b', reason: 'excluded' }] })],
    ['the inventory', (m) => ({ ...m, inventory: [] })],
    ['the server', (m) => ({ ...m, source: { ...m.source, server_version: '18.0' } })],
    ['the search path', (m) => ({ ...m, source: { ...m.source, search_path: 'x' } })]
  ]

  test.each(changes)('includes %s', (_, change) => {
    expect(drillInput(change(manifest), schema, config)).not.toBe(drillInput(manifest, schema, config))
  })

  test('includes the schema, and where it is restored', () => {
    const ours = drillInput(manifest, schema, config)
    expect(drillInput(manifest, `${schema}\nCREATE SCHEMA x;\n`, config)).not.toBe(ours)
    expect(drillInput(manifest, schema, { ...config, drillDbUrl: 'postgresql://elsewhere/db' })).not.toBe(ours)
  })

  test.each([
    ['a CHECK', 'CREATE TABLE public.t (\n    CONSTRAINT c CHECK ((until > now()))\n);'],
    ['a CHECK of a date', 'ALTER TABLE public.t\n    ADD CONSTRAINT c CHECK ((day >= CURRENT_DATE)) NOT VALID;'],
    ['a word for a time', "CREATE DOMAIN public.d AS date\n\tCONSTRAINT c CHECK ((VALUE > 'today'::date));"],
    ['a function of its own', 'CREATE TABLE public.t (\n    CONSTRAINT c CHECK (public.is_due(day))\n);'],
    ['a materialized view', 'CREATE MATERIALIZED VIEW public.m AS\n SELECT now() AS n\n  WITH NO DATA;'],
    [
      'a view that one is made of',
      'CREATE VIEW public.v AS\n SELECT LOCALTIME AS n;\n\nCREATE MATERIALIZED VIEW public.m AS\n SELECT n FROM public.v\n  WITH NO DATA;'
    ]
  ])('is not known where %s may ask for the time', (_, sql) => {
    expect(drillInput(manifest, `${schema}\n${sql}\n`, config)).toBeUndefined()
  })

  test.each([
    ['a CHECK of values', "CREATE TABLE public.t (\n    CONSTRAINT c CHECK ((lower(a) <> ALL (ARRAY['x'::text])))\n);"],
    ['a policy', 'CREATE POLICY p ON public.t FOR INSERT WITH CHECK ((until > now()));'],
    ['a view by itself', 'CREATE VIEW public.v AS\n SELECT now() AS n;'],
    [
      'a materialized view of rows',
      'CREATE MATERIALIZED VIEW public.m AS\n SELECT count(*) AS n FROM public.users\n  WITH NO DATA;'
    ]
  ])('is known where %s is not evaluated, or says always the same', (_, sql) => {
    expect(drillInput(manifest, `${schema}\n${sql}\n`, config)).toMatch(/^sha256:/)
  })

  test('does not include when it was made, by whom, and where its files were taken from', () => {
    const tables = manifest.tables.map((table) => ({ ...table, base: 'backup_20250119_143022' }))
    const created_by = { ...manifest.created_by, run_id: '2' }
    const source = { ...manifest.source, wal_lsn: '0/1' }
    const later = { ...manifest, tables, created_by, source, backup_id: 'backup_20250119_143023', environment: 'x' }
    expect(drillInput(later, schema, config)).toBe(drillInput(manifest, schema, config))
  })
})

describe('a drill that may not be needed', () => {
  const now = (): string => new Date().toISOString()
  const days = (count: number): string => new Date(Date.now() - count * 24 * 3_600_000).toISOString()
  const earlier = (at = now()): PassedDrill => ({ input: 'same', backup_id: 'backup_20250119_143022', at })

  /** Writes down what it is told. */
  function fakeDrill(status: Check['status'] = 'passed'): { start: () => Drill; told: string[] } {
    const told: string[] = []
    const drilled = { check: { name: 'drill', status, detail: '' } } as Drilled
    const drill = {
      begin: () => told.push('begin'),
      add: ({ name }: { name: string }) => told.push(`add ${name}`),
      finish: async () => {
        told.push('finish')
        return drilled
      },
      [Symbol.asyncDispose]: async () => void told.push('dispose')
    }
    return {
      told,
      start: () => {
        told.push('start')
        return drill as unknown as Drill
      }
    }
  }

  const taken = (name: string) => ({ ...manifest.tables[0], name, base: 'backup_20250119_143022' }) as never
  const read = (name: string) => ({ ...manifest.tables[0], name, base: undefined }) as never
  const restorable = () => ({ directory: '', manifest })

  test('starts at once where none was passed, or too long ago, or in a time that is yet to come', () => {
    for (const before of [undefined, earlier(days(8)), earlier(days(-0.01))]) {
      const { start, told } = fakeDrill()
      expect(new DeferredDrill(start, before).running).toBeDefined()
      expect(told).toEqual(['start'])
    }
  })

  test('never starts where everything is the same', async () => {
    const { start, told } = fakeDrill()
    const before = earlier(days(6))
    await using drill = new DeferredDrill(start, before)
    drill.begin(restorable())
    drill.add(taken('a'))
    expect(await drill.finish(manifest, 'same')).toEqual({ drilled: undefined, passed: before })
    expect(told).toEqual([])
  })

  test('starts with the first table that was read anew, and has all of them', async () => {
    const { start, told } = fakeDrill()
    const drill = new DeferredDrill(start, earlier())
    drill.add(taken('a'))
    drill.begin(restorable())
    drill.add(taken('b'))
    expect(told).toEqual([])
    drill.add(read('c'))
    drill.add(taken('d'))
    const { passed } = await drill.finish(manifest, 'same')
    await drill[Symbol.asyncDispose]()
    expect(told).toEqual(['start', 'begin', 'add a', 'add b', 'add c', 'add d', 'finish', 'dispose'])
    expect(passed).toMatchObject({ input: 'same', backup_id: manifest.backup_id })
  })

  test('runs in the end where its outcome may depend on the time, and stands for nothing', async () => {
    const { start, told } = fakeDrill()
    await using drill = new DeferredDrill(start, earlier())
    drill.add(taken('a'))
    const { passed } = await drill.finish(manifest, undefined)
    expect([told, passed]).toEqual([['start', 'add a', 'finish'], undefined])
  })

  test('runs in the end where something else has changed, and stands for nothing unless it is passed', async () => {
    const { start, told } = fakeDrill('failed')
    await using drill = new DeferredDrill(start, earlier())
    drill.begin(restorable())
    drill.add(taken('a'))
    const { drilled, passed } = await drill.finish(manifest, 'another')
    expect(told).toEqual(['start', 'begin', 'add a', 'finish'])
    expect([drilled?.check.status, passed]).toEqual(['failed', undefined])
  })
})
