// Of a rehearsal only that is expected of the push which can be the same in production: the rest could only raise false alarms.

import { digestHistory, type Evidence, expectationOf } from '../../src/rehearsal/evidence.ts'
import type { ExpectedTable } from '../../src/rehearsal/expectation.ts'
import type { Impact, TableImpact } from '../../src/rehearsal/impact.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearse.ts'
import type { TableEntry } from '../../src/snapshot/manifest.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'

type Entry = readonly [type: string, name: string, sql: string]

/** A dump of entries, all in `public`. */
function dump(...entries: readonly Entry[]): string {
  const texts = entries.map(
    ([type, name, sql]) => `--\n-- Name: ${name}; Type: ${type}; Schema: public; Owner: me\n--\n\n${sql};\n\n\n`
  )
  return `SET statement_timeout = 0;\n\n${texts.join('')}`
}

function table(name: string, columns = 'id integer'): Entry {
  return ['TABLE', name, `CREATE TABLE public.${name} (${columns})`]
}

function attach(leaf: string, parent: string): Entry {
  return ['TABLE ATTACH', leaf, `ALTER TABLE ONLY public.${parent} ATTACH PARTITION public.${leaf} DEFAULT`]
}

function grades(...values: readonly string[]): Entry {
  return ['TYPE', 'grade', `CREATE TYPE public.grade AS ENUM (${values.map((value) => `'${value}'`).join(', ')})`]
}

function entry(name: string, ...types: readonly string[]): TableEntry {
  return { ...sampleTable, name, columns: types.map((type, at) => ({ name: `c${at}`, type })) }
}

function impactOn(name: string, more: Partial<TableImpact> = {}): TableImpact {
  const counts = { rowsBefore: 2, rowsAfter: 3, deleted: 0, inserted: 1, updated: 0 }
  const lists = { key: [], columns: [], indexes: [], detached: [], lostPartitions: [] }
  const itself = { schema: 'public', name }
  return {
    ...itself,
    fate: 'kept',
    renamed: undefined,
    stored: [itself],
    rewritten: false,
    ...counts,
    ...lists,
    ...more
  }
}

interface Case {
  readonly source?: readonly Entry[]
  readonly before?: readonly Entry[]
  readonly after?: readonly Entry[]
  readonly stored?: readonly TableEntry[]
  readonly impact?: Partial<Impact>
  readonly rehearsal?: Partial<Rehearsal>
}

/** Unless it says otherwise, the sandbox is what the source is, and nothing has changed. */
function evidence({ source = [], before = source, after = before, stored = [], impact, rehearsal }: Case): Evidence {
  return {
    rehearsal: {
      by: 'supabase 2.117.0',
      pushed: { files: [], failure: undefined, stubs: [] },
      impact: { tables: [], untouched: [], loss: { rows: 0, values: 0 }, ...impact },
      changes: [],
      undo: undefined,
      history: [{ version: '20250301', name: 'one', statements: ['SELECT 1'] }],
      schema: { before: dump(...before), after: dump(...after) },
      remarks: ['as a superuser'],
      duration: 1,
      ...rehearsal
    },
    pending: [{ version: '20250301', name: 'one', file: '20250301_one.sql' }],
    manifest: { ...sampleManifest, tables: [...stored] },
    schema: dump(...source),
    backup: { id: 'backup_20250119_143022', directory: '/somewhere', isEncrypted: false, remote: null }
  }
}

async function tablesOf(given: Case): Promise<ExpectedTable[]> {
  return (await expectationOf(evidence(given)))?.tables ?? []
}

describe('nothing is expected', () => {
  const failure = { file: '', line: 1, statement: '', sqlState: undefined, message: '', hint: undefined }

  test.each<[string, Partial<Rehearsal>]>([
    ['that failed', { pushed: { files: [], failure, stubs: [] } }],
    ['whose sandbox died', { impact: undefined }],
    ['that was not asked for the schema', { schema: undefined }]
  ])('of a rehearsal %s', async (_, rehearsal) => {
    expect(await expectationOf(evidence({ rehearsal }))).toBeUndefined()
  })
})

test('the history is expected, with what the pending migrations said, and the way back if it has proven itself', async () => {
  const undo = { dropped: ['public.t'], beside: [], sql: '', remarks: [], failure: undefined }
  const expectation = await expectationOf(evidence({ rehearsal: { undo } }))
  expect(expectation).toMatchObject({
    history: ['20250301'],
    pending: [{ file: '20250301_one.sql', statements: expect.stringMatching(/^[0-9a-f]{24}$/) }],
    undo: { dropped: ['public.t'] },
    remarks: ['as a superuser']
  })
  const failed = evidence({ rehearsal: { undo: { ...undo, failure: 'it did not work' } } })
  expect(await expectationOf(failed)).toMatchObject({ undo: null })
})

test('statements are the same however they are cut and written', async () => {
  const digest = async (...statements: readonly string[]): Promise<string | undefined> =>
    (await digestHistory([{ version: '1', name: null, statements }], [{ version: '1' }])).get('1')
  const first = await digest('CREATE TABLE a (b int)', 'SELECT 1')
  expect(await digest('-- One.\ncreate table a (\n  b int\n);\nselect 1 /* two */')).toBe(first)
  expect(await digest('CREATE TABLE a (b int)', 'SELECT 2')).not.toBe(first)
  expect(await digestHistory([{ version: '1', name: null, statements: null }], [{ version: '1' }])).toEqual(new Map())
})

