// The migrations in a summary: what is said of a push that went well, of one that loses data, and of one that broke off; and
// that no name can disturb it.

import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import type { RehearseReport } from '../../src/commands/rehearse.ts'
import { renderMigrations } from '../../src/reports/migrations.ts'
import { renderSummary } from '../../src/reports/summary.ts'
import { commandsBack, commandsThither, type Refuge, refugeOf } from '../../src/reports/way-back.ts'
import { expectHarmless, hostileText } from '../support/hostile-markdown.ts'
import { sampleManifest } from '../support/manifest.ts'
import {
  accountOf,
  archive,
  backupWith,
  brokenAccount,
  brokenOff,
  column,
  failure,
  hazard,
  hazardsWarned,
  impactOf,
  lock,
  lossyAccount,
  lossyImpact,
  migrationsPassed,
  nothingLost,
  pushedFile,
  rehearsalOf,
  rehearsalPassed,
  rehearsalWith,
  statement,
  table,
  tidyUp,
  undo
} from '../support/migrations.ts'

/** What is said of the migrations of a backup, behind its verdict. */
function told(account: Parameters<typeof renderMigrations>[0]): string {
  const blocks = renderMigrations(account, refugeOf(backupWith(account)))
  return blocks.map((block) => block.trimEnd()).join('\n\n')
}

test('what has changed in the schema is listed, what is gone first', () => {
  const change = { type: 'COLUMN', schema: 'public', digest: null }
  const changes = [
    { ...change, fate: 'added', name: 'orders archived_at' },
    { ...change, fate: 'removed', type: 'TRIGGER', schema: 'auth', name: 'users on_created' }
  ] as const
  const text = told(accountOf({ rehearsal: rehearsalOf({ changes }) }))
  expect(text).toContain(`### What it does to the schema

**Gone:**

- TRIGGER auth.users on_created

**New:**

- COLUMN public.orders archived_at`)
})

test('of a push that went well, there is what ran, what it does, and what that does not prove', () => {
  expect(told(accountOf())).toBe(`### The push, rehearsed

Pushed into the restored copy by supabase 2.117.0. With all that was measured, it took 1.9s.

|  | Migration | Statements | Time |
| --- | --- | --- | --- |
| ✅ applied | <code>20250301120000_tidy_up.sql</code> | 1 | 4ms |
| ✅ applied | <code>20250302090000_archive.sql</code> | 1 | 4ms |

### What it does to the data

| Table | Rows | Updated | Columns |
| --- | --- | --- | --- |
| public.orders | 300 | 75 | archived_at added &#40;timestamptz&#41; |

No row and no value is lost. One other table was left as it was.

### What it does not prove

- Everything ran as a superuser: what the role of the push may not do in production was not found out.
- Of auth.users the backup has no rows.`)
})

test('of a push that loses data, the losses come first, then what to look at, and the way back is ready to paste', () => {
  expect(
    told(lossyAccount).split('### What it does to the data\n\n')[1]
  ).toBe(`| Table | Rows | Deleted | Inserted | Columns |
| --- | --- | --- | --- | --- |
| public.orders | 300 → 75 | **225** |  |  |
| public.profiles | 120 |  |  | full_name dropped with 120 values; nick → nickname |
| public.tags (new) | 0 → 10 |  | 10 |  |

3 other tables were left as they were.

### To look at

| Rule | Where | What | Instead |
| --- | --- | --- | --- |
| ban-drop-column | 20250301120000_tidy_up.sql:1 | public.profiles has 120 rows in 49.2 kB: DROP COLUMN full_name destroys what it holds | Drop it in a later migration. If it is meant: <code>-- gate:allow ban-drop-column reason</code>. |

**Locks that make others wait:**

- ACCESS EXCLUSIVE on public.profiles &#40;3,200,000 rows, 812 MB&#41;, nobody reads or writes it meanwhile: 20250301120000_tidy_up.sql:1

### The way back

What would be lost can be fetched from the backup: **that was tried in the sandbox after the push, and brought everything back.**

\`\`\`bash
export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'
BACKUP=/somewhere/backups/backup_20250119_143022
migration-gate restore "$BACKUP" --table public.orders --table public.profiles --into-schema recovered
psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --file "$BACKUP/undo.sql"
# once you have looked
psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --command 'DROP SCHEMA recovered CASCADE'
\`\`\`

\`RESTORE.md\` in the backup says how to get \`migration-gate\`. \`restore\` shows what it will do, and asks.

<details><summary><code>undo.sql</code></summary>

\`\`\`sql
BEGIN;
INSERT INTO "public"."orders" SELECT 1;
COMMIT;
\`\`\`

</details>

### What it does not prove

- Everything ran as a superuser: what the role of the push may not do in production was not found out.
- Of auth.users the backup has no rows.`)
})

