// What a pull request changes, as GitHub's API says it.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { context } from '@actions/github'
import { testLog } from '../support/backup.ts'

const file = (index: number): object => ({ filename: `supabase/migrations/${index}_test.sql`, status: 'added' })

/** Answers of the API by page; a number is refused with. */
let pages: readonly (readonly object[])[] | number
const asked: (string | undefined)[] = []

const server = createServer((request, response) => {
  asked.push(request.url)
  response.setHeader('content-type', 'application/json')
  if (typeof pages === 'number') return void response.writeHead(pages).end('{"message": "no"}')
  const page = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('page') ?? 1)
  if (page < pages.length) response.setHeader('link', `<${origin()}/next?page=${page + 1}>; rel="next"`)
  response.end(JSON.stringify(pages[page - 1] ?? []))
})

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let readChangedFiles: typeof import('../../src/stores/pull-request.ts').readChangedFiles

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Read when the module is loaded.
  process.env.GITHUB_API_URL = origin()
  ;({ readChangedFiles } = await import('../../src/stores/pull-request.ts'))
})

afterAll(() => {
  delete process.env.GITHUB_API_URL
  server.close()
})

async function read(
  payload: object,
  token?: string
): Promise<{ files: string[] | undefined; warnings: readonly string[] }> {
  const log = testLog()
  const event = { repo: { owner: 'example', repo: 'shop' }, payload } as unknown as typeof context
  const files = await readChangedFiles(event, token, { workspace: '/workspace', log })
  return { files: files && [...files], warnings: log.warnings }
}

test('all of its files are known, page by page, but for those that it removes', async () => {
  pages = [[file(1), { ...file(2), status: 'removed' }], [{ ...file(3), status: 'modified' }]]
  const { files } = await read({ pull_request: { number: 7 } }, 'a-token')
  expect(files).toEqual(['1', '3'].map((name) => join('/workspace', `supabase/migrations/${name}_test.sql`)))
  expect(asked[0]).toBe('/repos/example/shop/pulls/7/files?per_page=100')
})

test('nothing is known without a token, or without a pull request', async () => {
  expect(await read({ pull_request: { number: 7 } })).toEqual({ files: undefined, warnings: [] })
  expect(await read({}, 'a-token')).toEqual({ files: undefined, warnings: [] })
})

test('where GitHub refuses, it is said', async () => {
  pages = 403
  const { files, warnings } = await read({ pull_request: { number: 7 } }, 'a-token')
  expect(files).toBeUndefined()
  expect(warnings.join()).toMatch(/^GitHub did not say which files the pull request changes/)
})
