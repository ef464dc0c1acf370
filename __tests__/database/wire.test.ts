// The protocol's frames, cut where the network likes to cut them: everywhere.
// https://www.postgresql.org/docs/17/protocol-message-formats.html

import fc from 'fast-check'
import { AnswerBoundary, CopyFrames, queryMessage } from '../../src/database/wire.ts'
import { codeOf } from '../../src/errors.ts'

/** A message of the server: its type and what follows the length. */
function message(type: string, body: Uint8Array | string = ''): Buffer {
  const bytes = Buffer.from(body)
  const header = Buffer.alloc(5)
  header.write(type)
  header.writeInt32BE(bytes.length + 4, 1)
  return Buffer.concat([header, bytes])
}

const copyOutResponse = message('H', Buffer.from([0, 0, 2, 0, 0, 0, 0]))
const readyForQuery = message('Z', 'I')
const ending = [message('c'), message('C', 'COPY 2\0'), readyForQuery]
const error = message('E', 'SERROR\0VERROR\0C57014\0Mcanceling statement\0Htry again\0Fpostgres.c\0\0')

const piece = fc.uint8Array({ maxLength: 700 })
/** What a server may say between two pieces of COPY text. */
const aside = fc.constantFrom(
  message('N', 'SNOTICE\0C00000\0Mdo not mind me\0\0'),
  message('S', 'application_name\0psql\0'),
  message('A', '\0\0\0\x01channel\0payload\0'),
  message('d')
)

interface Stream {
  readonly bytes: Buffer
  /** The COPY text in it. */
  readonly text: Buffer
}

const streams: fc.Arbitrary<Stream> = fc.array(fc.tuple(piece, fc.option(aside))).map((pieces) => {
  const frames = pieces.flatMap(([text, between]) => [message('d', text), ...(between ? [between] : [])])
  return {
    bytes: Buffer.concat([copyOutResponse, ...frames, ...ending]),
    text: Buffer.concat(pieces.map(([text]) => text))
  }
})

/** The same bytes in pieces of these lengths, over and over. */
function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const length = lengths[index % lengths.length] ?? bytes.length
    chunks.push(Buffer.from(bytes.subarray(at, at + length)))
    at += length
  }
  return chunks
}

const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 2000 })), { minLength: 1 })

/** What CopyFrames leaves of the chunks. */
function strip(frames: CopyFrames, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat(chunks.map((chunk) => Buffer.from(frames.strip(chunk))))
}

describe('CopyFrames', () => {
  test('gives the same COPY text however the stream is cut, and drops what stands between', () => {
    fc.assert(
      fc.property(streams, lengths, ({ bytes, text }, pieces) => {
        const frames = new CopyFrames()
        expect(strip(frames, cut(bytes, pieces)).equals(text)).toBe(true)
        expect([frames.ended, frames.error]).toEqual([true, undefined])
      })
    )
  })

  test('has not ended before the very last byte', () => {
    fc.assert(
      fc.property(streams, lengths, ({ bytes, text }, pieces) => {
        const frames = new CopyFrames()
        expect(strip(frames, cut(bytes.subarray(0, -1), pieces)).equals(text)).toBe(true)
        expect(frames.ended).toBe(false)
      })
    )
  })

  test('keeps an error with its SQLSTATE and hint, and the text that came before it', () => {
    fc.assert(
      fc.property(piece, lengths, (text, pieces) => {
        const frames = new CopyFrames()
        const bytes = Buffer.concat([copyOutResponse, message('d', text), error, readyForQuery])
        expect(strip(frames, cut(bytes, pieces)).equals(text)).toBe(true)
        expect(frames.ended).toBe(true)
        expect(frames.error).toMatchObject({ message: 'canceling statement', hint: 'try again' })
        expect(codeOf(frames.error)).toBe('57014')
      })
    )
  })

  test('takes pieces longer than any buffer', () => {
    const text = Buffer.alloc(3_000_000, 'a long row ')
    const frames = new CopyFrames()
    const bytes = Buffer.concat([copyOutResponse, message('d', text), ...ending])
    expect(strip(frames, cut(bytes, [65_536])).equals(text)).toBe(true)
    expect(frames.ended).toBe(true)
  })
})

describe('AnswerBoundary', () => {
  const messages = fc.array(fc.oneof(aside, fc.tuple(fc.constantFrom('T', 'D', 'C'), piece)), { maxLength: 20 })

  test('finds the end of an answer however it is cut: with ReadyForQuery, and not before', () => {
    fc.assert(
      fc.property(messages, lengths, (list, pieces) => {
        const body = list.map((entry) => (Array.isArray(entry) ? message(...entry) : entry))
        const boundary = new AnswerBoundary()
        const chunks = cut(Buffer.concat([...body, readyForQuery]), pieces)
        expect(chunks.map((chunk) => boundary.complete(chunk))).toEqual(chunks.map((_, at) => at === chunks.length - 1))
      })
    )
  })

  test('is not misled by a row that looks like ReadyForQuery', () => {
    const boundary = new AnswerBoundary()
    const row = message('D', readyForQuery)
    expect(boundary.complete(row)).toBe(false)
    expect(boundary.complete(row.subarray(0, 11))).toBe(false)
    expect(boundary.complete(Buffer.concat([row.subarray(11), readyForQuery]))).toBe(true)
  })
})

test('a query message has a length that covers its text in UTF-8, and ends with a zero byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (sql) => {
      const bytes = queryMessage(sql)
      expect([bytes.subarray(0, 1).toString(), bytes.readInt32BE(1), bytes.at(-1)]).toEqual(['Q', bytes.length - 1, 0])
      expect(bytes.subarray(5, -1).toString()).toBe(sql)
    })
  )
})
