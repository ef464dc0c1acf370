// COPY text → the fingerprint of its rows: md5 over the text that record_out makes of each row, the two 64-bit halves
// summed modulo 2^64. Quoting as in src/backend/utils/adt/rowtypes.c: a value is quoted when it is empty or holds
// a quote, backslash, parenthesis, comma or white space; quotes and backslashes are doubled; NULL is nothing at all.

import { BACKSLASH, BACKSPACE, COMMA, NEWLINE, QUOTE, recordSpecials, specials, TAB, unescape } from './bytes'
import { count } from './columns'
import { BLOCK_BYTES, begin, compress, high, low } from './md5'

const CAPACITY: i32 = 1 << 16
const scratch: usize = memory.data((1 << 16) + 256, 16)
const limit: usize = scratch + CAPACITY

/** Messages of up to this many blocks wait for three others of their length; longer ones are hashed alone. */
const LONGEST: i32 = 64
// The queue for n blocks starts after the queues for 1 … n - 1: at (n - 1) * n / 2 blocks.
const queues: usize = memory.data(64 * 65 / 2 * 256, 16)
const waiting: usize = memory.data(65)
/** Where the blocks of a long message are laid out, in lane 0. */
const lone: usize = memory.data(256, 16)

/** Rows so far, and the sums over the two halves of their digests. */
export let rows: i64 = 0
export let sumHigh: u64 = 0
export let sumLow: u64 = 0

let source: usize = 0
/** Bytes of the row at hand that are hashed and gone from the scratch. */
let spilled: i64 = 0

/** Adds the complete lines between two places. False: a line is not what COPY writes for these columns. */
export function fingerprint(from: usize, to: usize): bool {
  source = from
  while (source < to) {
    spilled = 0
    const end = recordText()
    if (end == 0) return false
    finishMessage(end)
    rows++
  }
  return source == to
}

/** Hashes the rows that still wait for company. */
export function finishFingerprint(): void {
  for (let blocks = 1; blocks <= LONGEST; blocks++) {
    const lanes = load<u8>(waiting + blocks)
    if (lanes) drain(blocks, lanes)
  }
}

/** Writes the row at `source` as record_out would; the place where it ends, or 0. */
function recordText(): usize {
  let at = scratch
  store<u8>(at++, 0x28)
  if (count == 0 && load<u8>(source++) != NEWLINE) return 0
  for (let column = 0; column < count; column++) {
    if (column) store<u8>(at++, COMMA)
    at = recordValue(at)
    if (at == 0 || load<u8>(source++) != (column + 1 < count ? TAB : NEWLINE)) return 0
  }
  store<u8>(at, 0x29)
  return at + 1
}

function recordValue(at: usize): usize {
  const block = v128.load(source)
  const mask = recordSpecials(block)
  at = room(at)
  if (mask) {
    // Most values are short and plain: one look, one copy.
    const plain = ctz(mask)
    const stop = load<u8>(source + plain)
    if (plain && (stop == TAB || stop == NEWLINE)) {
      v128.store(at, block)
      source += plain
      return at + plain
    }
    if (load<u16>(source) == 0x4e5c) { // \N
      source += 2
      return at
    }
  }
  return needsQuotes() ? quoted(at) : plainValue(at)
}

/** Looks ahead to the end of the value. A lone \b is neither white space nor a backslash. */
function needsQuotes(): bool {
  let at = source
  while (true) {
    const mask = recordSpecials(v128.load(at))
    if (!mask) {
      at += 16
      continue
    }
    at += ctz(mask)
    const special = load<u8>(at)
    if (special == TAB || special == NEWLINE) return at == source
    if (special == BACKSLASH && load<u8>(at, 1) != 0x62) return true
    if (special > 0x1f && special != BACKSLASH) return true
    at += special == BACKSLASH ? 2 : 1
  }
}

function plainValue(at: usize): usize {
  while (true) {
    at = room(at)
    const block = v128.load(source)
    const mask = recordSpecials(block)
    v128.store(at, block)
    if (!mask) {
      source += 16
      at += 16
      continue
    }
    const plain = ctz(mask)
    source += plain
    at += plain
    const special = load<u8>(source)
    if (special == TAB || special == NEWLINE) return at
    source += special == BACKSLASH ? 2 : 1
    store<u8>(at++, special == BACKSLASH ? BACKSPACE : special)
  }
}

function quoted(at: usize): usize {
  store<u8>(at++, QUOTE)
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
    const special = load<u8>(source)
    if (special == TAB || special == NEWLINE) break
    source++
    const value = special == BACKSLASH ? unescape(load<u8>(source++)) : special
    if (value == 0) return 0
    if (value == QUOTE || value == BACKSLASH) store<u8>(at++, value)
    store<u8>(at++, value)
  }
  store<u8>(at, QUOTE)
  return at + 1
}

// @ts-ignore: decorator
@inline function room(at: usize): usize {
  return at < limit ? at : spill(at)
}

/** Hashes the whole blocks in the scratch, in lane 0, and moves the rest to its front. */
function spill(at: usize): usize {
  if (spilled == 0) begin()
  const whole = ((at - scratch) as i32) & ~63
  for (let done = 0; done < whole; done += 64) {
    interleave(lone, scratch + done, 0)
    compress(lone)
  }
  spilled += whole
  memory.copy(scratch, scratch + whole, at - scratch - whole)
  return at - whole
}

function finishMessage(end: usize): void {
  const length = (end - scratch) as i32
  const blocks = (length + 9 + 63) >> 6
  const padded = scratch + (blocks << 6)
  memory.fill(end, 0, padded - end)
  store<u8>(end, 0x80)
  store<u64>(padded - 8, (spilled + length) << 3)
  if (spilled == 0 && blocks <= LONGEST) enqueue(blocks)
  else {
    spill(padded)
    add(0)
  }
}

function enqueue(blocks: i32): void {
  const lane = load<u8>(waiting + blocks)
  const queue = queueOf(blocks)
  for (let block = 0; block < blocks; block++) interleave(queue + block * BLOCK_BYTES, scratch + (block << 6), lane)
  if (lane == 3) drain(blocks, 4)
  else store<u8>(waiting + blocks, lane + 1)
}

function drain(blocks: i32, lanes: i32): void {
  const queue = queueOf(blocks)
  begin()
  for (let block = 0; block < blocks; block++) compress(queue + block * BLOCK_BYTES)
  for (let lane = 0; lane < lanes; lane++) add(lane)
  store<u8>(waiting + blocks, 0)
}

// @ts-ignore: decorator
@inline function queueOf(blocks: i32): usize {
  return queues + (blocks * (blocks - 1) / 2) * BLOCK_BYTES
}

// @ts-ignore: decorator
@inline function interleave(block: usize, message: usize, lane: i32): void {
  const to = block + (lane << 2)
  for (let word = 0; word < 16; word++) store<u32>(to + (word << 4), load<u32>(message + (word << 2)))
}

function add(lane: i32): void {
  sumHigh += high(lane)
  sumLow += low(lane)
}
