// Everything that is known to go wrong with a backup is noticed, and it is known by what.

import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { drill } from '../../src/commands/drill.ts'
import { verify } from '../../src/commands/verify.ts'
import { damages } from '../../src/drill/damage.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import { measureFile } from '../../src/snapshot/table-file.ts'
import type { Check } from '../../src/verification/check.ts'
import { configOf, failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, sharedServerUrl } from '../support/database.ts'
import { copyOfBackup } from '../support/reseal.ts'
import { readSchemas, startOwnServers } from '../support/restore.ts'

let servers: AsyncDisposable
let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** Of a whole Supabase project, from PostgreSQL 15. */
let project: string

beforeAll(async () => {
  servers = await startOwnServers()
  home = await temporaryDirectory()
  await using source = await createDatabase(15, 'supabase.sql')
  const report = await runBackup({
    'db-url': source.url,
    output: join(home.path, 'backups'),
    schemas: await readSchemas(source)
  })
  expect(report.status).toBe('passed')
  project = report.directory
})

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await servers[Symbol.asyncDispose]()
})

/** Drills on the server that the backups are not from: it costs a tenth of what a sandbox in the runner does. */
async function drillOn17(directory: string, options: { chaos?: string } = {}): Promise<readonly Check[]> {
  const config = configOf({ 'drill-db-url': sharedServerUrl(17), ...options })
  return (await drill(directory, config, { log: testLog(), signal: new AbortController().signal })).checks
}

async function checksumsOf(directory: string): Promise<Record<string, string>> {
  const measured = (await filesIn(directory)).map(async (file): Promise<[string, string]> => {
    const { checksum } = await measureFile(join(directory, file))
    return [file, checksum]
  })
  return Object.fromEntries(await Promise.all(measured))
}

function chaosOf(checks: readonly Check[]): string[] {
  const chaos = checks.filter(({ name }) => name.startsWith('chaos: '))
  return chaos.map(({ name, status, detail }) => {
    const [, by] = /^noticed by (verification|the drill): /.exec(detail) ?? []
    return `${name.slice('chaos: '.length)}: ${by ?? status}`
  })
}

describe('chaos', () => {
  test('each damage is noticed, and neither the backup nor what is beside it changes', async () => {
    const before = await checksumsOf(project)
    const beside = await filesIn(dirname(project))
    const checks = await drillOn17(project, { chaos: 'true' })
    expect(chaosOf(checks)).toEqual([
      'a bit of a table file flipped: verification',
      'a table file cut short: verification',
      'a table file gone: verification',
      'two table files in each other’s place: verification',
      'schema.sql cut short: verification',
      'schema.sql changed: verification',
      'a checksum changed: verification',
      'a number in the manifest changed: verification',
      'a value changed, checksums repaired: verification',
      'a row lost, checksums repaired: verification',
      'a row doubled, checksums repaired: verification',
      'a table taken out of schema.sql, checksums repaired: the drill',
      'an index, function, trigger or policy taken out of schema.sql, checksums repaired: the drill',
      'row level security taken out of schema.sql, checksums repaired: the drill',
      'a key taken out of schema.sql, checksums repaired: the drill',
      'a row of a table with a key doubled, checksums and fingerprint repaired: the drill',
      'a key without a value, checksums and fingerprint repaired: the drill'
    ])
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(await checksumsOf(project)).toEqual(before)
    expect(await filesIn(dirname(project))).toEqual(beside)
    const said = checks.map(({ name, detail }) => `${name}: ${detail}`).join('\n')
    expect(said).toMatch(/a bit of a table file flipped: noticed by verification: .*checksums/)
    expect(said).toMatch(/a row of a table with a key doubled.*: noticed by the drill: .*could not create unique index/)
  })

  test('a damage that a backup has no room for is skipped, with the reason', async () => {
    await using empty = await createDatabase(15, 'CREATE TABLE things (id int)')
    const { directory } = await runBackup({ 'db-url': empty.url, output: join(home.path, 'empty') })
    const checks = await drillOn17(directory, { chaos: 'true' })
    const skipped = checks.filter(({ status }) => status === 'skipped')
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([])
    expect(skipped.map(({ name }) => name)).toEqual([
      'chaos: a bit of a table file flipped',
      'chaos: a table file cut short',
      'chaos: two table files in each other’s place',
      'chaos: a value changed, checksums repaired',
      'chaos: a row lost, checksums repaired',
      'chaos: a row doubled, checksums repaired',
      'chaos: an index, function, trigger or policy taken out of schema.sql, checksums repaired',
      'chaos: row level security taken out of schema.sql, checksums repaired',
      'chaos: a key taken out of schema.sql, checksums repaired',
      'chaos: a row of a table with a key doubled, checksums and fingerprint repaired',
      'chaos: a key without a value, checksums and fingerprint repaired'
    ])
    expect(new Set(skipped.map(({ detail }) => detail))).toEqual(
      new Set(['the backup has nothing that could be damaged in this way'])
    )
  })

  test('is not tried on a backup that does not pass: what it fails with would be taken for noticing', async () => {
    const config = configOf({ 'drill-db-url': 'postgresql://u:p@db.migration-gate.invalid/d', chaos: 'true' })
    const { checks, status } = await drill(project, config, { log: testLog(), signal: new AbortController().signal })
    expect(status).toBe('failed')
    expect(checks.filter((check) => check.status !== 'passed')).toEqual([
      { name: 'drill', status: 'failed', detail: expect.stringContaining('the host name does not exist') },
      { name: 'chaos', status: 'skipped', detail: 'the backup itself has not passed' }
    ])
  })

  test('given up in the middle it leaves no copy', async () => {
    const controller = new AbortController()
    const log = testLog((line) => {
      if (line.includes('chaos: a bit of a table file')) controller.abort(new Error('enough'))
    })
    const config = configOf({ 'drill-db-url': sharedServerUrl(17), chaos: 'true' })
    const work = drill(project, config, { log, signal: controller.signal })
    await expect(work).rejects.toThrow('enough')
    expect((await filesIn(dirname(project))).filter((name) => name.startsWith('.chaos-'))).toEqual([])
  })
})

