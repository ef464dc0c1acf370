// COPY text → COPY BINARY without a server: where the stream is cut, what is not converted and what then stays text, and
// decimal numbers against exact arithmetic. What the bytes should be is held against servers in the test beside this one.

import fc from 'fast-check'
import { BinaryRows } from '../../src/snapshot/binary-rows.ts'
import type { BinaryColumn } from '../../src/snapshot/row-kernel.ts'

type Form = BinaryColumn['form']

/** 19 bytes of header, 2 of trailer. */
const emptyFile = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8), Buffer.of(255, 255)])

describe('the binary form', () => {
  test('of no rows is a header and a trailer', async () => {
    expect(await convert([{ form: 'int4' }], [])).toEqual({ binary: emptyFile, rest: undefined })
  })

  test('of rows without columns is their number', async () => {
    const { binary } = await convert([], [Buffer.from('\n\n')])
    expect(binary.subarray(19)).toEqual(Buffer.of(0, 0, 0, 0, 255, 255))
  })

  test('of a row is a number of fields, then length and value of each, and -1 for NULL', async () => {
    const { binary } = await convert(
      [{ form: 'int2' }, { form: 'text' }, { form: 'bool' }],
      [Buffer.from('258\t\\N\tt\n')]
    )
    expect(binary.subarray(19).toString('hex')).toBe('0003' + '000000020102' + 'ffffffff' + '0000000101' + 'ffff')
  })

  test('does not depend on where the text is cut', async () => {
    const first = '-7\tplain\t{"a\\\\\\\\b",NULL,"\\n"}\t\\\\x00ff\n'
    const last = `1\t${'\\t🐘'.repeat(40)}\t{}\t\\\\x\n`
    const text = Buffer.from(`${first}\\N\t\\N\t\\N\t\\N\n${last}`)
    const columns: BinaryColumn[] = [
      { form: 'int8' },
      { form: 'text' },
      { form: 'text', elementType: 25 },
      { form: 'bytea' }
    ]
    const whole = await convert(columns, [text])
    expect(whole.rest).toBeUndefined()
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(sizes, async (cuts) => expect(await convert(columns, cut(text, cuts))).toEqual(whole))
    )
  })

  test.each([
    ['a text', { form: 'text' }, '\\n🐘x'.repeat(1_000_000)],
    ['an array', { form: 'text', elementType: 25 }, `{${Array(300_000).fill('"\\\\"x"').join(',')}}`],
    ['an array of numbers', { form: 'int8', elementType: 20 }, `{{${Array(200_000).fill('-1').join(',')}}}`],
    ['bytes', { form: 'bytea' }, `\\\\x${'0aff'.repeat(1_000_000)}`],
    ['a number', { form: 'numeric' }, `${'1'.repeat(131_072)}.${'2'.repeat(16_383)}`]
  ] as const)(
    'of %s says its length, and is that long, where it is longer than any buffer',
    async (_, column, text) => {
      const { binary, rest } = await convert([column, { form: 'int4' }], cut(Buffer.from(`${text}\t5\n`), [100_000]))
      expect(rest).toBeUndefined()
      const length = binary.readUInt32BE(21)
      expect(binary.subarray(25 + length).toString('hex')).toBe('00000004' + '00000005' + 'ffff')
    }
  )
})

