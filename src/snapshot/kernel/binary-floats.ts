// Decimal digits → the nearest binary number, ties to even, straight to 32 or 64 bits: no second rounding.
// Clinger's exact division where it will do, else D. Lemire, "Number parsing at a gigabyte per second" (2021), which needs
// no fallback for up to 19 digits: N. Mushtak, D. Lemire, "Fast number parsing without fallback" (2022).

import { MINUS } from './bytes'

const LEAST_POWER: i32 = -342
const GREATEST_POWER: i32 = 308

/** For each power of ten the upper 128 bits of that power of five, the upper half first. */
const table: usize = memory.data(651 * 16, 16)
/** The powers of ten that are exact as 64 bits. */
const exact: usize = memory.data<f64>([
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
])

/** Where the host lays out the powers of five from -342 to 308 before the first number. */
export function powers(): usize {
  return table
}

// What `readDecimal` found.
let digits: u64 = 0
let exponent: i32 = 0

/** The number as 64 bits. `valid` says whether it is one. */
export function float8(from: usize, to: usize): u64 {
  const negative = load<u8>(from) == MINUS
  valid = readDecimal(negative ? from + 1 : from, to)
  if (!valid) return 0
  const sign = (negative as u64) << 63
  if (digits < 1 << 53 && exponent >= -22 && exponent <= 22) {
    const whole = digits as f64
    const power = load<f64>(exact + (abs(exponent) << 3))
    return sign | reinterpret<u64>(exponent < 0 ? whole / power : whole * power)
  }
  return sign | nearest(52, -1023, 0x7ff, -4, 23)
}

/** The number as 32 bits. `valid` says whether it is one. */
export function float4(from: usize, to: usize): u32 {
  const negative = load<u8>(from) == MINUS
  valid = readDecimal(negative ? from + 1 : from, to)
  if (!valid) return 0
  return ((negative as u32) << 31) | (nearest(23, -127, 0xff, -17, 10) as u32)
}

/** Was the last text a number that this can be certain of? */
export let valid: bool = false

/** Digits, point and exponent; at most 19 digits that count. */
function readDecimal(from: usize, to: usize): bool {
  let at = from
  let point: usize = 0
  let significant = 0
  digits = 0
  for (; at < to; at++) {
    const digit = (load<u8>(at) as u32) - 0x30
    if (digit > 9) {
      if (digit != <u32>-2 || point != 0) break // .
      point = at
      continue
    }
    if (significant > 0 || digit != 0) significant++
    digits = digits * 10 + digit
  }
  if (significant > 19 || at == from || (point != 0 && (point == from || point + 1 == at))) return false
  exponent = point != 0 ? -((at - point - 1) as i32) : 0
  return at == to || readExponent(at, to)
}

function readExponent(from: usize, to: usize): bool {
  if (load<u8>(from) != 0x65) return false
  let at = from + 1
  const negative = load<u8>(at) == MINUS
  if (negative || load<u8>(at) == 0x2b) at++
  if (at >= to || to - at > 4) return false
  let power = 0
  for (; at < to; at++) {
    const digit = (load<u8>(at) as u32) - 0x30
    if (digit > 9) return false
    power = power * 10 + digit
  }
  exponent += negative ? -power : power
  return true
}

/** digits * 10^exponent, but for the sign; not `valid` where that is infinite, or nothing although there are digits. */
function nearest(bits: i32, least: i32, infinite: i32, leastTie: i32, greatestTie: i32): u64 {
  if (digits == 0) return 0
  if (exponent < LEAST_POWER || exponent > GREATEST_POWER) return refuse()
  const zeros = clz(digits) as i32
  multiply(digits << zeros, exponent, bits)
  const upper = (productHigh >> 63) as i32
  const shift = upper + 64 - bits - 3
  let mantissa = productHigh >> shift
  let power = ((217706 * exponent) >> 16) + 63 + upper - zeros - least
  if (power <= 0) {
    if (-power + 1 >= 64) return refuse()
    mantissa >>= -power + 1
    mantissa = (mantissa + (mantissa & 1)) >> 1
    return mantissa == 0 ? refuse() : mantissa // the highest bit of a number that became normal is its exponent
  }
  const tie = productLow <= 1 && exponent >= leastTie && exponent <= greatestTie && (mantissa & 3) == 1
  if (tie && mantissa << shift == productHigh) mantissa &= ~1
  mantissa = (mantissa + (mantissa & 1)) >> 1
  if (mantissa >= (2 as u64) << bits) {
    mantissa >>= 1
    power++
  }
  if (power >= infinite) return refuse()
  return (mantissa & ~((1 as u64) << bits)) | ((power as u64) << bits)
}

function refuse(): u64 {
  valid = false
  return 0
}

let productHigh: u64 = 0
let productLow: u64 = 0

/** The upper 128 bits of a number times a power of five, as exactly as `bits` of a mantissa need it. */
function multiply(number: u64, power: i32, bits: i32): void {
  const entry = table + ((power - LEAST_POWER) << 4)
  multiplyWide(number, load<u64>(entry))
  const uncertain = <u64>-1 >> (bits + 3)
  if ((productHigh & uncertain) != uncertain) return
  const high = productHigh
  const low = productLow
  multiplyWide(number, load<u64>(entry, 8))
  const sum = low + productHigh
  productHigh = high + (productHigh > sum ? 1 : 0)
  productLow = sum
}

// @ts-ignore: decorator
@inline function multiplyWide(a: u64, b: u64): void {
  const aLow = a & 0xffffffff
  const aHigh = a >> 32
  const bLow = b & 0xffffffff
  const bHigh = b >> 32
  const lowest = aLow * bLow
  const middle = aHigh * bLow + (lowest >> 32)
  const other = aLow * bHigh + (middle & 0xffffffff)
  productLow = (other << 32) | (lowest & 0xffffffff)
  productHigh = aHigh * bHigh + (middle >> 32) + (other >> 32)
}
