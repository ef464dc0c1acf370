// Which rows of a result are asked for, and how the answer says which it has. Sources: PostgREST's
// src/PostgREST/RangeQuery.hs, ApiRequest.hs (`getRanges`), Response.hs; docs/references/api/pagination_count.rst.

import { Fault } from './fault.ts'

/** The first and the last row wanted, counted from 0; Infinity: all that follow. */
export interface Range {
  readonly first: number
  readonly last: number
}

/**
 * The rows that both the `Range` header and `limit` and `offset` ask for. Only GET has a Range. Throws a Fault (PGRST103,
 * 416) where there can be none; but `limit=0` alone asks for none, and gets them.
 */
export function parseRange(method: string, parameters: URLSearchParams, header: string | undefined): Range {
  const asked = method === 'GET' ? headerRange(header) : everything
  const offset = integer(parameters.get('offset')) ?? 0
  const limit = integer(parameters.get('limit')) ?? Number.POSITIVE_INFINITY
  const limited = { first: offset, last: offset + limit - 1 }
  if (limited.last === -1 && limit === 0) return limited
  const range = { first: Math.max(asked.first, limited.first), last: Math.min(asked.last, limited.last) }
  if (range.first <= range.last) return range
  throw unsatisfiable(
    asked.first > asked.last
      ? 'The lower boundary must be lower than or equal to the upper boundary in the Range header.'
      : 'Limit should be greater than or equal to zero.'
  )
}

/** No more rows than `db-max-rows`, which nobody is told. */
export function limitOffset({ first, last }: Range, maxRows: number): string {
  return `LIMIT ${Math.min(last - first + 1, maxRows)} OFFSET ${first}`
}

/** The status and the Content-Range of so many rows from `first` on. Throws a Fault if the first is past a known total. */
export function statusOfRange({ first }: Range, rows: number, total: number | undefined): [number, string] {
  const there = rows > 0 && total !== 0 ? `${first}-${first + rows - 1}` : '*'
  const contentRange = `${there}/${total ?? '*'}`
  if (total === undefined) return [200, contentRange]
  if (first > total) {
    const details = `An offset of ${first} was requested, but there are only ${total} rows.`
    throw unsatisfiable(details, { 'Content-Range': contentRange })
  }
  return [rows < total ? 206 : 200, contentRange]
}

const everything: Range = { first: 0, last: Number.POSITIVE_INFINITY }

function headerRange(header: string | undefined): Range {
  const [, first, last] = /^([0-9]+)-([0-9]*)$/.exec(header ?? '') ?? []
  return first === undefined ? everything : { first: Number(first), last: last ? Number(last) : everything.last }
}

/** What is no integer is as if it were not there. */
function integer(text: string | null): number | undefined {
  return text !== null && /^-?[0-9]+$/.test(text) ? Number(text) : undefined
}

function unsatisfiable(details: string, headers: Readonly<Record<string, string>> = {}): Fault {
  return new Fault(416, 'PGRST103', 'Requested range not satisfiable', { details, headers })
}
