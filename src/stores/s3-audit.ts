// The audit trail in S3: one object for each line, by its number, so that two runs cannot both add the next one.

import type { AuditMirror } from '../audit/mirror.ts'
import { GateError } from '../errors.ts'
import { S3Bucket, type S3BucketOptions } from './s3-bucket.ts'
import { nameOf } from './s3-url.ts'

const prefix = 'audit/'
/** Digits, so that the order of the keys is that of the numbers. */
const width = 8
const readsAtOnce = 8
/** Milliseconds for each request that has to do with a new line. */
const patience = 10_000

/**
 * A trail in a bucket. To find its last line, as to read all, every key is listed: one request for each thousand lines. Lines are
 * also added for a run that was stopped, which is just what the trail is to hear of: the signal of the run stops `readAll` alone.
 */
export class S3AuditMirror implements AuditMirror {
  readonly place: string
  readonly #toRead: S3Bucket
  readonly #toWrite: S3Bucket

  constructor(options: S3BucketOptions) {
    this.place = `${nameOf(options.place)}/${prefix}`
    this.#toRead = new S3Bucket(options)
    this.#toWrite = new S3Bucket({
      ...options,
      // The bucket asks for it with every request.
      get signal() {
        return AbortSignal.timeout(patience)
      }
    })
  }

  async last(): Promise<string | undefined> {
    return this.#inTime(async () => {
      const key = (await keysIn(this.#toWrite)).at(-1)
      return key === undefined ? undefined : this.#toWrite.read(key)
    })
  }

  async append(seq: number, line: string): Promise<boolean> {
    const key = `${prefix}${String(seq).padStart(width, '0')}.json`
    return this.#inTime(() => this.#toWrite.writeNew(key, line))
  }

  async readAll(): Promise<string> {
    const keys = await keysIn(this.#toRead)
    const lines: (string | undefined)[] = []
    for (let from = 0; from < keys.length; from += readsAtOnce) {
      const some = keys.slice(from, from + readsAtOnce)
      lines.push(...(await Promise.all(some.map((key) => this.#toRead.read(key)))))
    }
    return lines.map((line) => `${line ?? ''}\n`).join('')
  }

  async #inTime<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return work().catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error
      throw new GateError('STORE_FAILED', `${this.place} has not answered within ${patience / 1000} seconds`, {
        hint: 'Look whether the bucket can be reached from here.',
        cause: error
      })
    })
  }
}

async function keysIn(bucket: S3Bucket): Promise<string[]> {
  return (await bucket.list(prefix)).map(({ key }) => key).filter((key) => /\/\d+\.json$/.test(key))
}