describe('rows are expected', () => {
  const left = { untouched: [{ schema: 'public', name: 't', rows: 2 }] }

  test.each<['with' | 'without', string, string, Case]>([
    ['with', 'a table that was left alone', 'integer', {}],
    ['with', 'one with an enum that has a value more', 'public.grade', { after: [grades('low', 'high')] }],
    ['without', 'one with an enum whose value has another name', 'public.grade[]', { after: [grades('poor')] }],
    ['with', 'one that has nothing to do with that enum', 'integer', { after: [grades('poor')] }],
    ['without', 'one that names objects', 'regclass', {}],
    ['without', 'one that holds rows of another', 'public.other', { before: [table('other')] }]
  ])('%s the content of %s (%s)', async (preposition, _, type, given) => {
    const [found] = await tablesOf({ before: [grades('low')], stored: [entry('t', type)], impact: left, ...given })
    const content = { columns: ['c0'], fingerprint: sampleTable.fingerprint }
    expect(found).toEqual({
      schema: 'public',
      name: 't',
      rows: 2,
      parts: [{ schema: 'public', name: 't' }],
      content: preposition === 'with' ? content : null
    })
  })

  test.each<[string, Case, object[]]>([
    [
      'of a table that was written to, under its new name',
      { stored: [entry('t')], impact: { tables: [impactOn('t', { renamed: { schema: 'public', name: 'u' } })] } },
      [{ name: 'u', rows: 3, parts: [{ name: 'u' }], content: null }]
    ],
    [
      'of a table that was made',
      { impact: { tables: [impactOn('t', { fate: 'created', stored: [] })] } },
      [{ name: 't', rows: 3 }]
    ],
    [
      'of a partitioned table with the partitions that it has let go',
      {
        before: [table('t'), table('one'), attach('one', 't'), table('two'), attach('two', 't')],
        after: [table('t'), table('one'), attach('one', 't'), table('two')],
        stored: [entry('one'), entry('two')],
        impact: {
          tables: [
            impactOn('t', { stored: [entry('one'), entry('two')], detached: [{ schema: 'public', name: 'two' }] })
          ]
        }
      },
      [{ name: 't', rows: 3, parts: [{ name: 't' }, { name: 'two' }] }]
    ],
    [
      'but not of a partitioned table of which the backup has only some partitions',
      {
        before: [table('t'), table('one'), attach('one', 't'), table('two'), attach('two', 't')],
        stored: [entry('one')],
        impact: { tables: [impactOn('t', { stored: [entry('one')] })] }
      },
      []
    ],
    [
      'but not of a table that was given a partition which had been a table',
      {
        before: [table('t'), table('one'), attach('one', 't'), table('two')],
        after: [table('t'), table('one'), attach('one', 't'), table('two'), attach('two', 't')],
        stored: [entry('one'), entry('two')],
        impact: { tables: [impactOn('t', { stored: [entry('one')] })] }
      },
      []
    ],
    ['but not of a table of which the backup has nothing', { impact: { tables: [impactOn('t', { stored: [] })] } }, []],
    [
      'but not of a table that was dropped',
      { stored: [entry('t')], impact: { tables: [impactOn('t', { fate: 'dropped' })] } },
      []
    ]
  ])('%s', async (_, given, expected) => {
    expect(await tablesOf(given)).toMatchObject(expected)
    expect(await tablesOf(given)).toHaveLength(expected.length)
  })
})

describe('the change of an object is expected', () => {
  const changesOf = async (given: Case): Promise<object[] | undefined> =>
    (await expectationOf(evidence(given)))?.schema.changes

  test('in its words, if the sandbox used those of the source before', async () => {
    const [source, other, after] = [table('t', 'a text'), table('t', 'a  text COLLATE "C"'), table('t', 'a integer')]
    const change = { type: 'COLUMN', name: 't a', fate: 'changed' }
    expect(await changesOf({ source: [source], after: [after] })).toMatchObject([
      { ...change, digest: expect.any(String) }
    ])
    expect(await changesOf({ source: [source], before: [other], after: [after] })).toMatchObject([
      { ...change, digest: null }
    ])
  })

  test('without its words, if something stands in for a type in it', async () => {
    const standIn: Entry = ['TYPE', 'geometry', 'CREATE TYPE public.geometry (INPUT = a, OUTPUT = b)']
    const before = [standIn]
    const after = [standIn, table('t', 'a public.geometry(1), b text')]
    expect(await changesOf({ source: [], before, after })).toMatchObject([
      { type: 'TABLE', digest: expect.any(String) },
      { name: 't a', digest: null },
      { name: 't b', digest: expect.any(String) }
    ])
  })

  test('but not where only one of both had it', async () => {
    const source = [table('t'), ['VIEW', 'v', 'CREATE VIEW public.v AS SELECT 1'] as const]
    const before = [table('t'), ['FUNCTION', 'f()', 'CREATE FUNCTION public.f() RETURNS text RETURN 1'] as const]
    const { schema } = (await expectationOf(evidence({ source, before }))) ?? {}
    expect(schema?.incomparable).toEqual([
      { type: 'FUNCTION', schema: 'public', name: 'f()' },
      { type: 'VIEW', schema: 'public', name: 'v' }
    ])
  })
})