describe('the push', () => {
  const push = (rest: Parameters<typeof rehearsalOf>[0]): string => told(accountOf({ rehearsal: rehearsalOf(rest) }))

  test('that broke off has a mark for each file, and what would stay of it is told as that', () => {
    const text = told(brokenAccount)
    expect(text).toContain(`| ✅ applied | <code>20250301120000_tidy_up.sql</code> | 1 | 4ms |
| ❌ failed | <code>20250302090000_archive.sql</code> | 1 | 4ms |
| ⚪ not reached | <code>20250303100000_last.sql</code> | 0 |  |
`)
    expect(text).toContain('The push broke off. This is what would stay of it:\n\n| Table |')
    expect(text).not.toContain('is lost')
  })

  test('of which nothing would stay, or which changes nothing, says so in a word', () => {
    expect(push({ impact: impactOf([]) })).toContain('the data\n\nNothing: every table is as it was.\n')
    expect(push({ impact: impactOf([]), pushed: brokenOff })).toContain('the data\n\nNothing of it would stay.\n')
    expect(push({ impact: undefined, pushed: brokenOff })).toContain('The sandbox ended before that could be measured.')
  })

  test('by our own executor says why it was not the CLI', () => {
    const by = 'Migration Gate in place of the Supabase CLI: there is no supabase on the PATH'
    expect(push({ by })).toContain(
      'copy by Migration Gate in place of the Supabase CLI: there is no supabase on the PATH. With'
    )
  })

  test('has its five slowest statements, where they are slow, without the comments in front of them', () => {
    const slow = [1, 2, 3, 4, 5, 6].map((line) =>
      statement(line, `-- a\n/* b */ UPDATE t\n  SET n = ${line}`, line * 100)
    )
    const files = [pushedFile(tidyUp, { statements: slow }), pushedFile(archive)]
    expect(push({ pushed: { files, failure: undefined, stubs: [] } })).toContain(`| Slowest | Time | Statement |
| --- | --- | --- |
| 20250301120000_tidy_up.sql:6 | 600ms | <code>UPDATE t SET n = 6</code> |
| 20250301120000_tidy_up.sql:5 | 500ms | <code>UPDATE t SET n = 5</code> |
| 20250301120000_tidy_up.sql:4 | 400ms | <code>UPDATE t SET n = 4</code> |
| 20250301120000_tidy_up.sql:3 | 300ms | <code>UPDATE t SET n = 3</code> |
| 20250301120000_tidy_up.sql:2 | 200ms | <code>UPDATE t SET n = 2</code> |

`)
    expect(push({})).not.toContain('Slowest')
  })

  test('names what stood in for what only production has', () => {
    const stubs = [{ file: tidyUp, line: 2, what: 'cron.schedule' }]
    expect(push({ pushed: { files: [pushedFile(tidyUp)], failure: undefined, stubs } })).toContain(
      'Only production has these. Something of the same name stood in, and did nothing:\n\n- cron.schedule at 20250301120000_tidy_up.sql:2\n'
    )
  })

  test('of 500 files shows the one that failed first, and counts those that it does not show', () => {
    const files = Array.from({ length: 500 }, (_, index) =>
      pushedFile(`2025${index}_x.sql`, { status: index < 399 ? 'applied' : index === 399 ? 'failed' : 'not reached' })
    )
    const text = push({ pushed: { files, failure: { ...failure, file: '2025399_x.sql' }, stubs: [] } })
    expect(text).toContain('| --- | --- | --- | --- |\n| ❌ failed | <code>2025399_x.sql</code> |')
    expect(text).toContain('\nMore: 350 applied, 100 not reached.\n')
  })

  test('that nobody has tried has the reason, and the files', () => {
    const reason = 'verify is source: there is no restored copy to rehearse on'
    const checks = [migrationsPassed, { name: 'rehearsal', status: 'skipped', detail: reason } as const]
    expect(told(accountOf({ rehearsal: undefined, checks }))).toBe(
      `### 2 migrations, not rehearsed\n\n${reason}\n\n- ${tidyUp}\n- ${archive}`
    )
  })
})