describe('a row that has no certain binary form', () => {
  const columns: BinaryColumn[] = [{ form: 'int4' }, { form: 'text' }, { form: 'numeric' }]

  test('is left as text with all rows behind it, wherever it is and however the text is cut', async () => {
    const good = (index: number): string => `${index}\tnote \\\\ ${index}\t${index}.50\n`
    const bad = '7\tvery "bad"\\n\t1e5\n'
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
    const counts = fc.nat({ max: 6 })
    await fc.assert(
      fc.asyncProperty(counts, counts, sizes, async (before, behind, cuts) => {
        const head = Array.from({ length: before }, (_, index) => good(index)).join('')
        const tail = bad + Array.from({ length: behind }, (_, index) => good(index)).join('')
        const { binary, rest } = await convert(columns, cut(Buffer.from(head + tail), cuts))
        expect(binary).toEqual((await convert(columns, [Buffer.from(head)])).binary)
        expect(rest?.toString()).toBe(tail)
      })
    )
  })

  test('is not sent in part, even where it is longer than any buffer', async () => {
    const head = '1\ta\t1\n'
    const tail = `2\t${'x'.repeat(3_000_000)}\tone\n3\tb\t3\n`
    const { binary, rest } = await convert(columns, cut(Buffer.from(head + tail), [100_000]))
    expect(binary).toEqual((await convert(columns, [Buffer.from(head)])).binary)
    expect(rest?.toString() === tail).toBe(true)
  })

  test('may be one that never ends', async () => {
    const { rest } = await convert(columns, [Buffer.from('1\ta\t1\n2\tb')])
    expect(rest?.toString()).toBe('2\tb')
  })

  test.each<[Form, readonly string[]]>([
    ['int2', ['32768', '-32769', '', '-', '1.0', '+1', ' 1', '1 ', '1e2', '0x1', '99999999999999999999999']],
    ['int4', ['2147483648', '-2147483649', '12a']],
    ['int8', ['9223372036854775808', '-9223372036854775809', '18446744073709551616', '99999999999999999999']],
    ['oid', ['-1', '4294967296', '']],
    ['bool', ['true', '', 'T', '1', 'tt']],
    [
      'float4',
      [
        '',
        '-',
        '.',
        '1.',
        '.5',
        '1e',
        '1e+',
        '1e400',
        '3.5e38',
        '1e-46',
        'nan',
        'inf',
        '0x1p3',
        '12345678901234567890',
        '1.2.3',
        '1 '
      ]
    ],
    [
      'float8',
      ['', '--1', '1E5', '1.8e308', '1e-325', '1e-400', '1e99999', 'infinity', '1_0', '123456789.01234567890', '+1']
    ],
    ['numeric', ['', '-', '1.', '.5', '1e5', 'nan', 'infinity', '1,5', '1.5.5', '-NaN', `0.${'0'.repeat(16_384)}`]],
    [
      'uuid',
      [
        '',
        '00000000-0000-0000-0000-00000000000',
        'A0000000-0000-0000-0000-000000000000',
        '00000000000000000000000000000000',
        '0000000g-0000-0000-0000-000000000000',
        '{00000000-0000-0000-0000-000000000000}'
      ]
    ],
    ['bytea', ['', 'abc', '\\\\x0', '\\\\xzz', '\\\\x0A', '\\\\x00 ', '\\\\x00\\\\', `\\\\x${'00'.repeat(40)}:0`]],
    [
      'date',
      [
        '',
        '2024-1-1',
        '2023-02-29',
        '1900-02-29',
        '2024-04-31',
        '2024-13-01',
        '2024-00-10',
        '2024-01-00',
        '0000-01-01',
        '-2024-01-01',
        '24-01-01',
        '01/02/2024',
        '2024-01-01 00:00:00',
        '2024-01-01 AD',
        'today',
        'Infinity',
        '12345678-01-01'
      ]
    ],
    [
      'time',
      [
        '',
        '1:00:00',
        '24:00:00.000001',
        '25:00:00',
        '00:60:00',
        '00:00:60',
        '00:00',
        '00:00:00.',
        '00:00:00.0000000',
        '00:00:00+00',
        '12:00:00 PM'
      ]
    ],
    [
      'timestamp',
      [
        '',
        '2024-01-01',
        '2024-01-01T00:00:00',
        '2024-01-01 24:00:00',
        '2024-01-01 00:00:00+00',
        '2024-02-30 00:00:00',
        'now',
        '2024-01-01 00:00:00 AD',
        '9999999-01-01 00:00:00'
      ]
    ],
    [
      'timestamptz',
      [
        '2024-01-01 00:00:00',
        '2024-01-01 00:00:00+01',
        '2024-01-01 00:00:00+00:30',
        '2024-01-01 00:00:00Z',
        '2024-01-01 00:00:00+0'
      ]
    ]
  ])('is one where %s is another text than PostgreSQL writes', async (form, texts) => {
    for (const text of texts) {
      const { rest } = await convert([{ form }], [Buffer.from(`${text}\n`)])
      expect([text, rest?.toString()]).toEqual([text, `${text}\n`])
    }
  })

  test('is one where an array is another text than PostgreSQL writes', async () => {
    const texts = [
      '',
      '{',
      '}',
      '1',
      '{1',
      '1}',
      '{1,}',
      '{,1}',
      '{1}}',
      '{{1}',
      '{{1},2}',
      '{1,{2}}',
      '{{1},{2,3}}',
      '{{1,2},{3}}',
      '{} ',
      '{{}}',
      '{"1}',
      '{1"2"}',
      '{"1"2}',
      '{1 }',
      '{null}',
      '{nil}',
      '[1:2]={1}',
      '[1:1]={1,2}',
      '[2:1]={}',
      '[1:1]{1}',
      '[1]={1}',
      '[1:1][1:1]={1}',
      '[1:1]={{1}}',
      '[a:b]={1}',
      '[1:99999999999]={1}',
      '{{{{{{{1}}}}}}}',
      '{1};',
      '{99999999999}',
      '{1\\q}'
    ]
    for (const text of texts) {
      const { rest } = await convert([{ form: 'int4', elementType: 23 }], [Buffer.from(`${text}\n`)])
      expect([text, rest?.toString()]).toEqual([text, `${text}\n`])
    }
  })

  test('is one where an element of an array is NULL or blank in another way than PostgreSQL writes it', async () => {
    for (const text of ['{null}', '{Null}', '{ a}', '{a }', '{a b}', '{\\t}', '{a,}', '{}}']) {
      const { rest } = await convert([{ form: 'text', elementType: 25 }], [Buffer.from(`${text}\n`)])
      expect([text, rest?.toString()]).toEqual([text, `${text}\n`])
    }
  })

  test.each([
    ['too few columns', '1\ta\n'],
    ['too many columns', '1\ta\t1\t2\n'],
    ['something behind \\N', '1\t\\Nx\t1\n'],
    ['an escape that COPY does not write', '1\t\\q\t1\n']
  ])('is one with %s', async (_, text) => {
    expect((await convert(columns, [Buffer.from(text)])).rest?.toString()).toBe(text)
  })
})

