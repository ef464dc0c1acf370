// COPY text → JSON rows. COPY's escapes are those of JSON but for \v, and it leaves `"` and rare control characters bare:
// https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-FILE-FORMATS

import { BACKSLASH, COMMA, MINUS, NEWLINE, QUOTE, specials, TAB } from './bytes'
import { BOOLEAN, count, keyBytes, keyOf, kindOf, NUMBER } from './columns'
import { empty, resume, room, suspend } from './output'

const HEX: usize = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102])

let first: bool = true
let source: usize = 0

/** Rows so far. */
export let encoded: i64 = 0

/** Turns the complete lines between two places into JSON rows. False: a line is not what COPY writes for these columns. */
export function encode(from: usize, to: usize): bool {
  let at = resume()
  source = from
  while (source < to) {
    at = room(at)
    if (first) first = false
    else store<u8>(at++, COMMA)
    store<u8>(at++, NEWLINE)
    if (count == 0) {
      store<u16>(at, 0x7d7b) // {}
      at += 2
      if (load<u8>(source++) != NEWLINE) return false
    } else {
      for (let column = 0; column < count; column++) {
        at = copyKey(at, column)
        at = encodeValue(at, kindOf(column))
        if (at == 0 || load<u8>(source++) != (column + 1 < count ? TAB : NEWLINE)) return false
      }
      store<u8>(at++, 0x7d)
    }
    encoded++
  }
  suspend(at)
  return source == to
}

/** Hands over what is left. */
export function finishEncoding(): void {
  empty(resume())
}

function copyKey(at: usize, column: i32): usize {
  let key = keyOf(column)
  let left = keyBytes(column)
  while (true) {
    at = room(at)
    v128.store(at, v128.load(key))
    if (left <= 16) return at + left
    at += 16
    key += 16
    left -= 16
  }
}

function encodeValue(at: usize, kind: i32): usize {
  at = room(at)
  if (load<u16>(source) == 0x4e5c) { // \N
    store<u32>(at, 0x6c6c756e) // null
    source += 2
    return at + 4
  }
  if (kind == NUMBER) return encodeNumber(at)
  if (kind == BOOLEAN) return encodeBoolean(at)
  return encodeText(at)
}

function encodeBoolean(at: usize): usize {
  const value = load<u8>(source++)
  if (value == 0x74) {
    store<u32>(at, 0x65757274) // true
    return at + 4
  }
  if (value != 0x66) return 0
  store<u32>(at, 0x736c6166) // fals
  store<u8>(at, 0x65, 4) // e
  return at + 5
}

/** NaN, Infinity and -Infinity are strings in JSON. */
function encodeNumber(at: usize): usize {
  const sign = load<u8>(source)
  const bare = (sign == MINUS ? load<u8>(source, 1) : sign) < 0x3a
  return bare ? copyPlain(at) : encodeText(at)
}

function copyPlain(at: usize): usize {
  while (true) {
    const block = v128.load(source)
    const mask = specials(block)
    v128.store(at, block)
    if (mask) {
      const plain = ctz(mask)
      source += plain
      return at + plain
    }
    source += 16
    at = room(at + 16)
  }
}

function encodeText(at: usize): usize {
  store<u8>(at++, QUOTE)
  while (true) {
    at = copyPlain(at)
    const special = load<u8>(source)
    if (special == TAB || special == NEWLINE) break
    at = room(at)
    source++
    if (special == BACKSLASH) {
      const escaped = load<u8>(source++)
      if (escaped == 0x76) { // \v
        at = unicode(at, 0x0b)
      } else if (isShared(escaped)) {
        store<u8>(at, BACKSLASH)
        store<u8>(at, escaped, 1)
        at += 2
      } else return 0
    } else if (special == QUOTE) {
      store<u16>(at, 0x225c) // \"
      at += 2
    } else at = unicode(at, special)
  }
  store<u8>(at, QUOTE)
  return at + 1
}

/** The escapes that COPY and JSON write alike: \\ \b \f \n \r \t. */
// @ts-ignore: decorator
@inline function isShared(escaped: i32): bool {
  return escaped == BACKSLASH || escaped == 0x62 || escaped == 0x66 || escaped == 0x6e || escaped == 0x72 || escaped == 0x74
}

function unicode(at: usize, character: i32): usize {
  store<u32>(at, 0x3030755c) // \u00
  store<u8>(at, load<u8>(HEX + (character >> 4)), 4)
  store<u8>(at, load<u8>(HEX + (character & 15)), 5)
  return at + 6
}
