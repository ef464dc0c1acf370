import fc from 'fast-check'
import { withoutFields } from '../../src/restore/fields.ts'

/** What no escaped value holds: the two that stand between values. */
const value = fc.string({ unit: fc.constantFrom('a', 'é', '\\', 'N', 't', ' ') })

async function leaveOut(text: Buffer, left: readonly number[], cuts: readonly number[]): Promise<string> {
  const places = [0, ...[...cuts].map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let index = 1; index < places.length; index++) yield text.subarray(places[index - 1], places[index])
  }
  const rest: Uint8Array[] = []
  for await (const piece of withoutFields(pieces(), new Set(left))) rest.push(Buffer.from(piece))
  return Buffer.concat(rest).toString()
}

const written = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\n`).join('')

test('leaves out the fields that are named, wherever the text is cut', async () => {
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 5 }))
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat(5)), fc.array(fc.nat()), async (all, left, cuts) => {
      const rest = all.map((row) => row.filter((_, index) => !left.includes(index)))
      expect(await leaveOut(Buffer.from(written(all)), left, cuts)).toBe(written(rest))
    })
  )
})
