// An encrypted backup is the backup, byte for byte, or an error that names what is wrong: no bit of it can be turned, and
// nothing of it is left out, without somebody noticing.

import { appendFile, cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, type Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { encryptBackup } from '../../src/commands/encrypt-backup.ts'
import { type Keys, type OpenBackup, openBackup, verifySealed } from '../../src/commands/open-backup.ts'
import { StopSwitch } from '../../src/concurrency.ts'
import { decryptFile, digestDecrypted, encryptFile } from '../../src/encryption/age-files.ts'
import { encrypterFor } from '../../src/encryption/encrypter.ts'
import { renderSealedGuide } from '../../src/encryption/sealed-guide.ts'
import { Sealer } from '../../src/encryption/sealer.ts'
import { findUnlike, type SealedSnapshot, sealSnapshot } from '../../src/encryption/sealing.ts'
import { GateError } from '../../src/errors.ts'
import { verificationFile } from '../../src/snapshot/manifest.ts'
import { openSnapshot, openStored, type Snapshot, SnapshotWriter, sha256 } from '../../src/snapshot/snapshot.ts'
import { measureFile } from '../../src/snapshot/table-file.ts'
import { renderVerification } from '../../src/verification/record.ts'
import { ageHeader, flipBit, type KeyPair, makeAgeKey, resealEncrypted } from '../support/age.ts'
import { configOf, failureOf, filesIn, temporaryDirectory, testLog } from '../support/backup.ts'
import { contentOf, makeSnapshot } from '../support/stored-snapshot.ts'

const { signal } = new AbortController()
const passphrase = 'correct horse battery staple'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** Where backups are opened. */
let place: string
let alice: KeyPair
let mallory: KeyPair
let plain: Snapshot
let sealed: SealedSnapshot
const temporary = process.env.RUNNER_TEMP

beforeAll(async () => {
  home = await temporaryDirectory()
  place = join(home.path, 'temporary')
  await mkdir(place)
  process.env.RUNNER_TEMP = place
  alice = await makeAgeKey(home.path)
  mallory = await makeAgeKey(home.path)
  plain = await openSnapshot((await makeSnapshot(join(home.path, 'plain'))).directory)
  sealed = await seal(plain, { hideNames: false })
})
afterAll(async () => {
  if (temporary === undefined) delete process.env.RUNNER_TEMP
  else process.env.RUNNER_TEMP = temporary
  await home[Symbol.asyncDispose]()
})

function encrypterForAlice(): Encrypter {
  return encrypterFor([alice.recipient])
}

interface Wishes {
  readonly hideNames: boolean
  readonly isVerified?: boolean
  /** A passphrase costs a second. */
  readonly isLocked?: boolean
}

async function seal(
  snapshot: Snapshot,
  { hideNames, isVerified = true, isLocked = true }: Wishes
): Promise<SealedSnapshot> {
  await using writer = await SnapshotWriter.create(join(home.path, 'sealed'), new Date(), snapshot.manifest.backup_id)
  const lock = isLocked ? { identity: identityLine(alice), passphrase } : undefined
  await using sealer = new Sealer({ names: [alice.recipient], keys: [alice.recipient], passphrase: lock })
  await sealSnapshot(snapshot, writer, { sealer, hideNames, isVerified })
  const { manifestChecksum: manifest } = await openStored(writer.directory)
  const record = { status: 'passed', manifest, verified_at: '2025-01-19T14:31:00Z', checks: [] } as const
  await writer.write(verificationFile, renderVerification(record))
  return (await openStored(await writer.finish())) as SealedSnapshot
}

function keyOf({ identity }: KeyPair): Decrypter {
  const key = new Decrypter()
  key.addIdentity(identityLine({ identity }))
  return key
}

/** Without the comments that age-keygen writes. */
function identityLine({ identity }: Pick<KeyPair, 'identity'>): string {
  return identity.split('\n')[2] ?? ''
}

/** A copy for a test to damage. */
async function copyOf({ directory }: SealedSnapshot): Promise<AsyncDisposable & { readonly path: string }> {
  const copy = await temporaryDirectory()
  await cp(directory, copy.path, { recursive: true })
  return copy
}

function open(directory: string, keys: Partial<Keys> = {}): Promise<OpenBackup> {
  const given = { identity: alice.identity, passphrase: undefined, ...keys }
  return openBackup(directory, given, { log: testLog(), signal })
}

describe('a file', () => {
  /** Around the pieces of 64 KiB that age has, and of 256 KiB that are read. */
  const sizes = fc.oneof(
    fc.nat({ max: 300 }),
    fc
      .tuple(fc.constantFrom(1, 2, 4, 5, 8), fc.constantFrom(-17, -1, 0, 1, 16))
      .map(([pieces, more]) => pieces * 65_536 + more)
  )

  test('comes out as it went in, whatever it is, and however long', async () => {
    const encrypter = encrypterForAlice()
    await fc.assert(
      fc.asyncProperty(sizes, fc.uint8Array({ minLength: 1, maxLength: 40 }), async (size, pattern) => {
        await using work = await temporaryDirectory()
        const [from, age, to] = [join(work.path, 'from'), join(work.path, 'age'), join(work.path, 'to')]
        const content = Buffer.alloc(size, pattern)
        await writeFile(from, content)
        await encryptFile(from, age, encrypter, signal)
        await decryptFile(age, to, keyOf(alice), signal)
        expect((await readFile(to)).equals(content)).toBe(true)
        expect(await digestDecrypted(age, keyOf(alice), signal)).toBe(sha256(content))
      }),
      { numRuns: 15, examples: [[0, new Uint8Array(1)]] }
    )
  })

  test.each([
    ['one that is there already', 'taken', 'STORE_FAILED'],
    ['a directory that is not there', 'nowhere/to', 'STORE_FAILED']
  ])('is not written over %s, and the process lives on', async (_, to, code) => {
    await using work = await temporaryDirectory()
    const path = (name: string): string => join(work.path, name)
    await writeFile(path('from'), 'new')
    await writeFile(path('taken'), 'old')
    const encrypter = encrypterForAlice()
    expect(await failureOf(encryptFile(path('from'), path(to), encrypter, signal))).toMatchObject({ code })
    await encryptFile(path('from'), path('age'), encrypter, signal)
    expect(await failureOf(decryptFile(path('age'), path(to), keyOf(alice), signal))).toMatchObject({ code })
    expect(await readFile(path('taken'), 'utf8')).toBe('old')
    expect((await failureOf(encryptFile(path('gone'), path('to'), encrypter, signal))).message).toContain(path('gone'))
  })

  test('is let go of when the run is over, for the reason that the run has', async () => {
    await using work = await temporaryDirectory()
    const reason = new Error('the run has no more time')
    const over = AbortSignal.abort(reason)
    const encrypter = encrypterForAlice()
    const to = join(work.path, 'to')
    await expect(encryptFile(join(plain.directory, 'schema.sql'), to, encrypter, over)).rejects.toBe(reason)
  })
})

describe('a thread that encrypts', () => {
  function sealerForAlice(): Sealer {
    return new Sealer({ names: [alice.recipient], keys: [alice.recipient], passphrase: undefined })
  }

  test('tells what it has read and written, once for each file', async () => {
    await using work = await temporaryDirectory()
    await using sealer = sealerForAlice()
    const [from, to] = [join(plain.directory, 'schema.sql'), join(work.path, 'schema.sql.age')]
    const sealed = sealer.encrypt(from, to)
    expect(sealer.encrypt(from, to)).toBe(sealed)
    expect(await sealed).toEqual({ plain: sha256(await readFile(from, 'utf8')), ...(await measureFile(to)) })
    expect(await digestDecrypted(to, keyOf(alice), signal)).toBe((await sealed).plain)
  })

  test('says why a file cannot be written, and goes on with the next', async () => {
    await using work = await temporaryDirectory()
    await using sealer = sealerForAlice()
    const from = join(plain.directory, 'schema.sql')
    await writeFile(join(work.path, 'taken'), 'old')
    const [taken, free] = [
      sealer.encrypt(from, join(work.path, 'taken')),
      sealer.encrypt(from, join(work.path, 'free'))
    ]
    expect(await failureOf(taken)).toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('taken') })
    expect((await free).size).toBeGreaterThan(0)
  })

  test('leaves what it has not begun with when nobody wants it any more', async () => {
    await using work = await temporaryDirectory()
    const sealer = sealerForAlice()
    const from = join(plain.directory, 'schema.sql')
    const files = Array.from({ length: 200 }, (_, index) => sealer.encrypt(from, join(work.path, `${index}`)))
    await files[0]
    await sealer[Symbol.asyncDispose]()
    await expect(files.at(-1)).rejects.toThrow('the thread has ended')
    await expect(sealer.encrypt(from, join(work.path, 'late'))).rejects.toThrow('the thread has ended')
    expect((await filesIn(work.path)).length).toBeLessThan(200)
  })
})

