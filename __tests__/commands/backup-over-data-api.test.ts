// A backup by those who have nothing but a key of the Data API, with and without an access token: what comes out, and what
// is said of it.

import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupReport } from '../../src/commands/backup.ts'
import type { OptionName } from '../../src/config.ts'
import type { Check } from '../../src/verification/check.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type ManagementApi, startManagementApi } from '../support/management-api.ts'
import { apiRoles, type Postgrest, startPostgrest } from '../support/postgrest.ts'

const ref = 'abcdefghijklmnopqrst'

const grants = `
  DO $$
  DECLARE schema text;
  BEGIN
    FOR schema IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO service_role', schema);
      EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO service_role', schema);
    END LOOP;
  END $$`

const schemas = [
  'public',
  'a',
  'a.b',
  'Types',
  'It\'s a "Schema" / with \\ everything',
  'SCHEMA OF 63 BYTES: SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS'
]

let database: TestDatabase
let rest: Postgrest
let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let management: ManagementApi

beforeAll(async () => {
  directory = await temporaryDirectory()
  database = await createDatabase(17, apiRoles, 'types.sql', 'names.sql', 'columns.sql', 'partitions.sql', grants)
  rest = await startPostgrest({ connection: { connectionString: database.url }, schemas })
  management = await startManagementApi({ projects: { [ref]: { database: database.url } } })
})

test('x', async () => {
  const run = (o: any) => runBackup({ output: directory.path, workdir: directory.path, schemas: schemas.join(','), 'exclude-tables': '.,..,widest', ...o }, {log: testLog(l => console.log(l))})
  const pg = await run({ 'db-url': database.url, verify: 'files' })
  const api = await run({ 'supabase-url': rest.url, 'service-role-key': rest.serviceRoleKey })
  const tok = await run({ source: 'data-api', 'supabase-url': rest.url, 'service-role-key': rest.secretKey, 'project-ref': ref, 'access-token': management.accessToken, 'management-api-url': management.url })
  console.log(api.checks.map(c=>JSON.stringify(c)).join('\n'))
  console.log(tok.checks.map(c=>JSON.stringify(c)).join('\n'))
  const fp = (r: BackupReport) => new Map(r.manifest.tables.map((t) => [t.schema+'.'+t.name, t.fingerprint+' '+t.records]))
  const [a,b,c] = [fp(pg),fp(api),fp(tok)]
  for (const [k,v] of a) if (b.get(k)!==v || c.get(k) !== v) console.log('DIFF', k, v, b.get(k), c.get(k))
}, 60000)

afterAll(async () => {
  await management?.close()
  await rest?.close()
  await database?.drop()
  await directory?.[Symbol.asyncDispose]()
})
