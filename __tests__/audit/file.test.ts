// The trail of a directory: several processes add to it at once, and any of them may die at any moment.

import { execFile } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { appendAudit, appendWithBackup, readCopies, readTorn, readTrail } from '../../src/audit/file.ts'
import {
  type AuditEntry,
  checkAudit,
  copiedLines,
  digestOf,
  parseLine,
  readAudit,
  renderLine
} from '../../src/audit/trail.ts'
import { renderManifest } from '../../src/snapshot/manifest.ts'
import { sha256 } from '../../src/snapshot/snapshot.ts'
import { failureOf, filesIn, temporaryDirectory } from '../support/backup.ts'
import { sampleManifest } from '../support/manifest.ts'

const entry: AuditEntry = { actor: 'ada', command: 'backup', action: 'written', status: 'passed' }
const id = 'backup_20250119_143022'

const manifest = renderManifest(sampleManifest)
const written = (output: string, name: string) => ({
  ...entry,
  backup_id: name,
  places: [join(output, name)],
  manifest: sha256(manifest)
})

/** As the gate does: the copy first, then the name. Returns what was said. */
async function backUp(output: string, name = id): Promise<string[]> {
  const told: string[] = []
  const finish = (copy: string | undefined) => place(output, name, copy)
  await appendWithBackup(output, written(output, name), finish, (lack, reason) => told.push(`${lack}: ${reason}`))
  return told
}

async function place(output: string, name: string, copy: string | undefined): Promise<void> {
  await mkdir(join(output, name))
  await writeFile(join(output, name, 'backup_metadata.json'), manifest)
  if (copy !== undefined) await writeFile(join(output, name, 'audit.jsonl'), copy)
}

const trailIn = async (output: string) => (await readTrail(output)) ?? ''
const faultsIn = async (output: string) => checkAudit(await trailIn(output), await readCopies(output))

test('processes that add lines at once make one chain, in which no line is missing', async () => {
  await using home = await temporaryDirectory()
  const program = `
    import { appendAudit } from ${JSON.stringify(new URL('../../src/audit/file.ts', import.meta.url).href)}
    const entry = ${JSON.stringify(entry)}
    for (let line = 0; line < 6; line++) await appendAudit(process.argv[1], { ...entry, actor: process.argv[2] })`
  const node = [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    program
  ]
  const actors = ['one', 'two', 'three', 'four']
  await Promise.all(actors.map((actor) => promisify(execFile)(process.execPath, [...node, home.path, actor])))
  const lines = readAudit(await trailIn(home.path))
  expect(checkAudit(await trailIn(home.path))).toEqual([])
  for (const actor of actors) expect(lines.filter((line) => line.actor === actor)).toHaveLength(6)
  expect(await filesIn(home.path)).toEqual(['audit.jsonl'])
})

test('the trail is for its owner alone, and its directory is made with it', async () => {
  await using home = await temporaryDirectory()
  const output = join(home.path, 'some/backups')
  const line = await appendAudit(output, { ...entry, workflow: 'Déploiement ✓' })
  expect(line).toMatchObject({ seq: 1, workflow: 'Déploiement ✓', previous: '0'.repeat(64) })
  expect(readAudit(await trailIn(output))).toEqual([line])
  expect((await stat(output)).mode & 0o777).toBe(0o700)
  expect((await stat(join(output, 'audit.jsonl'))).mode & 0o777).toBe(0o600)
})

test('what a run that died has left of a line is set aside and told, and nothing is built on it', async () => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  // Half of a character, too.
  const torn = Buffer.from('{"seq":2,"actor":"é').subarray(0, -1)
  await appendFile(join(home.path, 'audit.jsonl'), torn)
  expect(await faultsIn(home.path)).toEqual([expect.stringContaining('ends within line 2')])
  await appendAudit(home.path, { ...entry, actor: 'grace' })
  expect(await faultsIn(home.path)).toEqual([])
  const [, recovered, last] = readAudit(await trailIn(home.path))
  const [part] = await readTorn(home.path)
  expect(recovered).toMatchObject({ action: 'recovered', places: [part?.name] })
  expect(last).toMatchObject({ seq: 3, actor: 'grace' })
  expect(part?.changed).toBe(false)
  expect(await readFile(join(home.path, part?.name ?? ''))).toEqual(torn)
  await appendFile(join(home.path, part?.name ?? ''), '!')
  expect((await readTorn(home.path))[0]?.changed).toBe(true)
})