test('a table file that is not what was verified any more is not taken for the backup', async () => {
  await using copy = await temporaryDirectory()
  await cp(plain.directory, copy.path, { recursive: true })
  const file = plain.manifest.tables[0]?.file ?? ''
  await appendFile(join(copy.path, file), ' ')
  expect(await failureOf(seal(await openSnapshot(copy.path), { hideNames: true, isLocked: false }))).toMatchObject({
    code: 'SNAPSHOT_DAMAGED',
    message: `${file} was changed between its verification and its encryption`
  })
  // What has failed its checks is kept to be looked at, whatever it is.
  const failed = await seal(await openSnapshot(copy.path), { hideNames: true, isVerified: false, isLocked: false })
  expect(failed.manifest.tables).toHaveLength(plain.manifest.tables.length)
})

test('a run that is stopped does not wait until everything is encrypted', async () => {
  await using writer = await SnapshotWriter.create(join(home.path, 'stopped'), new Date())
  const reason = new GateError('INTERRUPTED', 'interrupted by SIGTERM')
  using stop = new StopSwitch(AbortSignal.abort(reason))
  // It would never come to an end.
  const sealer = { encrypt: () => new Promise(() => undefined) } as unknown as Sealer
  const encrypting = encryptBackup(plain.directory, writer, { sealer, config: configOf({}), log: testLog(), stop })
  expect(await failureOf(encrypting)).toBe(reason)
})

