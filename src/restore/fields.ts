// COPY text without some of its fields: https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-TEXT-FORMAT

const tab = 0x09
const lineFeed = 0x0a

/** Leaves fields out, which are counted from 0. Pieces may end anywhere: a tab or a line feed is never a part of a value. */
export async function* withoutFields(
  rows: AsyncIterable<Uint8Array>,
  left: ReadonlySet<number>
): AsyncIterable<Uint8Array> {
  const row = { field: 0, kept: 0, begins: true }
  for await (const piece of rows) {
    const rest = Buffer.allocUnsafe(piece.length + 1)
    let length = 0
    for (const byte of piece) {
      if (row.begins) {
        row.begins = false
        if (!left.has(row.field) && row.kept++ > 0) rest[length++] = tab
      }
      if (byte === lineFeed) {
        rest[length++] = lineFeed
        Object.assign(row, { field: 0, kept: 0, begins: true })
      } else if (byte === tab) {
        row.field++
        row.begins = true
      } else if (!left.has(row.field)) rest[length++] = byte
    }
    yield rest.subarray(0, length)
  }
}
