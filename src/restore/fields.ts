// COPY text without some of its fields: https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-TEXT-FORMAT

const tab = 0x09
const lineFeed = 0x0a

/** Leaves fields out, which are counted from 0. Pieces may end anywhere: a tab or a line feed is never a part of a value. */
export async function* withoutFields(
  rows: AsyncIterable<Uint8Array>,
  left: ReadonlySet<number>
): AsyncIterable<Uint8Array> {
  const first = !left.has(0)
  let field = 0
  let isKept = first
  let hasKept = first
  for await (const piece of rows) {
    const rest = Buffer.allocUnsafe(piece.length)
    let length = 0
    for (const byte of piece) {
      if (byte === lineFeed) {
        rest[length++] = lineFeed
        field = 0
        isKept = first
        hasKept = first
      } else if (byte === tab) {
        isKept = !left.has(++field)
        // Between two fields that are kept, however many are left out there.
        if (isKept && hasKept) rest[length++] = tab
        hasKept ||= isKept
      } else if (isKept) rest[length++] = byte
    }
    yield rest.subarray(0, length)
  }
}
