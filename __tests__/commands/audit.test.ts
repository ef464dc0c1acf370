// The audit of a directory, and the lines that commands leave there.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendAudit, readTrail } from '../../src/audit/file.ts'
import type { AuditMirror } from '../../src/audit/mirror.ts'
import { originOf } from '../../src/audit/origin.ts'
import { type AuditEntry, copiedLines, copyOf, digestOf, readAudit, renderLine } from '../../src/audit/trail.ts'
import { type AuditCommandContext, audit } from '../../src/commands/audit.ts'
import { audited, fetchedEntry } from '../../src/commands/audit-entry.ts'
import { type AuditContext, finishAudited } from '../../src/commands/audit-trail.ts'
import type { PruneReport } from '../../src/commands/prune.ts'
import { GateError } from '../../src/errors.ts'
import { renderSummary } from '../../src/reports/summary.ts'
import { renderText } from '../../src/reports/terminal.ts'
import { failureOf as codeOf } from '../../src/reports/verdict.ts'
import { sha256 } from '../../src/snapshot/snapshot.ts'
import { failureOf, temporaryDirectory, testLog } from '../support/backup.ts'
import { sampleManifest } from '../support/manifest.ts'
import { backupWith } from '../support/migrations.ts'

const id = sampleManifest.backup_id
const person: AuditEntry = { actor: 'ada', host: 'desk', command: 'backup', action: 'kept', status: 'passed' }

const contextIn = (output: string, more: Partial<AuditContext> = {}): AuditContext => ({
  output,
  origin: { actor: 'ada', host: 'desk', command: 'backup' },
  mirror: undefined,
  log: testLog(),
  ...more
})
const entriesIn = async (output: string) => readAudit((await readTrail(output)) ?? '')
const runAudit = (output: string, more: Partial<AuditCommandContext> = {}) => audit(output, { log: testLog(), ...more })

/** A backup of which there is no more than its manifest and its copy of the trail. */
async function finish(output: string, name: string, trail: string | undefined): Promise<string> {
  const directory = join(output, name)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'backup_metadata.json'), JSON.stringify(sampleManifest))
  if (trail !== undefined) await writeFile(join(directory, 'audit.jsonl'), trail)
  return directory
}

const checksum = sha256(JSON.stringify(sampleManifest))
const backUp = (output: string, name = id, context = contextIn(output)) =>
  finishAudited({ id: name, manifestChecksum: checksum, directory: join(output, name) }, context, (trail) =>
    finish(output, name, trail)
  )

function memory(): AuditMirror & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    place: 's3://bucket/prefix/audit',
    lines,
    last: async () => lines.at(-1),
    append: async (_, line) => lines.push(line) > 0,
    readAll: async () => lines.map((line) => `${line}\n`).join('')
  }
}

