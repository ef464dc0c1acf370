// S3 keeps what every `Store` promises: the real SDK against a real server, whichever request is the last.

import { S3Store } from '../../src/stores/s3.ts'
import { s3Url } from '../../src/stores/s3-url.ts'
import { type StorePlace, storeContract } from '../contracts/store.ts'
import { testLog } from '../support/backup.ts'
import { type S3Server, startS3 } from '../support/s3.ts'

const outside = process.env
let server: S3Server
let places = 0

beforeAll(async () => {
  server = await startS3()
  process.env = { ...outside, ...server.env }
})

afterAll(async () => {
  process.env = outside
  await server[Symbol.asyncDispose]()
})

async function makePlace(): Promise<StorePlace> {
  const place = s3Url(server.url)
  const name = `place-${++places}`
  const { signal } = new AbortController()
  const clock = { now: () => Date.now(), pause: async () => undefined }
  return {
    open: () => new S3Store({ place: { ...place, prefix: `${place.prefix}/${name}` }, log: testLog(), signal, clock }),
    damage: async () => {
      const [key = ''] = (await server.keys()).filter((path) => path.startsWith(`${name}/objects/`))
      const rows = Buffer.from(await server.read(key))
      rows[0] = (rows[0] ?? 0) ^ 1
      await server.write(key, rows)
    },
    dieAfter: (steps = Number.POSITIVE_INFINITY) => {
      let left = steps
      // A refusal, unlike a broken connection, is not tried again.
      server.treat = () => (--left < 0 ? { status: 403, code: 'AccessDenied' } : 'pass')
    },
    [Symbol.asyncDispose]: async () => undefined
  }
}

storeContract(makePlace)
