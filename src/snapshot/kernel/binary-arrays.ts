// An array's text, without COPY's escapes, as PostgreSQL sends arrays: dimensions, flags, the elements' type, size and lower
// bound of each dimension, elements. Reads what array_out writes (src/backend/utils/adt/arrayfuncs.c), nothing more.

import { BACKSLASH, COMMA, MINUS, QUOTE, quoteStops } from './bytes'
import { room } from './output'
import { value } from './binary-values'

const MOST_DIMENSIONS: i32 = 6
const OPEN: i32 = 0x7b
const CLOSE: i32 = 0x7d

// Of each dimension: how many elements (-1: not known yet), its lower bound, and how many have been read.
const sizes: usize = memory.data(24)
const bounds: usize = memory.data(24)
const seen: usize = memory.data(24)

let nulls: u32 = 0
let source: usize = 0
let end: usize = 0

/**
 * Writes an array, but for its length. `again`: it was read before, so the sizes are known. What is quoted with escapes is
 * overwritten by what they stand for. 0: this is no array.
 */
export function array(at: usize, form: i32, elementType: u32, from: usize, to: usize, again: bool): usize {
  source = from
  end = to
  const dimensions = readDimensions(again)
  if (dimensions < 0) return 0
  const header = at
  if (again) writeHeader(header, dimensions, elementType)
  else nulls = 0
  at = elements(at + 12 + (dimensions << 3), form, dimensions)
  if (at == 0 || source != end) return 0
  // Where the array did not fit this is the wrong place, and it is written again.
  if (!again) writeHeader(header, dimensions, elementType)
  return at
}

function writeHeader(at: usize, dimensions: i32, elementType: u32): void {
  store<u32>(at, bswap<u32>(dimensions))
  store<u32>(at, bswap<u32>(nulls), 4)
  store<u32>(at, bswap<u32>(elementType), 8)
  at += 12
  for (let dimension = 0; dimension < dimensions; dimension++) {
    store<u32>(at, bswap<u32>(load<u32>(sizes + (dimension << 2))))
    store<u32>(at, bswap<u32>(load<u32>(bounds + (dimension << 2))), 4)
    at += 8
  }
}

/** How many dimensions there are; what is said of them in front of the elements, as in `[2:3][-1:0]={{1,2},{3,4}}`. */
function readDimensions(again: bool): i32 {
  let explicit = 0
  while (source < end && load<u8>(source) == 0x5b) {
    if (explicit == MOST_DIMENSIONS || !readBounds(explicit)) return -1
    explicit++
  }
  if (explicit > 0 && load<u8>(source++) != 0x3d) return -1
  let dimensions = 0
  while (source + dimensions < end && load<u8>(source + dimensions) == OPEN) dimensions++
  if (dimensions == 0 || dimensions > MOST_DIMENSIONS || (explicit > 0 && explicit != dimensions)) return -1
  if (explicit == 0 && end - source == 2 && load<u8>(source, 1) == CLOSE) return 0
  if (explicit > 0 || again) return dimensions
  for (let dimension = 0; dimension < dimensions; dimension++) {
    store<i32>(sizes + (dimension << 2), -1)
    store<i32>(bounds + (dimension << 2), 1)
  }
  return dimensions
}

/** One pair of bounds in brackets. */
function readBounds(dimension: i32): bool {
  source++
  if (!readBound() || load<u8>(source++) != 0x3a) return false
  const lower = bound
  if (!readBound() || load<u8>(source++) != 0x5d || bound < lower || bound - lower >= i32.MAX_VALUE) return false
  store<i32>(sizes + (dimension << 2), (bound - lower + 1) as i32)
  store<i32>(bounds + (dimension << 2), lower as i32)
  return true
}

let bound: i64 = 0

function readBound(): bool {
  const negative = load<u8>(source) == MINUS
  if (negative) source++
  const digits = source
  let number: i64 = 0
  for (; source < end && source - digits < 11; source++) {
    const digit = (load<u8>(source) as u32) - 0x30
    if (digit > 9) break
    number = number * 10 + digit
  }
  bound = negative ? -number : number
  return source > digits && bound >= i32.MIN_VALUE && bound <= i32.MAX_VALUE
}

/** Everything from the first brace to the last. */
function elements(at: usize, form: i32, dimensions: i32): usize {
  if (dimensions == 0) {
    source += 2
    return at
  }
  let depth = 0
  while (source < end) {
    for (; depth < dimensions; depth++) {
      if (load<u8>(source++) != OPEN) return 0
      store<i32>(seen + (depth << 2), 0)
    }
    at = element(room(at), form)
    if (at == 0) return 0
    while (true) {
      const place = (depth - 1) << 2
      store<i32>(seen + place, load<i32>(seen + place) + 1)
      const next = load<u8>(source++)
      if (source > end) return 0
      if (next == COMMA) break
      if (next != CLOSE || !isWhole(place)) return 0
      if (--depth == 0) return at
    }
  }
  return 0
}

/** Has this brace as many elements as its siblings, or as the bounds say? */
function isWhole(place: usize): bool {
  const size = load<i32>(sizes + place)
  const count = load<i32>(seen + place)
  if (size < 0) store<i32>(sizes + place, count)
  return size < 0 || size == count
}

function element(at: usize, form: i32): usize {
  if (load<u8>(source) == QUOTE) return quoted(at, form)
  const from = source
  for (; source < end; source++) {
    const byte = load<u8>(source)
    if (byte == COMMA || byte == CLOSE) break
    if (byte == QUOTE || byte == BACKSLASH || byte == OPEN || isSpace(byte)) return 0
  }
  if (source - from == 4 && (load<u32>(from) | 0x20202020) == 0x6c6c756e) { // null
    if (load<u32>(from) != 0x4c4c554e) return 0 // NULL
    nulls = 1
    store<i32>(at, -1)
    return at + 4
  }
  return source == from ? 0 : value(at, form, from, source)
}

/** What array_out puts into quotes and array_in skips. */
// @ts-ignore: decorator
@inline function isSpace(byte: i32): bool {
  return byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** In quotes, a backslash stands in front of quotes and backslashes. */
function quoted(at: usize, form: i32): usize {
  const from = ++source
  let to = from
  while (true) {
    const mask = quoteStops(v128.load(source))
    const plain: usize = mask ? (ctz(mask) as usize) : 16
    if (to != source) memory.copy(to, source, plain)
    source += plain
    to += plain
    if (source >= end) return 0
    if (!mask) continue
    if (load<u8>(source++) == QUOTE) break
    store<u8>(to++, load<u8>(source++))
  }
  return source > end ? 0 : value(at, form, from, to)
}
