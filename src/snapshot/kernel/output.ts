// Where the kernel writes: a fixed region that is handed to the host whenever it is nearly full,
// so that the size of a row never decides the size of the output.

// @ts-ignore: decorator
@external('host', 'flush')
declare function flush(from: usize, bytes: i32): void

const CAPACITY: i32 = 1 << 18
/** Room that a writer may use between two calls of `room`. */
const SLACK: i32 = 256

const start: usize = memory.data(CAPACITY + SLACK, 16)
const limit: usize = start + CAPACITY

let position: usize = start

/** What is full goes to the host. */
export const STREAMING: i32 = 0
/** Nothing goes to the host: what does not fit is written over, to be written once more, streaming. */
export const HOLDING: i32 = 1
/** Nothing goes to the host: bytes are counted, to be written once more, streaming. */
export const COUNTING: i32 = 2

/** What happens when the region is full. */
export let mode: i32 = STREAMING
/** Has something been written over since `hold`? */
export let overflowed: bool = false
let held: usize = start
let counted: usize = 0

/** The place to write next. */
export function resume(): usize {
  return position
}

/** Remembers where writing stopped. */
export function suspend(at: usize): void {
  position = at
}

/** Makes sure that 256 bytes can be written at the place that it returns. */
// @ts-ignore: decorator
@inline export function room(at: usize): usize {
  return at < limit ? at : full(at)
}

function full(at: usize): usize {
  if (mode == STREAMING) return empty(at)
  if (mode == HOLDING) {
    overflowed = true
    return held
  }
  counted += at - start
  return start
}

/** From here on everything is kept until `stream`. There is room for half the region at least. */
export function hold(at: usize): usize {
  held = ((at - start) as i32) > CAPACITY / 2 ? empty(at) : at
  mode = HOLDING
  overflowed = false
  return held
}

/** Whatever is full goes to the host again. */
export function stream(): void {
  mode = STREAMING
}

/** Hands over everything written so far; from here on bytes are only counted. */
export function startCounting(at: usize): usize {
  empty(at)
  mode = COUNTING
  counted = 0
  return start
}

/** Ends counting: how many bytes there were. They are gone. */
export function stopCounting(at: usize): usize {
  mode = STREAMING
  return counted + (at - start)
}

/** Hands everything written so far to the host. */
export function empty(at: usize): usize {
  if (at > start) flush(start, (at - start) as i32)
  position = start
  return start
}
