// Every rule: what trips it, in its very words, and what does not.

import { findHazards, type KnownTable } from '../../src/migrations/hazards.ts'
import { rules, unreadable } from '../../src/migrations/rules.ts'

const known: ReadonlyMap<string, KnownTable> = new Map([
  [
    '"public"."orders"',
    {
      rows: 3_200_000,
      bytes: 812_000_000,
      columns: new Map([
        ['note', 'character varying(20)'],
        ['total', 'integer']
      ])
    }
  ],
  ['"public"."customers"', { rows: 1, bytes: 8192 }],
  ['"public"."nothing"', { rows: 0, bytes: 0 }],
  ['"auth"."users"', { rows: 1200, bytes: 3_000_000 }]
])

const orders = 'public.orders has 3,200,000 rows in 812 MB'
const nobody = 'nobody can read or write the table meanwhile'

interface Fixture {
  /** SQL, and what is said of it. */
  readonly trips: readonly (readonly [sql: string, message: string])[]
  readonly spares: readonly string[]
}

const fixtures: Readonly<Record<string, Fixture>> = {
  'ban-drop-column': {
    trips: [
      [
        'ALTER TABLE orders DROP COLUMN note',
        `${orders}: DROP COLUMN note destroys what it holds, and breaks every program that still names it`
      ],
      [
        'ALTER TABLE nothing DROP COLUMN x',
        'public.nothing is empty: DROP COLUMN x breaks every program that still names it'
      ]
    ],
    spares: ['CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a', 'ALTER TYPE pair DROP ATTRIBUTE a']
  },
  'ban-drop-table': {
    trips: [
      [
        'DROP TABLE orders',
        `${orders}: DROP TABLE destroys what it holds, and breaks every program that still names it`
      ],
      ['DROP TABLE IF EXISTS nothing', 'public.nothing is empty: DROP TABLE breaks every program that still names it'],
      [
        // Somewhere else than where somebody has looked, it may be there.
        'DROP TABLE IF EXISTS gone',
        'public.gone: DROP TABLE destroys what it holds, and breaks every program that still names it'
      ]
    ],
    spares: [
      'CREATE TABLE t (a int); DROP TABLE t',
      'CREATE TEMP TABLE orders (a int); DROP TABLE orders',
      'DROP VIEW v'
    ]
  },
  'ban-drop-schema': {
    trips: [
      ['DROP SCHEMA public', 'DROP SCHEMA public: it has 3 tables with 3,200,001 rows'],
      ['DROP SCHEMA shop', 'DROP SCHEMA shop breaks every program that still names what is in it']
    ],
    spares: ['DROP TABLE orders', 'CREATE SCHEMA shop']
  },
  'ban-drop-database': {
    trips: [['DROP DATABASE shop', 'DROP DATABASE shop destroys all that it holds']],
    spares: ['DROP TABLE shop']
  },
  'ban-drop-owned': {
    trips: [['DROP OWNED BY clerk', 'DROP OWNED BY clerk drops every table, function and grant of that role']],
    spares: ['REASSIGN OWNED BY clerk TO postgres', 'DROP ROLE clerk']
  },
  'ban-drop-cascade': {
    trips: [
      [
        'DROP TABLE orders CASCADE',
        'DROP TABLE orders CASCADE drops whatever depends on it, too, without a list: views, foreign keys, policies, columns'
      ],
      [
        'DROP FUNCTION shop.f CASCADE',
        'DROP FUNCTION shop.f CASCADE drops whatever depends on it, too, without a list: views, foreign keys, policies, columns'
      ],
      [
        'ALTER TABLE orders DROP CONSTRAINT c CASCADE',
        'public.orders: DROP CONSTRAINT c CASCADE drops whatever depends on it, too, without a list: views, foreign keys, policies, columns'
      ]
    ],
    spares: ['DROP TABLE orders', 'CREATE TABLE t (a int); DROP TABLE t CASCADE', 'ALTER TABLE orders DROP COLUMN note']
  },
  'ban-truncate': {
    trips: [['TRUNCATE orders', `${orders}: TRUNCATE destroys every row`]],
    spares: ['TRUNCATE nothing', 'CREATE TABLE t (a int); TRUNCATE t']
  },
  'ban-truncate-cascade': {
    trips: [
      [
        'TRUNCATE nothing CASCADE',
        'TRUNCATE public.nothing CASCADE empties every table that refers to it, too, and those that refer to these'
      ]
    ],
    spares: ['TRUNCATE orders', 'CREATE TABLE t (a int); TRUNCATE t CASCADE']
  },
  'delete-without-where': {
    trips: [
      ['DELETE FROM orders', `${orders}: DELETE without WHERE destroys every row`],
      ['DELETE FROM orders WHERE true', `${orders}: DELETE without WHERE destroys every row`],
      [
        'WITH d AS (DELETE FROM orders RETURNING *) SELECT * FROM d',
        `${orders}: DELETE without WHERE destroys every row`
      ]
    ],
    spares: [
      'DELETE FROM orders WHERE total = 0',
      'DELETE FROM orders USING customers c WHERE c.id = customer',
      'DELETE FROM nothing',
      "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM orders'",
      'CREATE RULE r AS ON INSERT TO customers DO DELETE FROM orders'
    ]
  },
  'update-without-where': {
    trips: [
      [
        'UPDATE orders SET total = 0',
        `${orders}: UPDATE without WHERE writes every row: what was there is lost, and each row stays locked until the file has ended`
      ]
    ],
    spares: [
      'UPDATE orders SET total = 0 WHERE total IS NULL',
      'UPDATE orders SET total = c.id FROM customers c WHERE c.id = customer',
      'UPDATE nothing SET x = 1',
      'INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET total = 0',
      'ALTER TABLE orders ADD COLUMN share numeric; UPDATE orders SET share = total / 2'
    ]
  },
  'ban-drop-not-null': {
    trips: [
      [
        'ALTER TABLE orders ALTER COLUMN total DROP NOT NULL',
        'public.orders: without NOT NULL, total may be null for programs that have never met one'
      ]
    ],
    spares: [
      'ALTER TABLE orders ALTER COLUMN total SET NOT NULL',
      'CREATE TABLE t (a int NOT NULL); ALTER TABLE t ALTER a DROP NOT NULL'
    ]
  },
  'renaming-column': {
    trips: [
      [
        'ALTER TABLE orders RENAME COLUMN note TO remark',
        'public.orders: renaming note to remark breaks every program that still uses the old name'
      ],
      [
        'ALTER VIEW v RENAME COLUMN a TO b',
        'public.v: renaming a to b breaks every program that still uses the old name'
      ]
    ],
    spares: [
      'CREATE TABLE t (a int); ALTER TABLE t RENAME a TO b',
      'ALTER TABLE orders RENAME CONSTRAINT a TO b',
      'ALTER TYPE pair RENAME ATTRIBUTE a TO b'
    ]
  },
  'renaming-table': {
    trips: [
      [
        'ALTER TABLE orders RENAME TO sales',
        'public.orders becomes public.sales, which breaks every program that still uses the old name'
      ],
      [
        'ALTER TABLE orders SET SCHEMA shop',
        'public.orders becomes shop.orders, which breaks every program that still uses the old name'
      ]
    ],
    spares: [
      'CREATE TABLE t (a int); ALTER TABLE t RENAME TO u',
      'ALTER INDEX i RENAME TO j',
      'ALTER SCHEMA a RENAME TO b'
    ]
  },
  'adding-field-with-default': {
    trips: [
      [
        'ALTER TABLE orders ADD COLUMN code uuid DEFAULT gen_random_uuid()',
        `${orders}: ADD COLUMN code computes gen_random_uuid() for each row, so the table is rewritten under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (total * 2) STORED',
        `${orders}: ADD COLUMN twice computes its expression for each row, so the table is rewritten under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY',
        `${orders}: ADD COLUMN n computes a number for each row, so the table is rewritten under ACCESS EXCLUSIVE: ${nobody}`
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD COLUMN a int DEFAULT 1',
      'ALTER TABLE orders ADD COLUMN a timestamptz NOT NULL DEFAULT now()',
      "ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT current_timestamp + interval '1 day'",
      'ALTER TABLE orders ADD COLUMN a int GENERATED ALWAYS AS (total * 2) VIRTUAL',
      'ALTER TABLE nothing ADD COLUMN a uuid DEFAULT gen_random_uuid()',
      'CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid()'
    ]
  },
  'adding-required-field': {
    trips: [
      [
        'ALTER TABLE orders ADD COLUMN a int NOT NULL',
        `${orders}: ADD COLUMN a NOT NULL without a default fails on the first of them`
      ],
      [
        'ALTER TABLE other ADD COLUMN a int NOT NULL',
        'public.other: ADD COLUMN a NOT NULL without a default fails if there is any row'
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 0',
      'ALTER TABLE orders ADD COLUMN a bigserial NOT NULL',
      'ALTER TABLE orders ADD COLUMN a bigint NOT NULL GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE orders ADD COLUMN a int',
      'ALTER TABLE nothing ADD COLUMN a int NOT NULL'
    ]
  },
  'adding-not-nullable-field': {
    trips: [
      [
        'ALTER TABLE orders ALTER COLUMN note SET NOT NULL',
        `${orders}: making note NOT NULL reads every row under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD CONSTRAINT c NOT NULL note',
        `${orders}: making note NOT NULL reads every row under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID; ALTER TABLE orders ALTER note SET NOT NULL',
        `${orders}: making note NOT NULL reads every row under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD CONSTRAINT c CHECK (total IS NOT NULL); ALTER TABLE orders ALTER note SET NOT NULL',
        `${orders}: making note NOT NULL reads every row under ACCESS EXCLUSIVE: ${nobody}`
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c; ALTER TABLE orders ALTER note SET NOT NULL',
      'ALTER TABLE orders ADD CONSTRAINT c NOT NULL note NOT VALID',
      'ALTER TABLE nothing ALTER COLUMN a SET NOT NULL'
    ]
  },
  'adding-serial-primary-key-field': {
    trips: [
      [
        'ALTER TABLE orders ADD PRIMARY KEY (id)',
        `${orders}: ADD PRIMARY KEY builds an index under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD COLUMN id bigserial PRIMARY KEY',
        `${orders}: ADD PRIMARY KEY builds an index under ACCESS EXCLUSIVE: ${nobody}`
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id',
      'ALTER TABLE nothing ADD PRIMARY KEY (id)',
      'CREATE TABLE t (id int PRIMARY KEY)'
    ]
  },
  'disallowed-unique-constraint': {
    trips: [
      [
        'ALTER TABLE orders ADD UNIQUE (note)',
        `${orders}: ADD UNIQUE builds an index under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD COLUMN a int UNIQUE',
        `${orders}: ADD UNIQUE builds an index under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD EXCLUDE USING gist (during WITH &&)',
        `${orders}: ADD EXCLUDE builds an index under ACCESS EXCLUSIVE: ${nobody}`
      ]
    ],
    spares: ['ALTER TABLE orders ADD UNIQUE USING INDEX i', 'ALTER TABLE nothing ADD UNIQUE (a)']
  },
  'adding-foreign-key-constraint': {
    trips: [
      [
        'ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers',
        `${orders}: the foreign key to public.customers is checked for every row: nobody can write to either table meanwhile`
      ],
      [
        'ALTER TABLE orders ADD COLUMN customer int DEFAULT 1 REFERENCES customers',
        `${orders}: the foreign key to public.customers is checked for every row: nobody can write to either table meanwhile`
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers NOT VALID',
      'ALTER TABLE orders ADD COLUMN customer int REFERENCES customers',
      'ALTER TABLE nothing ADD FOREIGN KEY (customer) REFERENCES orders',
      'CREATE TABLE t (id int REFERENCES orders)'
    ]
  },
  'constraint-missing-not-valid': {
    trips: [
      [
        'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0)',
        `${orders}: the CHECK positive is tried on every row under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD CHECK (total > 0)',
        `${orders}: the CHECK is tried on every row under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c',
        `${orders}: c is validated in the transaction that added it, which still holds its lock: ${nobody}`
      ]
    ],
    spares: [
      'ALTER TABLE orders ADD CHECK (total > 0) NOT VALID',
      'ALTER TABLE orders ADD CHECK (total > 0) NOT ENFORCED',
      'ALTER TABLE orders VALIDATE CONSTRAINT old',
      'BEGIN; ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; COMMIT; BEGIN; ALTER TABLE orders VALIDATE CONSTRAINT c; COMMIT',
      'ALTER TABLE nothing ADD CHECK (total > 0)'
    ]
  },
  'require-concurrent-index-creation': {
    trips: [
      [
        'CREATE INDEX i ON orders (note)',
        `${orders}: CREATE INDEX i without CONCURRENTLY reads all of it: nobody can write to the table meanwhile`
      ],
      [
        'CREATE UNIQUE INDEX ON other (note)',
        'public.other: CREATE INDEX without CONCURRENTLY reads all of it: nobody can write to the table meanwhile'
      ]
    ],
    spares: [
      'CREATE INDEX CONCURRENTLY i ON orders (note)',
      'CREATE INDEX i ON nothing (a)',
      'CREATE TABLE t (a int); CREATE INDEX i ON t (a)',
      'CREATE TABLE t (a int); ALTER TABLE t RENAME TO u; CREATE INDEX i ON u (a)'
    ]
  },
  'require-concurrent-index-deletion': {
    trips: [
      [
        'DROP INDEX i',
        'DROP INDEX i without CONCURRENTLY takes ACCESS EXCLUSIVE on its table: it waits for all who use the table, and all who come later wait for it'
      ],
      [
        'CREATE INDEX CONCURRENTLY i ON orders (note); DROP INDEX i',
        'DROP INDEX i without CONCURRENTLY takes ACCESS EXCLUSIVE on public.orders: it waits for all who use the table, and all who come later wait for it'
      ]
    ],
    spares: ['DROP INDEX CONCURRENTLY i', 'CREATE TABLE t (a int); CREATE INDEX i ON t (a); DROP INDEX i']
  },
  'require-concurrent-reindex': {
    trips: [
      [
        'REINDEX TABLE orders',
        `${orders}: REINDEX without CONCURRENTLY holds up all who write to the table, and all who would use the index`
      ],
      [
        'REINDEX INDEX i',
        'REINDEX INDEX i without CONCURRENTLY holds up all who write to the table, and all who would use the index'
      ],
      [
        'REINDEX SCHEMA shop',
        'REINDEX of shop without CONCURRENTLY holds up all who write to the table, and all who would use the index'
      ]
    ],
    spares: ['REINDEX TABLE CONCURRENTLY orders', 'REINDEX TABLE nothing']
  },
  'require-concurrent-partition-detach': {
    trips: [
      [
        'ALTER TABLE events DETACH PARTITION may',
        'DETACH PARTITION public.may without CONCURRENTLY takes ACCESS EXCLUSIVE on all of public.events'
      ]
    ],
    spares: ['ALTER TABLE events DETACH PARTITION may CONCURRENTLY', 'ALTER TABLE events DETACH PARTITION may FINALIZE']
  },
  'prefer-repack': {
    trips: [
      ['VACUUM FULL orders', `${orders}: VACUUM FULL writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`],
      ['CLUSTER orders USING i', `${orders}: CLUSTER writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`],
      [
        'VACUUM FULL',
        'VACUUM FULL without a table writes every table anew under ACCESS EXCLUSIVE, one after the other'
      ],
      ['CLUSTER', 'CLUSTER without a table writes every table anew under ACCESS EXCLUSIVE, one after the other']
    ],
    spares: ['VACUUM orders', 'VACUUM (FULL false) orders', 'VACUUM FULL nothing', 'ANALYZE orders']
  },
  'table-rewrite': {
    trips: [
      [
        'ALTER TABLE orders SET UNLOGGED',
        `${orders}: SET UNLOGGED writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`
      ],
      [
        'ALTER TABLE orders SET TABLESPACE s',
        `${orders}: SET TABLESPACE writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`
      ]
    ],
    spares: ['ALTER TABLE nothing SET UNLOGGED', 'ALTER TABLE orders SET (fillfactor = 70)']
  },
  'changing-column-type': {
    trips: [
      [
        'ALTER TABLE orders ALTER COLUMN total TYPE bigint',
        `${orders}: changing the type of total from integer to bigint writes the table and its indexes anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile`
      ],
      [
        'ALTER TABLE orders ALTER COLUMN note TYPE varchar(10)',
        `${orders}: changing the type of note from character varying(20) to character varying(10) writes the table and its indexes anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile`
      ],
      [
        'ALTER TABLE orders ALTER COLUMN note TYPE text USING upper(note)',
        `${orders}: changing the type of note from character varying(20) to text writes the table and its indexes anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile`
      ],
      [
        'ALTER TABLE orders ALTER COLUMN other TYPE text',
        `${orders}: changing the type of other to text writes the table and its indexes anew under ACCESS EXCLUSIVE, unless it only makes the type wider: nobody can read or write it meanwhile`
      ]
    ],
    spares: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(40)',
      'ALTER TABLE orders ALTER COLUMN note TYPE text USING note::text',
      'ALTER TABLE nothing ALTER COLUMN a TYPE bigint'
    ]
  },
  'ban-char-field': {
    trips: [
      [
        'CREATE TABLE t (country char(2))',
        'public.t: country is character(2), which pads every value with blanks, and takes no notice of them when it compares'
      ],
      [
        'ALTER TABLE orders ADD COLUMN country char',
        'public.orders: country is character(1), which pads every value with blanks, and takes no notice of them when it compares'
      ],
      [
        'ALTER TABLE orders ALTER COLUMN country TYPE character(3)',
        'public.orders: country is character(3), which pads every value with blanks, and takes no notice of them when it compares'
      ]
    ],
    spares: ['CREATE TABLE t (a text, b varchar(2), c "char")']
  },
  'prefer-identity': {
    trips: [
      [
        'CREATE TABLE t (id bigserial PRIMARY KEY)',
        'public.t: id is bigserial: inserting needs a grant on its sequence, too, and a row may bring a number that the sequence comes to later'
      ],
      [
        'ALTER TABLE orders ADD COLUMN n serial',
        'public.orders: n is serial: inserting needs a grant on its sequence, too, and a row may bring a number that the sequence comes to later'
      ]
    ],
    spares: ['CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)']
  },
  'require-enum-value-ordering': {
    trips: [
      [
        "ALTER TYPE shop.mood ADD VALUE 'calm'",
        "shop.mood: ADD VALUE 'calm' without BEFORE or AFTER puts it last, where it stays: the order of an enum, by which < and ORDER BY go, can't be changed"
      ]
    ],
    spares: [
      "ALTER TYPE mood ADD VALUE 'calm' AFTER 'wild'",
      "ALTER TYPE mood RENAME VALUE 'calm' TO 'quiet'",
      "CREATE TYPE mood AS ENUM ('wild'); ALTER TYPE mood ADD VALUE 'calm'"
    ]
  },
  'unsafe-new-enum-value-usage': {
    trips: [
      [
        "ALTER TYPE mood ADD VALUE 'calm';\nALTER TABLE orders ALTER COLUMN mood SET DEFAULT 'calm'",
        "'calm' was added to mood on line 1, in the same transaction: PostgreSQL refuses to use it before that has ended (SQLSTATE 55P04)"
      ],
      [
        "ALTER TYPE mood ADD VALUE 'calm';\nUPDATE orders SET mood = 'calm'::public.mood WHERE id = 1",
        "'calm' was added to mood on line 1, in the same transaction: PostgreSQL refuses to use it before that has ended (SQLSTATE 55P04)"
      ]
    ],
    spares: [
      "ALTER TYPE mood ADD VALUE 'calm'; SELECT 'wild'",
      "ALTER TYPE mood ADD VALUE 'calm'; SELECT 'calm'::text",
      "BEGIN; ALTER TYPE mood ADD VALUE 'calm'; COMMIT; INSERT INTO orders (mood) VALUES ('calm')",
      "ALTER TYPE mood ADD VALUE 'calm'; CREATE INDEX CONCURRENTLY i ON orders (mood); INSERT INTO orders (mood) VALUES ('calm')",
      "CREATE TYPE mood AS ENUM ('wild'); ALTER TYPE mood ADD VALUE 'calm'; INSERT INTO orders (mood) VALUES ('calm')"
    ]
  },
  'ban-alter-domain-with-add-constraint': {
    trips: [
      [
        'ALTER DOMAIN shop.email ADD CHECK (value > 1)',
        'ALTER DOMAIN shop.email ADD CONSTRAINT reads every table that has a column of it: nobody can write to any of them meanwhile'
      ]
    ],
    spares: [
      'ALTER DOMAIN email ADD CHECK (value > 1) NOT VALID',
      'ALTER DOMAIN email DROP CONSTRAINT c',
      'CREATE DOMAIN email AS text; ALTER DOMAIN email ADD CHECK (value > 1)'
    ]
  },
  'ban-concurrent-index-creation-in-transaction': {
    trips: [
      [
        'BEGIN; CREATE INDEX CONCURRENTLY i ON orders (note); COMMIT',
        'CREATE INDEX CONCURRENTLY fails inside of a transaction (SQLSTATE 25001)'
      ],
      [
        'BEGIN; DROP INDEX CONCURRENTLY i; COMMIT',
        'DROP INDEX CONCURRENTLY fails inside of a transaction (SQLSTATE 25001)'
      ],
      ['REINDEX (CONCURRENTLY) TABLE orders', 'REINDEX CONCURRENTLY fails inside of a transaction (SQLSTATE 25001)'],
      [
        'ALTER TABLE events DETACH PARTITION may CONCURRENTLY',
        'DETACH PARTITION CONCURRENTLY fails inside of a transaction (SQLSTATE 25001)'
      ],
      [
        "DO $$ BEGIN EXECUTE 'create unique index concurrently i on orders (note)'; END $$",
        'CONCURRENTLY in a DO block fails inside of a transaction (SQLSTATE 25001)'
      ]
    ],
    spares: [
      'CREATE INDEX CONCURRENTLY i ON orders (note)',
      'SELECT 1; DROP INDEX CONCURRENTLY i; SELECT 2',
      'REINDEX TABLE CONCURRENTLY orders',
      'BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY i ON orders (note)',
      '-- pg-delta: transaction=false\nALTER TABLE events DETACH PARTITION may CONCURRENTLY',
      'DO $$ BEGIN REFRESH MATERIALIZED VIEW CONCURRENTLY m; END $$'
    ]
  },
  'transaction-nesting': {
    trips: [
      ['BEGIN; BEGIN; COMMIT', 'BEGIN inside of a transaction only warns, and the next COMMIT ends both'],
      [
        'SELECT 1; COMMIT',
        'COMMIT without BEGIN: what stands before it was no transaction, and stays if the rest fails'
      ],
      [
        'SELECT 1; ROLLBACK',
        'ROLLBACK without BEGIN: what stands before it was no transaction, and stays if the rest fails'
      ]
    ],
    spares: [
      'BEGIN; SELECT 1; COMMIT',
      'START TRANSACTION; SAVEPOINT s; ROLLBACK TO s; COMMIT',
      'BEGIN; COMMIT AND CHAIN; COMMIT'
    ]
  },
  'ban-uncommitted-transaction': {
    trips: [
      [
        'BEGIN; SELECT 1',
        'BEGIN, and no COMMIT in 1_one.sql: all of it may be undone when the connection ends, although the push went well'
      ]
    ],
    spares: ['BEGIN; SELECT 1; COMMIT', 'BEGIN; SELECT 1; END', 'SELECT 1']
  },
  'lock-outside-transaction': {
    trips: [
      [
        'SELECT 1; LOCK TABLE public.orders',
        'LOCK TABLE needs a transaction of its own: up to PostgreSQL 17 it fails here (SQLSTATE 25P01), although a sandbox with a newer one lets it pass'
      ]
    ],
    spares: ['BEGIN; LOCK TABLE public.orders; COMMIT']
  },
  'ban-rollback': {
    trips: [
      [
        'BEGIN; SELECT 1; ROLLBACK',
        'ROLLBACK undoes what stands before it, but the history will say that the file was applied'
      ]
    ],
    spares: ['BEGIN; SAVEPOINT s; ROLLBACK TO SAVEPOINT s; COMMIT']
  },
  'require-timeout-settings': {
    trips: [
      [
        'ALTER TABLE orders ADD COLUMN a int',
        `${orders}: without a lock_timeout, this waits for ACCESS EXCLUSIVE as long as anybody uses the table, and all who come later wait behind it`
      ],
      [
        'CREATE TABLE t (id uuid REFERENCES auth.users)',
        'auth.users has 1,200 rows in 3 MB: without a lock_timeout, this waits for SHARE ROW EXCLUSIVE as long as anybody uses the table, and all who come later wait behind it'
      ],
      [
        "SET lock_timeout = '4s'; RESET lock_timeout; TRUNCATE orders",
        `${orders}: without a lock_timeout, this waits for ACCESS EXCLUSIVE as long as anybody uses the table, and all who come later wait behind it`
      ],
      [
        'SET lock_timeout = 0; TRUNCATE orders',
        `${orders}: without a lock_timeout, this waits for ACCESS EXCLUSIVE as long as anybody uses the table, and all who come later wait behind it`
      ],
      [
        "BEGIN; SET LOCAL lock_timeout = '4s'; COMMIT; TRUNCATE orders",
        `${orders}: without a lock_timeout, this waits for ACCESS EXCLUSIVE as long as anybody uses the table, and all who come later wait behind it`
      ]
    ],
    spares: [
      "SET lock_timeout = '4s'; ALTER TABLE orders ADD COLUMN a int",
      "SET LOCAL lock_timeout TO '4s'; ALTER TABLE orders ADD COLUMN a int",
      "SELECT set_config('lock_timeout', '4s', true); ALTER TABLE orders ADD COLUMN a int",
      "SET lock_timeout = '4s'; CREATE INDEX CONCURRENTLY i ON orders (note); TRUNCATE orders",
      'ALTER TABLE nothing ADD COLUMN a int',
      'CREATE INDEX CONCURRENTLY i ON orders (note)',
      'INSERT INTO orders VALUES (1)'
    ]
  },
  'rls-disabled-in-public': {
    trips: [
      [
        'CREATE TABLE t (id int)',
        'public.t has no row security: with the anon key, which is public, anybody may do with its rows whatever anon is granted'
      ],
      [
        'CREATE TABLE public.t AS SELECT 1 AS a',
        'public.t has no row security: with the anon key, which is public, anybody may do with its rows whatever anon is granted'
      ],
      [
        'ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE TABLE t (id int)',
        'public.t has no row security: with the anon key, which is public, anybody may do with its rows whatever anon is granted'
      ],
      [
        'CREATE TABLE t (id int); ALTER TABLE u ENABLE ROW LEVEL SECURITY',
        'public.t has no row security: with the anon key, which is public, anybody may do with its rows whatever anon is granted'
      ]
    ],
    spares: [
      'CREATE TABLE t (id int); ALTER TABLE public.t ENABLE ROW LEVEL SECURITY',
      'CREATE TABLE t (id int); DROP TABLE t',
      'CREATE TABLE shop.t (id int)',
      "SET search_path = 'shop'; CREATE TABLE t (id int)",
      'CREATE TEMP TABLE t (id int)',
      'CREATE TABLE IF NOT EXISTS orders (id int)'
    ]
  },
  'disabling-row-security': {
    trips: [
      ['ALTER TABLE orders DISABLE ROW LEVEL SECURITY', `${orders}: without row security its policies hold for nobody`]
    ],
    spares: ['ALTER TABLE orders ENABLE ROW LEVEL SECURITY']
  },
  'permissive-rls-policy': {
    trips: [
      ['CREATE POLICY p ON orders USING (true)', 'public.orders: the policy “p” lets PUBLIC do ALL to every row'],
      [
        'CREATE POLICY p ON orders FOR INSERT TO anon WITH CHECK (1 = 1)',
        'public.orders: the policy “p” lets anon do INSERT to every row'
      ],
      [
        'CREATE POLICY p ON orders FOR DELETE TO public, anon USING (true)',
        'public.orders: the policy “p” lets PUBLIC, anon do DELETE to every row'
      ]
    ],
    spares: [
      'CREATE POLICY p ON orders FOR SELECT TO anon USING (true)',
      'CREATE POLICY p ON orders TO authenticated USING (true)',
      'CREATE POLICY p ON orders AS RESTRICTIVE USING (true)',
      'CREATE POLICY p ON orders FOR UPDATE USING (true) WITH CHECK (auth.uid() = customer)',
      'CREATE POLICY p ON orders USING (auth.uid() = customer)'
    ]
  },
  'security-definer-view': {
    trips: [
      [
        'CREATE VIEW v AS SELECT 1',
        'public.v shows what its owner may see, past the row security of its tables: it has no security_invoker'
      ],
      [
        'CREATE OR REPLACE VIEW v WITH (security_invoker = off) AS SELECT 1',
        'public.v shows what its owner may see, past the row security of its tables: it has no security_invoker'
      ]
    ],
    spares: [
      'CREATE VIEW v WITH (security_invoker) AS SELECT 1',
      "CREATE VIEW v WITH (security_invoker = 'on') AS SELECT 1",
      'CREATE VIEW v WITH (security_invoker = 1) AS SELECT 1',
      'CREATE VIEW v AS SELECT 1; ALTER VIEW v SET (security_invoker = true)',
      'CREATE VIEW shop.v AS SELECT 1'
    ]
  },
  'auth-users-exposed': {
    trips: [
      ['CREATE VIEW v AS SELECT id FROM auth.users', 'public.v shows auth.users through the API'],
      [
        'CREATE MATERIALIZED VIEW v AS SELECT (SELECT count(*) FROM auth.users)',
        'public.v shows auth.users through the API'
      ]
    ],
    spares: [
      'CREATE VIEW v WITH (security_invoker = true) AS SELECT id FROM auth.users',
      'CREATE VIEW v AS SELECT id FROM users',
      'CREATE VIEW shop.v AS SELECT id FROM auth.users'
    ]
  },
  'materialized-view-in-api': {
    trips: [
      [
        'CREATE MATERIALIZED VIEW m AS SELECT 1',
        "public.m is a materialized view in a schema of the API: row security can't hold for it"
      ]
    ],
    spares: ['CREATE MATERIALIZED VIEW shop.m AS SELECT 1']
  },
  'foreign-table-in-api': {
    trips: [
      [
        'CREATE FOREIGN TABLE f (id int) SERVER s',
        "public.f is a foreign table in a schema of the API: row security can't hold for it"
      ]
    ],
    spares: ['CREATE FOREIGN TABLE shop.f (id int) SERVER s']
  },
  'function-search-path-mutable': {
    trips: [
      [
        "CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
        "shop.f() is SECURITY DEFINER without a search_path of its own: whoever calls it can put objects of theirs in the way of those that it means, and they run with its owner's rights"
      ]
    ],
    spares: [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS 'SELECT 1'",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1'",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; ALTER FUNCTION f() SET search_path = ''"
    ]
  },
  'grant-all': {
    trips: [
      [
        'GRANT ALL ON orders TO anon, authenticated',
        'GRANT ALL to anon holds TRUNCATE, TRIGGER and REFERENCES, too, which no policy guards'
      ],
      [
        'GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC',
        'GRANT ALL to PUBLIC holds TRUNCATE, TRIGGER and REFERENCES, too, which no policy guards'
      ],
      ['GRANT ALL ON SCHEMA public TO anon', 'GRANT ALL to anon lets everybody make objects in the schema']
    ],
    spares: [
      'GRANT SELECT, INSERT ON orders TO anon',
      'GRANT ALL ON orders TO authenticated',
      'REVOKE ALL ON orders FROM anon',
      'GRANT ALL ON FUNCTION f() TO anon'
    ]
  },
  'default-grants': {
    trips: [
      [
        'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon, authenticated',
        'every table that is ever made will be open to anon, authenticated from the start'
      ],
      [
        'ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC',
        'every function that is ever made will be open to PUBLIC from the start'
      ]
    ],
    spares: [
      'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO service_role',
      'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC'
    ]
  },
  'changing-platform-schema': {
    trips: [
      [
        'ALTER TABLE auth.users ADD COLUMN a int',
        'auth.users belongs to the platform: the role postgres does not own the schema auth, and its push may be refused, although a rehearsal is not'
      ],
      [
        "CREATE FUNCTION auth.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        'auth.f belongs to the platform: the role postgres does not own the schema auth, and its push may be refused, although a rehearsal is not'
      ],
      [
        'ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY',
        'storage.objects belongs to the platform: the role postgres does not own the schema storage, and its push may be refused, although a rehearsal is not'
      ],
      [
        "COMMENT ON TABLE realtime.messages IS 'x'",
        'realtime.messages belongs to the platform: the role postgres does not own the schema realtime, and its push may be refused, although a rehearsal is not'
      ],
      [
        'DROP FUNCTION vault.f',
        'vault.f belongs to the platform: the role postgres does not own the schema vault, and its push may be refused, although a rehearsal is not'
      ]
    ],
    spares: [
      'CREATE TRIGGER t AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION f()',
      'DROP TRIGGER t ON auth.users',
      'CREATE POLICY p ON storage.objects FOR SELECT USING (true)',
      'DROP POLICY p ON storage.objects',
      "INSERT INTO storage.buckets (id) VALUES ('a')",
      'CREATE EXTENSION hstore SCHEMA extensions',
      "CREATE FUNCTION extensions.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      'CREATE TABLE auth (id int)'
    ]
  },
  'ban-drop-platform-schema': {
    trips: [
      ['DROP SCHEMA auth CASCADE', "DROP SCHEMA auth: the platform can't do without it"],
      ['DROP SCHEMA supabase_migrations', "DROP SCHEMA supabase_migrations: the platform can't do without it"]
    ],
    spares: ['DROP SCHEMA shop', 'DROP TABLE auth.mine']
  },
  'changing-migration-history': {
    trips: [
      [
        'DELETE FROM supabase_migrations.schema_migrations WHERE version = $$1$$',
        'supabase_migrations.schema_migrations is where the Supabase CLI notes what it has applied: it writes there itself while this runs'
      ],
      [
        'DROP TABLE supabase_migrations.schema_migrations',
        'supabase_migrations.schema_migrations is where the Supabase CLI notes what it has applied: it writes there itself while this runs'
      ]
    ],
    spares: ['SELECT * FROM supabase_migrations.schema_migrations', 'DELETE FROM schema_migrations WHERE id = 1']
  },
  'ban-alter-system': {
    trips: [
      [
        "ALTER SYSTEM SET work_mem = '1GB'",
        'ALTER SYSTEM changes work_mem for the whole server, and no transaction takes it back'
      ],
      ['ALTER SYSTEM RESET ALL', 'ALTER SYSTEM changes ALL for the whole server, and no transaction takes it back']
    ],
    spares: ["SET work_mem = '1GB'", "ALTER ROLE postgres SET work_mem = '1GB'"]
  },
  'ban-copy-file': {
    trips: [
      ["COPY orders FROM PROGRAM 'curl host'", 'COPY with PROGRAM runs “curl host” on the database server'],
      ["COPY orders TO '/tmp/orders'", 'COPY with the file /tmp/orders means one on the database server'],
      ['COPY orders FROM STDIN', 'COPY orders FROM STDIN waits for rows that no migration can send']
    ],
    spares: ['COPY orders TO STDOUT', "INSERT INTO orders VALUES (1, '/tmp/orders')"]
  },
  'connects-out': {
    trips: [
      [
        "SELECT net.http_post('https://host')",
        "net.http_post() reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it"
      ],
      [
        "INSERT INTO orders SELECT * FROM dblink('host=x', 'SELECT 1') AS t (a int)",
        "dblink() reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it"
      ],
      [
        "DO $$ BEGIN PERFORM extensions.http_get('https://host'); END $$",
        "http_get() reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it"
      ],
      [
        "CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p",
        "CREATE SUBSCRIPTION reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it"
      ],
      [
        'IMPORT FOREIGN SCHEMA a FROM SERVER s INTO b',
        "IMPORT FOREIGN SCHEMA reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it"
      ]
    ],
    spares: [
      "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT net.http_post('https://host') $$",
      "CREATE VIEW v AS SELECT * FROM dblink('host=x', 'SELECT 1') AS t (a int)",
      "SELECT cron.schedule('a', '* * * * *', $$ SELECT net.http_post('https://host') $$)"
    ]
  },
  'superuser-role': {
    trips: [
      [
        'CREATE ROLE clerk SUPERUSER',
        'the role clerk becomes SUPERUSER: it may do anything, and only a superuser can say so, which the role postgres of Supabase is not'
      ],
      ['ALTER ROLE clerk BYPASSRLS', 'the role clerk becomes BYPASSRLS: no policy holds for it'],
      ['CREATE USER clerk REPLICATION', 'the role clerk becomes REPLICATION: it may read all of the server']
    ],
    spares: ['CREATE ROLE clerk LOGIN NOSUPERUSER NOBYPASSRLS', "ALTER ROLE anon SET statement_timeout = '3s'"]
  }
}

async function messagesOf(rule: string, sql: string): Promise<string[]> {
  const { hazards } = await findHazards([{ version: '1', name: 'one', file: '1_one.sql', sql }], known)
  expect(hazards.filter((hazard) => hazard.rule === 'syntax-error')).toEqual([])
  return hazards.filter((hazard) => hazard.rule === rule).map(({ message }) => message)
}

test('every rule has a name of its own, and what trips it here', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set([...ids, ...unreadable]).size).toBe(ids.length + unreadable.length)
  expect(Object.keys(fixtures).sort()).toEqual(ids.sort())
})

describe.each(Object.entries(fixtures))('%s', (rule, { trips, spares }) => {
  test.each(trips)('is tripped by: %s', async (sql, message) => {
    expect(await messagesOf(rule, sql)).toEqual([message])
  })

  test.each(spares)('is not tripped by: %s', async (sql) => {
    expect(await messagesOf(rule, sql)).toEqual([])
  })
})
