// Finding bytes sixteen at a time, and the names of the ones that matter.

export const BACKSPACE: i32 = 0x08
export const TAB: i32 = 0x09
export const NEWLINE: i32 = 0x0a
export const VERTICAL_TAB: i32 = 0x0b
export const FORM_FEED: i32 = 0x0c
export const RETURN: i32 = 0x0d
export const QUOTE: i32 = 0x22
export const COMMA: i32 = 0x2c
export const MINUS: i32 = 0x2d
export const COLON: i32 = 0x3a
export const BACKSLASH: i32 = 0x5c

/** One bit for each of the next sixteen bytes that is a control character, `"` or `\`. */
// @ts-ignore: decorator
@inline export function specials(block: v128): i32 {
  return i8x16.bitmask(v128.or(i8x16.lt_u(block, i8x16.splat(0x20)), v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c)))))
}

/** As `specials`, for the bytes that record_out puts in quotes or doubles: also space, `(`, `)` and `,`. */
// @ts-ignore: decorator
@inline export function recordSpecials(block: v128): i32 {
  const parentheses = i8x16.eq(v128.or(block, i8x16.splat(1)), i8x16.splat(0x29))
  const quotes = v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c)))
  const blank = v128.or(i8x16.lt_u(block, i8x16.splat(0x21)), i8x16.eq(block, i8x16.splat(0x2c)))
  return i8x16.bitmask(v128.or(v128.or(parentheses, quotes), blank))
}

/** One bit for each of the next sixteen bytes that ends a run of plain bytes in COPY text: tab, line feed or `\`. */
// @ts-ignore: decorator
@inline export function copyStops(block: v128): i32 {
  const ends = i8x16.lt_u(i8x16.sub(block, i8x16.splat(0x09)), i8x16.splat(2))
  return i8x16.bitmask(v128.or(ends, i8x16.eq(block, i8x16.splat(0x5c))))
}

/** One bit for each of the next sixteen bytes that is `"` or `\`. */
// @ts-ignore: decorator
@inline export function quoteStops(block: v128): i32 {
  return i8x16.bitmask(v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c))))
}

/** The byte that COPY writes as a backslash and this one; 0 if it writes no such thing. */
export function unescape(escaped: i32): i32 {
  if (escaped == BACKSLASH) return BACKSLASH
  if (escaped == 0x6e) return NEWLINE
  if (escaped == 0x74) return TAB
  if (escaped == 0x72) return RETURN
  if (escaped == 0x62) return BACKSPACE
  if (escaped == 0x66) return FORM_FEED
  return escaped == 0x76 ? VERTICAL_TAB : 0
}

/** Does `text` stand here, byte by byte? Up to 15 bytes behind either may be read. */
// @ts-ignore: decorator
@inline export function same(at: usize, text: usize, length: i32): bool {
  let done = 0
  while (length - done > 16) {
    if (i8x16.bitmask(i8x16.ne(v128.load(at + done), v128.load(text + done)))) return false
    done += 16
  }
  const differs = i8x16.bitmask(i8x16.ne(v128.load(at + done), v128.load(text + done)))
  return (differs & ((1 << (length - done)) - 1)) == 0
}