test('a lock that a run which died has left is taken over', async () => {
  await using home = await temporaryDirectory()
  const left = join(home.path, 'audit.jsonl.lock')
  await mkdir(left)
  await utimes(left, new Date(0), new Date(0))
  await appendAudit(home.path, entry)
  expect(await filesIn(home.path)).toEqual(['audit.jsonl'])
})

test('a backup holds the trail up to its own line, which the trail has, too', async () => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  await backUp(home.path)
  await appendAudit(home.path, entry)
  const [copy] = await readCopies(home.path)
  expect(readAudit(copy?.text ?? '')).toHaveLength(2)
  expect(readAudit(copy?.text ?? '')[1]).toMatchObject({ backup_id: id })
  expect((await trailIn(home.path)).startsWith(copy?.text ?? '-')).toBe(true)
  expect(await faultsIn(home.path)).toEqual([])
})

test('backups that are finished at once never disagree', async () => {
  await using home = await temporaryDirectory()
  const names = [1, 2, 3, 4].map((number) => `${id}_${number}`)
  await Promise.all(names.map((name) => backUp(home.path, name)))
  expect(readAudit(await trailIn(home.path)).map((line) => line.backup_id)).toHaveLength(4)
  expect(await faultsIn(home.path)).toEqual([])
})

test('a backup that could not be finished leaves no line', async () => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  const before = await trailIn(home.path)
  const finish = () => Promise.reject(new Error('the disk is full'))
  await expect(appendWithBackup(home.path, written(home.path, id), finish, () => undefined)).rejects.toThrow(
    'the disk is full'
  )
  expect(await trailIn(home.path)).toBe(before)
})

/** What a run can leave in the trail that died right after its backup got its name: nothing, some of its line, or all but its end. */
const interruptions: Readonly<Record<string, (before: number, after: number) => number>> = {
  'before it wrote': (before) => before,
  'in the middle of its line': (before, after) => Math.floor((before + after) / 2),
  'before the end of its line': (_, after) => after - 1
}

test.each(Object.entries(interruptions))(
  'the line of a backup whose run died %s is made good by the next',
  async (_, cut) => {
    await using home = await temporaryDirectory()
    const path = join(home.path, 'audit.jsonl')
    await appendAudit(home.path, entry)
    const before = (await stat(path)).size
    await backUp(home.path)
    await truncate(path, cut(before, (await stat(path)).size))
    expect(await faultsIn(home.path)).not.toEqual([])
    await appendAudit(home.path, { ...entry, actor: 'grace' })
    expect(await faultsIn(home.path)).toEqual([])
    const lines = readAudit(await trailIn(home.path))
    expect(lines[1]).toMatchObject({ backup_id: id })
    expect(lines.at(-1)).toMatchObject({ actor: 'grace' })
  }
)

/** A line that would be the next one. */
function nextOf(trail: string, given: AuditEntry): string {
  const lines = trail.split('\n').slice(0, -1)
  const link = { seq: lines.length + 1, time: '2025-01-19T14:30:22.000Z', version: '1.0.0' }
  return renderLine(given, { ...link, previous: digestOf(lines.at(-1) ?? '') })
}

/** What somebody can have written behind our trail, in a backup that is brought here. */
const forgeries: Readonly<Record<string, (output: string) => AuditEntry>> = {
  'says that backups were removed': (output) => ({ ...written(output, id), action: 'removed' }),
  'is about another backup': (output) => written(output, `${id}_2`),
  'is about a backup at another place': (output) => ({ ...written(output, id), places: ['s3://all'] }),
  'names other places, too': (output) => ({ ...written(output, id), places: [join(output, id), 's3://all'] }),
  'is about another manifest': (output) => ({ ...written(output, id), manifest: sha256('another') }),
  'says that it failed': (output) => ({ ...written(output, id), status: 'failed' })
}

test.each(Object.entries(forgeries))('a line in a backup is not copied to the trail if it %s', async (_, forge) => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  const trail = await trailIn(home.path)
  await place(home.path, id, `${trail}${nextOf(trail, forge(home.path))}\n`)
  await appendAudit(home.path, { ...entry, actor: 'grace' })
  expect(readAudit(await trailIn(home.path))).toMatchObject([{ actor: 'ada' }, { actor: 'grace' }])
})

