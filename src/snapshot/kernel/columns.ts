// The columns of the relation at hand: their kinds, and the JSON keys as they stand in every row.

/** Written as a JSON number, unless it is NaN or an infinity. */
export const NUMBER: i32 = 0
/** Written as true or false. */
export const BOOLEAN: i32 = 1
/** Written as a JSON string. */
export const TEXT: i32 = 2

let kinds: usize = 0
let offsets: usize = 0
let keys: usize = 0

/** How many columns there are. */
export let count: i32 = 0

/**
 * Makes room for the columns: a byte of kind each, count + 1 offsets of 32 bits into the keys, then the keys, each with
 * what stands in front of its value (`{"id":`, `,"name":`). The host fills the place returned, in that order, padded to 4.
 */
export function describe(columns: i32, keyBytes: i32): usize {
  count = columns
  kinds = heap.alloc(((columns + 3) & ~3) + (columns + 1) * 4 + keyBytes + 16)
  offsets = kinds + ((columns + 3) & ~3)
  keys = offsets + (columns + 1) * 4
  return kinds
}

// @ts-ignore: decorator
@inline export function kindOf(column: i32): i32 {
  return load<u8>(kinds + column)
}

// @ts-ignore: decorator
@inline export function keyOf(column: i32): usize {
  return keys + load<u32>(offsets + (column << 2))
}

// @ts-ignore: decorator
@inline export function keyBytes(column: i32): i32 {
  const at = offsets + (column << 2)
  return load<u32>(at, 4) - load<u32>(at)
}