describe('what it does to a table', () => {
  const rowOf = (...tables: Parameters<typeof impactOf>[0]): string => {
    const text = told(accountOf({ rehearsal: rehearsalOf({ impact: impactOf(tables) }) }))
    return text.split('### What it does to the data\n\n')[1]?.split('\n\n')[0] ?? ''
  }

  test('is told with its new name, its columns, its storage and its partitions', () => {
    const columns = [
      column('id', { type: 'integer', newType: 'bigint' }),
      column('note', { newName: 'remark', newType: 'varchar(5)', overwritten: 9, emptied: 1, filled: 2 }),
      column('body', { fate: 'dropped' }),
      column('untouched')
    ]
    const orders = table('orders', {
      renamed: { schema: 'shop', name: 'sales' },
      updated: 12,
      columns,
      rewritten: true,
      indexes: ['a', 'b', 'c', 'd'],
      detached: [{ schema: 'public', name: 'orders_2023' }],
      lostPartitions: [
        { schema: 'public', name: 'orders_2022', parent: { schema: 'public', name: 'orders' }, bound: 'DEFAULT' }
      ]
    })
    expect(rowOf(orders)).toBe(`| Table | Rows | Updated | Columns | Besides |
| --- | --- | --- | --- | --- |
| public.orders → shop.sales | 300 | 12 | note → remark: text → varchar&#40;5&#41;, 9 values overwritten, 1 value set to NULL, 2 values filled in; id: integer → bigint; body dropped | all rows rewritten; indexes built: a, b, c and 1 more; detached: orders_2023; partitions dropped: orders_2022 |`)
  })

  test('that is gone, or new, stands beside its name', () => {
    expect(
      rowOf(
        table('tags', { fate: 'created', rowsBefore: 0, rowsAfter: 0, columns: [column('id', { fate: 'added' })] }),
        table('old', { fate: 'dropped', rowsAfter: 0, deleted: 300 })
      )
    ).toBe(`| Table | Rows | Deleted |
| --- | --- | --- |
| public.old (dropped) | 300 → 0 | **300** |
| public.tags (new) | 0 |  |`)
  })

  test('without a key says what the numbers mean', () => {
    const visits = table('visits', { key: [], deleted: 3, inserted: 3 })
    const text = told(accountOf({ rehearsal: rehearsalOf({ impact: impactOf([visits]) }) }))
    expect(text).toContain(
      'No primary key: public.visits. There, a row that is changed counts as one deleted and one inserted.'
    )
  })
})