describe('the audit', () => {
  test('passes where the trail and all copies are as they were written, and says what was done', async () => {
    await using home = await temporaryDirectory()
    const mirror = memory()
    await backUp(home.path, id, contextIn(home.path, { mirror }))
    await appendAudit(home.path, { ...person, action: 'removed', backup_id: id, places: ['s3://bucket'] })
    const report = await runAudit(home.path, { mirror })
    expect(report.status).toBe('passed')
    expect(report.trails.map(({ entries }) => entries.length)).toEqual([2, 1])
    expect(report.checks[0]?.detail).toContain('2 lines, each follows from the one before; 1 backup holds a copy')
    expect(renderText(report)).toMatch(
      /ada \(desk\) {2}backup: written {2}backup_20250119_143022 {2}passed\n.*audit passed: 3 lines/s
    )
    expect(renderText(report)).toContain('removed  backup_20250119_143022 from s3://bucket  passed')
    expect(renderSummary(report)).toContain('## ✅ audit passed: 3 lines')
    expect(report.trails[0]?.last).toMatch(/^[0-9a-f]{64}$/)
  })

  const damages: Readonly<Record<string, [(output: string) => Promise<void>, string]>> = {
    'a line was changed': [(output) => rewrite(output, (text) => text.replace('ada', 'eve')), 'line 1 was changed'],
    'the end was cut off': [
      (output) => rewrite(output, (text) => text.slice(0, text.indexOf('\n') + 1)),
      '1 line at the end is missing'
    ],
    'all of it was removed': [(output) => rm(join(output, 'audit.jsonl')), 'is missing, although'],
    'all of it was written anew': [
      async (output) => {
        await rm(join(output, 'audit.jsonl'))
        await appendAudit(output, { ...person, action: 'written', backup_id: id, places: [join(output, id)] })
      },
      'one of the two was exchanged'
    ],
    'what was set aside was changed': [
      async (output) => writeFile(join(output, `audit.torn-${'0'.repeat(64)}`), 'anything'),
      'was changed'
    ]
  }

  test.each(Object.entries(damages))('fails with exit code 10 where %s, and says so', async (_, [damage, told]) => {
    await using home = await temporaryDirectory()
    await appendAudit(home.path, person)
    await backUp(home.path)
    await damage(home.path)
    const report = await runAudit(home.path)
    expect(report.status).toBe('failed')
    expect(codeOf(report).exitCode).toBe(10)
    expect(renderText(report)).toContain(told)
    expect(renderText(report)).toMatch(/\nSomebody has changed the trail, or the backups\. .*$/)
    expect(renderSummary(report)).toContain('## ❌ audit FAILED')
  })

  test('checks the trails of other machines by themselves, and copies that were kept elsewhere, too', async () => {
    await using home = await temporaryDirectory()
    await using elsewhere = await temporaryDirectory()
    await appendAudit(home.path, person)
    await appendAudit(home.path, person)
    const kept = { place: 'kept elsewhere', text: (await readTrail(home.path)) ?? '' }
    for (const name of [`${id}_2`, `${id}_3`]) {
      await backUp(elsewhere.path, name)
      await finish(home.path, name, await readFile(join(elsewhere.path, name, 'audit.jsonl'), 'utf8'))
    }
    const { status, trails } = await runAudit(home.path, { copies: [kept] })
    expect(status).toBe('passed')
    expect(trails.map(({ entries }) => entries.length)).toEqual([2, 2])
    expect(trails[1]?.checks[0]?.detail).toContain('which began elsewhere')
    await rewrite(home.path, (text) => text.slice(0, text.indexOf('\n') + 1))
    expect(await runAudit(home.path, { copies: [kept] })).toMatchObject({ status: 'failed' })
    expect(await runAudit(join(home.path, `${id}_3`))).toMatchObject({
      status: 'passed',
      trails: [{ entries: { length: 2 } }]
    })
  })

  test('of a single backup knows its copy for one, which need not have all lines, and says how many it lacks', async () => {
    await using home = await temporaryDirectory()
    await appendAudit(home.path, person)
    let trail = (await readTrail(home.path)) ?? ''
    for (let seq = 2; seq < copiedLines + 10; seq++) {
      const previous = digestOf(trail.split('\n').at(-2) ?? '')
      trail += `${renderLine(person, { seq, time: '2025-01-19T14:30:22.000Z', version: '1.0.0', previous })}\n`
    }
    await writeFile(join(home.path, 'audit.jsonl'), trail)
    const directory = await backUp(home.path)
    const report = await runAudit(directory)
    expect(report.status).toBe('passed')
    expect(report.checks[0]?.detail).toContain(
      '200 lines, each follows from the one before; 10 lines between them are in no'
    )
    expect((await runAudit(home.path)).status).toBe('passed')
    await rewrite(home.path, () => copyOf(trail.split('\n').slice(0, -1)))
    expect((await runAudit(home.path)).status).toBe('failed')
  })

  test('of a directory without any trail is refused', async () => {
    await using home = await temporaryDirectory()
    const failure = await failureOf(runAudit(home.path, { mirror: memory() }))
    expect(failure).toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining('nor in s3://bucket/prefix/audit')
    })
  })

  test('tells people the last lines, and scripts all; no line of a trail can write on a line of its own', async () => {
    await using home = await temporaryDirectory()
    for (let line = 0; line < 22; line++) await appendAudit(home.path, { ...person, actor: `::error::\n${line}` })
    const report = await runAudit(home.path)
    expect(report.trails[0]?.entries).toHaveLength(22)
    expect(renderText(report)).toContain('2 earlier lines not shown')
    expect(
      renderText(report)
        .split('\n')
        .filter((line) => line.includes('::error'))
    ).toHaveLength(20)
    expect(renderText(report)).not.toMatch(/^::/m)
    expect(renderSummary(report)).not.toMatch(/^(::|\d+ (?!earlier))/m)
  })
})