describe('an encrypted backup', () => {
  test('has every file of the plain one, and gives each back to the byte', async () => {
    const readable = ['RESTORE.md', 'SHA256SUMS', 'backup_metadata.json', 'identity.age', 'verification.json']
    expect([...sealed.files].sort()).toEqual([...plain.files.map((file) => `${file}.age`), ...readable].sort())
    for (const file of sealed.files.filter((name) => name.endsWith('.age')))
      expect(await readFile(join(sealed.directory, file), 'latin1')).toMatch(ageHeader)
    await using opened = await open(sealed.directory)
    expect(await contentOf(opened.snapshot.directory).then(({ '.owner': _, ...rest }) => rest)).toEqual(
      await contentOf(plain.directory)
    )
    expect(opened.sealed?.encryption.recipients).toEqual([alice.recipient])
    expect(await findUnlike(sealed, plain, { key: keyOf(alice), signal })).toEqual([])
  })

  test('is opened where nobody else may look, and nothing of it stays there', async () => {
    const opened = await open(sealed.directory)
    const { directory } = opened.snapshot
    expect(directory.startsWith(place)).toBe(true)
    await opened[Symbol.asyncDispose]()
    expect(await filesIn(directory)).toEqual([])
    expect(await filesIn(place)).toEqual([])
  })

  test('opens by its passphrase, and not by another identity or passphrase, or by none', async () => {
    await using opened = await open(sealed.directory, { identity: undefined, passphrase })
    expect(opened.checks).toMatchObject([{ name: 'encryption', status: 'passed' }])
    expect(await failureOf(open(sealed.directory, { identity: mallory.identity }))).toMatchObject({
      code: 'WRONG_IDENTITY',
      hint: expect.stringMatching(`^It was for ${alice.recipient}, whoever has the passphrase\\.`)
    })
    expect(await failureOf(open(sealed.directory, { identity: undefined, passphrase: 'wrong' }))).toMatchObject({
      code: 'WRONG_IDENTITY',
      message: 'the passphrase does not open this backup'
    })
    const none = await failureOf(open(sealed.directory, { identity: undefined }))
    expect(none).toMatchObject({ code: 'IDENTITY_NEEDED', exitCode: 2 })
    for (const word of [alice.recipient, '--identity', 'BACKUP_IDENTITY', 'BACKUP_PASSPHRASE'])
      expect(none.hint).toContain(word)
  })

  test('can be checked without a key, and what only a key shows is skipped', async () => {
    const checks = await verifySealed(sealed, signal)
    expect(Object.fromEntries(checks.map(({ name, status }) => [name, status]))).toEqual({
      metadata: 'passed',
      files: 'passed',
      sizes: 'passed',
      checksums: 'passed',
      schema: 'skipped',
      rows: 'skipped',
      counts: 'skipped',
      content: 'skipped'
    })
  })

  test('of which a run is stopped in the middle is not called damaged', async () => {
    const stop = new AbortController()
    const reason = new Error('the run has no more time')
    const log = testLog((line) => {
      if (line.startsWith('opening')) stop.abort(reason)
    })
    const keys = { identity: alice.identity, passphrase: undefined }
    await expect(openBackup(sealed.directory, keys, { log, signal: stop.signal })).rejects.toBe(reason)
  })
})