describe('what is to be looked at', () => {
  test('is not told of where the user has said so; locks and what is allowed are', () => {
    const findings = {
      hazards: [hazard(1)],
      allowed: [{ ...hazard(4), reason: 'nobody reads it since March' }],
      locks: [lock('orders')]
    }
    const ignored = { ...hazardsWarned, detail: '1 hazard. Not failed: on-hazard is ignore' }
    const text = told(accountOf({ findings, checks: [rehearsalPassed, nothingLost, ignored] }))
    expect(text).toContain(`### To look at

**1 statement allowed by a comment:**

- ban-drop-column at 20250301120000_tidy_up.sql:4: nobody reads it since March

**Locks that make others wait:**

- ACCESS EXCLUSIVE on public.orders &#40;3,200,000 rows, 812 MB&#41;`)
    expect(text).not.toContain('| Rule |')
  })

  test('is folded where much is allowed, and counted where much is not', () => {
    const hazards = Array.from({ length: 53 }, (_, index) => hazard(index + 1))
    const allowed = hazards.slice(0, 6).map((each) => ({ ...each, reason: 'meant' }))
    const text = told(accountOf({ findings: { hazards, allowed, locks: [] } }))
    expect(text).toContain('<details><summary>6 statements allowed by a comment</summary>\n\n- ban-drop-column at ')
    expect(text).toContain('\n3 more statements: ban-drop-column &#40;3&#41;.\n')
  })

  test('of each table names the strongest lock, and says who has to wait', () => {
    const known = { rows: 12, bytes: 8192 }
    const locks = [
      lock('small', { mode: 'SHARE', known }),
      lock('large', { mode: 'SHARE', line: 3 }),
      lock('large', { mode: 'ACCESS EXCLUSIVE', line: 9 }),
      lock('large', { mode: 'SHARE ROW EXCLUSIVE', line: 12 }),
      lock('empty', { known: { rows: 0, bytes: 0 } }),
      lock('unknown', { mode: 'EXCLUSIVE', known: undefined }),
      lock('analyzed', { mode: 'SHARE UPDATE EXCLUSIVE' })
    ]
    expect(told(accountOf({ findings: { hazards: [], allowed: [], locks } }))).toContain(`others wait:**

- ACCESS EXCLUSIVE on public.large &#40;3,200,000 rows, 812 MB&#41;, nobody reads or writes it meanwhile: 20250301120000_tidy_up.sql:9
- SHARE on public.small &#40;12 rows, 8.19 kB&#41;, nobody writes to it meanwhile: 20250301120000_tidy_up.sql:1
- EXCLUSIVE on public.unknown, nobody writes to it meanwhile: 20250301120000_tidy_up.sql:1

###`)
  })

  test('are files that were edited after they were applied', () => {
    const warnings = [{ kind: 'edited', version: '20250101000000', file: '20250101000000_a.sql', lines: [3] } as const]
    expect(told(accountOf({ warnings }))).toMatch(
      /^### Files and history have parted\n\n- 20250101000000_a\.sql was edited after it was applied &#40;line 3&#41;: /
    )
  })
})