test('a line in a backup is copied to the trail only if it is the next one, behind lines that are the same', async () => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  const trail = await trailIn(home.path)
  const own = nextOf(trail, written(home.path, id))
  const later = renderLine(written(home.path, id), { ...(parseLine(own) ?? never()), seq: 3 })
  for (const copy of [`${own}\n`, `${trail}${later}\n`, `${trail.replace('ada', 'eve')}${own}\n`]) {
    await place(home.path, id, copy)
    await appendAudit(home.path, entry)
    await rm(join(home.path, id), { recursive: true })
    expect(await trailIn(home.path)).not.toContain(id)
    await writeFile(join(home.path, 'audit.jsonl'), trail)
  }
})

test('a copy holds the first line and the last ones, however long the trail is, and makes good a line all the same', async () => {
  await using home = await temporaryDirectory()
  const path = join(home.path, 'audit.jsonl')
  await appendAudit(home.path, entry)
  let trail = await trailIn(home.path)
  for (let line = 1; line < copiedLines + 5; line++) trail += `${nextOf(trail, entry)}\n`
  await writeFile(path, trail)
  await backUp(home.path)
  const whole = await trailIn(home.path)
  const copied = readAudit((await readCopies(home.path))[0]?.text ?? '').map(({ seq }) => seq)
  expect(copied).toHaveLength(copiedLines)
  expect([...copied.slice(0, 2), copied.at(-1)]).toEqual([1, 8, copiedLines + 6])
  expect(await faultsIn(home.path)).toEqual([])
  await writeFile(path, trail)
  expect(await faultsIn(home.path)).toEqual([expect.stringContaining('1 line at the end is missing')])
  await appendAudit(home.path, { ...entry, actor: 'grace' })
  expect((await trailIn(home.path)).startsWith(whole)).toBe(true)
  expect(await faultsIn(home.path)).toEqual([])
})

/** What can be in the place of a trail. */
const obstacles: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a directory': (path) => mkdir(path),
  'a pipe': (path) => promisify(execFile)('mkfifo', [path])
}

test.each(Object.entries(obstacles))(
  'where %s is in the place of the trail, a backup is finished without a copy, and it is said',
  async (_, obstruct) => {
    await using home = await temporaryDirectory()
    await obstruct(join(home.path, 'audit.jsonl'))
    expect(await backUp(home.path)).toEqual([
      expect.stringContaining(`${id} is finished without audit.jsonl in it, and the audit trail lacks its line: `)
    ])
    expect(await readdir(join(home.path, id))).toEqual(['backup_metadata.json'])
  }
)

test('a trail that is no file is an error that says what to do, and keeps nobody waiting', async () => {
  await using home = await temporaryDirectory()
  await mkdir(join(home.path, 'audit.jsonl'))
  const expected = { code: 'STORE_FAILED', hint: expect.stringContaining('If it is moved away, a new trail begins.') }
  expect(await failureOf(appendAudit(home.path, entry))).toMatchObject(expected)
  expect(await failureOf(appendAudit(home.path, entry))).toMatchObject(expected)
})

test('a backup whose copy cannot be read is no reason to write nothing', async () => {
  await using home = await temporaryDirectory()
  await appendAudit(home.path, entry)
  await place(home.path, id, undefined)
  await mkdir(join(home.path, id, 'audit.jsonl'))
  expect(await appendAudit(home.path, entry)).toMatchObject({ seq: 2 })
})

test('when somebody who keeps to no lock has written meanwhile, the backup stands, and it is said', async () => {
  await using home = await temporaryDirectory()
  const told: unknown[] = []
  await appendAudit(home.path, entry)
  const finish = () => appendFile(join(home.path, 'audit.jsonl'), 'something\n')
  await appendWithBackup(home.path, written(home.path, id), finish, (_, reason) => told.push(reason))
  expect(told).toMatchObject([{ message: expect.stringContaining('has changed while nobody else was to write there') }])
})

test('of a line that was changed the trail does not make a new beginning', async () => {
  await using home = await temporaryDirectory()
  const path = join(home.path, 'audit.jsonl')
  await appendAudit(home.path, entry)
  await appendAudit(home.path, entry)
  await writeFile(path, (await trailIn(home.path)).replaceAll('ada', 'eve'))
  await appendAudit(home.path, entry)
  expect(readAudit(await trailIn(home.path))).toMatchObject([{ seq: 3 }])
  expect(await faultsIn(home.path)).toEqual(['line 1 was changed: its checksum does not fit'])
})

test('a directory that cannot be written is an error that says so', async () => {
  await using home = await temporaryDirectory()
  await writeFile(join(home.path, 'file'), '')
  expect(await failureOf(appendAudit(join(home.path, 'file'), entry))).toMatchObject({ code: 'STORE_FAILED' })
})

function never(): never {
  throw new Error('this line can be read')
}
