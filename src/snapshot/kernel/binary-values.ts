// One value, without COPY's or an array's escapes, as PostgreSQL sends it: its length in 32 bits, then the value.
// https://www.postgresql.org/docs/17/sql-copy.html (Binary Format). 0 is returned for a text that the type does not write.

import { float4, float8, valid } from './binary-floats'
import { integer, isInfinity, isNaN, numeric, oid } from './binary-numbers'
import { date, time, timestamp } from './binary-times'
import { MINUS } from './bytes'
import { room } from './output'

// The forms, as the host numbers them: see BinaryForm in row-kernel.ts.
export const TEXT: i32 = 0
export const JSONB: i32 = 1
export const BYTEA: i32 = 2
const BOOLEAN: i32 = 3
const INT2: i32 = 4
const INT4: i32 = 5
const INT8: i32 = 6
const OID: i32 = 7
const FLOAT4: i32 = 8
const FLOAT8: i32 = 9
const NUMERIC: i32 = 10
const UUID: i32 = 11
const DATE: i32 = 12
const TIME: i32 = 13
const TIMESTAMP: i32 = 14
const TIMESTAMPTZ: i32 = 15
/** Added to the form of an array's elements. */
export const ARRAY: i32 = 0x80

/** A value of any form but an array. There is room for it, unless it is long. */
export function value(at: usize, form: i32, from: usize, to: usize): usize {
  switch (form) {
    case TEXT:
      return text(at, from, to)
    case JSONB:
      return jsonb(at, from, to)
    case BYTEA:
      return to - from >= 2 && load<u16>(from) == 0x785c ? bytea(at, from + 2, to) : 0
    case BOOLEAN:
      return boolean(at, from, to)
    case INT2:
      return integer(at, 2, from, to)
    case INT4:
      return integer(at, 4, from, to)
    case INT8:
      return integer(at, 8, from, to)
    case OID:
      return oid(at, from, to)
    case FLOAT4:
      return realNumber(at, from, to)
    case FLOAT8:
      return doubleNumber(at, from, to)
    case NUMERIC:
      return numeric(at, from, to)
    case UUID:
      return uuid(at, from, to)
    case DATE:
      return date(at, from, to)
    case TIME:
      return time(at, from, to)
    case TIMESTAMP:
      return timestamp(at, false, from, to)
    case TIMESTAMPTZ:
      return timestamp(at, true, from, to)
    default:
      return 0
  }
}

function text(at: usize, from: usize, to: usize): usize {
  store<u32>(at, bswap<u32>((to - from) as u32))
  return copy(at + 4, from, to)
}

/** The version of the form, then the text. */
function jsonb(at: usize, from: usize, to: usize): usize {
  store<u32>(at, bswap<u32>((to - from + 1) as u32))
  store<u8>(at, 1, 4)
  return copy(at + 5, from, to)
}

function copy(at: usize, from: usize, to: usize): usize {
  while (from < to) {
    at = room(at)
    v128.store(at, v128.load(from))
    const step = min<usize>(to - from, 16)
    from += step
    at += step
  }
  return at
}

function boolean(at: usize, from: usize, to: usize): usize {
  const letter = load<u8>(from)
  if (to - from != 1 || (letter != 0x74 && letter != 0x66)) return 0
  store<u32>(at, bswap<u32>(1))
  store<u8>(at, (letter == 0x74) as u8, 4)
  return at + 5
}

function realNumber(at: usize, from: usize, to: usize): usize {
  let bits: u32
  if (isNaN(from, to)) bits = 0x7fc00000
  else if (isInfinity(from, to)) bits = 0x7f800000
  else if (load<u8>(from) == MINUS && isInfinity(from + 1, to)) bits = 0xff800000
  else {
    bits = float4(from, to)
    if (!valid) return 0
  }
  store<u32>(at, bswap<u32>(4))
  store<u32>(at, bswap<u32>(bits), 4)
  return at + 8
}

function doubleNumber(at: usize, from: usize, to: usize): usize {
  let bits: u64
  if (isNaN(from, to)) bits = 0x7ff8000000000000
  else if (isInfinity(from, to)) bits = 0x7ff0000000000000
  else if (load<u8>(from) == MINUS && isInfinity(from + 1, to)) bits = 0xfff0000000000000
  else {
    bits = float8(from, to)
    if (!valid) return 0
  }
  store<u32>(at, bswap<u32>(8))
  store<u64>(at, bswap<u64>(bits), 4)
  return at + 12
}

/** Hexadecimal digits as bytes, two by two. */
export function bytea(at: usize, from: usize, to: usize): usize {
  const digits = to - from
  if (digits & 1) return 0
  store<u32>(at, bswap<u32>((digits >> 1) as u32))
  at += 4
  wrong = i8x16.splat(0)
  for (; to - from >= 32; from += 32) {
    at = room(at)
    v128.store(at, bytesOf(v128.load(from), v128.load(from, 16)))
    at += 16
  }
  if (from < to) {
    at = room(at)
    const left = (to - from) as i32
    // What stands behind the value is taken for zeros.
    const first = v128.load(from)
    const second = v128.load(from, 16)
    v128.store(at, bytesOf(until(first, left), until(second, left - 16)))
    at += left >> 1
  }
  return v128.any_true(wrong) ? 0 : at
}

const PLACES: usize = memory.data<u8>([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])

/** The first bytes of a block, and the digit 0 in place of the others. */
function until(block: v128, bytes: i32): v128 {
  const kept = i8x16.lt_s(v128.load(PLACES), i8x16.splat(max(bytes, 0) as i8))
  return v128.bitselect(block, i8x16.splat(0x30), kept)
}

/** 36 characters: 32 hexadecimal digits in five groups. */
function uuid(at: usize, from: usize, to: usize): usize {
  const dashes = load<u8>(from, 8) == 0x2d && load<u8>(from, 13) == 0x2d && load<u8>(from, 18) == 0x2d && load<u8>(from, 23) == 0x2d
  if (to - from != 36 || !dashes) return 0
  wrong = i8x16.splat(0)
  const first = i8x16.shuffle(v128.load(from), v128.load(from, 2), 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 30, 31)
  const second = i8x16.shuffle(v128.load(from, 19), v128.load(from, 20), 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 31)
  store<u32>(at, bswap<u32>(16))
  v128.store(at, bytesOf(first, second), 4)
  return v128.any_true(wrong) ? 0 : at + 20
}

/** Not zero where a digit was none, since this was set to zero. */
let wrong: v128 = i8x16.splat(0)

/** The bytes that 32 hexadecimal digits in lower case stand for. */
// @ts-ignore: decorator
@inline function bytesOf(first: v128, second: v128): v128 {
  return i8x16.narrow_i16x8_u(pairs(nibbles(first)), pairs(nibbles(second)))
}

// @ts-ignore: decorator
@inline function nibbles(digits: v128): v128 {
  const decimal = i8x16.sub(digits, i8x16.splat(0x30))
  const letter = i8x16.sub(digits, i8x16.splat(0x61))
  const isDecimal = i8x16.lt_u(decimal, i8x16.splat(10))
  const isLetter = i8x16.lt_u(letter, i8x16.splat(6))
  wrong = v128.or(wrong, v128.not(v128.or(isDecimal, isLetter)))
  return v128.bitselect(decimal, i8x16.add(letter, i8x16.splat(10)), isDecimal)
}

// @ts-ignore: decorator
@inline function pairs(nibbles: v128): v128 {
  const high = i16x8.shl(v128.and(nibbles, i16x8.splat(0x00ff)), 4)
  return v128.or(high, i16x8.shr_u(nibbles, 8))
}
