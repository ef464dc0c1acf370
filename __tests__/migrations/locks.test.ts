// The locks that are said to be taken are those that PostgreSQL takes.

import { findHazards, type KnownTable, type StatementLock } from '../../src/migrations/hazards.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const schema = `
  CREATE TABLE customers (id int PRIMARY KEY, name text);
  CREATE TABLE orders (id int NOT NULL, customer int, total int, note text);
  ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID, ADD CONSTRAINT paid FOREIGN KEY (customer) REFERENCES customers;
  CREATE INDEX orders_total ON orders (total);
  CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER kept BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION keep();
  CREATE POLICY seen ON orders USING (true);
  CREATE RULE never AS ON DELETE TO orders DO INSTEAD NOTHING;
  CREATE TABLE events (at int) PARTITION BY RANGE (at);
  CREATE TABLE may PARTITION OF events FOR VALUES FROM (5) TO (6);
  CREATE TABLE june (at int);
  CREATE TABLE parent (at int);
  CREATE MATERIALIZED VIEW sums AS SELECT sum(total) FROM orders;
  CREATE UNIQUE INDEX ON sums (sum);
  CREATE PUBLICATION news;
  CREATE SCHEMA shop;`

const statements = [
  'ALTER TABLE orders ADD COLUMN a int',
  'ALTER TABLE orders ADD COLUMN payer int REFERENCES customers',
  'ALTER TABLE orders DROP COLUMN note',
  'ALTER TABLE orders ALTER COLUMN note TYPE varchar(9)',
  'ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1',
  'ALTER TABLE orders ALTER COLUMN total SET STATISTICS 10',
  'ALTER TABLE orders ALTER COLUMN total SET (n_distinct = 5)',
  'ALTER TABLE orders ALTER COLUMN note SET STORAGE external',
  'ALTER TABLE orders ADD CHECK (total < 9)',
  'ALTER TABLE orders ADD UNIQUE (total)',
  'ALTER TABLE orders ADD PRIMARY KEY (id)',
  'ALTER TABLE orders ADD FOREIGN KEY (total) REFERENCES customers (id)',
  'ALTER TABLE orders ADD FOREIGN KEY (total) REFERENCES customers (id) NOT VALID, ADD COLUMN b int',
  'ALTER TABLE orders VALIDATE CONSTRAINT positive',
  'ALTER TABLE orders DROP CONSTRAINT positive',
  'ALTER TABLE orders SET (fillfactor = 70)',
  'ALTER TABLE orders RESET (fillfactor)',
  'ALTER TABLE orders CLUSTER ON orders_total',
  'ALTER TABLE orders SET WITHOUT CLUSTER',
  'ALTER TABLE orders DISABLE TRIGGER kept',
  'ALTER TABLE orders ENABLE ALWAYS TRIGGER kept',
  'ALTER TABLE orders DISABLE TRIGGER USER',
  'ALTER TABLE orders DISABLE RULE never',
  'ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE orders REPLICA IDENTITY FULL',
  'ALTER TABLE orders OWNER TO CURRENT_USER',
  'ALTER TABLE orders SET UNLOGGED',
  'ALTER TABLE orders RENAME TO sales',
  'ALTER TABLE orders RENAME COLUMN note TO remark',
  'ALTER TABLE orders RENAME CONSTRAINT positive TO above',
  'ALTER TABLE orders SET SCHEMA shop',
  'ALTER TABLE june INHERIT parent',
  'ALTER TABLE events ATTACH PARTITION june FOR VALUES FROM (6) TO (7)',
  'ALTER TABLE events DETACH PARTITION may',
  'ALTER MATERIALIZED VIEW sums SET (fillfactor = 70)',
  'CREATE TABLE july PARTITION OF events FOR VALUES FROM (7) TO (8)',
  'CREATE TABLE child () INHERITS (parent)',
  'CREATE TABLE parcels (customer int REFERENCES customers)',
  'CREATE TABLE parcels (customer int, FOREIGN KEY (customer) REFERENCES customers)',
  'CREATE INDEX ON orders (note)',
  'CREATE TRIGGER again BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION keep()',
  'CREATE POLICY written ON orders FOR INSERT WITH CHECK (true)',
  'CREATE RULE r AS ON DELETE TO customers DO INSTEAD NOTHING',
  'CREATE STATISTICS s ON id, total FROM orders',
  'CREATE PUBLICATION p FOR TABLE orders, customers',
  'ALTER PUBLICATION news ADD TABLE orders',
  'ALTER POLICY seen ON orders USING (false)',
  'ALTER POLICY seen ON orders RENAME TO looked_at',
  'ALTER TRIGGER kept ON orders RENAME TO held',
  'DROP TRIGGER kept ON orders',
  'DROP POLICY seen ON orders',
  'DROP RULE never ON orders',
  'DROP TABLE june, parent',
  'DROP MATERIALIZED VIEW sums',
  'TRUNCATE june, parent',
  'REFRESH MATERIALIZED VIEW sums',
  'REFRESH MATERIALIZED VIEW CONCURRENTLY sums',
  'REINDEX TABLE orders',
  'ANALYZE orders',
  'CLUSTER orders USING orders_total',
  'LOCK TABLE orders IN EXCLUSIVE MODE',
  'LOCK TABLE orders, customers',
  'LOCK TABLE orders IN ROW SHARE MODE',
  "COMMENT ON TABLE orders IS 'x'",
  "COMMENT ON COLUMN orders.note IS 'x'",
  'INSERT INTO orders VALUES (1)',
  'UPDATE orders SET total = 1 WHERE id = 1',
  'GRANT SELECT ON orders TO CURRENT_USER',
  'CREATE VIEW v AS SELECT * FROM orders',
  'SELECT * FROM orders FOR UPDATE'
]

let database: TestDatabase
let known: ReadonlyMap<string, KnownTable>
let tables: string

beforeAll(async () => {
  database = await createDatabase(17, schema)
  const there = await database.query(
    `SELECT oid, format('"%s"."%s"', relnamespace::regnamespace, relname) AS name FROM pg_class
      WHERE relkind IN ('r', 'p', 'm') AND relnamespace = 'public'::regnamespace`
  )
  tables = there.map(({ oid }) => oid).join()
  known = new Map(there.map(({ name }) => [name ?? '', { rows: 1, bytes: 8192 }]))
})

afterAll(() => database.drop())

async function lockedBy(sql: string): Promise<string[]> {
  const { locks } = await findHazards([{ version: '1', name: 'one', file: '1_one.sql', sql }], known)
  return locks.map(describeLock)
}

function describeLock({ mode, table }: StatementLock): string {
  return `${mode} on ${table.name}`
}

/** The strongest lock on each table, as PostgreSQL has it, from the one on that conflicts with itself. */
async function lockedByPostgres(sql: string): Promise<string[]> {
  await database.query('BEGIN')
  try {
    const names = await database.query(`SELECT oid, relname FROM pg_class WHERE oid IN (${tables})`)
    await database.query(sql)
    const strength = `array_position('{ShareUpdateExclusiveLock,ShareLock,ShareRowExclusiveLock,ExclusiveLock,AccessExclusiveLock}', mode)`
    const locks = await database.query(
      `SELECT DISTINCT ON (relation) relation AS oid, mode FROM pg_locks
        WHERE pid = pg_backend_pid() AND relation IN (${tables}) AND ${strength} IS NOT NULL
        ORDER BY relation, ${strength} DESC`
    )
    const nameOf = new Map(names.map(({ oid, relname }) => [oid, relname]))
    return locks.map(({ oid, mode }) => `${sqlName(mode ?? '')} on ${nameOf.get(oid ?? '')}`)
  } finally {
    await database.query('ROLLBACK')
  }
}

/** `AccessExclusiveLock` → `ACCESS EXCLUSIVE` */
function sqlName(mode: string): string {
  return mode
    .replace(/Lock$/, '')
    .replace(/(?<!^)[A-Z]/g, ' $&')
    .toUpperCase()
}

test.each(statements)('%s', async (sql) => {
  expect((await lockedBy(sql)).sort()).toEqual((await lockedByPostgres(sql)).sort())
})

// What can't run in a transaction lets go of its locks before anybody could look.
test.each([
  ['CREATE INDEX CONCURRENTLY ON orders (note)', ['SHARE UPDATE EXCLUSIVE on orders']],
  ['REINDEX TABLE CONCURRENTLY orders', ['SHARE UPDATE EXCLUSIVE on orders']],
  [
    'ALTER TABLE events DETACH PARTITION may CONCURRENTLY',
    ['SHARE UPDATE EXCLUSIVE on events', 'ACCESS EXCLUSIVE on may']
  ],
  ['VACUUM orders', ['SHARE UPDATE EXCLUSIVE on orders']],
  ['VACUUM FULL orders', ['ACCESS EXCLUSIVE on orders']],
  // Which table an index is of is known where the index was made.
  ['DROP INDEX orders_total', []],
  [
    'CREATE INDEX CONCURRENTLY i ON orders (note); DROP INDEX i',
    ['SHARE UPDATE EXCLUSIVE on orders', 'ACCESS EXCLUSIVE on orders']
  ],
  [
    'CREATE INDEX CONCURRENTLY i ON orders (note); REINDEX INDEX i',
    ['SHARE UPDATE EXCLUSIVE on orders', 'SHARE on orders']
  ]
])('%s, by the manual', async (sql, expected) => {
  expect(await lockedBy(sql)).toEqual(expected)
})

test('a table that the migrations make is nobody else’s, whatever its name is then', async () => {
  expect(
    await lockedBy(`CREATE TABLE t (id int); ALTER TABLE t ADD a int; ALTER TABLE t RENAME TO u; ALTER TABLE u SET SCHEMA shop;
      CREATE INDEX ON shop.u (a); DROP TABLE orders; CREATE TABLE orders (id int); TRUNCATE orders; DROP TABLE shop.u`)
  ).toEqual(['ACCESS EXCLUSIVE on orders'])
})

test('a table that is there keeps what is known of it under another name', async () => {
  const files = [
    { version: '1', name: 'one', file: '1_one.sql', sql: 'ALTER TABLE orders RENAME TO sales;\n\nTRUNCATE sales' }
  ]
  const { locks } = await findHazards(files, new Map([['"public"."orders"', { rows: 7, bytes: 8192 }]]))
  expect(locks).toEqual([
    {
      file: '1_one.sql',
      line: 1,
      mode: 'ACCESS EXCLUSIVE',
      table: { schema: 'public', name: 'orders' },
      known: { rows: 7, bytes: 8192 }
    },
    {
      file: '1_one.sql',
      line: 3,
      mode: 'ACCESS EXCLUSIVE',
      table: { schema: 'public', name: 'sales' },
      known: { rows: 7, bytes: 8192 }
    }
  ])
})
