// Dates and times as PostgreSQL sends them: days or microseconds since 2000-01-01 (src/backend/utils/adt/date.c, timestamp.c).
// The texts are ISO, in the order year, month, day, and in UTC; 0 is returned for any other.

const DAY: i64 = 86_400_000_000

/** Days, or the greatest and least number for the infinities. */
export function date(at: usize, from: usize, to: usize): usize {
  let value: i32
  const infinite = infinity(from, to)
  if (infinite != 0) value = infinite > 0 ? i32.MAX_VALUE : i32.MIN_VALUE
  else {
    const end = behindEra(from, to)
    if (!readDate(from, end, end != to)) return 0
    if (cursor != end || days > i32.MAX_VALUE) return 0
    value = days as i32
  }
  store<u32>(at, bswap<u32>(4))
  store<u32>(at, bswap<u32>(value as u32), 4)
  return at + 8
}

/** Microseconds, or the greatest and least number for the infinities. With `+00` behind the time, or without. */
export function timestamp(at: usize, withZone: bool, from: usize, to: usize): usize {
  let value: i64
  const infinite = infinity(from, to)
  if (infinite != 0) value = infinite > 0 ? i64.MAX_VALUE : i64.MIN_VALUE
  else {
    const end = behindEra(from, to)
    if (!readDate(from, end, end != to) || load<u8>(cursor) != 0x20) return 0
    const day = days
    if (!readTime(cursor + 1, end) || microseconds >= DAY || abs(day) > 110_000_000) return 0
    if (withZone) {
      if (load<u16>(cursor) != 0x302b || load<u8>(cursor, 2) != 0x30) return 0
      cursor += 3
    }
    if (cursor != end) return 0
    value = day * DAY + microseconds
  }
  return eightBytes(at, value)
}

/** Microseconds since midnight. */
export function time(at: usize, from: usize, to: usize): usize {
  return readTime(from, to) && cursor == to ? eightBytes(at, microseconds) : 0
}

function eightBytes(at: usize, value: i64): usize {
  store<u32>(at, bswap<u32>(8))
  store<u64>(at, bswap<u64>(value as u64), 4)
  return at + 12
}

// What was read, and where it ended.
let cursor: usize = 0
let days: i64 = 0
let microseconds: i64 = 0

/** 1 for infinity, -1 for -infinity, 0 for anything else. */
function infinity(from: usize, to: usize): i32 {
  if (load<u8>(from) > 0x2d && load<u8>(from) < 0x3a) return 0
  const negative = load<u8>(from) == 0x2d
  const word = from + (negative as usize)
  if (to - word != 8 || load<u64>(word) != 0x7974696e69666e69) return 0
  return negative ? -1 : 1
}

/** Where the text ends but for ` BC`. */
// @ts-ignore: decorator
@inline function behindEra(from: usize, to: usize): usize {
  return to - from > 3 && load<u8>(to - 1) == 0x43 && load<u8>(to - 2) == 0x42 && load<u8>(to - 3) == 0x20 ? to - 3 : to
}

function readDate(from: usize, to: usize, beforeChrist: bool): bool {
  let at = from
  let year = 0
  for (; at < to; at++) {
    const digit = (load<u8>(at) as u32) - 0x30
    if (digit > 9) break
    year = year * 10 + digit
  }
  const digits = at - from
  if (digits < 4 || digits > 7 || year == 0 || to - at < 6) return false
  const month = twoDigits(at + 1)
  const day = twoDigits(at + 4)
  if (load<u8>(at) != 0x2d || load<u8>(at, 3) != 0x2d || month < 1 || month > 12 || day < 1) return false
  if (beforeChrist) year = 1 - year
  if (day > lengthOf(month, year)) return false
  days = daysBetween(year, month, day)
  cursor = at + 6
  return true
}

function lengthOf(month: i32, year: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  return 30 + ((month + (month >> 3)) & 1)
}

/** From 2000-01-01, in the Gregorian calendar, which has no beginning here. Years begin in March: leap days come last. */
function daysBetween(year: i32, month: i32, day: i32): i64 {
  const y: i64 = (year as i64) - (month <= 2 ? 1 : 0)
  const era = (y >= 0 ? y : y - 399) / 400
  const yearOfEra = y - era * 400
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_425
}

/** 24:00:00 is a time, too. */
function readTime(from: usize, to: usize): bool {
  if (to - from < 8 || load<u8>(from, 2) != 0x3a || load<u8>(from, 5) != 0x3a) return false
  const hours = twoDigits(from)
  const minutes = twoDigits(from + 3)
  const seconds = twoDigits(from + 6)
  if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return false
  cursor = from + 8
  let fraction = 0
  if (cursor < to && load<u8>(cursor) == 0x2e) {
    let scale = 100_000
    for (cursor++; cursor < to; cursor++) {
      const digit = (load<u8>(cursor) as u32) - 0x30
      if (digit > 9) break
      if (scale == 0) return false
      fraction += digit * scale
      scale /= 10
    }
    if (scale == 100_000) return false
  }
  microseconds = (((hours * 60 + minutes) * 60 + seconds) as i64) * 1_000_000 + fraction
  return microseconds <= DAY
}

/** Negative: they are none. */
// @ts-ignore: decorator
@inline function twoDigits(at: usize): i32 {
  const tens = (load<u8>(at) as u32) - 0x30
  const ones = (load<u8>(at, 1) as u32) - 0x30
  return tens > 9 || ones > 9 ? -1 : ((tens * 10 + ones) as i32)
}
