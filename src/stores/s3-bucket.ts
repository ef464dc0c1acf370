// What the store needs of a bucket, spoken by the AWS SDK, which is loaded with the first request: runs without S3 do not
// pay for it. Keys are those below the prefix. Every failure is a GateError; what was aborted throws the signal's reason.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { HeadObjectCommandOutput, S3Client, StorageClass } from '@aws-sdk/client-s3'
import { GateError } from '../errors.ts'
import { explainFileError, isFileError } from '../snapshot/snapshot.ts'
import { explainS3Failure, statusOf } from './s3-errors.ts'
import type { S3Place } from './s3-url.ts'

const MB = 1024 * 1024
/** S3 takes 10,000 parts of at least 5 MB: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const mostParts = 10_000
const leastPart = 8 * MB
const partsAtOnce = 2
/** Whoever writes over a key takes the note away that was made with the upload. */
const checksumNote = 'sha256'
/** How many keys one request may delete. */
export const mostDeleted = 1000

export interface S3BucketOptions {
  readonly place: S3Place
  readonly signal: AbortSignal
  /** Of tests; else one is made for the place, with the credentials that the SDK finds. */
  readonly client: S3Client | undefined
}

/** What the server says of a key. */
export interface Head {
  readonly bytes: number
  /** `sha256:…` of what was uploaded, as the upload itself said; undefined for what was written in any other way. */
  readonly checksum: string | undefined
  /** Until then nobody can remove it. */
  readonly lockedUntil: Date | undefined
}

export interface ListedKey {
  readonly key: string
  readonly bytes: number
  /** By the server's clock; undefined where it does not say. */
  readonly modified: Date | undefined
  /** Differs where the content does. */
  readonly etag: string
}

export interface UnfinishedUpload {
  readonly key: string
  readonly id: string
  /** As `modified` of a key. */
  readonly begun: Date | undefined
}

/** A file of this machine, and what it must hold. */
export interface FileToUpload {
  readonly path: string
  /** `sha256:…`; undefined where nobody has said. */
  readonly checksum: string | undefined
}

/** What is to be locked stays so until then. */
export type LockedUntil = Date | undefined

type Sdk = typeof import('@aws-sdk/client-s3')

export class S3Bucket {
  readonly #options: S3BucketOptions
  #connection: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | undefined

  constructor(options: S3BucketOptions) {
    this.#options = options
  }

