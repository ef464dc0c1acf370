// What migrations of every sort do to the data, as a rehearsal measures it: all of them in one push, each to a shop of its
// own, into a copy on another server. What is expected stands beside this file, a report for each.

import { isChanged, type TableImpact } from '../../src/rehearsal/impact.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearse.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { baseSql, impactCases, inSchemas } from '../support/push-corpus.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

/** Those that a push gets through. */
const cases = impactCases.filter(({ fails, alone }) => !fails && !alone)

let source: TestDatabase
let directory: AsyncDisposable & { readonly path: string }
let rehearsal: Rehearsal

beforeAll(async () => {
  source = await createDatabase(15)
  directory = await temporaryDirectory()
  const schemas = cases.flatMap((_, index) => [`public_${index}`, `archive_${index}`])
  for (const [index] of cases.entries())
    await source.query(`CREATE SCHEMA public_${index}; ${inSchemas(baseSql, `${index}`)}`)
  const files = cases.flatMap(({ files: own }, index) =>
    Object.values(own).map((sql, part) => [`${1000 + index * 10 + part}_case.sql`, inSchemas(sql, `${index}`)])
  )
  await writeMigrations(directory.path, Object.fromEntries(files))
  const report = await runBackup({
    'db-url': source.url,
    'drill-db-url': sharedServerUrl(17),
    verify: 'drill',
    schemas: schemas.join(),
    output: `${directory.path}/backups`,
    migrations: `${directory.path}/supabase/migrations`
  })
  if (!report.migrations?.rehearsal) throw new Error(JSON.stringify(report.checks, undefined, 2))
  rehearsal = report.migrations.rehearsal
})

afterAll(async () => {
  await directory[Symbol.asyncDispose]()
  await source.drop()
})

/** A line for each table, and one for each of its columns of which there is something to say. */
function describeImpact(index: number): string[] {
  const tables = rehearsal.impact?.tables.filter(({ schema }) => schema.endsWith(`_${index}`)) ?? []
  return tables.flatMap(describeTable).map((line) => line.replaceAll(`_${index}.`, '.'))
}

function describeTable(table: TableImpact): string[] {
  const { schema, name, fate, renamed, rowsBefore, rowsAfter, deleted, inserted, updated, rewritten } = table
  const figures = { deleted, inserted, updated }
  const changes = Object.entries(figures).flatMap(([what, rows]) => (rows > 0 ? [`${rows} ${what}`] : []))
  const head = [
    `${schema}.${name}${renamed ? ` → ${renamed.schema}.${renamed.name}` : ''} ${fate}: ${rowsBefore} → ${rowsAfter} rows`,
    ...changes,
    ...(rewritten ? ['rewritten'] : []),
    ...table.indexes.map((index) => `index ${index}`),
    ...table.detached.map((part) => `${part.name} detached`),
    ...table.lostPartitions.map((part) => `partition ${part.name} ${part.bound} gone`)
  ]
  const columns = fate === 'kept' ? table.columns.filter(isChanged) : []
  return [
    head.join(', '),
    ...columns.map(({ name: column, type, newName, newType, fate: what, ...values }) => {
      const counted = Object.entries(values).flatMap(([kind, number]) => (number > 0 ? [`${number} ${kind}`] : []))
      const names = `${column}${newName ? ` → ${newName}` : ''} ${type}${newType ? ` → ${newType}` : ''}`
      return [`  ${names} ${what}`, ...counted].join(', ')
    })
  ]
}

test('the real CLI has pushed all of them', () => {
  expect(rehearsal.by).toMatch(/^supabase \d/)
  expect(rehearsal.pushed.failure).toBeUndefined()
  expect(new Set(rehearsal.pushed.files.map(({ status }) => status))).toEqual(new Set(['applied']))
})

test.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
  expect(describeImpact(index)).toMatchSnapshot()
})

test('the way back brings everything back that was lost', () => {
  expect(rehearsal.undo?.failure).toBeUndefined()
  expect(rehearsal.undo?.dropped).not.toHaveLength(0)
})
