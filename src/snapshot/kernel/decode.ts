// JSON rows → COPY text: the exact inverse of encode.ts. It accepts what that writes and nothing else, so a file that
// decodes is valid JSON with these columns, in this order, in every row.

import { BACKSLASH, COMMA, MINUS, NEWLINE, QUOTE, same, specials, TAB } from './bytes'
import { BOOLEAN, count, keyBytes, keyOf, kindOf, NUMBER } from './columns'
import { empty, resume, room, suspend } from './output'

// What the next line may be.
const OPENING: i32 = 0 // [
const FIRST: i32 = 1 // a row or ]
const ROW: i32 = 2 // a row, since the last one ended with a comma
const CLOSING: i32 = 3 // ]
const NOTHING: i32 = 4

let expected: i32 = OPENING
let source: usize = 0

/** Rows so far. */
export let decoded: i64 = 0

/** Turns the complete lines between two places into COPY text. False: a line is not what `encode` writes. */
export function decode(from: usize, to: usize): bool {
  let at = resume()
  source = from
  while (source < to) {
    if (expected == OPENING) {
      if (load<u16>(source) != 0x0a5b) return false
      source += 2
      expected = FIRST
    } else if (expected != NOTHING && expected != ROW && load<u16>(source) == 0x0a5d) {
      source += 2
      expected = NOTHING
    } else if (expected == FIRST || expected == ROW) {
      at = decodeRow(at)
      if (at == 0) return false
      decoded++
      const comma = load<u8>(source) == COMMA
      if (comma) source++
      if (load<u8>(source++) != NEWLINE) return false
      expected = comma ? ROW : CLOSING
    } else return false
  }
  suspend(at)
  return source == to
}

/** Hands over what is left. False: the closing bracket is missing. */
export function finishDecoding(): bool {
  empty(resume())
  return expected == NOTHING
}

function decodeRow(at: usize): usize {
  if (count == 0) {
    if (load<u16>(source) != 0x7d7b) return 0
    source += 2
  } else {
    for (let column = 0; column < count; column++) {
      const length = keyBytes(column)
      if (!same(source, keyOf(column), length)) return 0
      source += length
      at = decodeValue(room(at), kindOf(column))
      if (at == 0) return 0
      if (column + 1 < count) store<u8>(at++, TAB)
    }
    if (load<u8>(source++) != 0x7d) return 0
  }
  at = room(at)
  store<u8>(at, NEWLINE)
  return at + 1
}

function decodeValue(at: usize, kind: i32): usize {
  if (load<u32>(source) == 0x6c6c756e) { // null
    store<u16>(at, 0x4e5c)
    source += 4
    return at + 2
  }
  if (kind == NUMBER) return load<u8>(source) == QUOTE ? decodeNotANumber(at) : decodeNumber(at)
  if (kind == BOOLEAN) return decodeBoolean(at)
  return load<u8>(source) == QUOTE ? decodeText(at) : 0
}

function decodeBoolean(at: usize): usize {
  if (load<u32>(source) == 0x65757274) {
    source += 4
    store<u8>(at, 0x74)
  } else if (load<u32>(source) == 0x736c6166 && load<u8>(source, 4) == 0x65) {
    source += 5
    store<u8>(at, 0x66)
  } else return 0
  return at + 1
}

const NOT_A_NUMBER: usize = memory.data<u8>([34, 78, 97, 78, 34])
const INFINITY: usize = memory.data<u8>([34, 73, 110, 102, 105, 110, 105, 116, 121, 34])
const MINUS_INFINITY: usize = memory.data<u8>([34, 45, 73, 110, 102, 105, 110, 105, 116, 121, 34])

function decodeNotANumber(at: usize): usize {
  if (same(source, NOT_A_NUMBER, 5)) return copyBetweenQuotes(at, 5)
  if (same(source, INFINITY, 10)) return copyBetweenQuotes(at, 10)
  return same(source, MINUS_INFINITY, 11) ? copyBetweenQuotes(at, 11) : 0
}

function copyBetweenQuotes(at: usize, length: i32): usize {
  memory.copy(at, source + 1, length - 2)
  source += length
  return at + length - 2
}

/** A number by the grammar of RFC 8259, section 6, copied digit by digit. */
function decodeNumber(at: usize): usize {
  if (load<u8>(source) == MINUS) at = take(at)
  const leadingZero = load<u8>(source) == 0x30
  const whole = source
  at = digits(at)
  if (source == whole || (leadingZero && source > whole + 1)) return 0
  if (load<u8>(source) == 0x2e) {
    at = take(at)
    const fraction = source
    at = digits(at)
    if (source == fraction) return 0
  }
  if ((load<u8>(source) | 0x20) == 0x65) {
    at = take(at)
    const sign = load<u8>(source)
    if (sign == 0x2b || sign == MINUS) at = take(at)
    const exponent = source
    at = digits(at)
    if (source == exponent) return 0
  }
  return at
}

// @ts-ignore: decorator
@inline function take(at: usize): usize {
  store<u8>(at, load<u8>(source++))
  return at + 1
}

function digits(at: usize): usize {
  while (true) {
    at = room(at)
    const block = v128.load(source)
    const mask = i8x16.bitmask(i8x16.gt_u(i8x16.sub(block, i8x16.splat(0x30)), i8x16.splat(9)))
    v128.store(at, block)
    if (mask) {
      source += ctz(mask)
      return at + ctz(mask)
    }
    source += 16
    at += 16
  }
}

function decodeText(at: usize): usize {
  source++
  while (true) {
    at = room(at)
    const block = v128.load(source)
    const mask = specials(block)
    v128.store(at, block)
    if (!mask) {
      source += 16
      at += 16
      continue
    }
    const plain = ctz(mask)
    source += plain
    at += plain
    const special = load<u8>(source++)
    if (special == QUOTE) return at
    if (special != BACKSLASH) return 0
    at = decodeEscape(at)
    if (at == 0) return 0
  }
}

function decodeEscape(at: usize): usize {
  const escaped = load<u8>(source++)
  if (escaped == QUOTE) {
    store<u8>(at, QUOTE)
    return at + 1
  }
  if (escaped == 0x75) return decodeUnicode(at)
  if (escaped != BACKSLASH && escaped != 0x62 && escaped != 0x66 && escaped != 0x6e && escaped != 0x72 && escaped != 0x74) return 0
  store<u8>(at, BACKSLASH)
  store<u8>(at, escaped, 1)
  return at + 2
}

/** \u000b is COPY's \v; the other control characters without an escape of their own stand bare in COPY text. */
function decodeUnicode(at: usize): usize {
  if (load<u16>(source) != 0x3030) return 0
  const high = (load<u8>(source, 2) as i32) - 0x30
  const digit = load<u8>(source, 3) as i32
  const low = digit < 0x3a ? digit - 0x30 : digit - 0x57
  const character = (high << 4) | low
  const hasEscape = character >= 0x08 && character <= 0x0d && character != 0x0b
  if (high < 0 || high > 1 || low < 0 || low > 15 || (digit > 0x39 && digit < 0x61) || character == 0 || hasEscape) return 0
  source += 4
  if (character == 0x0b) {
    store<u16>(at, 0x765c)
    return at + 2
  }
  store<u8>(at, character)
  return at + 1
}
