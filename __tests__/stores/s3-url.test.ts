// What may stand in s3-url, and what is refused with a word on what to write instead.

import fc from 'fast-check'
import { renderS3Url, s3Url } from '../../src/stores/s3-url.ts'

test('bucket and prefix are enough; the rest is as the bucket and the SDK have it', () => {
  expect(s3Url('s3://backups/shop/production/')).toEqual({
    bucket: 'backups',
    prefix: 'shop/production',
    region: undefined,
    endpoint: undefined,
    pathStyle: false,
    encryption: undefined,
    storageClass: undefined,
    lock: undefined
  })
})

test.each([
  ['AWS', 's3://bkt/p?region=eu-central-1', { region: 'eu-central-1', pathStyle: false }],
  ['R2', 's3://bkt?endpoint=https://0123abcd.r2.cloudflarestorage.com', { prefix: '', pathStyle: true }],
  [
    'Supabase Storage',
    's3://bkt/p?region=eu-west-1&endpoint=https://abcdefghijklmnopqrst.storage.supabase.co/storage/v1/s3',
    { endpoint: 'https://abcdefghijklmnopqrst.storage.supabase.co/storage/v1/s3' }
  ],
  ['MinIO on this machine', 's3://bkt?endpoint=http://127.0.0.1:9000', { endpoint: 'http://127.0.0.1:9000' }],
  [
    'a server with names of hosts',
    's3://bkt?endpoint=https://storage.googleapis.com&path-style=false',
    { pathStyle: false }
  ]
])('%s can be named, and is named the same to whoever fetches from it', (_, url, expected) => {
  const place = s3Url(url)
  expect(place).toMatchObject(expected)
  expect(renderS3Url(place)).toBe(url)
})

test('encryption, storage class and lock are read', () => {
  const key = 'arn:aws:kms:eu-central-1:111122223333:key/1'
  expect(
    s3Url(`s3://bkt?sse=aws:kms&kms-key=${key}&storage-class=STANDARD_IA&object-lock=compliance&lock-days=30`)
  ).toMatchObject({
    encryption: { algorithm: 'aws:kms', key },
    storageClass: 'STANDARD_IA',
    lock: { mode: 'COMPLIANCE', days: 30 }
  })
  // Whoever fetches from there need not know of them.
  expect(renderS3Url(s3Url('s3://bkt/p/?region=us-east-1&sse=AES256&path-style=true'))).toBe(
    's3://bkt/p?region=us-east-1&path-style=true'
  )
})

test.each([
  ['backups/shop', /write s3:\/\/bucket/],
  ['https://backups.s3.amazonaws.com', /write s3:\/\/bucket/],
  ['s3://AKIAEXAMPLE:secret@backups/shop', /leave user and password out/],
  ['s3://backups:9000/shop', /endpoint=https/],
  ['s3://backups/a%20b', /only letters, digits/],
  ['s3://backups?access-key=1', /leave out all parameters but region/],
  ['s3://backups?region=a&region=b', /write region once/],
  ['s3://backups?region=', /write something behind region=/],
  ['s3://backups?region=Frankfurt!', /a region such as/],
  ['s3://backups?endpoint=http://minio.example.com', /begins with https/],
  ['s3://backups?endpoint=https://user:secret@minio.example.com', /leave user, password/],
  ['s3://backups?path-style=maybe', /path-style: write true or false/],
  ['s3://backups?sse=rot13', /sse: write one of: AES256, aws:kms/],
  ['s3://backups?kms-key=1', /sse=aws:kms with kms-key/],
  ['s3://backups?sse=AES256&kms-key=1', /sse=aws:kms with kms-key/],
  ['s3://backups?lock-days=3', /object-lock=governance/],
  ['s3://backups?object-lock=governance', /lock-days=DAYS/],
  ['s3://backups?object-lock=governance&lock-days=0', /lock-days: write a whole number/],
  ['s3://backups?storage-class=DEEP_ARCHIVE', /can be read at once/]
])('%s is refused', (url, message) => {
  expect(() => s3Url(url)).toThrow(message)
})

test('no refusal repeats what was written: it might be a secret', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{12,24}$/), (secret) => {
      for (const url of [
        `s3://id:${secret}@bkt`,
        `s3://bkt?${secret}=1`,
        `s3://bkt?sse=${secret}`,
        `s3://bkt?endpoint=${secret}`
      ])
        expect(messageOf(() => s3Url(url))).not.toContain(secret)
    })
  )
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('it was not refused')
}
