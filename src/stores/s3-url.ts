// s3://bucket/prefix?region=…&endpoint=…: which bucket, where in it, and how what is put there is to be treated.

import { flag, oneOf, type Parser, wholeNumber } from '../option-values.ts'

/** How long nobody can remove what is put there: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html */
export interface S3Lock {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE'
  readonly days: number
}

/** A place in a bucket. */
export interface S3Place {
  readonly bucket: string
  /** Without slashes at its ends; may be empty. */
  readonly prefix: string
  readonly region: string | undefined
  /** Undefined: that of AWS. */
  readonly endpoint: string | undefined
  /** Is the bucket's name in the path of an address, and not in its host? */
  readonly pathStyle: boolean
  /** Undefined: as the bucket has it. */
  readonly encryption: { readonly algorithm: 'AES256' | 'aws:kms'; readonly key: string | undefined } | undefined
  readonly storageClass: string | undefined
  readonly lock: S3Lock | undefined
}

const form = 'write s3://bucket/prefix?region=REGION'
const parameters = [
  'region',
  'endpoint',
  'path-style',
  'sse',
  'kms-key',
  'storage-class',
  'object-lock',
  'lock-days'
] as const

type Parameters = Readonly<Partial<Record<(typeof parameters)[number], string>>>

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, and what others take besides. */
const bucketName = /^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/
/** What the names of a prefix may have in them; https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const safePath = /^[A-Za-z0-9!_.*'()/=@-]*$/

/** Throws an Error that says what to write instead. Never a part of it is in the message: it might be a secret. */
export const s3Url: Parser<S3Place> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol !== 's3:' || url.hostname === '') throw new Error(form)
  if (url.username !== '' || url.password !== '')
    throw new Error(
      'leave user and password out of the address; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment'
    )
  if (url.port !== '' || url.hash !== '')
    throw new Error(`${form}, and the address of a server of your own in &endpoint=https://HOST`)
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '')
  if (!bucketName.test(url.hostname)) throw new Error(form)
  if (!safePath.test(prefix)) throw new Error('use only letters, digits and - _ . / = in the prefix')
  return { bucket: url.hostname, prefix, ...settingsOf(readParameters(url.searchParams)) }
}

function readParameters(query: URLSearchParams): Parameters {
  const given: Partial<Record<string, string>> = {}
  for (const [name, value] of query) {
    if (!parameters.some((known) => known === name))
      throw new Error(`leave out all parameters but ${parameters.join(', ')}`)
    if (name in given) throw new Error(`write ${name} once`)
    if (value === '') throw new Error(`write something behind ${name}=, or leave it out`)
    given[name] = value
  }
  return given
}

function settingsOf(given: Parameters): Omit<S3Place, 'bucket' | 'prefix'> {
  const { region, endpoint, 'storage-class': storageClass } = given
  if (region !== undefined && !/^[a-z0-9-]+$/.test(region)) throw new Error('write a region such as eu-central-1')
  if (storageClass !== undefined && !/^[A-Z0-9_]+$/.test(storageClass))
    throw new Error('write a storage-class such as STANDARD_IA')
  if (storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE')
    throw new Error('write a storage-class that can be read at once, such as STANDARD_IA or GLACIER_IR')
  return {
    region,
    endpoint: endpoint === undefined ? undefined : endpointOf(endpoint),
    pathStyle:
      given['path-style'] === undefined ? endpoint !== undefined : named('path-style', flag, given['path-style']),
    encryption: encryptionOf(given),
    storageClass,
    lock: lockOf(given)
  }
}

function endpointOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isLoopback = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
    throw new Error('write an endpoint that begins with https://')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new Error('leave user, password and everything behind ? out of the endpoint')
  return text.replace(/\/+$/, '')
}

function encryptionOf({ sse, 'kms-key': key }: Parameters): S3Place['encryption'] {
  const algorithm = sse === undefined ? undefined : named('sse', oneOf(['AES256', 'aws:kms'] as const), sse)
  if (key !== undefined && algorithm !== 'aws:kms') throw new Error('write sse=aws:kms with kms-key')
  return algorithm === undefined ? undefined : { algorithm, key }
}

function lockOf({ 'object-lock': mode, 'lock-days': days }: Parameters): S3Lock | undefined {
  if (mode === undefined && days === undefined) return undefined
  if (mode === undefined) throw new Error('write object-lock=governance or object-lock=compliance with lock-days')
  if (days === undefined) throw new Error('write lock-days=DAYS with object-lock')
  return {
    mode:
      named('object-lock', oneOf(['governance', 'compliance'] as const), mode) === 'governance'
        ? 'GOVERNANCE'
        : 'COMPLIANCE',
    days: named('lock-days', wholeNumber(1, 36_500), days)
  }
}

function named<Value>(name: string, parse: Parser<Value>, value: string): Value {
  try {
    return parse(value)
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`)
  }
}

/** The address of the same place, without what matters only to what is put there. */
export function renderS3Url(place: Pick<S3Place, 'bucket' | 'prefix' | 'region' | 'endpoint' | 'pathStyle'>): string {
  const { region, endpoint, pathStyle } = place
  const usual = endpoint !== undefined
  const query = Object.entries({ region, endpoint, 'path-style': pathStyle === usual ? undefined : String(pathStyle) })
    .filter((parameter): parameter is [string, string] => parameter[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/')}`)
  return [nameOf(place), ...(query.length > 0 ? [query.join('&')] : [])].join('?')
}

/** `s3://bucket/prefix`, for people. */
export function nameOf({ bucket, prefix }: Pick<S3Place, 'bucket' | 'prefix'>): string {
  return `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`
}
