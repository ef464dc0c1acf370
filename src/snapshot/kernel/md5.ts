// MD5 (RFC 1321) of four messages at a time, one in each 32-bit lane of a SIMD register.
// Blocks come interleaved: word w of lane l stands at block + (w * 4 + l) * 4.

/** Bytes of one interleaved block of four lanes. */
export const BLOCK_BYTES: i32 = 256

let stateA: v128 = i32x4.splat(0)
let stateB: v128 = i32x4.splat(0)
let stateC: v128 = i32x4.splat(0)
let stateD: v128 = i32x4.splat(0)

/** Starts four new messages. */
export function begin(): void {
  stateA = i32x4.splat(0x67452301)
  stateB = i32x4.splat(0xefcdab89)
  stateC = i32x4.splat(0x98badcfe)
  stateD = i32x4.splat(0x10325476)
}

/** The first eight bytes of a lane's digest as a big-endian integer. */
export function high(lane: i32): u64 {
  return pair(laneOf(stateA, lane), laneOf(stateB, lane))
}

/** The last eight bytes of a lane's digest as a big-endian integer. */
export function low(lane: i32): u64 {
  return pair(laneOf(stateC, lane), laneOf(stateD, lane))
}

function pair(first: u32, second: u32): u64 {
  return ((bswap<u32>(first) as u64) << 32) | (bswap<u32>(second) as u64)
}

function laneOf(state: v128, lane: i32): u32 {
  if (lane == 0) return i32x4.extract_lane(state, 0)
  if (lane == 1) return i32x4.extract_lane(state, 1)
  if (lane == 2) return i32x4.extract_lane(state, 2)
  return i32x4.extract_lane(state, 3)
}

// @ts-ignore: decorator
@inline function word(block: usize, index: i32): v128 {
  return v128.load(block + ((index as usize) << 4))
}

// @ts-ignore: decorator
@inline function step(sum: v128, b: v128, x: v128, shift: i32, constant: u32): v128 {
  const t = i32x4.add(i32x4.add(sum, x), i32x4.splat(constant))
  return i32x4.add(b, v128.or(i32x4.shl(t, shift), i32x4.shr_u(t, 32 - shift)))
}

// @ts-ignore: decorator
@inline function f(a: v128, b: v128, c: v128, d: v128, x: v128, shift: i32, constant: u32): v128 {
  return step(i32x4.add(a, v128.bitselect(c, d, b)), b, x, shift, constant)
}

// @ts-ignore: decorator
@inline function g(a: v128, b: v128, c: v128, d: v128, x: v128, shift: i32, constant: u32): v128 {
  return step(i32x4.add(a, v128.bitselect(b, c, d)), b, x, shift, constant)
}

// @ts-ignore: decorator
@inline function h(a: v128, b: v128, c: v128, d: v128, x: v128, shift: i32, constant: u32): v128 {
  return step(i32x4.add(a, v128.xor(v128.xor(b, c), d)), b, x, shift, constant)
}

// @ts-ignore: decorator
@inline function i(a: v128, b: v128, c: v128, d: v128, x: v128, shift: i32, constant: u32): v128 {
  return step(i32x4.add(a, v128.xor(c, v128.or(b, v128.not(d)))), b, x, shift, constant)
}

