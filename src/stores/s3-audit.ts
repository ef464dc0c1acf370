// The audit trail in S3: one object for each line, by its number, so that two runs cannot both add the next one.

import type { AuditMirror } from '../audit/mirror.ts'
import { S3Bucket, type S3BucketOptions } from './s3-bucket.ts'
import { nameOf } from './s3-errors.ts'

const prefix = 'audit/'
/** Digits, so that the order of the keys is that of the numbers. */
const width = 8
const readsAtOnce = 8

export class S3AuditMirror implements AuditMirror {
  readonly place: string
  readonly #bucket: S3Bucket

  constructor(options: S3BucketOptions) {
    this.place = `${nameOf(options.place)}/${prefix}`
    this.#bucket = new S3Bucket(options)
  }

  async last(): Promise<string | undefined> {
    const key = (await this.#keys()).at(-1)
    return key === undefined ? undefined : this.#bucket.read(key)
  }

  append(seq: number, line: string): Promise<boolean> {
    return this.#bucket.writeNew(`${prefix}${String(seq).padStart(width, '0')}.json`, line)
  }

  async readAll(): Promise<string> {
    const keys = await this.#keys()
    const lines: (string | undefined)[] = []
    for (let from = 0; from < keys.length; from += readsAtOnce) {
      const some = keys.slice(from, from + readsAtOnce)
      lines.push(...(await Promise.all(some.map((key) => this.#bucket.read(key)))))
    }
    return lines.map((line) => `${line ?? ''}\n`).join('')
  }

  async #keys(): Promise<string[]> {
    return (await this.#bucket.list(prefix)).map(({ key }) => key).filter((key) => /\/\d+\.json$/.test(key))
  }
}