describe('of a command', () => {
  const never = (): GateError => {
    throw new Error('nothing has failed')
  }

  test('a backup has its own line, and others for where it is kept and for what has failed', async () => {
    await using home = await temporaryDirectory()
    const mirror = memory()
    const context = contextIn(home.path, { mirror })
    const kept = {
      store: 'artifacts' as const,
      name: 'production',
      id: '7',
      url: 'https://github.com/example/shop/actions/runs/1/artifacts/7',
      bytes: 1,
      digest: '',
      check: { name: 'artifact', status: 'passed' as const, detail: '' }
    }
    const failure = new GateError('STORE_FAILED', 'the bucket of postgresql://canary:secret@host is gone')
    const work = async () => {
      const directory = await backUp(home.path, id, context)
      return { ...backupWith(undefined), directory, kept: [kept], status: 'failed' as const, failure }
    }
    await audited(work, context, codeOf)
    const lines = await entriesIn(home.path)
    expect(lines).toMatchObject([
      { action: 'written', backup_id: id, manifest: checksum, places: [join(home.path, id)] },
      { action: 'kept', backup_id: id, manifest: checksum, places: ['production'] },
      { action: 'failed', status: 'failed', error: 'STORE_FAILED', backup_id: id }
    ])
    expect(mirror.lines.map((line) => JSON.parse(line).action)).toEqual(['written', 'kept', 'failed'])
    expect(JSON.stringify(lines)).not.toContain('canary')
  })

  test('that has nothing to do there is none; of one that broke off, its code, and the error goes on', async () => {
    await using home = await temporaryDirectory()
    const skipped = { command: 'backup', status: 'skipped', reason: 'none', duration: 1 } as const
    await audited(async () => skipped, contextIn(home.path), never)
    expect(await readTrail(home.path)).toBeUndefined()
    const refused = audited(() => Promise.reject(new GateError('NOT_CONFIRMED', 'no')), contextIn(home.path), never)
    expect(await failureOf(refused)).toMatchObject({ code: 'NOT_CONFIRMED' })
    expect(await entriesIn(home.path)).toMatchObject([{ action: 'failed', error: 'NOT_CONFIRMED', actor: 'ada' }])
  })

  test('that has pruned there is one for each backup, with the place it was in', async () => {
    await using home = await temporaryDirectory()
    const listed = (name: string) => ({
      key: name,
      id: name,
      timestamp: sampleManifest.timestamp,
      environment: undefined,
      database: undefined,
      databaseId: undefined,
      tables: undefined,
      records: undefined,
      bytes: undefined,
      encrypted: undefined,
      verified: true,
      expires: undefined,
      fault: undefined
    })
    const store = {
      kind: 's3',
      place: 's3://bucket/prefix',
      plan: { keep: [], remove: [] },
      removals: [
        { backup: listed('backup_1'), fault: undefined },
        { backup: listed('backup_2'), fault: 'access denied' }
      ],
      usage: undefined,
      failure: undefined
    } as const
    const report: PruneReport = {
      command: 'prune',
      status: 'passed',
      at: sampleManifest.timestamp,
      stores: [store],
      warnings: [],
      duration: 1,
      failure: undefined
    }
    await audited(async () => report, contextIn(home.path), never)
    expect(await entriesIn(home.path)).toMatchObject([
      { action: 'removed', backup_id: 'backup_1', places: ['s3://bucket/prefix'], status: 'passed' },
      { action: 'failed', backup_id: 'backup_2', error: 'STORE_FAILED' }
    ])
    await audited(async () => ({ ...report, status: 'planned' as const }), contextIn(home.path), never)
    expect(await entriesIn(home.path)).toHaveLength(2)

    const failure = new GateError('INTERRUPTED', 'the run was cancelled')
    const interrupted = { ...report, status: 'failed' as const, stores: [{ ...store, failure }], failure }
    await audited(async () => interrupted, contextIn(home.path), codeOf)
    expect((await entriesIn(home.path)).slice(2)).toMatchObject([
      { action: 'removed', backup_id: 'backup_1', status: 'passed' },
      { action: 'failed', backup_id: 'backup_2', error: 'STORE_FAILED' },
      { action: 'failed', error: 'INTERRUPTED', places: ['s3://bucket/prefix'] }
    ])
  })

  test('that has fetched a backup there is one with what it fetched, and where it is', async () => {
    await using home = await temporaryDirectory()
    const directory = await backUp(home.path)
    const { origin } = contextIn(home.path)
    expect(await fetchedEntry(origin, directory)).toEqual({
      ...origin,
      action: 'fetched',
      status: 'passed',
      backup_id: id,
      manifest: checksum,
      places: [directory]
    })
  })

  test('a trail that cannot be read does not cost the backup: that of the store has its line, and the next step is said', async () => {
    await using home = await temporaryDirectory()
    await mkdir(join(home.path, 'audit.jsonl'))
    const [log, mirror] = [testLog(), memory()]
    expect(await backUp(home.path, id, contextIn(home.path, { log, mirror }))).toBe(join(home.path, id))
    expect(log.warnings).toEqual([
      expect.stringMatching(/finished without audit\.jsonl in it.*is not a file\. .*a new trail begins\.$/)
    ])
    expect(mirror.lines.map((line) => JSON.parse(line))).toMatchObject([{ action: 'written', backup_id: id }])
  })

  test('a trail that cannot be written is a warning, and what was done stays done', async () => {
    await using home = await temporaryDirectory()
    await writeFile(join(home.path, 'file'), '')
    const log = testLog()
    const context = contextIn(join(home.path, 'file'), { log })
    const report = { ...backupWith(undefined), kept: [], status: 'failed' as const }
    expect(await audited(async () => report, context, codeOf)).toBe(report)
    expect(log.warnings).toEqual([expect.stringContaining('the audit trail lacks what was done')])
  })
})

test('who acts is the actor of the workflow, and who started it again; elsewhere the user of the machine', () => {
  const run = {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'ada',
    GITHUB_TRIGGERING_ACTOR: 'grace',
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_SHA: 'abc',
    RUNNER_NAME: 'runner'
  }
  expect(originOf('backup', run)).toEqual({
    actor: 'ada',
    triggering_actor: 'grace',
    host: 'runner',
    command: 'backup',
    repository: 'example/shop',
    run_id: '1',
    run_attempt: '2',
    workflow: 'Deploy',
    sha: 'abc'
  })
  expect(originOf('backup', { ...run, GITHUB_TRIGGERING_ACTOR: 'ada' }).triggering_actor).toBeUndefined()
  expect(originOf('restore', { ...run, GITHUB_ACTIONS: '' })).toEqual({
    actor: expect.stringMatching(/./),
    host: expect.stringMatching(/./),
    command: 'restore'
  })
})

async function rewrite(output: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(output, 'audit.jsonl'), change((await readTrail(output)) ?? ''))
}
