// What is known of tables that migrations may touch: of a partitioned one, what its partitions have.

import { readKnownTables } from '../../src/commands/known-tables.ts'
import { findHazards } from '../../src/migrations/hazards.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'

test('a partitioned table has the rows of its partitions, and a schema has no row twice', async () => {
  await using home = await temporaryDirectory()
  await using source = await createDatabase(
    17,
    `CREATE TABLE readings (id integer NOT NULL, value text) PARTITION BY RANGE (id);
    CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
    CREATE TABLE readings_1_1 PARTITION OF readings_1 FOR VALUES FROM (0) TO (10);
    CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM (10) TO (20);
    INSERT INTO readings SELECT n, 'x' FROM generate_series(0, 14) AS n`
  )
  const { directory } = await runBackup({ 'db-url': source.url, output: home.path })
  const known = await readKnownTables(await openSnapshot(directory), () => 100)
  expect(Object.fromEntries([...known].map(([name, { rows, bytes }]) => [name, [rows, bytes]]))).toEqual({
    '"public"."readings"': [15, 200],
    '"public"."readings_1"': [10, 100],
    '"public"."readings_1_1"': [10, 100],
    '"public"."readings_2"': [5, 100]
  })
  expect(known.get('"public"."readings"')?.columns?.get('value')).toBe('text')
  const { hazards } = await findHazards(
    [{ version: '1', name: 'x', file: '1_x.sql', sql: 'DROP SCHEMA public' }],
    known
  )
  expect(hazards.map(({ message }) => message)).toContain('DROP SCHEMA public: it has 2 tables with 15 rows')
})