/** Any bit of any file, or any length that is less than the file's. */
const damage = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom('bit', 'length'),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
})

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

async function apply({ file, kind, where }: Damage, directory: string, files: readonly string[]): Promise<string> {
  const name = files[file % files.length] ?? ''
  const path = join(directory, name)
  const { length } = await readFile(path)
  if (kind === 'bit') await flipBit(path, Math.floor(where * length * 8))
  else await truncate(path, Math.floor(where * length))
  return name
}

describe('damage', () => {
  test('of any bit of any file, or of its end, is seen without a key', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        await using copy = await copyOf(sealed)
        await apply(what, copy.path, sealed.files)
        const outcome = await openStored(copy.path).then(
          async (stored) => (await verifySealed(stored as SealedSnapshot, signal)).map(({ status }) => status),
          ({ code }) => code as string
        )
        if (typeof outcome === 'string') expect(outcome).toMatch(/^SNAPSHOT_(DAMAGED|TOO_NEW)$/)
        else expect(outcome).toContain('failed')
      }),
      { numRuns: 30 }
    )
  })

  test('around which every checksum was made right again is seen by the key, which leaves nothing behind', async () => {
    const files = sealed.files.filter((file) => file.endsWith('.age'))
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        await using copy = await copyOf(sealed)
        const name = await apply(what, copy.path, files)
        await resealEncrypted(copy.path)
        const keys: Partial<Keys> = name === 'identity.age' ? { identity: undefined, passphrase } : {}
        const failure = await failureOf(open(copy.path, keys))
        // Who can read the first file knows of any other that it was damaged.
        if (name === 'identity.age' || name === 'backup_metadata.json.age')
          expect(failure.code).toMatch(/^(SNAPSHOT_DAMAGED|WRONG_IDENTITY)$/)
        else expect(failure).toMatchObject({ code: 'SNAPSHOT_DAMAGED', message: expect.stringContaining(name) })
        expect(await filesIn(place)).toEqual([])
      }),
      { numRuns: 30 }
    )
  })

  test('by a file that is missing, or one that is too many, is seen without a key', async () => {
    for (const file of sealed.files.filter((name) => name !== 'backup_metadata.json')) {
      await using copy = await copyOf(sealed)
      await rm(join(copy.path, file))
      const stored = (await openStored(copy.path)) as SealedSnapshot
      const failed = (await verifySealed(stored, signal)).filter(({ status }) => status === 'failed')
      expect([file, failed.map(({ detail }) => detail).join()]).toEqual([file, expect.stringContaining(file)])
      // A passphrase costs a second, and only one file has to do with it.
      const keys = file === 'identity.age' ? { passphrase } : {}
      expect(await failureOf(open(copy.path, keys))).toMatchObject({ code: 'SNAPSHOT_DAMAGED' })
    }
    await using copy = await copyOf(sealed)
    await writeFile(join(copy.path, 'more.json.age'), ageHeader)
    expect((await failureOf(open(copy.path))).message).toContain('more.json.age does not belong to the backup')
  })

  test('by a file that is for somebody else is no reason to doubt the identity, which has opened another', async () => {
    await using copy = await copyOf(sealed)
    const encrypter = encrypterFor([mallory.recipient])
    await writeFile(join(copy.path, 'schema.sql.age'), await encrypter.encrypt('DROP TABLE users'))
    await resealEncrypted(copy.path)
    expect(await failureOf(open(copy.path))).toMatchObject({
      code: 'SNAPSHOT_DAMAGED',
      message: expect.stringContaining('schema.sql.age')
    })
  })

  test('by files of another backup for the same people is seen', async () => {
    const other = await seal(
      await openSnapshot((await makeSnapshot(join(home.path, 'plain'), { id: 'backup_20250120_143022' })).directory),
      { hideNames: false }
    )
    for (const [file, fact] of [
      ['backup_metadata.json.age', 'it says another backup_id than the one that is encrypted'],
      ['users.json.zst.age', undefined]
    ] as const) {
      await using copy = await copyOf(sealed)
      await cp(join(other.directory, file), join(copy.path, file))
      await resealEncrypted(copy.path)
      if (fact) expect((await failureOf(open(copy.path))).message).toContain(fact)
      else {
        await using opened = await open(copy.path)
        expect(await findUnlike(await sealedIn(copy.path), plain, { key: keyOf(alice), signal })).toEqual([file])
        expect(await filesIn(opened.snapshot.directory)).toContain('users.json.zst')
      }
    }
  })
})