  /** Undefined: there is no such key. */
  async head(key: string): Promise<Head | undefined> {
    const answer = await this.#ask('HeadObject', ({ HeadObjectCommand }, client, options) =>
      orMissing(client.send(new HeadObjectCommand(this.#named(key)), options))
    )
    return answer && headOf(answer)
  }

  /** Undefined: there is no such key. */
  async read(key: string): Promise<string | undefined> {
    return this.#ask('GetObject', async ({ GetObjectCommand }, client, options) => {
      const answer = await orMissing(client.send(new GetObjectCommand(this.#named(key)), options))
      return answer?.Body?.transformToString()
    })
  }

  /** The content as it comes; undefined: there is no such key. */
  async open(key: string): Promise<Readable | undefined> {
    return this.#ask('GetObject', async ({ GetObjectCommand }, client, options) => {
      const answer = await orMissing(client.send(new GetObjectCommand(this.#named(key)), options))
      return answer?.Body instanceof Readable ? answer.Body : undefined
    })
  }

  /** Writes a small text. */
  async write(key: string, text: string, lockedUntil?: LockedUntil): Promise<void> {
    await this.#put(key, text, lockedUntil)
  }

  /**
   * Writes a small text where nothing is, and returns whether it stands there now: a request whose answer was lost is sent
   * again, and finds its own text. A server that knows no conditions writes in any case.
   */
  async writeNew(key: string, text: string, lockedUntil?: LockedUntil): Promise<boolean> {
    const outcome = await this.#put(key, text, lockedUntil, '*')
    if (outcome === 'unknown condition') await this.#put(key, text, lockedUntil)
    return outcome !== 'taken' || (await this.read(key)) === text
  }

  /**
   * Uploads a file in parts, with a checksum for each, and notes at the key what it is. Returns its size. One that fails
   * leaves nothing; throws `SNAPSHOT_DAMAGED` where the file is not what it must be.
   */
  async upload(key: string, file: FileToUpload, lockedUntil: LockedUntil): Promise<number> {
    const { size } = await stat(file.path).catch((error: unknown) => {
      throw explainFileError(error, file.path)
    })
    await this.#ask('PutObject', async ({ AbortMultipartUploadCommand }, client, options) => {
      const { Upload } = await import('@aws-sdk/lib-storage')
      // Upload stops its requests only between parts, and must be able to clean up after it was stopped.
      const stoppable: S3Client = Object.create(client, {
        send: {
          value: (command: Parameters<S3Client['send']>[0]) =>
            client.send(command, command instanceof AbortMultipartUploadCommand ? { abortSignal: briefly() } : options)
        }
      })
      const upload = new Upload({
        client: stoppable,
        params: {
          ...this.#named(key),
          ...this.#treatment(lockedUntil),
          ...(file.checksum !== undefined && { Metadata: { [checksumNote]: file.checksum } }),
          Body: Readable.from(readVerified(file))
        },
        partSize: Math.max(leastPart, Math.ceil(size / mostParts)),
        queueSize: partsAtOnce
      })
      await upload.done()
    })
    return size
  }

  /** Everything whose key begins so, in order; or the first of it. */
  async list(prefix: string, most?: number): Promise<ListedKey[]> {
    const found: ListedKey[] = []
    let token: string | undefined
    do {
      const page = await this.#ask('ListObjectsV2', ({ ListObjectsV2Command }, client, options) =>
        client.send(
          new ListObjectsV2Command({
            Bucket: this.#options.place.bucket,
            Prefix: this.#full(prefix),
            MaxKeys: most,
            ContinuationToken: token
          }),
          options
        )
      )
      for (const { Key = '', Size = 0, LastModified, ETag = '' } of page.Contents ?? [])
        found.push({ key: this.#relative(Key), bytes: Size, modified: LastModified, etag: ETag })
      token = most === undefined && page.IsTruncated ? page.NextContinuationToken : undefined
    } while (token !== undefined)
    return found
  }

  /** Deletes up to `mostDeleted` keys; what is not there is no fault. Returns what the server refuses, with its code. */
  async remove(keys: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    if (keys.length === 0) return new Map()
    return this.#ask('DeleteObjects', async (sdk, client, { abortSignal }) => {
      const options = { abortSignal: signal ? AbortSignal.any([signal, abortSignal]) : abortSignal }
      const input = { Objects: keys.map((key) => ({ Key: this.#full(key) })), Quiet: true }
      const command = new sdk.DeleteObjectsCommand({ Bucket: this.#options.place.bucket, Delete: input })
      try {
        const { Errors = [] } = await client.send(command, options)
        return new Map(Errors.map(({ Key = '', Code = 'refused' }) => [this.#relative(Key), Code]))
      } catch (error) {
        if (statusOf(error) !== 501 && statusOf(error) !== 405) throw error
        // Not every server can delete several at once.
        for (const key of keys) await client.send(new sdk.DeleteObjectCommand(this.#named(key)), options)
        return new Map()
      }
    })
  }

  /** Deletes one, when all is lost already: also after an abort, only for a moment, and without a word. */
  async withdraw(key: string): Promise<void> {
    const { sdk, client } = await this.#connect()
    const command = new sdk.DeleteObjectCommand(this.#named(key))
    await client.send(command, { abortSignal: briefly() }).catch(() => undefined)
  }

  /** Locks what is there for longer. */
  async lock(key: string, until: Date): Promise<void> {
    await this.#ask('PutObjectRetention', ({ PutObjectRetentionCommand }, client, options) =>
      client.send(
        new PutObjectRetentionCommand({
          ...this.#named(key),
          Retention: { Mode: this.#options.place.lock?.mode, RetainUntilDate: until }
        }),
        options
      )
    )
  }

  /** Uploads in parts below a prefix that nobody has completed. */
  async unfinishedUploads(prefix: string): Promise<UnfinishedUpload[]> {
    const answer = await this.#ask('ListMultipartUploads', ({ ListMultipartUploadsCommand }, client, options) =>
      client.send(
        new ListMultipartUploadsCommand({ Bucket: this.#options.place.bucket, Prefix: this.#full(prefix) }),
        options
      )
    )
    return (answer.Uploads ?? []).map(({ Key = '', UploadId: id = '', Initiated: begun }) => ({
      key: this.#relative(Key),
      id,
      begun
    }))
  }

  async abortUpload({ key, id }: UnfinishedUpload): Promise<void> {
    await this.#ask('AbortMultipartUpload', ({ AbortMultipartUploadCommand }, client, options) =>
      orMissing(client.send(new AbortMultipartUploadCommand({ ...this.#named(key), UploadId: id }), options))
    )
  }

  async #put(
    key: string,
    text: string,
    lockedUntil: LockedUntil,
    condition?: '*'
  ): Promise<'written' | 'taken' | 'unknown condition'> {
    return this.#ask('PutObject', async ({ PutObjectCommand }, client, options) => {
      const input = { ...this.#named(key), ...this.#treatment(lockedUntil), Body: text, IfNoneMatch: condition }
      try {
        await client.send(new PutObjectCommand(input), options)
        return 'written'
      } catch (error) {
        if (condition && (statusOf(error) === 412 || statusOf(error) === 409)) return 'taken'
        if (condition && statusOf(error) === 501) return 'unknown condition'
        throw error
      }
    })
  }

  async #ask<Answer>(
    operation: string,
    request: (sdk: Sdk, client: S3Client, options: { abortSignal: AbortSignal }) => Promise<Answer>
  ): Promise<Answer> {
    const { place, signal } = this.#options
    signal.throwIfAborted()
    try {
      const { sdk, client } = await this.#connect()
      return await request(sdk, client, { abortSignal: signal })
    } catch (error) {
      signal.throwIfAborted()
      throw explainS3Failure(error, operation, place)
    }
  }

  #connect(): Promise<{ readonly sdk: Sdk; readonly client: S3Client }> {
    this.#connection ??= this.#open()
    return this.#connection
  }

  async #open(): Promise<{ readonly sdk: Sdk; readonly client: S3Client }> {
    const sdk = await import('@aws-sdk/client-s3')
    const client = this.#options.client ?? new sdk.S3Client(settingsOf(this.#options.place))
    // Older servers know only MD5, and every one knows that: whatever has a body says its MD5 beside the SHA-256 that is
    // signed. https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/MD5_FALLBACK.md
    client.middlewareStack.add(
      (next) => (args) => {
        if (hasHeaders(args.request)) sayMd5(args.request)
        return next(args)
      },
      { step: 'build', priority: 'low', name: 'sayMd5', override: true }
    )
    return { sdk, client }
  }

  #named(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#options.place.bucket, Key: this.#full(key) }
  }

  #treatment(lockedUntil: LockedUntil) {
    const { encryption, storageClass, lock } = this.#options.place
    return {
      ...(encryption && { ServerSideEncryption: encryption.algorithm, SSEKMSKeyId: encryption.key }),
      ...(storageClass !== undefined && { StorageClass: storageClass as StorageClass }),
      ...(lock && lockedUntil && { ObjectLockMode: lock.mode, ObjectLockRetainUntilDate: lockedUntil })
    }
  }

  #full(key: string): string {
    const { prefix } = this.#options.place
    return prefix === '' ? key : `${prefix}/${key}`
  }

  #relative(key: string): string {
    const { prefix } = this.#options.place
    return prefix === '' ? key : key.slice(prefix.length + 1)
  }
}

/** Of the client for a place. A region matters to AWS; most others take any. */
export function settingsOf({ region, endpoint, pathStyle }: S3Place) {
  const { AWS_REGION } = process.env
  return {
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint, region: region ?? AWS_REGION ?? 'us-east-1' }),
    forcePathStyle: pathStyle,
    maxAttempts: 5,
    // Not every server knows the newer checksums: what is sent has an MD5, and what comes is held against our SHA-256.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 }
  } as const
}

/** As far as the server can tell: it has not been written over. */
export function isAsUploaded(
  there: Head,
  { size, checksum }: { readonly size: number | undefined; readonly checksum: string | undefined }
): boolean {
  return there.bytes === size && there.checksum === checksum
}

function briefly(): AbortSignal {
  return AbortSignal.timeout(10_000)
}

interface RequestWithBody {
  readonly headers: Record<string, string>
  readonly body?: unknown
}

function hasHeaders(request: unknown): request is RequestWithBody {
  return typeof request === 'object' && request !== null && 'headers' in request
}

function sayMd5({ headers, body }: RequestWithBody): void {
  if (!(typeof body === 'string' || body instanceof Uint8Array)) return
  for (const name of Object.keys(headers)) if (/^x-amz-(?:sdk-)?checksum-/i.test(name)) delete headers[name]
  headers['content-md5'] = createHash('md5').update(body).digest('base64')
}

function headOf({ ContentLength = 0, Metadata, ObjectLockRetainUntilDate }: HeadObjectCommandOutput): Head {
  return { bytes: ContentLength, checksum: Metadata?.[checksumNote], lockedUntil: ObjectLockRetainUntilDate }
}

/** A missing bucket is another thing; an answer to HEAD cannot tell the two apart. */
async function orMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') return undefined
    throw error
  }
}

/** Others will rely on it that the content is what the key says: what is not, does not come to its end. */
async function* readVerified({ path, checksum }: FileToUpload): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: MB })) {
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw isFileError(error) ? explainFileError(error, path) : error
  }
  if (checksum === undefined || checksum === `sha256:${hash.digest('hex')}`) return
  throw new GateError('SNAPSHOT_DAMAGED', `${path} is not what the manifest says any more`, {
    hint: 'It changed after it was written. Check the disk of this machine, and make a new backup.'
  })
}
