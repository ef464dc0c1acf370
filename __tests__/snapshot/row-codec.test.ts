// The rows' way to JSON and back, and their fingerprint, held against slow and simple references: COPY's escapes as its
// manual page lists them, JSON as JSON.stringify writes it, record_out as rowtypes.c quotes, md5 as OpenSSL computes it.

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { RowDecoder, RowEncoder, RowFingerprint } from '../../src/snapshot/row-codec.ts'
import type { Column } from '../../src/snapshot/row-kernel.ts'

type Row = readonly (Buffer | null)[]

interface Rows {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

describe('COPY text → JSON → COPY text', () => {
  test('is the identity for every byte, alone, doubled and between others', () => {
    const bytes = Array.from({ length: 255 }, (_, index) => index + 1)
    const rows = bytes.map((byte) => [Buffer.of(byte), Buffer.of(byte, byte), Buffer.of(97, byte, 122)])
    const text = copyText([...rows, [Buffer.from(bytes), Buffer.from(bytes.toReversed()), null]])
    expect(decode(texts(3), [encode(texts(3), [text])])).toEqual(text)
  })

  test('is the identity for any bytes, however the streams are cut', () => {
    const anyRows = fc.array(fc.tuple(fc.option(anyBytes), fc.option(anyBytes)), { maxLength: 8 })
    fc.assert(
      fc.property(anyRows, anySizes, anySizes, (rows, sizes, otherSizes) => {
        const text = copyText(rows)
        const json = encode(texts(2), cut(text, sizes))
        expect(json).toEqual(encode(texts(2), [text]))
        expect(decode(texts(2), cut(json, otherSizes))).toEqual(text)
      })
    )
  })

  test('is the identity for numbers, booleans, texts and NULL, for any number of columns with any names', () => {
    fc.assert(
      fc.property(relations, anySizes, ({ columns, rows }, sizes) => {
        const text = copyText(rows)
        expect(decode(columns, cut(encode(columns, cut(text, sizes)), sizes))).toEqual(text)
      })
    )
  })

  test('works for a row of 20 MB, and for its neighbours', () => {
    const long = Buffer.alloc(20_000_000, 'no special bytes for a while, then all: \\ " \t \n \v \u0001 🐘 ')
    const text = copyText([[Buffer.from('before')], [long], [Buffer.from('after')]])
    const pieces = cut(text, [1 << 20])
    const json = encode(texts(1), pieces)
    const back = decode(texts(1), cut(json, [1 << 20]))
    expect(back.equals(text)).toBe(true)
    expect(fingerprint(texts(1), pieces)).toEqual(
      referenceFingerprint([[Buffer.from('before')], [long], [Buffer.from('after')]])
    )
  })
})

describe('the JSON', () => {
  test('is, byte for byte, what JSON.stringify makes of names and texts, with the digits of numbers as they are', () => {
    fc.assert(
      fc.property(relations, ({ columns, rows }) => {
        const json = encode(columns, [copyText(rows)]).toString()
        expect(json).toBe(referenceJson(columns, rows))
        const parsed = JSON.parse(json) as Record<string, unknown>[]
        expect(parsed.map((row) => Object.entries(row))).toEqual(rows.map((row) => referenceEntries(columns, row)))
      })
    )
  })

  test('has one row a line', () => {
    const rows = [
      ['1', 'one\ntwo'],
      ['2', null]
    ].map((row) => row.map((value) => (value === null ? null : Buffer.from(value))))
    const columns = [
      { name: 'id', type: 'integer' },
      { name: 'note', type: 'text' }
    ]
    expect(encode(columns, [copyText(rows)]).toString()).toBe(
      '[\n{"id":1,"note":"one\\ntwo"},\n{"id":2,"note":null}\n]\n'
    )
  })

  test('is an empty array for a relation without rows, and has an object for each row without columns', () => {
    expect(encode(texts(2), []).toString()).toBe('[\n]\n')
    expect(encode([], [Buffer.from('\n\n')]).toString()).toBe('[\n{},\n{}\n]\n')
  })

  test.each([
    ['smallint'],
    ['integer'],
    ['bigint'],
    ['oid'],
    ['real'],
    ['double precision'],
    ['numeric'],
    ['numeric(20,10)'],
    ['numeric(3,-3)']
  ])('has a value of type %s as a number, but NaN and the infinities as strings', (type) => {
    const values = ['0', '-1', '12345678901234567890', 'NaN', 'Infinity', '-Infinity']
    const json = encode([{ name: 'n', type }], [Buffer.from(`${values.join('\n')}\n`)]).toString()
    expect(json).toBe(
      '[\n{"n":0},\n{"n":-1},\n{"n":12345678901234567890},\n{"n":"NaN"},\n{"n":"Infinity"},\n{"n":"-Infinity"}\n]\n'
    )
  })

  test.each([
    ['money'],
    ['json'],
    ['jsonb'],
    ['xid'],
    ['integer[]'],
    ['"integer"'],
    ['public.numeric'],
    ['"char"'],
    ['bytea']
  ])('has a value of type %s as a string', (type) => {
    expect(encode([{ name: 'x', type }], [Buffer.from('1\nnull\n')]).toString()).toBe(
      '[\n{"x":"1"},\n{"x":"null"}\n]\n'
    )
  })
})

describe('the encoder refuses', () => {
  test.each([
    ['too few columns', 2, 'a\n'],
    ['too many columns', 2, 'a\tb\tc\n'],
    ['an escape that COPY does not write', 1, '\\q\n'],
    ['something behind \\N', 1, '\\Nothing\n'],
    ['a value where there is no column', 0, 'a\n'],
    ['a last row that never ends', 1, 'a\nb']
  ])('%s', (_, count, text) => {
    expect(() => encode(texts(count), [Buffer.from(text)])).toThrow(expect.objectContaining({ code: 'SOURCE_FAILED' }))
    expect(() => fingerprint(texts(count), [Buffer.from(text)])).toThrow(
      expect.objectContaining({ code: 'SOURCE_FAILED' })
    )
  })

  test('a boolean that is neither t nor f, and says in which row', () => {
    const columns = [{ name: 'b', type: 'boolean' }]
    expect(() => encode(columns, [Buffer.from('t\nf\nyes\n')])).toThrow('row 3 ')
  })
})

describe('the decoder', () => {
  const columns = [
    { name: 'n', type: 'numeric' },
    { name: 'b', type: 'boolean' },
    { name: 't', type: 'text' }
  ]
  const file = (row: string): string => `[\n${row}\n]\n`
  const good = '{"n":-10.5e+3,"b":true,"t":"a\\n\\u0001\\u000b\\"\\\\ 🐘"}'

  test('takes what the encoder wrote', () => {
    expect(decode(columns, [Buffer.from(file(`${good},\n${good}`))]).toString()).toBe(
      '-10.5e+3\tt\ta\\n\u0001\\v"\\\\ 🐘\n'.repeat(2)
    )
  })

  test.each([
    ['nothing at all', ''],
    ['no opening bracket', `${good}\n]\n`],
    ['no closing bracket', `[\n${good}\n`],
    ['no line end behind the closing bracket', `[\n${good}\n]`],
    ['an object instead of an array', `${good}\n`],
    ['something behind the closing bracket', `${file(good)}x\n`],
    ['another array behind the first', file(good) + file(good)],
    ['a line end more', `${file(good)}\n`],
    ['no comma between rows', file(`${good}\n${good}`)],
    ['a comma behind the last row', file(`${good},`)],
    ['two commas', file(`${good},,\n${good}`)],
    ['an empty line', file(`${good},\n\n${good}`)],
    ['two rows on a line', file(`${good},${good}`)],
    ['white space', file(good.replace(':', ': '))],
    ['CR LF', file(good).replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${file(good)}`],
    ['a row that is cut off', file(good.slice(0, -1))],
    ['a missing key', file('{"n":1,"b":true}')],
    ['a key too many', file('{"n":1,"b":true,"t":"","x":null}')],
    ['keys in another order', file('{"b":true,"n":1,"t":""}')],
    ['another key', file('{"n":1,"b":true,"T":""}')],
    ['a row without columns', file('{}')],
    ['null for a row', file('null')],
    ['a leading zero', file(good.replace('-10.5', '-010.5'))],
    ['a number of zeros', file(good.replace('-10.5e+3', '00'))],
    ['a plus sign', file(good.replace('-10.5', '+10.5'))],
    ['no digit before the point', file(good.replace('-10.5', '.5'))],
    ['no digit behind the point', file(good.replace('-10.5', '10.'))],
    ['no digit in the exponent', file(good.replace('e+3', 'e+'))],
    ['a lone minus', file(good.replace('-10.5e+3', '-'))],
    ['a hexadecimal number', file(good.replace('-10.5e+3', '0x10'))],
    ['no number', file(good.replace('-10.5e+3', ''))],
    ['NaN without quotes', file(good.replace('-10.5e+3', 'NaN'))],
    ['a number in quotes', file(good.replace('-10.5e+3', '"1"'))],
    ['Infinity in lower case', file(good.replace('-10.5e+3', '"infinity"'))],
    ['TRUE', file(good.replace('true', 'TRUE'))],
    ['truth', file(good.replace('true', 'truth'))],
    ['a boolean in quotes', file(good.replace('true', '"t"'))],
    ['a text without quotes', file('{"n":1,"b":true,"t":x}')],
    ['a number for a text', file('{"n":1,"b":true,"t":1}')],
    ['a bare tab', file(good.replace('a\\n', 'a\t'))],
    ['a bare control character', file(good.replace('\\u0001', '\u0001'))],
    ['\\u0000', file(good.replace('\\u0001', '\\u0000'))],
    ['\\u0041 for A', file(good.replace('\\u0001', '\\u0041'))],
    ['\\u000a for \\n', file(good.replace('\\u0001', '\\u000a'))],
    ['\\u000B in upper case', file(good.replace('\\u000b', '\\u000B'))],
    ['\\u000X, which is no hexadecimal number', file(good.replace('\\u0001', '\\u000X'))],
    ['\\u00:1, nor is this', file(good.replace('\\u0001', '\\u00:1'))],
    ['a surrogate pair', file(good.replace('🐘', '\\ud83d\\udc18'))],
    ['\\/', file(good.replace('\\n', '\\/'))],
    ['\\v, which is no JSON', file(good.replace('\\n', '\\v'))],
    ['an escape that is cut off', file(good.replace('\\u0001\\u000b\\"\\\\ 🐘"', '\\u00'))],
    ['a backslash at the end', file(good.replace('🐘', '\\'))]
  ])('refuses %s', (_, text) => {
    expect(text).not.toBe(file(good))
    expect(() => decode(columns, [Buffer.from(text)])).toThrow(expect.objectContaining({ code: 'SNAPSHOT_DAMAGED' }))
  })

  test('says in which row the damage is', () => {
    expect(() => decode(columns, [Buffer.from(file(`${good},\n${good},\n{}`))])).toThrow('row 3 ')
  })

  test('notices any byte that was changed, removed or put in: it refuses, or the rows come out different', () => {
    fc.assert(
      fc.property(relations, fc.nat(), fc.nat(255), fc.constantFrom(0, 1, 2), (relation, place, byte, kind) => {
        const text = copyText(relation.rows)
        const json = encode(relation.columns, [text])
        const at = place % (json.length + (kind === 1 ? 1 : 0))
        const damaged = damage(json, { at, byte, kind })
        fc.pre(!damaged.equals(json))
        expect(decodedOrRefused(relation.columns, damaged)?.equals(text)).not.toBe(true)
      }),
      { numRuns: 150 }
    )
  })
})

describe('the fingerprint', () => {
  test('is that of the reference for any rows, and does not depend on their order or on how they are cut', () => {
    fc.assert(
      fc.property(relations, anySizes, ({ columns, rows }, sizes) => {
        const expected = referenceFingerprint(rows)
        expect(fingerprint(columns, cut(copyText(rows), sizes))).toEqual(expected)
        expect(fingerprint(columns, [copyText(rows.toReversed())])).toEqual(expected)
      })
    )
  })

  test('is that of the reference for values of every length around the borders of md5 blocks', () => {
    const values = Array.from({ length: 301 }, (_, length) => Buffer.alloc(length, 'abcdefgh'))
    const plain = values.map((value) => [value])
    const quoted = values.map((value) => [Buffer.concat([value, Buffer.from(' ')]), value])
    const escaped = values.map((value) => [Buffer.concat([value, Buffer.from('\\"\b\v\n')])])
    for (const rows of [...plain.map((row) => [row]), plain, quoted, escaped]) {
      expect(fingerprint(texts(rows[0]?.length ?? 0), [copyText(rows)])).toEqual(referenceFingerprint(rows))
    }
  })

  test('is that of the reference for rows longer than 4 KiB and 64 KiB', () => {
    const lengths = [4_000, 4_080, 4_090, 4_096, 4_100, 8_192, 65_400, 65_472, 65_530, 65_536, 65_600, 131_072, 200_000]
    const rows = lengths.flatMap((length) => [
      [Buffer.alloc(length, 'x'), Buffer.from('short')],
      [Buffer.alloc(length, 'it\'s "quoted", \\ and long\n🐘'), null],
      [Buffer.from(''), Buffer.alloc(length, '\b\u0001')]
    ])
    expect(fingerprint(texts(2), cut(copyText(rows), [50_000]))).toEqual(referenceFingerprint(rows))
    for (const row of rows) expect(fingerprint(texts(2), [copyText([row])])).toEqual(referenceFingerprint([row]))
  })

  test('is that of the reference for every byte', () => {
    const rows = Array.from({ length: 255 }, (_, index) => [Buffer.of(index + 1), Buffer.of(97, index + 1), null])
    for (const row of rows) expect(fingerprint(texts(3), [copyText([row])])).toEqual(referenceFingerprint([row]))
  })

  test('counts rows that repeat, and rows without columns', () => {
    const once = fingerprint(texts(1), [Buffer.from('a\n')])
    const twice = fingerprint(texts(1), [Buffer.from('a\na\n')])
    expect(twice).toEqual(referenceFingerprint([[Buffer.from('a')], [Buffer.from('a')]]))
    expect(twice.digest).not.toBe(once.digest)
    expect(fingerprint([], [Buffer.from('\n\n\n')])).toEqual(referenceFingerprint([[], [], []]))
    expect(fingerprint(texts(1), [])).toEqual({ rows: 0, digest: '0'.repeat(32) })
  })

  test('tells NULL from the empty text, and where one value ends from where the next begins', () => {
    const digests = ['\\N\t\n', '\t\\N\n', '\t\n', '\\N\t\\N\n', 'a,b\tc\n', 'a\tb,c\n'].map(
      (text) => fingerprint(texts(2), [Buffer.from(text)]).digest
    )
    expect(new Set(digests).size).toBe(digests.length)
  })
})

// --- arbitrary relations --------------------------------------------------------------------------------------------

const anyBytes = fc.uint8Array({ min: 1, max: 255, maxLength: 60 }).map((bytes) => Buffer.from(bytes))
/** Sizes of pieces, used in turn: often single bytes. */
const anySizes = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 5 })

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('\\', '"', '\t', '\n', '\v', '\b', ',', '(', ' ', 'N', '.', '\u0001', '🐘'),
      maxLength: 40
    }),
    fc.constantFrom('\\N', '\\.', 'null', 'NaN', '', ' '.repeat(70), 'x'.repeat(5000))
  )
  .map((text) => text.replaceAll('\0', ''))

const anyNumber = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? '-0' : String(number))),
  fc.tuple(fc.bigInt(), fc.nat()).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom('NaN', 'Infinity', '-Infinity', '-0', '0', '0.000', '1e+15', '5e-324', '-1.5e-05', '9'.repeat(1000)),
  fc.constant(`-0.${'0'.repeat(999)}1`)
)

const names = fc.oneof(
  fc.constantFrom(
    'id',
    'Quo"te',
    'back\\slash',
    'new\nline',
    'tab\t',
    '🐘',
    '__proto__',
    'constructor',
    '\u2028',
    '\u007f',
    '{"a":1}'
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((name) => `_${name.replaceAll('\0', '')}`)
)

const kinds = fc.constantFrom(
  { type: 'numeric', value: anyNumber },
  { type: 'double precision', value: anyNumber },
  { type: 'boolean', value: fc.constantFrom('t', 'f') },
  { type: 'text', value: anyText },
  { type: 'jsonb', value: anyText }
)

/** Up to six columns of all kinds; up to eight rows; every value valid UTF-8. */
const relations: fc.Arbitrary<Rows> = fc
  .uniqueArray(fc.tuple(names, kinds), { maxLength: 6, selector: ([name]) => name })
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns.map(([name, { type }]) => ({ name, type }))),
      rows: fc.array(
        fc.tuple(
          ...columns.map(([, { value }]) =>
            fc.option(
              value.map((text) => Buffer.from(text)),
              { freq: 4 }
            )
          )
        ),
        { maxLength: 8 }
      )
    })
  )

// --- the code under test --------------------------------------------------------------------------------------------

function texts(count: number): Column[] {
  return Array.from({ length: count }, (_, index) => ({ name: `c${index}`, type: 'text' }))
}

function encode(columns: readonly Column[], pieces: readonly Uint8Array[]): Buffer {
  const json: Buffer[] = []
  const encoder = new RowEncoder(columns, (piece) => json.push(Buffer.from(piece)))
  for (const piece of pieces) encoder.push(piece)
  encoder.end()
  return Buffer.concat(json)
}

function decode(columns: readonly Column[], pieces: readonly Uint8Array[]): Buffer {
  const text: Buffer[] = []
  const decoder = new RowDecoder(columns, (piece) => text.push(Buffer.from(piece)))
  for (const piece of pieces) decoder.push(piece)
  decoder.end()
  return Buffer.concat(text)
}

function decodedOrRefused(columns: readonly Column[], json: Buffer): Buffer | undefined {
  try {
    return decode(columns, [json])
  } catch (error) {
    expect(error).toMatchObject({ code: 'SNAPSHOT_DAMAGED' })
    return undefined
  }
}

function fingerprint(columns: readonly Column[], pieces: readonly Uint8Array[]): { rows: number; digest: string } {
  const fingerprint = new RowFingerprint(columns)
  for (const piece of pieces) fingerprint.push(piece)
  return fingerprint.end()
}

/** Pieces of the given sizes, in turn, until nothing is left. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = sizes[pieces.length % sizes.length] ?? 1
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

/** A byte changed (0), put in (1) or taken out (2). */
function damage(bytes: Buffer, { at, byte, kind }: { at: number; byte: number; kind: number }): Buffer {
  const rest = bytes.subarray(kind === 1 ? at : at + 1)
  return Buffer.concat([bytes.subarray(0, at), kind === 2 ? Buffer.alloc(0) : Buffer.of(byte), rest])
}

// --- the references -------------------------------------------------------------------------------------------------

const copyEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\'
}

/** https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-FILE-FORMATS; latin1 keeps every byte what it is. */
function copyText(rows: readonly Row[]): Buffer {
  const field = (value: Buffer | null): string =>
    value?.toString('latin1').replace(/[\b\f\n\r\t\v\\]/g, (character) => copyEscapes[character] ?? '') ?? '\\N'
  return Buffer.from(rows.map((row) => `${row.map(field).join('\t')}\n`).join(''), 'latin1')
}

function referenceJson(columns: readonly Column[], rows: readonly Row[]): string {
  const object = (row: Row): string => {
    const fields = columns.map(({ name, type }, index) => `${JSON.stringify(name)}:${referenceValue(type, row[index])}`)
    return `\n{${fields.join(',')}}`
  }
  return `[${rows.map(object).join(',')}\n]\n`
}

function referenceValue(type: string, value: Buffer | null | undefined): string {
  if (!value) return 'null'
  const text = value.toString()
  if (type === 'boolean') return String(text === 't')
  const bare = type === 'numeric' || type === 'double precision'
  return bare && /\d/.test(text) ? text : JSON.stringify(text)
}

function referenceEntries(columns: readonly Column[], row: Row): [string, unknown][] {
  return columns.map(({ name, type }, index) => [name, JSON.parse(referenceValue(type, row[index]))])
}

/** record_out in src/backend/utils/adt/rowtypes.c, then md5, then the sums of its halves modulo 2^64. */
function referenceFingerprint(rows: readonly Row[]): { rows: number; digest: string } {
  const field = (value: Buffer | null): string => {
    const text = value?.toString('latin1')
    if (text === undefined) return ''
    return text === '' || /["\\(), \t\n\v\f\r]/.test(text) ? `"${text.replace(/["\\]/g, '$&$&')}"` : text
  }
  let [high, low] = [0n, 0n]
  for (const row of rows) {
    const digest = createHash('md5')
      .update(`(${row.map(field).join(',')})`, 'latin1')
      .digest()
    high += digest.readBigUInt64BE(0)
    low += digest.readBigUInt64BE(8)
  }
  const digits = (sum: bigint): string => BigInt.asUintN(64, sum).toString(16).padStart(16, '0')
  return { rows: rows.length, digest: digits(high) + digits(low) }
}
