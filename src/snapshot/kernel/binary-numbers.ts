// Numbers as PostgreSQL sends them: src/backend/utils/adt/int.c, int8.c, oid.c and numeric.c (numeric_recv).
// Each takes a text and writes length and value; 0 is returned where the text is not what the type's output is.

import { MINUS } from './bytes'
import { room } from './output'

/** An integer of 2, 4 or 8 bytes. */
// @ts-ignore: decorator
@inline export function integer(at: usize, bytes: i32, from: usize, to: usize): usize {
  const negative = load<u8>(from) == MINUS
  const digits = from + (negative as usize)
  if (to <= digits || to - digits > 19) return 0
  let number: u64 = 0
  for (let digit = digits; digit < to; digit++) {
    const value = (load<u8>(digit) as u32) - 0x30
    if (value > 9) return 0
    number = number * 10 + value
  }
  const most: u64 = ((1 as u64) << ((bytes << 3) - 1)) - (negative ? 0 : 1)
  if (number > most) return 0
  const value: u64 = negative ? 0 - number : number
  store<u32>(at, bswap<u32>(bytes))
  if (bytes == 2) store<u16>(at, bswap<u16>(value as u16), 4)
  else if (bytes == 4) store<u32>(at, bswap<u32>(value as u32), 4)
  else store<u64>(at, bswap<u64>(value), 4)
  return at + 4 + bytes
}

/** An unsigned integer of 4 bytes. */
export function oid(at: usize, from: usize, to: usize): usize {
  if (load<u8>(from) == MINUS || to - from > 10) return 0
  // As an integer of eight bytes, of which the lower four are kept.
  if (integer(at, 8, from, to) == 0 || load<u32>(at, 4) != 0) return 0
  const value = load<u32>(at, 8)
  store<u32>(at, bswap<u32>(4))
  store<u32>(at, value, 4)
  return at + 8
}

/** Digits to the base of 10,000; the exponent of the first; a sign; and how many decimal digits are behind the point. */
export function numeric(at: usize, from: usize, to: usize): usize {
  const negative = load<u8>(from) == MINUS
  const start = from + (negative as usize)
  let point = start
  while (point < to && isDigit(point)) point++
  if (point == start) return special(at, from, to)
  let fraction = to
  if (point < to) {
    if (load<u8>(point) != 0x2e) return 0
    fraction = point + 1
    if (fraction == to) return 0
    for (let digit = fraction; digit < to; digit++) if (!isDigit(digit)) return 0
  }
  return groups(at, negative, start, point, fraction, to)
}

/** As PostgreSQL itself, without groups of zeros at either end. The group of weight 0 ends at the point. */
function groups(at: usize, negative: bool, start: usize, point: usize, fraction: usize, to: usize): usize {
  const scale = (to - fraction) as i32
  let first = start
  while (first < to && !isCounted(first)) first++
  let last = to - 1
  while (last > first && !isCounted(last)) last--
  const zero = first == to
  const weight = zero ? 0 : weightOf(first, point, fraction)
  const count = zero ? 0 : weight - weightOf(last, point, fraction) + 1
  if (scale > 0x3fff || weight > 0x7fff || weight < -0x8000) return 0
  store<u32>(at, bswap<u32>(8 + (count << 1)))
  store<u16>(at, bswap<u16>(count as u16), 4)
  store<u16>(at, bswap<u16>(weight as u16), 6)
  store<u16>(at, negative ? 0x0040 : 0, 8)
  store<u16>(at, bswap<u16>(scale as u16), 10)
  at += 12
  for (let group = weight; group > weight - count; group--) {
    at = room(at)
    const from = group >= 0 ? point - ((group + 1) << 2) : fraction + ((-1 - group) << 2)
    const value = group >= 0 ? digitsBetween(max(from, start), from + 4) : digitsBetween(from, min(from + 4, to)) * padding(from + 4, to)
    store<u16>(at, bswap<u16>(value as u16))
    at += 2
  }
  return at
}

/** A digit that is not zero? */
// @ts-ignore: decorator
@inline function isCounted(at: usize): bool {
  return load<u8>(at) > 0x30
}

// @ts-ignore: decorator
@inline function weightOf(digit: usize, point: usize, fraction: usize): i32 {
  return digit < point ? (((point - digit - 1) >> 2) as i32) : -1 - (((digit - fraction) >> 2) as i32)
}

// @ts-ignore: decorator
@inline function digitsBetween(from: usize, to: usize): i32 {
  let value = 0
  for (; from < to; from++) value = value * 10 + (load<u8>(from) as i32) - 0x30
  return value
}

/** What the digits of a group that ends behind the text are multiplied with. */
// @ts-ignore: decorator
@inline function padding(groupEnd: usize, to: usize): i32 {
  if (groupEnd <= to) return 1
  const missing = groupEnd - to
  return missing == 1 ? 10 : missing == 2 ? 100 : 1000
}

function special(at: usize, from: usize, to: usize): usize {
  const sign = specialSign(from, to)
  if (sign == 0) return 0
  store<u32>(at, bswap<u32>(8))
  store<u32>(at, 0, 4)
  store<u16>(at, bswap<u16>(sign as u16), 8)
  // The scale is never looked at; that of the infinities is what PostgreSQL itself sends.
  store<u16>(at, sign == 0xc000 ? 0 : 0x2000, 10)
  return at + 12
}

function specialSign(from: usize, to: usize): i32 {
  if (isNaN(from, to)) return 0xc000
  if (isInfinity(from, to)) return 0xd000
  return load<u8>(from) == MINUS && isInfinity(from + 1, to) ? 0xf000 : 0
}

// @ts-ignore: decorator
@inline function isDigit(at: usize): bool {
  return (load<u8>(at) as u32) - 0x30 <= 9
}

/** NaN, and nothing else? */
export function isNaN(from: usize, to: usize): bool {
  return to - from == 3 && load<u16>(from) == 0x614e && load<u8>(from, 2) == 0x4e
}

/** Infinity, and nothing else? */
export function isInfinity(from: usize, to: usize): bool {
  return to - from == 8 && load<u64>(from) == 0x7974696e69666e49
}
