// What is said after a push: one line where all is well, and where it is not, what is different and what to do. Nothing that a
// database or a file is named can disturb it.

import type { AfterCheckReport, Difference } from '../../src/commands/after-check.ts'
import { renderAfterCheck, tellAfterCheck } from '../../src/reports/after-check.ts'

const migrations = ['20250301_one.sql', '20250302_two.sql'].map((file) => {
  const [version = '', name = ''] = file.split(/[_.]/)
  return { version, name, file, statements: null }
})
const [one, two] = migrations
const remote = {
  store: 'artifacts' as const,
  name: 'production-backup_20250119_143022-attempt-1',
  repository: 'example/shop'
}
const backup = {
  id: 'backup_20250119_143022',
  directory: '/home/runner/backups/backup_20250119_143022',
  isEncrypted: false,
  remote
}
const pushed = { backup, migrations, compared: { tables: 12, fingerprints: 9, changes: 14 }, leftOut: [] }

const asRehearsed: AfterCheckReport = { status: 'as rehearsed', ...pushed }

function different(differences: readonly Difference[], more: object = {}): AfterCheckReport {
  return { status: 'different', ...pushed, differences, remarks: [], ...more }
}

const halfPushed = {
  status: 'half pushed' as const,
  backup,
  applied: one ? [one] : [],
  missing: two ? [two] : [],
  undo: null
}

describe('a push that did what was rehearsed', () => {
  const line =
    'After the push, production is as rehearsed: 2 migrations applied; compared were the rows of 12 tables, the content of 9 of them, 14 changes of the schema.'

  test('is told in one line, and warns nobody', () => {
    expect(renderAfterCheck(asRehearsed)).toBe(`✅ ${line}\n`)
    expect(tellAfterCheck(asRehearsed)).toEqual({ lines: [line], warning: undefined })
  })

  test('is told with what could not be compared', () => {
    const report: AfterCheckReport = {
      ...asRehearsed,
      compared: { tables: 1, fingerprints: 0, changes: undefined },
      leftOut: ['the schema: the role may not read public.a_|_b any more']
    }
    expect(renderAfterCheck(report)).toBe(
      '✅ After the push, production is as rehearsed: 2 migrations applied; compared were the rows of 1 table.\n\nNot compared:\n\n- the schema: the role may not read public.a&#95;&#124;&#95;b any more\n'
    )
    expect(tellAfterCheck(report)).toMatchObject({
      lines: [expect.anything(), 'not compared: the schema: the role may not read public.a_|_b any more'],
      warning: undefined
    })
  })
})

