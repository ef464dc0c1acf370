// Rows alone go back into tables that are there: no trigger fires, foreign keys hold at the end, and what was quiet meanwhile
// is as it was; for roles that may act as a replica, and for those that may not.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GateError } from '../../src/errors.ts'
import { eventually, failureOf, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { runRestore, urlAs } from '../support/restore.ts'
import { stateOf } from '../support/state.ts'

/** Owned by `keeper`, who is nobody special; `developer` may act as a replica, but owns nothing. */
const shop = `
  DO $$ BEGIN CREATE ROLE keeper LOGIN PASSWORD 'keeper'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE replicant LOGIN PASSWORD 'replicant'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  GRANT SET ON PARAMETER session_replication_role TO replicant;
  CREATE SCHEMA other; GRANT USAGE ON SCHEMA other TO keeper, replicant;
  CREATE TABLE public.hens (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, egg_id int, name text);
  CREATE TABLE public.eggs (id serial PRIMARY KEY, hen_id int NOT NULL CONSTRAINT of_hen REFERENCES public.hens ON DELETE RESTRICT,
    twin_id int CONSTRAINT twin REFERENCES public.eggs, doubled int GENERATED ALWAYS AS (hen_id * 2) STORED);
  INSERT INTO public.hens (name) VALUES ('Ada'), ('Berta'), ('Cleo');
  INSERT INTO public.eggs (hen_id, twin_id) VALUES (1, 2), (1, 1), (2, 3);
  UPDATE public.hens SET egg_id = id;
  ALTER TABLE public.hens ADD CONSTRAINT from_egg FOREIGN KEY (egg_id) REFERENCES public.eggs ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
  ALTER TABLE public.hens ADD CONSTRAINT doubtful FOREIGN KEY (egg_id) REFERENCES public.eggs NOT VALID;
  COMMENT ON CONSTRAINT from_egg ON public.hens IS 'which came first';
  CREATE TABLE public.days (day int, hen_id int CONSTRAINT laid REFERENCES public.hens, PRIMARY KEY (day)) PARTITION BY RANGE (day);
  CREATE TABLE public.days_1 PARTITION OF public.days FOR VALUES FROM (0) TO (10);
  CREATE TABLE public.days_2 PARTITION OF public.days FOR VALUES FROM (10) TO (20);
  INSERT INTO public.days VALUES (1, 1), (11, 2);
  CREATE TABLE other.shells (id int PRIMARY KEY, egg_id int CONSTRAINT of_egg REFERENCES public.eggs);
  CREATE TABLE other.shards (shell_id int CONSTRAINT of_shell REFERENCES other.shells);
  INSERT INTO other.shells VALUES (1, 1); INSERT INTO other.shards VALUES (1);
  CREATE TABLE other.shells_kept () INHERITS (other.shells); INSERT INTO other.shells_kept VALUES (7, 777);
  CREATE TABLE other.audit (what text);
  CREATE FUNCTION public.note_it() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO other.audit VALUES (TG_NAME || ' ' || TG_OP); RETURN coalesce(NEW, OLD); END $$;
  CREATE TRIGGER t_origin BEFORE INSERT OR DELETE ON public.hens FOR EACH ROW EXECUTE FUNCTION public.note_it();
  CREATE TRIGGER t_disabled BEFORE INSERT OR DELETE ON public.hens FOR EACH ROW EXECUTE FUNCTION public.note_it(); ALTER TABLE public.hens DISABLE TRIGGER t_disabled;
  CREATE TRIGGER t_replica BEFORE INSERT OR DELETE ON public.hens FOR EACH ROW EXECUTE FUNCTION public.note_it(); ALTER TABLE public.hens ENABLE REPLICA TRIGGER t_replica;
  CREATE TRIGGER t_always AFTER INSERT OR DELETE ON public.hens FOR EACH ROW EXECUTE FUNCTION public.note_it(); ALTER TABLE public.hens ENABLE ALWAYS TRIGGER t_always;
  CREATE TRIGGER t_truncate AFTER TRUNCATE ON public.hens FOR EACH STATEMENT EXECUTE FUNCTION public.note_it();
  CREATE TRIGGER t_days BEFORE INSERT ON public.days FOR EACH ROW EXECUTE FUNCTION public.note_it(); ALTER TABLE public.days ENABLE ALWAYS TRIGGER t_days;
  CREATE RULE r_hens AS ON DELETE TO public.hens WHERE OLD.id = 1 DO INSTEAD NOTHING; ALTER TABLE public.hens ENABLE ALWAYS RULE r_hens;
  CREATE TRIGGER t_shells BEFORE DELETE ON other.shells FOR EACH ROW EXECUTE FUNCTION public.note_it();
  DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY '{public.hens,public.eggs,public.days,public.days_1,public.days_2,other.shells,other.shards,other.shells_kept}'::text[] LOOP EXECUTE format('ALTER TABLE %s OWNER TO keeper', t); END LOOP;
  END $$;
  GRANT USAGE, CREATE ON SCHEMA public TO keeper`

const damage = `
  SET session_replication_role = replica; DELETE FROM public.hens WHERE id = 2; DELETE FROM public.eggs WHERE id = 2; UPDATE public.eggs SET hen_id = 3; SET session_replication_role = origin;
  INSERT INTO public.days VALUES (2, 1); UPDATE public.hens SET name = 'lost'; TRUNCATE other.audit; SELECT setval('public.eggs_id_seq', 77), setval('public.hens_id_seq', 1)`

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let database: TestDatabase
let backup: string
let before: Awaited<ReturnType<typeof stateOf>>

beforeAll(async () => {
  directory = await temporaryDirectory()
  database = await createDatabase(17, shop)
  await database.query('TRUNCATE other.audit')
  backup = (await runBackup({ 'db-url': database.url, output: directory.path })).directory
  before = await stateOf(database)
})

afterAll(async () => {
  await database.drop()
  await directory[Symbol.asyncDispose]()
})

describe.each([
  ['a superuser', undefined],
  ['the owner, who may not act as a replica', 'keeper']
])('rows alone, by %s', (_, role) => {
  const to = (): string => (role ? urlAs(role, 17, database.name) : database.url)

  test('go back with no trigger fired, sequences in place, and triggers, rules and foreign keys as they were', async () => {
    await database.query(damage)
    const report = await runRestore({ backup, to: to(), 'data-only': 'true', 'in-place': 'true' })
    expect(report.failure).toBeUndefined()
    expect(report).toMatchObject({ status: 'passed', mode: 'rows', omissions: [], deleted: {} })
    expect(await stateOf(database)).toEqual(before)
  })

  test('of one table, and of one partition', async () => {
    await database.query('UPDATE public.hens SET name = upper(name); UPDATE public.days_1 SET hen_id = 3')
    const report = await runRestore({ backup, to: to(), 'data-only': 'true', table: 'hens,days_1' })
    expect(report.failure).toBeUndefined()
    expect(report.tables.map(({ name }) => name).sort()).toEqual(['days_1', 'hens'])
    expect(await stateOf(database)).toEqual(before)
  })

  test('are refused where rows of others would refer to nothing, unless these may go, with what refers to them', async () => {
    await database.query(`INSERT INTO public.eggs (hen_id) VALUES (3), (3); INSERT INTO other.shells SELECT 100 + id, id FROM public.eggs WHERE id > 3;
      INSERT INTO other.shards SELECT id FROM other.shells WHERE id > 100; INSERT INTO other.shards SELECT 101 + id FROM public.eggs WHERE id = 3 AND false`)
    const now = await stateOf(database)
    const { failure } = await runRestore({ backup, to: to(), 'data-only': 'true', 'in-place': 'true' })
    expect(failure).toMatchObject({
      code: 'ORPHANED_ROWS',
      message: 'rows would refer to rows that are not there: 2 rows of other.shells (of_egg, to public.eggs)'
    })
    expect(await stateOf(database)).toEqual(now)
    const report = await runRestore({ backup, to: to(), 'data-only': 'true', 'in-place': 'true', cascade: 'true' })
    expect(report.failure).toBeUndefined()
    expect(report).toMatchObject({ status: 'passed', deleted: { 'other.shells': 2, 'other.shards': 2 } })
    // The table that inherits has no foreign key, so its row stays although it refers to nothing.
    expect(await stateOf(database)).toEqual(before)
  })
})

test('a trigger that speaks in the role of a replica, on a table of somebody else, stops a restore that cannot silence it', async () => {
  await database.query(
    'GRANT ALL ON ALL TABLES IN SCHEMA public, other TO replicant; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO replicant'
  )
  const { failure } = await runRestore({
    backup,
    to: urlAs('replicant', 17, database.name),
    'data-only': 'true',
    table: 'hens'
  })
  expect(failure).toMatchObject({ code: 'RESTORE_FAILED' })
  expect(failure?.message).toBe('keeping triggers and foreign keys quiet: must be owner of table hens')
  const report = await runRestore({
    backup,
    to: urlAs('replicant', 17, database.name),
    'data-only': 'true',
    table: 'eggs'
  })
  expect(report.failure).toBeUndefined()
  await database.query(
    'REVOKE ALL ON ALL TABLES IN SCHEMA public, other FROM replicant; REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM replicant'
  )
  expect((await stateOf(database)).rows).toEqual(before.rows)
})

test('columns that were dropped or renamed are named, with the way out', async () => {
  await using changed = await createDatabase(
    17,
    shop,
    'ALTER TABLE public.hens RENAME name TO title; ALTER TABLE public.eggs DROP twin_id; DROP TABLE public.days_2'
  )
  const failure: GateError = await failureOf(
    runRestore({ backup, to: changed.url, 'data-only': 'true', 'in-place': 'true' })
  )
  expect(failure).toMatchObject({
    code: 'COLUMNS_DIFFER',
    message:
      'public.days_2 is not there any more; public.eggs has no column twin_id any more; public.hens has no column name any more'
  })
  expect(failure.hint).toContain('--into-schema recovered')
  // New columns get their defaults.
  await changed.query(
    "ALTER TABLE public.hens RENAME title TO name; ALTER TABLE public.hens ADD colour text NOT NULL DEFAULT 'brown'"
  )
  const report = await runRestore({ backup, to: changed.url, 'data-only': 'true', table: 'hens' })
  expect(report.failure).toBeUndefined()
  expect(await changed.query('SELECT name, colour FROM public.hens ORDER BY id LIMIT 1')).toEqual([
    { name: 'Ada', colour: 'brown' }
  ])
})

test('rows that somebody is writing meanwhile do not slip in between', async () => {
  const writer = await database.client()
  await writer.query(`BEGIN; INSERT INTO public.eggs (hen_id) VALUES (1)`)
  const log = testLog()
  const restored = runRestore({ backup, to: database.url, 'data-only': 'true', table: 'eggs' }, { log })
  await eventually('the restore waits for the writer', async () => {
    const [row] = await database.query(
      `SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'public.eggs'::regclass`
    )
    return row?.count === '1'
  })
  await writer.query('COMMIT')
  expect(await restored).toMatchObject({ status: 'passed' })
  expect((await stateOf(database)).rows).toEqual(before.rows)
})
