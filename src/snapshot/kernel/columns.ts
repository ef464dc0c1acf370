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

let forms: usize = 0

/**
 * Makes room for the binary forms of the columns: for each one byte that says which, then, from the next multiple of 4 on,
 * 32 bits each for the OID of an array's elements. The host fills the place returned.
 */
export function describeForms(columns: i32): usize {
  count = columns
  forms = heap.alloc(((columns + 3) & ~3) + columns * 4 + 16)
  return forms
}

// @ts-ignore: decorator
@inline export function formOf(column: i32): i32 {
  return load<u8>(forms + column)
}

// @ts-ignore: decorator
@inline export function elementTypeOf(column: i32): u32 {
  return load<u32>(forms + ((count + 3) & ~3) + (column << 2))
}
