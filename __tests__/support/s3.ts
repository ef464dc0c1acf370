// A real S3 server in this process (fauxqs), and a front before it which does what that one leaves out and what real ones
// do: refuses a body that is not what its checksum says, writes only what is not there (If-None-Match), lists unfinished
// uploads, and keeps locks. It also does what networks and accounts do: cuts connections, and refuses.

import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import {
  type ClientRequest,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as send
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { startFauxqs } from 'fauxqs'
import {
  type Manifest,
  renderManifest,
  schemaFile,
  type TableEntry,
  verificationFile
} from '../../src/snapshot/manifest.ts'
import { openStored, SnapshotWriter, type StoredSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { renderVerification } from '../../src/verification/record.ts'
import { sampleManifest, sampleTable } from './manifest.ts'

/** A request as S3 understands it. */
export interface S3Request {
  /** `PutObject`, `ListObjectsV2`, … as the documentation calls it: https://docs.aws.amazon.com/AmazonS3/latest/API */
  readonly operation: string
  /** Empty for what concerns the bucket. */
  readonly key: string
  readonly headers: IncomingHttpHeaders
  readonly bytes: number
}

/** An error in the place of an answer. */
export interface S3Refusal {
  readonly status: number
  readonly code: string
  readonly message?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * `cut`: the connection ends before the server hears of it; `lose`: the server does it, and its answer is lost; `garble`: a
 * byte of the body changes on the way; `silence`: nothing ever comes; `undate`: a list does not say when anything was written.
 */
export type S3Treatment = 'pass' | 'cut' | 'lose' | 'garble' | 'silence' | 'undate' | S3Refusal

export interface S3Server extends AsyncDisposable {
  /** `s3://bucket/prefix?…` of a prefix that nobody else has. */
  readonly url: string
  readonly bucket: string
  readonly prefix: string
  readonly endpoint: string
  /** What the SDK's credential chain has to find. */
  readonly env: Readonly<Record<string, string>>
  /** All that came, in order. */
  readonly requests: S3Request[]
  /** What becomes of each request, maybe after something else has happened; at first all pass. */
  treat: (request: S3Request) => S3Treatment | Promise<S3Treatment>
  /** The server's clock. */
  now: () => number
  /** The keys below the prefix, without it, in order. */
  keys(): Promise<string[]>
  read(key: string): Promise<Buffer>
  /** Writes or removes behind everybody's back. `rot` leaves what is noted at the key as it was. */
  write(key: string, body: string | Buffer): Promise<void>
  rot(key: string, body: string | Buffer): Promise<void>
  remove(key: string): Promise<void>
  /** Keys of the uploads that were begun, and neither completed nor aborted. */
  unfinished(): string[]
  /** As if it had been begun then. */
  beginUpload(key: string, at: Date): Promise<void>
  /** Until when a key is locked. */
  lockOf(key: string): string | undefined
}

/** Starts one on a free port of 127.0.0.1, with an empty bucket. To be used with `await using`. */
export async function startS3(): Promise<S3Server> {
  const bucket = 'backups'
  const prefix = `shop-${randomBytes(4).toString('hex')}`
  const fauxqs = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false })
  fauxqs.createBucket(bucket)
  const front = new Front(fauxqs.port)
  const endpoint = await front.listen()
  const direct = async (
    method: string,
    key: string,
    body = Buffer.alloc(0),
    notes: IncomingHttpHeaders = {}
  ): Promise<Answer> => {
    const headers = { 'content-type': 'application/octet-stream', ...notes }
    const answer = await ask(fauxqs.port, { method, url: `/${bucket}/${prefix}/${key}`, headers, body })
    if (answer.status >= 300) throw new Error(`${method} ${key}: ${answer.status}`)
    return answer
  }
  return {
    url: `s3://${bucket}/${prefix}?region=eu-central-1&endpoint=${endpoint}`,
    bucket,
    prefix,
    endpoint,
    env: {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_EC2_METADATA_DISABLED: 'true'
    },
    requests: front.requests,
    get treat() {
      return front.treat
    },
    set treat(treatment) {
      front.treat = treatment
    },
    keys: async () => {
      const url = `/${bucket}?list-type=2&prefix=${prefix}/`
      const { body } = await ask(fauxqs.port, { method: 'GET', url, headers: {}, body: Buffer.alloc(0) })
      const keys = [...body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key ?? '')
      return keys.map((key) => key.slice(prefix.length + 1)).sort()
    },
    read: async (key) => (await direct('GET', key)).body,
    write: async (key, body) => void (await direct('PUT', key, Buffer.from(body))),
    rot: async (key, body) => {
      const { headers } = await direct('HEAD', key)
      const notes = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'))
      await direct('PUT', key, Buffer.from(body), Object.fromEntries(notes))
    },
    remove: async (key) => void (await direct('DELETE', key)),
    unfinished: () => [...front.uploads.values()].map(({ key }) => key.slice(prefix.length + 1)),
    beginUpload: async (key, at) => {
      const id = uploadIdOf(await direct('POST', `${key}?uploads`))
      front.uploads.set(id, { key: `${prefix}/${key}`, begun: at })
    },
    lockOf: (key) => front.locks.get(`${prefix}/${key}`),
    get now() {
      return front.now
    },
    set now(now) {
      front.now = now
    },
    [Symbol.asyncDispose]: async () => {
      await front.close()
      await fauxqs.stop()
    }
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Question {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

class Front {
  readonly requests: S3Request[] = []
  readonly uploads = new Map<string, { readonly key: string; readonly begun: Date }>()
  readonly locks = new Map<string, string>()
  treat: (request: S3Request) => S3Treatment | Promise<S3Treatment> = () => 'pass'
  now: () => number = Date.now
  readonly #written = new Map<string, Date>()
  readonly #behind: number
  readonly #server: Server
  /** What looks first and writes then, does it while nobody else does. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(behind: number) {
    this.#behind = behind
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming
    const question = { method, url, headers, body: await buffer(incoming) }
    const request = describe(question)
    this.requests.push(request)
    const treatment = await this.treat(request)
    if (treatment === 'silence') return
    if (treatment === 'cut') return void response.destroy()
    if (typeof treatment === 'object') return reply(response, refusal(treatment), method)
    const heard = treatment === 'garble' ? { ...question, body: garbled(question.body) } : question
    const answer = await this.#inTurn(() => this.#answer(request, heard))
    if (treatment === 'lose') return void response.destroy()
    reply(response, treatment === 'undate' ? undated(answer) : answer, method)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #answer(request: S3Request, question: Question): Promise<Answer> {
    const { operation, key, headers } = request
    if (operation === 'ListMultipartUploads') return this.#listUploads(question)
    if (operation === 'PutObjectRetention') {
      this.locks.set(key, /<RetainUntilDate>([^<]*)/.exec(question.body.toString())?.[1] ?? '')
      return { status: 200, headers: {}, body: Buffer.alloc(0) }
    }
    const wrong = wrongChecksum(question)
    if (wrong !== undefined) return refusal({ status: 400, code: wrong })
    if (headers['if-none-match'] === '*' && (await this.#exists(question)))
      return refusal({ status: 412, code: 'PreconditionFailed' })
    const locked = operation === 'DeleteObjects' ? this.#lockedOf(question) : []
    const answer = await ask(this.#behind, locked.length > 0 ? without(question, locked) : question)
    this.#note(request, question, answer)
    if (operation === 'ListObjectsV2') return { ...answer, body: Buffer.from(this.#dated(answer.body.toString())) }
    if (operation === 'HeadObject' && this.locks.has(key)) {
      const lock = {
        'x-amz-object-lock-mode': 'COMPLIANCE',
        'x-amz-object-lock-retain-until-date': this.locks.get(key) ?? ''
      }
      return { ...answer, headers: { ...answer.headers, ...lock } }
    }
    const errors = locked.map((name) => `<Error><Key>${name}</Key><Code>AccessDenied</Code></Error>`).join('')
    return {
      ...answer,
      body: Buffer.from(answer.body.toString('latin1').replace('</DeleteResult>', `${errors}</DeleteResult>`), 'latin1')
    }
  }

  /** A list with the times of the server's clock. */
  #dated(xml: string): string {
    return xml.replace(/<Key>([^<]*)<\/Key>.*?<LastModified>([^<]*)/g, (entry, key: string, actual: string) =>
      entry.replace(actual, this.#written.get(key)?.toISOString() ?? actual)
    )
  }

  async #exists({ url }: Question): Promise<boolean> {
    const { status } = await ask(this.#behind, {
      method: 'HEAD',
      url: url.split('?')[0] ?? '',
      headers: {},
      body: Buffer.alloc(0)
    })
    return status === 200
  }

  #lockedOf({ body }: Question): string[] {
    const keys = [...body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key ?? '')
    return keys.filter((key) => this.locks.has(key))
  }

  /** What uploads and locks have become by a request that succeeded. */
  #note({ operation, key, headers }: S3Request, { url }: Question, answer: Answer): void {
    if (answer.status >= 300) return
    const until = headers['x-amz-object-lock-retain-until-date']
    if (typeof until === 'string') this.locks.set(key, until)
    if (operation === 'PutObject' || operation === 'CompleteMultipartUpload')
      this.#written.set(key, new Date(this.now()))
    if (operation === 'CreateMultipartUpload')
      this.uploads.set(uploadIdOf(answer), { key, begun: new Date(this.now()) })
    if (operation === 'CompleteMultipartUpload' || operation === 'AbortMultipartUpload')
      this.uploads.delete(new URL(url, 'http://s3').searchParams.get('uploadId') ?? '')
  }

  #listUploads({ url }: Question): Answer {
    const prefix = new URL(url, 'http://s3').searchParams.get('prefix') ?? ''
    const entries = [...this.uploads]
      .filter(([, { key }]) => key.startsWith(prefix))
      .map(
        ([id, { key, begun }]) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`
      )
    const xml = `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListMultipartUploadsResult>`
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(xml) }
  }
}

function describe({ method, url, headers, body }: Question): S3Request {
  const { pathname, searchParams } = new URL(url, 'http://s3')
  const [, , ...rest] = pathname.split('/')
  const key = decodeURIComponent(rest.join('/'))
  return { operation: operationOf(method, key, searchParams), key, headers, bytes: body.length }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
function operationOf(method: string, key: string, query: URLSearchParams): string {
  if (key === '') {
    if (query.has('uploads')) return 'ListMultipartUploads'
    if (query.has('delete')) return 'DeleteObjects'
    return method === 'HEAD' ? 'HeadBucket' : 'ListObjectsV2'
  }
  if (query.has('uploads')) return 'CreateMultipartUpload'
  if (query.has('retention')) return 'PutObjectRetention'
  if (query.has('uploadId'))
    return { PUT: 'UploadPart', POST: 'CompleteMultipartUpload' }[method] ?? 'AbortMultipartUpload'
  return { PUT: 'PutObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' }[method] ?? 'GetObject'
}

/** The code of the refusal, where a checksum does not fit the body that came. */
function wrongChecksum({ headers, body }: Question): string | undefined {
  const md5 = headers['content-md5']
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) return 'BadDigest'
  const crc = headers['x-amz-checksum-crc32']
  const actual = Buffer.alloc(4)
  actual.writeUInt32BE(crc32(body))
  if (crc !== undefined && crc !== actual.toString('base64')) return 'BadDigest'
  const payload = String(headers['x-amz-content-sha256'] ?? '')
  const isHash = /^[0-9a-f]{64}$/.test(payload)
  return isHash && payload !== createHash('sha256').update(body).digest('hex') ? 'XAmzContentSHA256Mismatch' : undefined
}

function garbled(body: Buffer): Buffer {
  const copy = Buffer.from(body)
  const middle = copy.length >> 1
  if (copy.length > 0) copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle)
  return copy
}

function undated(answer: Answer): Answer {
  return { ...answer, body: Buffer.from(answer.body.toString().replaceAll(/<LastModified>[^<]*<\/LastModified>/g, '')) }
}

/** A request to delete, without what is locked. */
function without(question: Question, keys: readonly string[]): Question {
  const body = keys.reduce((text, key) => text.replace(`<Key>${key}</Key>`, ''), question.body.toString())
  return { ...question, body: Buffer.from(body) }
}

function refusal({ status, code, message = code, headers = {} }: S3Refusal): Answer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, headers: { 'content-type': 'application/xml', ...headers }, body: Buffer.from(xml) }
}

function uploadIdOf({ body }: Answer): string {
  return /<UploadId>([^<]*)/.exec(body.toString())?.[1] ?? ''
}

function reply(response: ServerResponse, { status, headers, body }: Answer, method: string): void {
  const { connection: _, 'transfer-encoding': __, 'content-length': length, ...kept } = headers
  const size = method === 'HEAD' && length !== undefined ? length : String(body.length)
  response.writeHead(status, { ...kept, 'content-length': size })
  response.end(method === 'HEAD' ? undefined : body)
}

function ask(port: number, { method, url, headers, body }: Question): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const { 'transfer-encoding': _, ...kept } = headers
  const request: ClientRequest = send(
    { host: '127.0.0.1', port, method, path: url, headers: { ...kept, 'content-length': body.length } },
    (response) => {
      buffer(response).then(
        (content) => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: content }),
        reject
      )
    }
  )
  request.on('error', reject).end(body)
  return promise
}

/** A small snapshot that is right in every respect, made without a database: each table with what its file holds. */
export async function makeSnapshot(
  output: string,
  { tables, id }: { readonly tables: Readonly<Record<string, string | Buffer>>; readonly id?: string }
): Promise<StoredSnapshot> {
  await using writer = await SnapshotWriter.create(output, new Date('2025-01-19T14:30:22Z'), id)
  const sums = new Map<string, string>()
  const entries: TableEntry[] = []
  for (const [name, content] of Object.entries(tables)) {
    const file = `${name}.json`
    await writeFile(writer.path(file), content)
    const checksum = sha256(content)
    sums.set(file, checksum)
    entries.push({ ...sampleTable, name, file, checksum, size: Buffer.byteLength(content) })
  }
  sums.set(schemaFile, await writer.write(schemaFile, `-- ${writer.id}\n`))
  const manifest = await writer.seal<Manifest>(sums, {
    ...sampleManifest,
    backup_id: writer.id,
    tables: entries,
    total_records: entries.reduce((sum, { records }) => sum + records, 0),
    backup_size: entries.reduce((sum, { size }) => sum + size, 0)
  })
  const record = { manifest: sha256(renderManifest(manifest)), verified_at: '2025-01-19T14:31:00Z', checks: [] }
  await writer.write(verificationFile, renderVerification({ status: 'passed', ...record }))
  return openStored(await writer.finish())
}
