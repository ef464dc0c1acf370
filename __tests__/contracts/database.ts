// What every `Database` promises, as tests that each implementation runs.

import fc from 'fast-check'
import type { Database } from '../../src/database/database.ts'
import { failureOf } from '../support/backup.ts'

const into = 'COPY rows FROM STDIN'

const bytes = (text: string): Uint8Array => Buffer.from(text)

async function* pieces(...texts: readonly (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? bytes(text) : text
}

async function* breakingOff(reason: Error, ...texts: readonly string[]): AsyncIterable<Uint8Array> {
  yield* pieces(...texts)
  throw reason
}

async function readAll(rows: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of rows) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v'
}

/** Text as COPY writes it: https://www.postgresql.org/docs/17/sql-copy.html (File Formats, Text Format). */
function copyText(text: string): string {
  return text.replace(/[\\\b\f\n\r\t\v]/g, (character) => escapes[character] ?? character)
}

/** Every text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.keys(escapes), '\\N', '\\.', '"', "'", ',', '\u{feff}', '\u{1}', '$1'),
      fc.string({ unit: 'binary' })
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join('').replaceAll('\0', '').toWellFormed())

/** Defines the tests. `shared` gives the database that all of them use; `fresh` one that a test may close. */
export function databaseContract(shared: () => Database, fresh: () => Promise<Database>): void {
  const query: Database['query'] = (sql, parameters) => shared().query(sql, parameters)
  const copyIn = (rows: AsyncIterable<Uint8Array>): Promise<number> => shared().copyIn(into, rows)
  const copyOut = (sql = 'COPY (SELECT * FROM rows ORDER BY b) TO STDOUT'): Promise<string> =>
    readAll(shared().copyOut(sql))
  const countRows = async (): Promise<number> => Number((await query('SELECT count(*) FROM rows'))[0]?.count)

  beforeEach(async () => {
    await query('CREATE TEMP TABLE rows (a text, b int); CREATE TEMP TABLE keys (n int PRIMARY KEY)')
  })

  afterEach(async () => {
    await query('ROLLBACK')
    await query('DROP TABLE IF EXISTS rows, keys')
  })

  describe('a query', () => {
    test.each([
      ['a number', '1.50::numeric', '1.50'],
      ['more digits than a float has', '12345678901234567890.123456789::numeric', '12345678901234567890.123456789'],
      ['a float', '0.1::float8', '0.1'],
      ['infinity', `'-Infinity'::float4`, '-Infinity'],
      ['true', 'true', 't'],
      ['false', 'false', 'f'],
      ['bytes', `'\\x00ff'::bytea`, '\\x00ff'],
      ['a date', `date '0044-03-15 BC'`, '0044-03-15 BC'],
      ['an array with a NULL', `ARRAY['a b', NULL, '"']`, '{"a b",NULL,"\\""}'],
      ['json, as it was written', `'{"b": 1,  "a": 1.0}'::json`, '{"b": 1,  "a": 1.0}'],
      ['jsonb', `'{"b": 1, "a": null}'::jsonb`, '{"a": null, "b": 1}'],
      ['JSON null', `'null'::jsonb`, 'null'],
      ['a row', `ROW(1, NULL, 'x,y')`, '(1,,"x,y")'],
      ['a range', 'int4range(1, 5)', '[1,5)'],
      ['an interval', `interval '1 day 2 hours'`, '1 day 02:00:00'],
      ['a uuid', `'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid`, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
      ['the empty text', `''`, ''],
      ['NULL', 'NULL::text', null],
      ['a byte order mark', `U&'\\FEFFx'`, '\u{feff}x'],
      ['a line break', `E'a\\nb'`, 'a\nb'],
      ['an elephant', `'🐘'`, '🐘'],
      ['void', 'pg_stat_clear_snapshot()', '']
    ])('returns %s as PostgreSQL’s own text', async (_, expression, value) => {
      expect(await query(`SELECT ${expression} AS value`)).toEqual([{ value }])
    })

    test('returns every row and column; of columns that share a name the last', async () => {
      expect(await query('SELECT n, n * 2 AS "two words" FROM generate_series(1, 2) AS n')).toEqual([
        { n: '1', 'two words': '2' },
        { n: '2', 'two words': '4' }
      ])
      expect(await query('SELECT 1 AS x, 2 AS x')).toEqual([{ x: '2' }])
      expect(await query('SELECT FROM generate_series(1, 2)')).toEqual([{}, {}])
    })

    test('returns nothing for what has no rows', async () => {
      expect(await query('SELECT 1 AS x WHERE false')).toEqual([])
      expect(await query('CREATE TEMP TABLE nothing (); DROP TABLE nothing')).toEqual([])
      expect(await query('')).toEqual([])
    })

    test('takes parameters as text, whatever is in them', async () => {
      expect(await query('SELECT $1::int + 1 AS sum, $2 AS text', ['41', `'; DROP TABLE rows; --`])).toEqual([
        { sum: '42', text: `'; DROP TABLE rows; --` }
      ])
      expect(await query('SELECT unnest($1::text[]) AS x', ['{a,"b,c"}'])).toEqual([{ x: 'a' }, { x: 'b,c' }])
      expect(await query('INSERT INTO rows VALUES ($1, $2) RETURNING b', ['x', '7'])).toEqual([{ b: '7' }])
    })

    test('gives back every text that goes in as a parameter', async () => {
      const same = async (text: string): Promise<void> => {
        expect(await query('SELECT $1::text AS text', [text])).toEqual([{ text }])
      }
      await fc.assert(fc.asyncProperty(hostileText, same), { numRuns: 50 })
    })

    test('of several statements returns the rows of the last', async () => {
      expect(await query('SELECT 1 AS a; SELECT 2 AS b')).toEqual([{ b: '2' }])
      expect(await query(`SELECT 1 AS a; SET application_name = 'x'`)).toEqual([])
      expect(await query(`INSERT INTO rows VALUES ('x', 1); SELECT count(*) AS n FROM rows;`)).toEqual([{ n: '1' }])
    })

    test('of several statements is one transaction: where one fails, none is done', async () => {
      const failure = await failureOf(query(`INSERT INTO rows VALUES ('x', 1); SELECT 1 / 0; SELECT 1`))
      expect(failure).toMatchObject({ cause: { code: '22012' } })
      expect(await countRows()).toBe(0)
    })

    test.each([
      ['22012', 'SELECT 1 / 0', /division by zero/],
      ['42601', 'SELEC 1', /syntax error/],
      ['42P01', 'SELECT * FROM nowhere', /"nowhere" does not exist/],
      ['22P02', `SELECT 'x'::int`, /invalid input syntax/],
      ['23505', 'INSERT INTO keys VALUES (1), (1)', /duplicate key/],
      ['25001', 'BEGIN; VACUUM', /cannot run inside a transaction block/],
      ['P0001', `DO $$ BEGIN RAISE EXCEPTION 'over'; END $$`, /over/]
    ])('that fails is a GateError with SQLSTATE %s, and the next one works', async (code, sql, message) => {
      const { cause } = await failureOf(query(sql))
      expect(cause).toMatchObject({ code, message: expect.stringMatching(message) })
      await query('ROLLBACK')
      expect(await query('SELECT 1 AS one')).toEqual([{ one: '1' }])
    })

    test('with parameters that fails leaves the connection as it was', async () => {
      expect(await failureOf(query('SELECT $1::int', ['x']))).toMatchObject({ cause: { code: '22P02' } })
      expect(await failureOf(query('SELECT nothing, $1::int', ['1']))).toMatchObject({ cause: { code: '42703' } })
      expect(await query('SELECT $1::int AS n', ['2'])).toEqual([{ n: '2' }])
    })
  })

  describe('a transaction', () => {
    test('is done or undone as a whole', async () => {
      await query('BEGIN')
      await query(`INSERT INTO rows VALUES ('x', 1)`)
      await query('ROLLBACK')
      expect(await countRows()).toBe(0)
      await query('BEGIN ISOLATION LEVEL REPEATABLE READ')
      await query(`INSERT INTO rows VALUES ('x', 1)`)
      await query('COMMIT')
      expect(await countRows()).toBe(1)
    })

    test('that failed takes no more statements until it is rolled back', async () => {
      await query('BEGIN')
      await failureOf(query('SELECT 1 / 0'))
      expect(await failureOf(query('SELECT 1'))).toMatchObject({ cause: { code: '25P02' } })
      await query('ROLLBACK')
      expect(await query('SELECT 1 AS one')).toEqual([{ one: '1' }])
    })

    test('goes on behind a savepoint, without what failed', async () => {
      await query('BEGIN')
      await query(`INSERT INTO rows VALUES ('x', 1)`)
      await query('SAVEPOINT here')
      await failureOf(query(`INSERT INTO rows VALUES ('y', 2); SELECT 1 / 0`))
      await query('ROLLBACK TO SAVEPOINT here; RELEASE SAVEPOINT here')
      await query(`INSERT INTO rows VALUES ('z', 3)`)
      await query('COMMIT')
      expect(await query('SELECT a FROM rows ORDER BY b')).toEqual([{ a: 'x' }, { a: 'z' }])
    })

    test('keeps SET LOCAL to itself', async () => {
      const before = await query('SHOW lock_timeout')
      await query(`BEGIN; SET LOCAL lock_timeout = '123ms'`)
      expect(await query('SHOW lock_timeout')).toEqual([{ lock_timeout: '123ms' }])
      await query('COMMIT')
      expect(await query('SHOW lock_timeout')).toEqual(before)
    })
  })

  describe('COPY', () => {
    test('takes rows in and gives them out', async () => {
      expect(await copyIn(pieces('a\t1\nb\t2\n', '\\N\t\\N\n'))).toBe(3)
      expect(await copyOut()).toBe('a\t1\nb\t2\n\\N\t\\N\n')
      expect(await query('SELECT a FROM rows WHERE b IS NULL')).toEqual([{ a: null }])
    })

    test('takes and gives no rows at all', async () => {
      expect(await copyIn(pieces())).toBe(0)
      expect(await copyIn(pieces('', ''))).toBe(0)
      expect(await copyOut()).toBe('')
    })

    test('takes a last row without a line feed', async () => {
      expect(await copyIn(pieces('a\t1\nb\t2'))).toBe(2)
      expect(await copyOut()).toBe('a\t1\nb\t2\n')
    })

    test('is the identity for every text, wherever it is cut', async () => {
      const identity = async (texts: readonly string[], cuts: readonly number[]): Promise<void> => {
        const whole = Buffer.from(texts.map((text, index) => `${copyText(text)}\t${index}\n`).join(''))
        const bounds = [...cuts.map((cut) => Math.min(cut, whole.length)), whole.length].sort((a, b) => a - b)
        const cut = bounds.map((bound, index) => whole.subarray(bounds[index - 1] ?? 0, bound))
        await query('TRUNCATE rows')
        expect(await copyIn(pieces(...cut))).toBe(texts.length)
        expect(await copyOut()).toBe(whole.toString())
        expect(await query('SELECT a FROM rows ORDER BY b')).toEqual(texts.map((a) => ({ a })))
      }
      const texts = fc.array(hostileText, { maxLength: 8 })
      const cuts = fc.array(fc.nat(300), { maxLength: 6 })
      await fc.assert(fc.asyncProperty(texts, cuts, identity), { numRuns: 40 })
    })

    test('is done with a piece before it asks for the next', async () => {
      const buffer = Buffer.alloc(4)
      async function* reused(): AsyncIterable<Uint8Array> {
        for (let n = 0; n < 10; n++) {
          buffer.write(`x\t${n}\n`)
          yield buffer
        }
      }
      expect(await copyIn(reused())).toBe(10)
      expect(await copyOut()).toBe(Array.from({ length: 10 }, (_, n) => `x\t${n}\n`).join(''))
    })

    test('takes and gives megabytes in small pieces, and rows that are larger than any piece', async () => {
      const lines = Array.from({ length: 40_000 }, (_, n) => `${'row '.repeat(n % 40)}\t${n}\n`)
      lines.push(`${'x'.repeat(3 << 20)}\t40000\n`, 'last\t40001\n')
      const text = Buffer.from(lines.join(''))
      async function* small(): AsyncIterable<Uint8Array> {
        for (let at = 0; at < text.length; at += 10_007) yield text.subarray(at, at + 10_007)
      }
      expect(await copyIn(small())).toBe(lines.length)
      expect(Buffer.from(await copyOut()).equals(text)).toBe(true)
    })

    test('can be left before all rows are out', async () => {
      await using other = await fresh()
      const sql = `COPY (SELECT repeat('x', 1000) FROM generate_series(1, 10000)) TO STDOUT`
      for await (const chunk of other.copyOut(sql)) {
        expect(chunk.length).toBeGreaterThan(0)
        break
      }
    })

    test('that is refused has asked for no rows, and leaves the connection as it was', async () => {
      let asked = false
      async function* rows(): AsyncIterable<Uint8Array> {
        asked = true
        yield bytes('a\t1\n')
      }
      const missing = { cause: { code: '42P01' } }
      expect(await failureOf(shared().copyIn('COPY nowhere FROM STDIN', rows()))).toMatchObject(missing)
      expect(asked).toBe(false)
      expect(await failureOf(copyOut('COPY nowhere TO STDOUT'))).toMatchObject(missing)
      expect(await countRows()).toBe(0)
    })

    test.each([
      ['at once', 0],
      ['after a row', 1],
      ['after megabytes', 400_000]
    ])('whose rows break off %s leaves no row, and the connection as it was', async (_, before) => {
      const reason = new Error('the file ends here')
      await expect(copyIn(breakingOff(reason, 'abc\t1\n'.repeat(before)))).rejects.toBe(reason)
      expect(await countRows()).toBe(0)
      expect(await copyIn(pieces('a\t1\n'))).toBe(1)
    })

    test('whose rows break off has failed the transaction that it is part of', async () => {
      await query('BEGIN; SAVEPOINT here')
      await expect(copyIn(breakingOff(new Error('the file ends here'), 'abc\t1\n'))).rejects.toThrow('ends here')
      expect(await failureOf(query('SELECT 1'))).toMatchObject({ cause: { code: '25P02' } })
      await query('ROLLBACK TO SAVEPOINT here')
      expect(await copyIn(pieces('a\t1\n'))).toBe(1)
      await query('COMMIT')
      expect(await countRows()).toBe(1)
    })

    test.each([
      ['the first row', 0],
      ['a row megabytes later', 400_000]
    ])('refused at %s leaves no row, and ends the rows', async (_, before) => {
      let ended = false
      async function* rows(): AsyncIterable<Uint8Array> {
        try {
          yield bytes('abc\t1\n'.repeat(before))
          for (;;) yield bytes('abc\tnot-a-number\n'.repeat(1000))
        } finally {
          ended = true
        }
      }
      expect(await failureOf(copyIn(rows()))).toMatchObject({ cause: { code: '22P02' } })
      expect(ended).toBe(true)
      expect(await countRows()).toBe(0)
      expect(await copyIn(pieces('a\t1\n'))).toBe(1)
    })

    test('refused within a transaction can be undone to a savepoint', async () => {
      await query(`BEGIN; INSERT INTO rows VALUES ('kept', 0); SAVEPOINT here`)
      await failureOf(copyIn(pieces('a\tx\n')))
      await query('ROLLBACK TO SAVEPOINT here')
      await query('COMMIT')
      expect(await query('SELECT a FROM rows')).toEqual([{ a: 'kept' }])
    })

    test('freezes rows of a table that its transaction made, however many there are', async () => {
      await query('BEGIN; CREATE TEMP TABLE made (a text, b int)')
      const rows = Array.from({ length: 30 }, () => 'abcdefgh\t1\n'.repeat(10_000))
      expect(await shared().copyIn('COPY made FROM STDIN (FREEZE)', pieces(...rows))).toBe(300_000)
    })

    test('out that fails on the way is an error, not an end', async () => {
      const sql = 'COPY (SELECT 1 / (30000 - n) FROM generate_series(1, 40000) AS n) TO STDOUT'
      expect(await failureOf(copyOut(sql))).toMatchObject({ cause: { code: '22012' } })
      expect(await countRows()).toBe(0)
    })
  })

  test('closing can be done again and again, and then nothing works any more', async () => {
    await using other = await fresh()
    expect(await other.query('SELECT 1 AS one')).toEqual([{ one: '1' }])
    await other.close()
    await other.close()
    const lost = { code: 'CONNECTION_LOST' }
    expect(await failureOf(other.query('SELECT 1'))).toMatchObject(lost)
    expect(await failureOf(other.copyIn(into, pieces()))).toMatchObject(lost)
    expect(await failureOf(readAll(other.copyOut('COPY rows TO STDOUT')))).toMatchObject(lost)
  })
}