async function sealedIn(directory: string): Promise<SealedSnapshot> {
  return (await openStored(directory)) as SealedSnapshot
}

test('what was made for everybody is opened as it is, whatever identity is given', async () => {
  await using opened = await open(plain.directory, { identity: '/nowhere/key.txt', passphrase })
  expect(opened).toMatchObject({ directory: plain.directory, sealed: undefined, checks: [] })
})

test('a directory that cannot be written is a failure of the store', async () => {
  process.env.RUNNER_TEMP = join(home.path, 'nowhere')
  try {
    expect(await failureOf(open(sealed.directory))).toMatchObject({ code: 'STORE_FAILED' })
  } finally {
    process.env.RUNNER_TEMP = place
  }
})

describe('the guide', () => {
  test('names who can read it, and has the commands for what there is', () => {
    const { manifest } = sealed
    const guide = renderSealedGuide(manifest)
    expect(guide).toContain(`- whoever has the identity of \`${alice.recipient}\`\n- whoever knows the passphrase\n`)
    expect(guide).toContain('age --decrypt --output ../key.txt identity.age')
    const { encryption } = manifest
    const forKeys = renderSealedGuide({ ...manifest, encryption: { ...encryption, passphrase: false } })
    expect(forKeys).not.toMatch(/passphrase/i)
    const forWords = renderSealedGuide({ ...manifest, encryption: { ...encryption, recipients: [] } })
    expect(forWords).not.toMatch(/BACKUP_IDENTITY|an identity/)
  })
})
