// What a push would apply, what it would refuse, and where files and history have parted (held to the real CLI by
// push.contract.test.ts).

import fc from 'fast-check'
import type { Migration } from '../../src/database/catalog-objects.ts'
import type { MigrationFile } from '../../src/migrations/files.ts'
import { type Drift, findPending } from '../../src/migrations/pending.ts'

function file(version: string, sql = 'SELECT 1;', name = 'x'): MigrationFile {
  return { version, name, file: `${version}_${name}.sql`, sql }
}

function applied(version: string, ...statements: readonly string[]): Migration {
  return { version, name: 'x', statements: statements.length > 0 ? statements : ['SELECT 1'] }
}

interface Found {
  readonly pending: readonly string[]
  readonly refusals: readonly Drift[]
  readonly warnings: readonly Drift[]
}

async function find(
  files: readonly MigrationFile[],
  history: readonly Migration[],
  includeAll = false
): Promise<Found> {
  const { files: pending, ...drift } = await findPending(files, history, includeAll)
  return { pending: pending.map((found) => found.file), ...drift }
}

/** The drift of one file that was applied as these statements. */
async function drift(sql: string, ...statements: readonly string[]): Promise<readonly Drift[]> {
  const { pending, refusals, warnings } = await find([file('1', sql)], [applied('1', ...statements)])
  expect([pending, refusals]).toEqual([[], []])
  return warnings
}

describe('what is pending', () => {
  test('is everything where nothing was applied, and nothing where everything was', async () => {
    const files = [file('1'), file('2')]
    expect(await find(files, [])).toEqual({ pending: ['1_x.sql', '2_x.sql'], refusals: [], warnings: [] })
    expect(await find(files, [applied('1'), applied('2')])).toEqual({ pending: [], refusals: [], warnings: [] })
    expect(await find([], [])).toEqual({ pending: [], refusals: [], warnings: [] })
  })

  test('is what is newer than all that was applied', async () => {
    const { pending } = await find([file('1'), file('2'), file('3')], [applied('1')])
    expect(pending).toEqual(['2_x.sql', '3_x.sql'])
  })

  test('is nothing where a file is missing, with --include-all as without', async () => {
    const missing = { kind: 'missing file', version: '2', name: 'x' } as const
    for (const includeAll of [false, true]) {
      const history = [applied('1'), applied('2'), applied('3')]
      const found = await find([file('1'), file('3'), file('4')], history, includeAll)
      expect(found).toEqual({ pending: [], refusals: [missing], warnings: [] })
    }
  })

  test('is nothing where the history goes on behind the last file', async () => {
    const { pending, refusals } = await find([file('1')], [applied('1'), applied('2'), applied('3')], true)
    expect(pending).toEqual([])
    expect(refusals.map((refusal) => refusal.kind === 'missing file' && refusal.version)).toEqual(['2', '3'])
  })

  test('is nothing where a file comes too late, unless all are included', async () => {
    const files = [file('1'), file('2'), file('3'), file('4'), file('5')]
    const history = [applied('2'), applied('4')]
    expect(await find(files, history)).toEqual({
      pending: [],
      refusals: [
        { kind: 'out of order', version: '1', file: '1_x.sql' },
        { kind: 'out of order', version: '3', file: '3_x.sql' }
      ],
      warnings: []
    })
    expect(await find(files, history, true)).toEqual({
      pending: ['1_x.sql', '3_x.sql', '5_x.sql'],
      refusals: [],
      warnings: []
    })
  })

  test('is told from what is not by the text of versions, not by numbers', async () => {
    const { pending, refusals } = await find([file('10'), file('9')], [applied('10')])
    expect([pending, refusals]).toEqual([['9_x.sql'], []])
    const late = await find([file('10'), file('9')], [applied('9')])
    expect(late.refusals).toEqual([{ kind: 'out of order', version: '10', file: '10_x.sql' }])
  })

  test('is what was not applied, whatever was, as long as nothing is missing', async () => {
    const versions = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(String)).map((some) => some.sort())
    await fc.assert(
      fc.asyncProperty(versions, versions, async (local, remote) => {
        const files = local.map((version) => file(version))
        const history = remote.map((version) => ({ version, name: null, statements: null }))
        const missing = remote.filter((version) => !local.includes(version))
        const unapplied = local.filter((version) => !remote.includes(version))
        const late = unapplied.filter((version) => version < (remote.at(-1) ?? ''))
        for (const includeAll of [false, true]) {
          const { files: pending, refusals } = await findPending(files, history, includeAll)
          const refused = includeAll ? missing : [...missing, ...late]
          expect(refusals.map((refusal) => refusal.version)).toEqual(refused)
          expect(pending.map(({ version }) => version)).toEqual(refused.length > 0 ? [] : unapplied)
        }
      })
    )
  })
})