describe('a difference', () => {
  test.each<[Difference, string]>([
    [
      { kind: 'history', version: '20250401', now: 'unexpected' },
      '| migration 20250401 | not there | in the history |'
    ],
    [{ kind: 'history', version: '20250401', now: 'missing' }, '| migration 20250401 | in the history | not there |'],
    [
      { kind: 'history', version: '20250301', now: 'other statements' },
      '| migration 20250301 | applied | applied with other statements |'
    ],
    [
      { kind: 'rows', schema: 'public', name: 'orders', rehearsed: 1200, now: 1203 },
      '| public.orders | 1,200 rows | 1,203 rows |'
    ],
    [
      { kind: 'content', schema: 'public', name: 'orders', rows: 1 },
      '| public.orders | 1 row | 1 row, but not the same |'
    ],
    [
      { kind: 'object', type: 'INDEX', schema: 'public', name: 'by_note', rehearsed: 'added', now: undefined },
      '| INDEX public.by_note | added | not there |'
    ],
    [
      { kind: 'object', type: 'COLUMN', schema: 'public', name: 'orders note', rehearsed: undefined, now: 'added' },
      '| COLUMN public.orders note | not there | added |'
    ],
    [
      { kind: 'object', type: 'EXTENSION', schema: null, name: 'citext', rehearsed: undefined, now: 'removed' },
      '| EXTENSION citext | left as it was | removed |'
    ],
    [
      { kind: 'object', type: 'POLICY', schema: 'public', name: 'orders own', rehearsed: 'changed', now: 'changed' },
      '| POLICY public.orders own | changed | changed, but otherwise |'
    ]
  ])('is a row: %j', (difference, row) => {
    expect(renderAfterCheck(different([difference]))).toContain(`\n| --- | --- | --- |\n${row}\n`)
  })

  test('is told with the verdict first, what was not known in the rehearsal, and where the state before is', () => {
    const rows: Difference = { kind: 'rows', schema: 'public', name: 'orders', rehearsed: 1200, now: 1203 }
    const text = renderAfterCheck(different([rows], { remarks: ['Of auth.users the backup has no rows.'] }))
    expect(text).toMatch(/^## ⚠️ After the push, 1 thing is not as rehearsed\n/)
    expect(text).toContain('somebody has written since')
    expect(text).toContain('- Of auth.users the backup has no rows.')
    expect(text).toContain(`<code>${remote.name}</code>`)
    const gone: Difference = { kind: 'history', version: '1', now: 'missing' }
    expect(renderAfterCheck(different([gone]))).not.toContain('somebody has written since')
    expect(renderAfterCheck(different([gone], { backup: { ...backup, remote: null } }))).toContain(
      `<code>${backup.directory}</code>`
    )
  })

  test('is one of many: one warning names the first, the summary the first fifty, the log all', () => {
    const many = Array.from({ length: 60 }, (_, number): Difference => {
      return { kind: 'rows', schema: 'public', name: `t${number}`, rehearsed: 0, now: 1 }
    })
    const { lines, warning } = tellAfterCheck(different(many))
    expect(lines).toHaveLength(60)
    expect(warning).toMatch(
      /^After the push, 60 things are not as rehearsed: public\.t0: rehearsed 0 rows, now 1 row; .*public\.t4: .*; and 55 more$/
    )
    const text = renderAfterCheck(different(many))
    expect(text).toContain('| public.t49 |')
    expect(text).not.toContain('| public.t50 |')
    expect(text).toContain('And 10 more')
  })
})

describe('a push that stopped half way', () => {
  const text = renderAfterCheck(halfPushed)

  test('is told with what is applied and what is not', () => {
    expect(text).toMatch(/^## ❌ The push stopped half way: 1 of 2 migrations applied\n/)
    expect(text).toContain(
      '| ❌ not applied | <code>20250302_two.sql</code> |\n| ✅ applied | <code>20250301_one.sql</code> |'
    )
  })

  test('has the commands to go back, ready to paste', () => {
    expect(text).toContain(`\`\`\`bash
export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'
export GITHUB_REPOSITORY=example/shop GITHUB_TOKEN="$(gh auth token)"
migration-gate download production-backup_20250119_143022-attempt-1
BACKUP=backups/backup_20250119_143022
migration-gate restore "$BACKUP" --in-place
\`\`\``)
    const local = renderAfterCheck({ ...halfPushed, backup: { ...backup, remote: null } })
    expect(local).toContain(`BACKUP=${backup.directory}\nmigration-gate restore "$BACKUP" --in-place\n`)
  })

  test('has those to fetch what the migrations lose, if they lose anything', () => {
    const undo = {
      dropped: ['public.drafts'],
      beside: [{ schema: 'recovered', tables: ['public.orders'] }],
      sql: 'x',
      remarks: []
    }
    expect(renderAfterCheck({ ...halfPushed, undo })).toContain(
      'migration-gate restore "$BACKUP" --table public.drafts\nmigration-gate restore "$BACKUP" --table public.orders --into-schema recovered\n'
    )
    expect(text).not.toContain('--table')
  })

  test('warns once, and the log has the commands too', () => {
    const { lines, warning } = tellAfterCheck(halfPushed)
    expect(warning).toBe('The push stopped half way: 1 of 2 migrations applied: 20250302_two.sql is not')
    expect(lines).toContain('migration-gate restore "$BACKUP" --in-place')
  })
})

test.each<[string, AfterCheckReport, string, boolean]>([
  [
    'nobody has pushed',
    { status: 'not pushed', backup, missing: migrations },
    'After the push, none of 2 pending migrations is applied: it did not run, or failed at the first. Nothing was compared.',
    false
  ],
  [
    'the only migration has failed',
    { status: 'not pushed', backup, missing: migrations.slice(1) },
    'After the push, the pending migration is not applied: it did not run, or failed at the first. Nothing was compared.',
    false
  ],
  [
    'the database could not be read',
    { status: 'unknown', backup: undefined, reason: 'nobody listens' },
    'What the push did is not known: nobody listens',
    true
  ]
])('where %s, one line says so', (_, report, line, warns) => {
  expect(renderAfterCheck(report)).toBe(`⚪ ${line}\n`)
  expect(tellAfterCheck(report)).toEqual(warns ? { lines: [], warning: line } : { lines: [line], warning: undefined })
})

test('no name ends what it stands in', () => {
  const name = 'a|b`*_x_*`<img src=x>\n## ❌ Nothing works\n```'
  const files = [{ version: '1', name, file: `1_${name}.sql`, statements: null }]
  const texts = [
    renderAfterCheck(
      different([{ kind: 'rows', schema: name, name, rehearsed: 1, now: 2 }], {
        migrations: files,
        remarks: [name],
        leftOut: [name]
      })
    ),
    renderAfterCheck({
      ...halfPushed,
      applied: files,
      missing: files,
      backup: { ...backup, directory: name, remote: null }
    }),
    renderAfterCheck({ status: 'unknown', backup: undefined, reason: name })
  ]
  for (const text of texts) {
    const outside = text.replace(/^(`{3,})bash\n[\s\S]*?\n\1$/gm, '')
    expect(outside).not.toMatch(/^## ❌ Nothing works|[`*]x|<img/m)
  }
})
