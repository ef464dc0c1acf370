// What a failure of S3 means, in the user's terms. The SDK's errors hold signatures and what was asked for: nothing of them
// gets into a message or a cause but names, numbers and the region that a bucket is in.

import { codeOf, GateError } from '../errors.ts'
import { nameOf, type S3Place } from './s3-url.ts'

/** What the SDK puts on its errors. */
interface ServiceError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
  readonly Region?: string
}

type Explanation = readonly [fact: string, hint: string]

const again = 'Run it again. What was uploaded already is not uploaded a second time.'
const credentials =
  'In a workflow, put aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write`; elsewhere set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.'
const wrongKey: Explanation = [
  'the access key or its secret is not taken',
  'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; they must belong to this server, and have no space at their ends.'
]
const expired: Explanation = [
  'the credentials have expired',
  'Get new ones: in a workflow, role-duration-seconds of aws-actions/configure-aws-credentials must cover the whole job.'
]
const noCredentials: Explanation = ['no credentials were found', credentials]
const busy: Explanation = ['it takes no more requests for now', `Wait a minute. ${again}`]
const broken: Explanation = ['it fails to answer', again]
const silent: Explanation = ['it did not answer in time', again]
const cut: Explanation = ['the connection was cut', again]
const noRoute: Explanation = [
  'it cannot be reached from here',
  'Check endpoint and region, and the network of this machine.'
]
const noName: Explanation = ['the host name does not exist', 'Check bucket, region and endpoint for typing errors.']
const damagedOnTheWay: Explanation = [
  'what arrived is not what was sent: its checksum differs, so it was refused',
  again
]

/** By the names of S3's errors, of the SDK's own, and the codes of Node.js. */
const known: Readonly<Record<string, Explanation>> = {
  NoSuchKey: ['something that was listed is not there any more', 'Another run has removed it. List the backups again.'],
  InvalidAccessKeyId: wrongKey,
  SignatureDoesNotMatch: wrongKey,
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  TokenRefreshRequired: expired,
  RequestExpired: expired,
  InvalidToken: ['the session token is not taken', `AWS_SESSION_TOKEN does not belong to these keys. ${credentials}`],
  CredentialsProviderError: noCredentials,
  TokenProviderError: noCredentials,
  RequestTimeTooSkewed: [
    'the clock of this machine differs too much from its own',
    'Set the clock of this machine: S3 refuses requests that are more than 15 minutes off.'
  ],
  BadDigest: damagedOnTheWay,
  InvalidDigest: damagedOnTheWay,
  XAmzContentSHA256Mismatch: damagedOnTheWay,
  XAmzContentChecksumMismatch: damagedOnTheWay,
  SlowDown: busy,
  TooManyRequests: busy,
  RequestTimeout: silent,
  TimeoutError: silent,
  ETIMEDOUT: silent,
  ECONNRESET: cut,
  EPIPE: cut,
  ENOTFOUND: noName,
  EAI_AGAIN: [
    'the host name could not be looked up',
    'The name server did not answer. Check the name, then try again.'
  ],
  ECONNREFUSED: ['nothing accepts connections there', 'Check the endpoint and its port.'],
  ENETUNREACH: noRoute,
  EHOSTUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  NotImplemented: [
    'it cannot do something that was asked for',
    'Leave out of s3-url what this server does not have: object-lock, sse, storage-class.'
  ],
  InvalidStorageClass: ['it does not have that storage class', 'Write another storage-class, or leave it out.'],
  QuotaExceeded: ['its quota is used up', 'Remove old backups with `migration-gate prune`, or raise the quota.'],
  PreconditionFailed: ['another run wrote the same at the same time', again],
  ConditionalRequestConflict: ['another run wrote the same at the same time', again]
}

const byStatus: Readonly<Record<number, Explanation>> = { 429: busy, 500: broken, 502: broken, 503: busy, 504: broken }