describe('several files of one version', () => {
  const files = [file('1', 'SELECT 1;', 'a'), file('1', 'SELECT 2;', 'b'), file('2')]
  const duplicate = { kind: 'duplicate', version: '1', files: ['1_a.sql', '1_b.sql'] } as const

  test('are told of, and the push would get to the second', async () => {
    const pending = ['1_a.sql', '1_b.sql', '2_x.sql']
    expect(await find(files, [])).toEqual({ pending, refusals: [], warnings: [duplicate] })
  })

  test('are one that was applied and another that was not, which is no edit of it', async () => {
    const found = await find(files, [applied('1', 'SELECT 1')])
    expect(found).toEqual({ pending: ['1_b.sql', '2_x.sql'], refusals: [], warnings: [duplicate] })
  })

  test('are one that was applied and another that comes too late', async () => {
    const { refusals } = await find(files, [applied('1'), applied('2')])
    expect(refusals).toEqual([{ kind: 'out of order', version: '1', file: '1_b.sql' }])
  })
})

describe('a file that was applied', () => {
  const edited = (...lines: readonly number[]): readonly Drift[] => [
    { kind: 'edited', version: '1', file: '1_x.sql', lines }
  ]

  test('is as it was, word for word', async () => {
    expect(await drift('SELECT 1; this is no SQL;', 'SELECT 1', 'this is no SQL')).toEqual([])
  })

  test('is as it was, with other comments, other white space and other capitals', async () => {
    const now = '-- Everybody.\nselect  id\nfrom public.customers /* all */ ;\r\n\r\n-- The end.'
    expect(await drift(now, 'SELECT id FROM public.customers')).toEqual([])
    expect(
      await drift('SELECT id FROM public.customers;', '-- Customers.\nSELECT id\n\tFROM public.customers')
    ).toEqual([])
  })

  test('is as it was, however it was cut', async () => {
    expect(await drift('SELECT 1; SELECT 2;', 'SELECT 1; SELECT 2')).toEqual([])
    expect(await drift('SELECT 1; SELECT 2;', 'SELECT 1;', 'SELECT 2;')).toEqual([])
  })

  test('says something else where a name or a constant is another one', async () => {
    expect(await drift('SELECT 1;\n\nSELECT 2;', 'SELECT 1', 'SELECT 3')).toEqual(edited(3))
    expect(await drift("SELECT 'a b';", "SELECT 'a  b'")).toEqual(edited(1))
    expect(await drift('DROP TABLE a;', 'DROP TABLE b')).toEqual(edited(1))
    expect(await drift('SELECT "A";', 'SELECT a')).toEqual(edited(1))
  })

  test('says something else where a statement was added, or taken away, or moved', async () => {
    expect(await drift('SELECT 1;\nSELECT 2;\nSELECT 3;', 'SELECT 1', 'SELECT 3')).toEqual(edited(2))
    expect(await drift('SELECT 1;', 'SELECT 1', 'SELECT 2')).toEqual(edited())
    expect(await drift('SELECT 2; SELECT 1;', 'SELECT 1', 'SELECT 2')).toEqual(edited())
  })

  test('says something else inside of the body of a function, even if it is white space', async () => {
    const body = (text: string): string => `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ ${text} $$`
    expect(await drift(`${body('SELECT 1')};`, body('SELECT 1'))).toEqual([])
    expect(await drift(`${body('SELECT  1')};`, body('SELECT 1'))).toEqual(edited(1))
  })

  test('is compared as text where it is no SQL, without regard to white space', async () => {
    expect(await drift('this  is\nno SQL;', 'this is no SQL')).toEqual([])
    expect(await drift('this is SQL;', 'this is no SQL')).toEqual(edited(1))
  })

  test('is believed where the history does not hold what was applied', async () => {
    const found = await find([file('1', 'SELECT 2;')], [{ version: '1', name: null, statements: null }])
    expect(found).toEqual({ pending: [], refusals: [], warnings: [] })
  })

  test('may say something else and be told of, whatever else is refused', async () => {
    const found = await find([file('1', 'SELECT 2;')], [applied('1'), applied('2')])
    expect(found.refusals).toHaveLength(1)
    expect(found.warnings).toEqual(edited(1))
  })
})
