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
  return at < limit ? at : empty(at)
}

/** Hands everything written so far to the host. */
export function empty(at: usize): usize {
  if (at > start) flush(start, (at - start) as i32)
  position = start
  return start
}