/** What the operation needs, as policies of IAM call it. */
const permissions: Readonly<Record<string, string>> = {
  ListObjectsV2: 's3:ListBucket',
  HeadObject: 's3:GetObject',
  GetObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  DeleteObjects: 's3:DeleteObject',
  PutObjectRetention: 's3:PutObjectRetention',
  ListMultipartUploads: 's3:ListBucketMultipartUploads',
  AbortMultipartUpload: 's3:AbortMultipartUpload'
}

const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/

/** The status of the answer; undefined where none came. */
export function statusOf(error: unknown): number | undefined {
  return (error as Partial<ServiceError>).$metadata?.httpStatusCode
}

/** The failure of an operation, such as `PutObject`. Any `GateError` is returned as it is. */
export function explainS3Failure(error: unknown, operation: string, place: S3Place): GateError {
  if (error instanceof GateError) return error
  const [fact, hint] = explanationOf(error as ServiceError, operation, place)
  return new GateError('STORE_FAILED', `${nameOf(place)}: ${fact}`, { hint, cause: causeOf(error) })
}

function explanationOf(error: ServiceError, operation: string, place: S3Place): Explanation {
  const { bucket, region, lock } = place
  const { name } = error
  const code = codesOf(error).find((candidate) => candidate in known) ?? ''
  const status = statusOf(error)
  const right = regionOf(error)
  if (name === 'NoSuchBucket')
    return [`there is no bucket ${bucket}`, `Make it, or check its name${place.endpoint ? ' and the endpoint' : ''}.`]
  if (right !== undefined && right !== region && (status === 301 || status === 400))
    return [`the bucket is in region ${right}`, `Write region=${right} in s3-url.`]
  if (status === 301 || name === 'PermanentRedirect')
    return ['the bucket is in another region', 'Write region=REGION of the bucket in s3-url.']
  if (/region is missing/i.test(error.message)) return ['its region is not known', 'Write region=REGION in s3-url.']
  // The SDK calls a connection that was cut a timeout: Node.js knows better.
  const explanation = known[code] ?? known[name]
  if (explanation) return explanation
  if (lock && name === 'InvalidRequest')
    return ['it does not take the lock', 'Turn on object lock for the bucket, or leave object-lock out of s3-url.']
  if (name.startsWith('KMS')) return [`the key of kms-key cannot be used (${name})`, 'Check kms-key and its policy.']
  if (status === 403 || name === 'AccessDenied') return denied(operation, place)
  if (certificateCode.test(codeOf(error) ?? ''))
    return [
      `its certificate is not trusted (${codeOf(error)})`,
      'Name the CA in the environment variable NODE_EXTRA_CA_CERTS.'
    ]
  const answered = status === undefined ? name : `${status} ${name}`
  return byStatus[status ?? 0] ?? [`${operation} failed (${answered})`, again]
}

function denied(operation: string, place: S3Place): Explanation {
  const permission = permissions[operation] ?? `s3:${operation}`
  const target = permission.includes('Bucket')
    ? `arn:aws:s3:::${place.bucket}`
    : `arn:aws:s3:::${nameOf(place).slice(5)}/*`
  const hint = `Allow ${permission} on ${target}; docs/keeping.md lists all that is needed.`
  return [
    `access denied: ${permission} is missing`,
    place.encryption?.key === undefined ? hint : `${hint} The key needs kms:GenerateDataKey and kms:Decrypt.`
  ]
}

function regionOf(error: ServiceError): string | undefined {
  const told = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region
  return told !== undefined && /^[a-z0-9-]+$/.test(told) ? told : undefined
}

/** Several attempts to connect are one AggregateError; what is at the bottom tells most. */
function codesOf(error: unknown): string[] {
  const inner = error instanceof AggregateError ? error.errors : [(error as Error | undefined)?.cause]
  return [codeOf(error) ?? '', ...inner.filter((cause) => cause instanceof Error).flatMap(codesOf)]
}

function causeOf(error: unknown): Error {
  const { name = 'Error' } = error as Error
  return new Error([name, codeOf(error), statusOf(error)].filter((part) => part !== undefined).join(' '))
}