/** Takes one interleaved block of all four messages. */
export function compress(block: usize): void {
  let a = stateA
  let b = stateB
  let c = stateC
  let d = stateD
  a = f(a, b, c, d, word(block, 0), 7, 0xd76aa478)
  d = f(d, a, b, c, word(block, 1), 12, 0xe8c7b756)
  c = f(c, d, a, b, word(block, 2), 17, 0x242070db)
  b = f(b, c, d, a, word(block, 3), 22, 0xc1bdceee)
  a = f(a, b, c, d, word(block, 4), 7, 0xf57c0faf)
  d = f(d, a, b, c, word(block, 5), 12, 0x4787c62a)
  c = f(c, d, a, b, word(block, 6), 17, 0xa8304613)
  b = f(b, c, d, a, word(block, 7), 22, 0xfd469501)
  a = f(a, b, c, d, word(block, 8), 7, 0x698098d8)
  d = f(d, a, b, c, word(block, 9), 12, 0x8b44f7af)
  c = f(c, d, a, b, word(block, 10), 17, 0xffff5bb1)
  b = f(b, c, d, a, word(block, 11), 22, 0x895cd7be)
  a = f(a, b, c, d, word(block, 12), 7, 0x6b901122)
  d = f(d, a, b, c, word(block, 13), 12, 0xfd987193)
  c = f(c, d, a, b, word(block, 14), 17, 0xa679438e)
  b = f(b, c, d, a, word(block, 15), 22, 0x49b40821)
  a = g(a, b, c, d, word(block, 1), 5, 0xf61e2562)
  d = g(d, a, b, c, word(block, 6), 9, 0xc040b340)
  c = g(c, d, a, b, word(block, 11), 14, 0x265e5a51)
  b = g(b, c, d, a, word(block, 0), 20, 0xe9b6c7aa)
  a = g(a, b, c, d, word(block, 5), 5, 0xd62f105d)
  d = g(d, a, b, c, word(block, 10), 9, 0x02441453)
  c = g(c, d, a, b, word(block, 15), 14, 0xd8a1e681)
  b = g(b, c, d, a, word(block, 4), 20, 0xe7d3fbc8)
  a = g(a, b, c, d, word(block, 9), 5, 0x21e1cde6)
  d = g(d, a, b, c, word(block, 14), 9, 0xc33707d6)
  c = g(c, d, a, b, word(block, 3), 14, 0xf4d50d87)
  b = g(b, c, d, a, word(block, 8), 20, 0x455a14ed)
  a = g(a, b, c, d, word(block, 13), 5, 0xa9e3e905)
  d = g(d, a, b, c, word(block, 2), 9, 0xfcefa3f8)
  c = g(c, d, a, b, word(block, 7), 14, 0x676f02d9)
  b = g(b, c, d, a, word(block, 12), 20, 0x8d2a4c8a)
  a = h(a, b, c, d, word(block, 5), 4, 0xfffa3942)
  d = h(d, a, b, c, word(block, 8), 11, 0x8771f681)
  c = h(c, d, a, b, word(block, 11), 16, 0x6d9d6122)
  b = h(b, c, d, a, word(block, 14), 23, 0xfde5380c)
  a = h(a, b, c, d, word(block, 1), 4, 0xa4beea44)
  d = h(d, a, b, c, word(block, 4), 11, 0x4bdecfa9)
  c = h(c, d, a, b, word(block, 7), 16, 0xf6bb4b60)
  b = h(b, c, d, a, word(block, 10), 23, 0xbebfbc70)
  a = h(a, b, c, d, word(block, 13), 4, 0x289b7ec6)
  d = h(d, a, b, c, word(block, 0), 11, 0xeaa127fa)
  c = h(c, d, a, b, word(block, 3), 16, 0xd4ef3085)
  b = h(b, c, d, a, word(block, 6), 23, 0x04881d05)
  a = h(a, b, c, d, word(block, 9), 4, 0xd9d4d039)
  d = h(d, a, b, c, word(block, 12), 11, 0xe6db99e5)
  c = h(c, d, a, b, word(block, 15), 16, 0x1fa27cf8)
  b = h(b, c, d, a, word(block, 2), 23, 0xc4ac5665)
  a = i(a, b, c, d, word(block, 0), 6, 0xf4292244)
  d = i(d, a, b, c, word(block, 7), 10, 0x432aff97)
  c = i(c, d, a, b, word(block, 14), 15, 0xab9423a7)
  b = i(b, c, d, a, word(block, 5), 21, 0xfc93a039)
  a = i(a, b, c, d, word(block, 12), 6, 0x655b59c3)
  d = i(d, a, b, c, word(block, 3), 10, 0x8f0ccc92)
  c = i(c, d, a, b, word(block, 10), 15, 0xffeff47d)
  b = i(b, c, d, a, word(block, 1), 21, 0x85845dd1)
  a = i(a, b, c, d, word(block, 8), 6, 0x6fa87e4f)
  d = i(d, a, b, c, word(block, 15), 10, 0xfe2ce6e0)
  c = i(c, d, a, b, word(block, 6), 15, 0xa3014314)
  b = i(b, c, d, a, word(block, 13), 21, 0x4e0811a1)
  a = i(a, b, c, d, word(block, 4), 6, 0xf7537e82)
  d = i(d, a, b, c, word(block, 11), 10, 0xbd3af235)
  c = i(c, d, a, b, word(block, 2), 15, 0x2ad7d2bb)
  b = i(b, c, d, a, word(block, 9), 21, 0xeb86d391)
  stateA = i32x4.add(stateA, a)
  stateB = i32x4.add(stateB, b)
  stateC = i32x4.add(stateC, c)
  stateD = i32x4.add(stateD, d)
}
