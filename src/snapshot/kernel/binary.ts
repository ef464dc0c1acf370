// COPY text → COPY BINARY, for columns whose binary forms are known: rows that a server takes with less work.
// A value that cannot be converted with certainty ends it: that row, and all behind it, are left to be sent as text.
// https://www.postgresql.org/docs/17/sql-copy.html (File Formats)

import { array } from './binary-arrays'
import { ARRAY, BYTEA, bytea, JSONB, TEXT, value } from './binary-values'
import { BACKSLASH, copyStops, NEWLINE, TAB, unescape } from './bytes'
import { count, elementTypeOf, formOf } from './columns'
import { empty, HOLDING, hold, mode, overflowed, resume, room, startCounting, stopCounting, STREAMING, stream, suspend } from './output'

/** Rows so far. */
export let converted: i64 = 0
/** Where the row starts that was not converted. */
export let refusedRow: usize = 0

let source: usize = 0

/** Turns the complete lines between two places into rows of COPY BINARY. False: not the one at `refusedRow`. */
export function binary(from: usize, to: usize): bool {
  let at = resume()
  source = from
  while (source < to) {
    const start = source
    const rowStart = hold(at)
    const end = row(rowStart)
    const fits = !overflowed
    stream()
    if (end == 0) {
      suspend(rowStart)
      refusedRow = start
      return false
    }
    if (fits) at = end
    else {
      // Now that it is known to succeed it may leave in parts.
      source = start
      at = row(empty(rowStart))
    }
    converted++
  }
  suspend(at)
  return true
}

/** Hands over what is left, with the trailer behind it. */
export function finishBinary(): void {
  const at = room(resume())
  store<u16>(at, 0xffff)
  empty(at + 2)
}

function row(at: usize): usize {
  store<u16>(at, bswap<u16>(count as u16))
  at += 2
  if (count == 0) return load<u8>(source++) == NEWLINE ? at : 0
  for (let column = 0; column < count; column++) {
    at = field(room(at), column)
    if (at == 0 || load<u8>(source++) != (column + 1 < count ? TAB : NEWLINE)) return 0
  }
  return at
}

function field(at: usize, column: i32): usize {
  if (load<u16>(source) == 0x4e5c) { // \N
    store<i32>(at, -1)
    source += 2
    return at + 4
  }
  const form = formOf(column)
  if (form == TEXT || form == JSONB) return textField(at, form)
  if (form == BYTEA) return byteaField(at)
  if (form & ARRAY) return arrayField(at, form & ~ARRAY, elementTypeOf(column))
  const from = source
  source = plainEnd(from)
  return value(at, form, from, source)
}

/** The next tab, line feed or backslash. */
// @ts-ignore: decorator
@inline function plainEnd(from: usize): usize {
  while (true) {
    const mask = copyStops(v128.load(from))
    if (mask) return from + ctz(mask)
    from += 16
  }
}

/** \\x and hexadecimal digits. */
function byteaField(at: usize): usize {
  if (load<u16>(source) != 0x5c5c || load<u8>(source, 2) != 0x78) return 0
  const from = source + 3
  source = plainEnd(from)
  return bytea(at, from, source)
}

function textField(at: usize, form: i32): usize {
  const header = at
  const version: i32 = form == JSONB ? 1 : 0
  store<u8>(at, 1, 4)
  at += 4 + version
  // Only what is still here when its length is known can wait for it.
  if (mode == STREAMING) store<u32>(header, bswap<u32>(unescapedLength(source) + version))
  while (true) {
    const block = v128.load(source)
    const mask = copyStops(block)
    at = room(at)
    v128.store(at, block)
    if (!mask) {
      source += 16
      at += 16
      continue
    }
    const plain = ctz(mask)
    source += plain
    at += plain
    if (load<u8>(source) != BACKSLASH) break
    const byte = unescape(load<u8>(source, 1))
    if (byte == 0) return 0
    store<u8>(at++, byte)
    source += 2
  }
  if (mode == HOLDING) store<u32>(header, bswap<u32>((at - header - 4) as u32))
  return at
}

function unescapedLength(from: usize): u32 {
  let at = from
  let escapes = 0
  while (true) {
    at = plainEnd(at)
    if (load<u8>(at) != BACKSLASH) return (at - from) as u32 - escapes
    escapes++
    at += 2
  }
}

function arrayField(at: usize, form: i32, elementType: u32): usize {
  const start = source
  if (!plainField()) return 0
  if (mode == HOLDING) {
    const end = array(at + 4, form, elementType, plainFrom, plainTo, false)
    store<u32>(at, bswap<u32>((end - at - 4) as u32))
    return end
  }
  // Too long to wait for its length: written twice, first only to be counted.
  at = startCounting(at)
  const length = stopCounting(array(at, form, elementType, plainFrom, plainTo, false))
  store<u32>(at, bswap<u32>(length as u32))
  source = start
  plainField()
  return array(at + 4, form, elementType, plainFrom, plainTo, true)
}

// The field at hand without COPY's escapes: where it stands, or a copy of it.
let plainFrom: usize = 0
let plainTo: usize = 0
let scratch: usize = 0
let capacity: usize = 0

/** Finds the field at `source`, and its end. False: there is an escape that COPY does not write. */
function plainField(): bool {
  plainFrom = source
  plainTo = plainEnd(source)
  const escaped = load<u8>(plainTo) == BACKSLASH
  source = plainTo
  return escaped ? unescapeField() : true
}

function unescapeField(): bool {
  source = plainFrom
  reserve(unescapedLength(source))
  plainFrom = scratch
  plainTo = scratch
  while (true) {
    const block = v128.load(source)
    const mask = copyStops(block)
    v128.store(plainTo, block)
    const plain: usize = mask ? (ctz(mask) as usize) : 16
    source += plain
    plainTo += plain
    if (!mask) continue
    if (load<u8>(source) != BACKSLASH) return true
    const byte = unescape(load<u8>(source, 1))
    if (byte == 0) return false
    store<u8>(plainTo++, byte)
    source += 2
  }
}

/** Makes the scratch hold so many bytes, and the sixteen behind them that loads and stores may touch. */
function reserve(bytes: usize): void {
  if (bytes + 32 <= capacity) return
  capacity = max(bytes + 32, capacity * 2)
  if (scratch) heap.free(scratch)
  scratch = heap.alloc(capacity)
}