describe('decimal numbers', () => {
  const decimal = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }),
      fc.integer({ min: 1, max: 19 }),
      fc.integer({ min: -360, max: 320 })
    )
    .map(([number, length, exponent]) => `${number % 10n ** BigInt(length)}e${exponent}`)
  /** In the middle between two numbers, where it fits 19 digits, and just beside it. */
  const halfway = fc
    .tuple(
      fc.integer({ min: 1 << 23, max: (1 << 24) - 1 }),
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom(-1n, 0n, 1n)
    )
    .map(([mantissa, power, beside]) => `${(BigInt(mantissa) * 2n + 1n) * 2n ** BigInt(power) * 10n + beside}e-1`)

  test('come out as the nearest 64 bits', async () => {
    const numbers = fc.array(fc.oneof(decimal, halfway), { minLength: 50, maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(numbers, async (texts) => {
        const finite = texts.filter((text) => Number.isFinite(Number(text)) && (Number(text) !== 0 || /^0e/.test(text)))
        expect(await floats('float8', finite)).toEqual(finite.map(Number))
      })
    )
  })

  test('come out as the nearest 32 bits, rounded only once', async () => {
    const numbers = fc.array(fc.oneof(decimal, halfway), { minLength: 50, maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(numbers, async (texts) => {
        const finite = texts.filter((text) => Number(text) < 3.4e38 && (Number(text) > 1e-45 || /^0e/.test(text)))
        expect(await floats('float4', finite)).toEqual(finite.map(nearest32))
      })
    )
  })

  test.each(
    ['16777217.0000000001', '7.038531e-26', '1.00000017881393432617', '8388609.5000000001'].map((text) =>
      text.slice(0, 20)
    )
  )('%s, which two roundings may get wrong, too', async (text) =>
    expect(await floats('float4', [text])).toEqual([nearest32(text)])
  )
})

async function floats(form: 'float4' | 'float8', texts: readonly string[]): Promise<number[]> {
  const { binary, rest } = await convert([{ form }], [Buffer.from(texts.map((text) => `${text}\n`).join(''))])
  expect(rest).toBeUndefined()
  const bytes = form === 'float4' ? 4 : 8
  return texts.map((_, index) => {
    const at = 19 + index * (6 + bytes) + 6
    return form === 'float4' ? binary.readFloatBE(at) : binary.readDoubleBE(at)
  })
}

/** The nearest number of 32 bits, ties to even, by exact fractions. */
function nearest32(text: string): number {
  const [, whole = '0', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(text) ?? []
  const power = Number(exponent) - fraction.length
  const value = fractionOf(BigInt(whole + fraction), 10n, power)
  const bits = new DataView(new ArrayBuffer(4))
  bits.setFloat32(0, Number(text))
  const middle = bits.getUint32(0)
  const candidates = [middle - 1, middle, middle + 1].filter((candidate) => candidate >= 0 && candidate < 0x7f800000)
  const distance = (candidate: number): readonly [bigint, bigint] => {
    const exponentBits = candidate >>> 23
    const mantissa = BigInt(candidate & 0x7fffff) + (exponentBits === 0 ? 0n : 1n << 23n)
    const [a, b] = fractionOf(mantissa, 2n, Math.max(exponentBits, 1) - 150)
    const difference = a * value[1] - value[0] * b
    return [difference < 0n ? -difference : difference, b]
  }
  const [best = 0] = candidates.toSorted((a, b) => {
    const [first, second] = [distance(a), distance(b)]
    const difference = first[0] * second[1] - second[0] * first[1]
    return difference === 0n ? (a & 1) - (b & 1) : difference < 0n ? -1 : 1
  })
  bits.setUint32(0, best)
  return bits.getFloat32(0)
}

function fractionOf(number: bigint, base: bigint, power: number): readonly [bigint, bigint] {
  return power < 0 ? [number, base ** BigInt(-power)] : [number * base ** BigInt(power), 1n]
}

interface Converted {
  readonly binary: Buffer
  readonly rest: Buffer | undefined
}

async function convert(columns: readonly BinaryColumn[], pieces: readonly Uint8Array[]): Promise<Converted> {
  await using rows = new BinaryRows(each(pieces), columns)
  const binary = await collect(rows.binary())
  return { binary, rest: rows.hasRest ? await collect(rows.rest()) : undefined }
}

async function* each(pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* pieces
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
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