describe('the drill alone, where all checksums agree', () => {
  test.each(
    damages.filter(({ name }) => /^a (?:value|row) .*, checksums repaired$/.test(name)).map((each) => [each.name, each])
  )('notices %s, and names the table', async (_, damage) => {
    await using copy = await copyOfBackup(project)
    expect(await damage.apply(copy.path)).toBe(true)
    const checks = await drillOn17(copy.path)
    const { manifest } = await openSnapshot(copy.path)
    const smallest = manifest.tables.filter(({ records }) => records > 0).map(({ schema, name }) => `${schema}.${name}`)
    const failed = checks.filter(({ status }) => status === 'failed')
    expect(failed.map(({ name }) => name)).toEqual(['drill'])
    expect(smallest.some((name) => failed[0]?.detail.includes(name))).toBe(true)
  })
})

test('every damage changes a copy so that it is not what it was', async () => {
  const before = await checksumsOf(project)
  for (const damage of damages) {
    await using copy = await copyOfBackup(project)
    expect([damage.name, await damage.apply(copy.path)]).toEqual([damage.name, true])
    expect([damage.name, await checksumsOf(copy.path)]).not.toEqual([damage.name, before])
  }
})

test('damages around which checksums were repaired have no checksum that does not fit', async () => {
  for (const damage of damages.filter(({ name }) => name.endsWith('repaired'))) {
    await using copy = await copyOfBackup(project)
    await damage.apply(copy.path)
    const { checks } = await verify(copy.path, configOf({}), { log: testLog(), signal: new AbortController().signal })
    const bytes = checks.filter(({ name }) => ['metadata', 'files', 'sizes', 'checksums', 'counts'].includes(name))
    expect([damage.name, bytes.filter(({ status }) => status !== 'passed')]).toEqual([damage.name, []])
  }
})

test('a backup whose manifest cannot be read is refused', async () => {
  await using copy = await copyOfBackup(project)
  await cp(join(copy.path, 'schema.sql'), join(copy.path, 'backup_metadata.json'))
  expect((await failureOf(drillOn17(copy.path))).code).toMatch(/^(?:NOT_A_SNAPSHOT|SNAPSHOT_DAMAGED)$/)
})