describe('the way back', () => {
  const here: Refuge = {
    id: 'backup_1',
    directory: '/b/backup_1',
    isEncrypted: false,
    remote: undefined,
    hasUndo: true
  }

  test('begins with the artifact, where the runner will be gone', () => {
    const remote = { store: 'artifacts', name: 'production-backup_1-attempt-1', repository: 'owner/name' } as const
    expect(commandsThither({ ...here, remote })).toEqual([
      "export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'",
      'export GITHUB_REPOSITORY=owner/name GITHUB_TOKEN="$(gh auth token)"',
      'migration-gate download production-backup_1-attempt-1',
      'BACKUP=backups/backup_1'
    ])
  })

  test('begins with S3, where there is no artifact, by the name that the backup has there', () => {
    const url = 's3://bucket/prefix?endpoint=https://s3.example.com'
    expect(commandsThither({ ...here, remote: { store: 's3', name: 'backup_1_2', url } })).toEqual([
      "export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'",
      '# AWS_ACCESS_KEY_ID and such are yours to set',
      `export BACKUP_S3_URL='${url}'`,
      'BACKUP=backups/backup_1_2',
      '[ -d "$BACKUP" ] || migration-gate download backup_1_2'
    ])
  })

  test('restores what was dropped in its place, and the rest of each schema beside', () => {
    const beside = [
      { schema: 'recovered_public', tables: ['public.orders'] },
      { schema: 'recovered_Shop', tables: ['Shop.orders'] }
    ]
    expect(commandsBack({ ...undo, dropped: ['public.members'], beside }, here)).toEqual([
      'migration-gate restore "$BACKUP" --table public.members',
      'migration-gate restore "$BACKUP" --table public.orders --into-schema recovered_public',
      'migration-gate restore "$BACKUP" --table Shop.orders --into-schema recovered_Shop',
      'psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --file "$BACKUP/undo.sql"',
      '# once you have looked',
      `psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --command 'DROP SCHEMA recovered_public CASCADE; DROP SCHEMA "recovered_Shop" CASCADE'`
    ])
    expect(commandsBack({ ...undo, dropped: ['public.members'], beside: [], sql: '' }, here)).toEqual([
      'migration-gate restore "$BACKUP" --table public.members'
    ])
  })

  test('that did not work in the sandbox is not offered: all of the backup is', () => {
    const failed = { ...undo, failure: '12 values or rows are still missing' }
    const text = told(accountOf({ rehearsal: rehearsalOf({ impact: lossyImpact, undo: failed }) }))
    expect(text).toContain(
      'can **not** be fetched by itself: that was tried in the sandbox, and did not work (12 values'
    )
    expect(text).toContain(
      'BACKUP=/somewhere/backups/backup_20250119_143022\nmigration-gate restore "$BACKUP" --in-place\n```'
    )
    expect(text).not.toContain('brought everything back')
  })

  test('with too many tables for a command is all of the backup, too', () => {
    const tables = Array.from({ length: 51 }, (_, index) => `public.t${index}`)
    const large = { ...undo, beside: [{ schema: 'recovered', tables }], sql: 'x'.repeat(20_001) }
    const text = told(accountOf({ rehearsal: rehearsalOf({ impact: lossyImpact, undo: large }) }))
    expect(text).toContain('too many tables for a command')
    expect(text).toContain('migration-gate restore "$BACKUP" --in-place')
    expect(text).not.toContain('<details>')
  })

  test('has no commands where no backup was kept, and of a backup made before says to save the SQL', () => {
    const report = rehearsalWith(lossyAccount)
    expect(renderSummary(report)).toContain('The backup that is taken before the push will have the commands for it.')
    const stored: RehearseReport = { ...report, directory: '/b/backup_1' }
    expect(renderSummary(stored)).toContain('<code>undo.sql</code>, to be saved under this name</summary>')
    expect(commandsBack(undo, refugeOf(stored))).toContain(
      'psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --file undo.sql'
    )
  })

  test('says what nobody can fetch', () => {
    const remarks = ['public.visits has no primary key']
    const rehearsal = rehearsalOf({ impact: lossyImpact, undo: { ...undo, remarks } })
    expect(told(accountOf({ rehearsal }))).toContain('\n\n- public.visits has no primary key\n\n<details>')
  })

  test('is read by a shell as it was meant, whatever tables are called', () => {
    const names = fc.array(hostileText, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(names, hostileText, fc.boolean(), (tables, name, isInS3) => {
        const remote = { store: 's3', name, url: `s3://${name}` } as const
        const refuge = isInS3 ? { ...here, remote } : { ...here, directory: `/b/${name}` }
        const hostile = { ...undo, beside: [{ schema: `recovered_${name}`, tables }] }
        const commands = [...commandsThither(refuge), ...commandsBack(hostile, refuge)]
        const tell = 'migration-gate() { printf "%s\\0" "$@"; }; psql() { :; }'
        const script = [tell, ...commands, 'printf %s "$BACKUP_S3_URL"'].join('\n')
        const read = execFileSync('bash', ['--norc', '-c', script], {
          encoding: 'utf8',
          env: { PATH: process.env.PATH ?? '' }
        }).split('\0')
        const patterns = tables.flatMap((each) => ['--table', each.replace(/[,\n\r*]+\s*|^\s+|\s+$/g, '*')])
        expect(read).toEqual([
          ...(isInS3 ? ['download', name] : []),
          'restore',
          `${isInS3 ? 'backups' : '/b'}/${name}`,
          ...patterns,
          '--into-schema',
          `recovered_${name}`,
          isInS3 ? remote.url : ''
        ])
      }),
      { numRuns: 25 }
    )
  })
})

