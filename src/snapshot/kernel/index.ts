// The row kernel: the loops that touch every byte of every row, compiled to WebAssembly with SIMD.
// The host writes bytes at the place that `input` returns and names complete lines; output comes through `flush`.

export { binary, converted, finishBinary, refusedRow } from './binary'
export { powers } from './binary-floats'
export { describe, describeForms } from './columns'
export { decode, decoded, finishDecoding } from './decode'
export { encode, encoded, finishEncoding } from './encode'
export { fingerprint, finishFingerprint, rows, sumHigh, sumLow } from './fingerprint'

/** Bytes behind the input that sixteen-byte loads may touch. */
const SLACK: usize = 64

let region: usize = 0
let capacity: usize = 0

/** The input region, grown to hold so many bytes; what stands in it stays. It may move only before it is first used. */
export function input(bytes: usize): usize {
  if (region == 0) region = heap.alloc(bytes + SLACK)
  else if (bytes > capacity) region = heap.realloc(region, bytes + SLACK)
  capacity = max(bytes, capacity)
  return region
}