/** Everything that comes from outside is this text. */
function hostileReport(text: string): RehearseReport {
  const place = { schema: text, name: text }
  const columns = [column(text, { newName: text, newType: text, overwritten: 1 })]
  const impact = impactOf([table(text, { ...place, renamed: place, deleted: 1, columns, indexes: [text], key: [] })])
  const files = [pushedFile(text, { statements: [statement(1, text, 500)] })]
  const pushed = { files, failure: { ...failure, file: text, statement: text, message: text, hint: text }, stubs: [] }
  const stubs = [{ file: text, line: 1, what: text }]
  const bad = { ...hazard(1), file: text, message: text, remedy: text }
  const account = accountOf({
    directory: text,
    refusals: [{ kind: 'out of order', version: '1', file: text }],
    warnings: [{ kind: 'duplicate', version: '1', files: [text, text] }],
    findings: { hazards: [bad], allowed: [{ ...bad, reason: text }], locks: [lock(text, { table: place })] },
    rehearsal: rehearsalOf({
      by: text,
      pushed: { ...pushed, stubs },
      impact,
      undo: { ...undo, dropped: [text], sql: text, remarks: [text] },
      remarks: [text]
    }),
    checks: [
      { name: 'rehearsal', status: 'failed', detail: text },
      { name: 'hazards', status: 'failed', detail: text }
    ]
  })
  const manifest = { ...sampleManifest, database_url: text, timestamp: text }
  return rehearsalWith(account, { status: 'failed', manifest, directory: text })
}

test('no text from outside ends the cell, the list, the block of code or the heading that it stands in', () => {
  fc.assert(fc.property(hostileText, (text) => expectHarmless(renderSummary(hostileReport(text)))))
})

test('of thousands of everything, with names without end, enough is left to be read, and nothing is cut in two', () => {
  const long = '"🐘"|<x>`'.repeat(120)
  const many = <T>(number: number, make: (name: string) => T): T[] =>
    Array.from({ length: number }, (_, index) => make(`${index}${long}`))
  const columns = many(100, (name) => column(name, { dropped: 1 }))
  const files = many(500, (name) => pushedFile(name, { status: 'half applied' }))
  const drift = many(1000, (file) => ({ kind: 'out of order', version: '1', file }) as const)
  const account = accountOf({
    refusals: drift,
    warnings: drift,
    findings: {
      hazards: many(5000, (message) => hazard(1, { message, remedy: long })),
      allowed: many(5000, (reason) => ({ ...hazard(1), reason })),
      locks: many(1000, (name) => lock(name))
    },
    rehearsal: rehearsalOf({
      pushed: { files, failure: { ...failure, message: long.repeat(100) }, stubs: [] },
      impact: impactOf(many(1000, (name) => table(name, { deleted: 1, columns }))),
      undo: { ...undo, dropped: many(1000, (name) => name), remarks: many(1000, (name) => name) },
      remarks: many(1000, (name) => name)
    }),
    checks: [{ name: 'rehearsal', status: 'failed', detail: long.repeat(1000) }]
  })
  for (const report of [backupWith(account), rehearsalWith(account)]) {
    const summary = renderSummary(report)
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary.startsWith('## ❌ Do not push: migration 20250302090000_archive.sql fails at line 3\n')).toBe(true)
    expect(summary).toContain('\nThere is more than fits: see verification.json.\n')
    expect(summary).toContain('\n### Checks\n')
    expectHarmless(summary)
  }
})
