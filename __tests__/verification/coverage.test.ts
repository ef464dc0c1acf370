// The account of a backup: everything that the source has is in it once, and what has become of it follows a rule.

import fc from 'fast-check'
import type { InventoryGroup } from '../../src/database/inventory.ts'
import type { Manifest } from '../../src/snapshot/manifest.ts'
import {
  accountFor,
  type CoverageGroup,
  checkStructure,
  type Outcome,
  type Standing,
  type Unproven
} from '../../src/verification/coverage.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'
import { startOwnServers, urlAs } from '../support/restore.ts'

const group = (kind: string, schema: string | null, ...names: string[]): InventoryGroup => ({
  kind,
  schema,
  count: names.length,
  names
})

function manifestOf(inventory: readonly InventoryGroup[], rest: Partial<Manifest> = {}): Manifest {
  return {
    ...sampleManifest,
    tables: [],
    total_records: 0,
    backup_size: 0,
    inventory: inventory.map((each) => ({ ...each, names: [...each.names] })),
    ...rest
  }
}

const table = (schema: string, name: string): Manifest['tables'][number] => ({ ...sampleTable, schema, name })

/** A drill after which there is this, and nothing to say. */
const found = (...inventory: InventoryGroup[]): Outcome => ({ inventory, unproven: [], lacking: [] })

function account(manifest: Manifest, outcome: Outcome | undefined): CoverageGroup[] {
  const coverage = accountFor(manifest, outcome)
  if (!coverage) throw new Error('there is an inventory')
  return coverage
}

/** What has become of each object, and why. */
function fates(coverage: readonly CoverageGroup[]): Record<string, [Standing, string | undefined]> {
  return Object.fromEntries(
    coverage.flatMap(({ kind, schema, names, standing, reason }) =>
      names.map((name) => [`${kind} ${schema ?? '-'} ${name}`, [standing, reason]] as const)
    )
  )
}

function fateOf(inventory: readonly InventoryGroup[], outcome: Outcome | undefined, rest: Partial<Manifest> = {}) {
  return fates(account(manifestOf(inventory, rest), outcome))
}

test('a backup that does not say what its source had is not accounted for', () => {
  expect(accountFor({ ...sampleManifest, inventory: undefined }, undefined)).toBeUndefined()
})

describe('whatever there is', () => {
  const kinds = [
    'table',
    'rows',
    'sequence',
    'index',
    'constraint',
    'grant',
    'function',
    'role',
    'extension',
    'subscription'
  ]
  const kind = fc.constantFrom(...kinds, 'policy', 'statistics', 'operator', 'operator class', 'cast', 'constructor')
  const schema = fc.constantFrom(null, 'public', 'auth', 'storage', 'vault', 'other', '__proto__')
  const word = fc.oneof(
    fc.constantFrom('a', 'b', 'a b', 'a_pkey', 'schema_migrations', 'postgres', 'constructor', 'a.b', ''),
    fc.string({ unit: 'grapheme' })
  )
  const name = fc.oneof(
    word,
    fc.tuple(word, word).map(([one, two]) => `${one} ${two}`),
    fc
      .tuple(fc.constantFrom('table', 'column', 'sequence'), word, word)
      .map(([k, one, two]) => `${k} ${one} TO ${two}`),
    fc.tuple(word, word).map(([one, two]) => `${one} OWNED BY ${two}.id`)
  )
  const named = fc.record({ kind, schema, names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }) })
  const counted = fc.record({
    kind: fc.constantFrom('large object', 'storage file', 'vault secret', 'cron job'),
    schema: fc.constant(null),
    count: fc.nat()
  })
  const inventory = fc
    .uniqueArray(fc.oneof(named, counted), { selector: (each) => `${each.kind} ${each.schema}`, maxLength: 8 })
    .map((groups) =>
      groups.map((each) => ('names' in each ? { ...each, count: each.names.length } : { ...each, names: [] }))
    )
  const where = fc.record({ schema: fc.constantFrom('public', 'auth', 'other'), name: word })
  const unproven: fc.Arbitrary<Unproven[]> = fc.array(
    fc.record({
      type: fc.constantFrom('TABLE', 'INDEX', 'FUNCTION', 'CONSTRAINT', 'CAST', 'USER MAPPING', 'DEFAULT ACL'),
      schema: fc.constantFrom('public', 'other', undefined),
      name,
      reason: fc.constantFrom('no such type', 'no such function')
    }),
    { maxLength: 3 }
  )
  const outcome = fc.option(fc.record({ inventory, unproven, lacking: fc.array(word, { maxLength: 2 }) }), {
    nil: undefined
  })
  const manifest = fc
    .record({
      inventory,
      tables: fc.uniqueArray(where, { selector: (each) => JSON.stringify(each), maxLength: 4 }),
      left: fc.array(fc.tuple(where, fc.constantFrom('excluded', 'extension', 'unreadable')), { maxLength: 3 })
    })
    .map(({ inventory, tables, left }) =>
      manifestOf(inventory, {
        tables: tables.map((each) => table(each.schema, each.name)),
        not_captured: left.map(([each, reason]) => ({ ...each, reason }) as Manifest['not_captured'][number])
      })
    )

  test('each object is in exactly one group of the account, and the numbers are those of the inventory', () => {
    fc.assert(
      fc.property(manifest, outcome, (manifest, outcome) => {
        const coverage = account(manifest, outcome)
        for (const { count, names } of coverage) expect(count).toBe(names.length === 0 ? count : names.length)
        for (const { kind, schema, count, names } of manifest.inventory ?? []) {
          const those = coverage.filter((each) => each.kind === kind && each.schema === schema)
          const all = those.flatMap((each) => each.names)
          if (kind === 'rows') expect(all).toEqual(expect.arrayContaining([...names]))
          else expect(all.toSorted()).toEqual(names.toSorted())
          if (kind !== 'rows') expect(those.reduce((sum, each) => sum + each.count, 0)).toBe(count)
          expect(new Set(all).size).toBe(all.length)
        }
        const kinds = new Set((manifest.inventory ?? []).map((each) => JSON.stringify([each.kind, each.schema])))
        for (const { kind, schema } of coverage)
          expect(kind === 'rows' || kinds.has(JSON.stringify([kind, schema]))).toBe(true)
        for (const { schema, name } of manifest.tables)
          expect(
            coverage.some((each) => each.kind === 'rows' && each.schema === schema && each.names.includes(name))
          ).toBe(true)
      })
    )
  })

  test('nothing is proven without a drill, and nothing that a drill did not find', () => {
    fc.assert(
      fc.property(manifest, outcome, (manifest, outcome) => {
        const present = new Set(
          outcome?.inventory.flatMap(({ kind, schema, names }) =>
            names.map((each) => JSON.stringify([kind, schema, each]))
          )
        )
        for (const { kind, schema, names, standing } of account(manifest, outcome)) {
          if (standing !== 'proven') continue
          expect(outcome).toBeDefined()
          if (kind !== 'rows') for (const each of names) expect(present).toContain(JSON.stringify([kind, schema, each]))
        }
      })
    )
  })

  test('what is not captured has a reason, and so has what a drill could not prove', () => {
    fc.assert(
      fc.property(manifest, outcome, (manifest, outcome) => {
        for (const { standing, reason } of account(manifest, outcome)) {
          if (standing === 'not captured' || (outcome && standing === 'captured')) expect(reason).toMatch(/./)
        }
      })
    )
  })

  test('the check fails if and only if something is missing that no rule explains', () => {
    fc.assert(
      fc.property(manifest, outcome, (manifest, outcome) => {
        const coverage = account(manifest, outcome)
        const missing = coverage.some((each) => each.reason === 'It is in the source, but it did not come back.')
        expect(checkStructure(coverage).status).toBe(missing ? 'failed' : 'passed')
        if (!outcome) expect(missing).toBe(false)
      })
    )
  })

  test('what came back as it was is all proven, whatever it is called', () => {
    fc.assert(
      fc.property(manifest, (manifest) => {
        const outcome = found(...(manifest.inventory ?? []))
        for (const { kind, names, standing } of account(manifest, outcome))
          if (kind !== 'rows' && names.length > 0) expect(standing).toBe('proven')
      })
    )
  })
})

describe('rows', () => {
  const inventory = [
    group('rows', 'public', 'users', 'logs'),
    group('rows', 'auth', 'schema_migrations', 'sessions', 'users'),
    group('rows', 'realtime', 'subscription'),
    group('rows', 'shop', 'orders'),
    group('rows', 'supabase_migrations', 'schema_migrations')
  ]
  const rest: Partial<Manifest> = {
    tables: [table('public', 'users'), table('public', 'empty')],
    not_captured: [
      { schema: 'public', name: 'logs', reason: 'excluded' },
      { schema: 'public', name: 'spatial_ref_sys', reason: 'extension' },
      { schema: 'auth', name: 'sessions', reason: 'unreadable' }
    ]
  }

  test.each([
    ['captured', undefined],
    ['proven', found()]
  ] as const)('of a table with a file are %s, and so is the migration history', (standing, outcome) => {
    const fate = fateOf(inventory, outcome, rest)
    expect(fate['rows public users']).toEqual([standing, undefined])
    expect(fate['rows public empty']).toEqual([standing, undefined])
    expect(fate['rows supabase_migrations schema_migrations']).toEqual([standing, undefined])
  })

  test('of other tables are not, and it is said why and what to do', () => {
    const fate = fateOf(inventory, found(), rest)
    expect(fate['rows public logs']).toEqual(['not captured', 'The option exclude-tables leaves it out.'])
    expect(fate['rows public spatial_ref_sys']).toEqual(['not captured', 'It belongs to an extension.'])
    expect(fate['rows auth sessions']).toEqual([
      'not captured',
      'The role may not read it. GRANT SELECT on it, or connect as postgres.'
    ])
    const advice = 'Its schema is not backed up. Add shop to the option schemas to have its rows too.'
    expect(fate['rows shop orders']).toEqual(['not captured', advice])
    expect(fate['rows auth users']).toEqual(['not captured', advice.replace('shop', 'auth')])
  })

  test('that say in which state the platform is are left to it, and so are those of its services', () => {
    const fate = fateOf(inventory, found(), rest)
    expect(fate['rows auth schema_migrations']).toEqual(['left to the platform', undefined])
    expect(fate['rows realtime subscription']).toEqual(['left to the platform', undefined])
  })

  test('of a migration history that the role may not read are not in the backup', () => {
    const unread = { schema: 'supabase_migrations', name: 'schema_migrations', reason: 'unreadable' } as const
    const fate = fateOf(inventory, found(), { not_captured: [unread] })
    expect(fate['rows supabase_migrations schema_migrations']?.[0]).toBe('not captured')
  })
})

describe('what is in no backup', () => {
  test.each(['large object', 'storage file', 'vault secret', 'cron job'])(
    '%s: it is counted, with what to do',
    (kind) => {
      const inventory = [{ kind, schema: null, count: 41, names: [] }]
      for (const outcome of [undefined, found(...inventory)]) {
        const coverage = account(manifestOf(inventory), outcome)
        expect(coverage).toEqual(
          [
            {
              kind,
              schema: null,
              count: 41,
              names: [],
              standing: 'not captured',
              reason: expect.stringMatching(/\. .*\.$/)
            }
          ].map((each) => (kind === 'large object' ? { ...each, reason: expect.stringContaining('pg_dump') } : each))
        )
        expect(checkStructure(coverage).status).toBe('passed')
      }
    }
  )

  test('passwords of roles that may log in, but for the platform’s', () => {
    const role = (name: string, ...attributes: string[]) => ({ name, attributes, member_of: [] })
    const coverage = account(
      manifestOf([], { roles: [role('app', 'LOGIN'), role('nobody', 'CREATEDB'), role('authenticator', 'LOGIN')] }),
      undefined
    )
    expect(coverage).toEqual([
      {
        kind: 'password',
        schema: null,
        count: 1,
        names: ['app'],
        standing: 'not captured',
        reason: expect.stringContaining('ALTER ROLE')
      }
    ])
  })
})

describe('an object', () => {
  const users = group('table', 'public', 'users')

  test('that is there after a drill is proven; without a drill it is captured', () => {
    expect(fateOf([users], found(users))).toEqual({ 'table public users': ['proven', undefined] })
    expect(fateOf([users], undefined)).toEqual({ 'table public users': ['captured', undefined] })
  })

  test('that is not there, and nobody knows why, fails the check by its name', () => {
    const coverage = account(manifestOf([users, group('role', null, 'app')]), found(group('table', 'other', 'users')))
    expect(checkStructure(coverage)).toEqual({
      name: 'structure',
      status: 'failed',
      detail:
        'table public.users is in the source, but it did not come back; role app is in the source, but it did not come back'
    })
    expect(coverage.map(({ standing }) => standing)).toEqual(['not captured', 'not captured'])
  })

  test('of a schema of the platform is missed like any other, since a drill restores that too', () => {
    const coverage = account(manifestOf([group('policy', 'storage', 'objects mine')]), found())
    expect(checkStructure(coverage).status).toBe('failed')
  })

  test('that is a role of the platform is left to it where it is not there', () => {
    const inventory = [group('role', null, 'authenticator', 'supabase_admin', 'app')]
    const fate = fateOf(inventory, found(group('role', null, 'app')))
    expect(fate).toEqual({
      'role - authenticator': ['left to the platform', undefined],
      'role - supabase_admin': ['left to the platform', undefined],
      'role - app': ['proven', undefined]
    })
    expect(fateOf(inventory, undefined)['role - supabase_admin']).toEqual(['left to the platform', undefined])
  })

  test('that needs what the sandbox lacks is captured, for the reason that the drill gave', () => {
    const inventory = [group('extension', null, 'pg_net', 'hstore'), group('function', 'public', 'send()', 'other()')]
    const outcome: Outcome = {
      inventory: [group('extension', null, 'hstore'), group('function', 'public', 'other()')],
      unproven: [{ type: 'FUNCTION', schema: 'public', name: 'send()', reason: 'no schema net' }],
      lacking: ['pg_net']
    }
    const coverage = account(manifestOf(inventory), outcome)
    expect(fates(coverage)).toEqual({
      'extension - pg_net': ['captured', 'the sandbox cannot have it'],
      'extension - hstore': ['proven', undefined],
      'function public send()': ['captured', 'no schema net'],
      'function public other()': ['proven', undefined]
    })
    expect(checkStructure(coverage)).toMatchObject({
      status: 'passed',
      detail: '2 objects of the source came back; 2 in the backup could not be proven'
    })
  })

  test('an extension that is gone although the sandbox has it is missed', () => {
    const coverage = account(manifestOf([group('extension', null, 'hstore')]), { ...found(), lacking: ['pg_net'] })
    expect(checkStructure(coverage).status).toBe('failed')
  })

  test('a subscription that only a superuser could have dumped is not captured, and no fault', () => {
    const inventory = [group('subscription', null, 'sub')]
    const lost = account(manifestOf(inventory), found())
    expect(lost).toMatchObject([{ standing: 'not captured', reason: expect.stringContaining('CREATE SUBSCRIPTION') }])
    expect(checkStructure(lost).status).toBe('passed')
    expect(fateOf(inventory, found(...inventory))['subscription - sub']?.[0]).toBe('proven')
    expect(fateOf(inventory, undefined)['subscription - sub']).toEqual([
      'captured',
      expect.stringContaining('Only a superuser')
    ])
  })
})

/** pg_dump's words for what did not work, and the inventory's for the same. */
describe('what the drill says of', () => {
  const whole = [
    group('table', 'public', 'users'),
    group('function', 'public', 'f(integer)'),
    group('type', 'public', 'mood')
  ]
  test.each<[string, string, string, string]>([
    ['CONSTRAINT', 'users users_pkey', 'constraint', 'users users_pkey'],
    ['FK CONSTRAINT', 'users to_it', 'constraint', 'users to_it'],
    ['CHECK CONSTRAINT', 'mood is_good', 'constraint', 'mood is_good'],
    ['INDEX', 'by_name', 'index', 'users by_name'],
    ['STATISTICS', 'name_and_mail', 'statistics', 'users name_and_mail'],
    ['TRIGGER', 'users touch', 'trigger', 'users touch'],
    ['SEQUENCE', 'users_id_seq', 'sequence', 'users_id_seq OWNED BY users.id'],
    ['SEQUENCE', 'numbers', 'sequence', 'numbers'],
    ['PROCEDURE', 'p(integer)', 'function', 'p(integer)'],
    ['AGGREGATE', 'number_of(*)', 'function', 'number_of(*)'],
    ['DOMAIN', 'positive', 'type', 'positive'],
    ['SHELL TYPE', 'shell', 'type', 'shell'],
    ['OPERATOR', '===', 'operator', '=== (integer, integer)'],
    ['OPERATOR CLASS', 'falling', 'operator class', 'falling USING btree'],
    ['OPERATOR FAMILY', 'falling', 'operator family', 'falling USING btree'],
    ['MATERIALIZED VIEW', 'totals', 'materialized view', 'totals'],
    ['DEFAULT ACL', 'DEFAULT PRIVILEGES FOR TABLES', 'default privileges', 'postgres ON TABLES'],
    ['FUNCTION', 'two lines()', 'function', 'two\nlines()'],
    ['TABLE', 'users', 'constraint', 'users users_pkey'],
    ['TABLE', 'users', 'sequence', 'users_id_seq OWNED BY users.id'],
    ['TABLE', 'users', 'grant', 'table users TO anon'],
    ['TABLE', 'users', 'grant', 'column users.a.b TO anon'],
    ['TABLE', 'users', 'grant', 'sequence users_id_seq OWNED BY users.id TO anon'],
    ['FUNCTION', 'f(integer)', 'grant', 'function f(integer) TO anon'],
    ['TYPE', 'mood', 'grant', 'type mood TO anon'],
    ['DOMAIN', 'mood', 'constraint', 'mood is_good']
  ])('%s %s holds for the %s %s', (type, name, kind, known) => {
    const outcome = { ...found(), unproven: [{ type, schema: 'public', name, reason: 'it needs more' }] }
    const fate = fateOf([...whole, group(kind, 'public', known)], outcome)
    expect(fate[`${kind} public ${known}`]).toEqual(['captured', 'it needs more'])
    const elsewhere = { ...outcome, unproven: [{ type, schema: 'other', name, reason: 'it needs more' }] }
    expect(fateOf([...whole, group(kind, 'public', known)], elsewhere)[`${kind} public ${known}`]?.[0]).toBe(
      'not captured'
    )
  })

  test('a table that is there in another form is no excuse for what it has lost', () => {
    const parts = [group('constraint', 'public', 'users users_pkey'), group('grant', 'public', 'table users TO anon')]
    const unproven = [{ type: 'TABLE', schema: 'public', name: 'users', reason: 'compared in its text form' }]
    const coverage = account(manifestOf([...whole, ...parts]), { ...found(...whole), unproven })
    expect(fates(coverage)['table public users']).toEqual(['captured', 'compared in its text form'])
    expect(checkStructure(coverage).detail).toContain('constraint public.users users_pkey is in the source')
    expect(checkStructure(coverage).detail).toContain('grant public.table users TO anon is in the source')
  })

  test.each([
    ['CAST', 'CAST (public.mood AS integer)', 'cast', 'public.mood AS integer'],
    ['TRANSFORM', 'TRANSFORM FOR public.mood LANGUAGE own', 'transform', 'public.mood own'],
    ['USER MAPPING', 'USER MAPPING reader SERVER elsewhere', 'user mapping', 'reader elsewhere'],
    ['PROCEDURAL LANGUAGE', 'own', 'language', 'own'],
    ['SERVER', 'elsewhere', 'grant', 'server elsewhere TO reader'],
    ['EVENT TRIGGER', 'watch', 'event trigger', 'watch']
  ])('%s %s, which is in no schema, holds for the %s %s', (type, name, kind, known) => {
    const outcome = { ...found(), unproven: [{ type, schema: undefined, name, reason: 'it needs more' }] }
    const fate = fateOf([group('server', null, 'elsewhere'), group(kind, null, known)], outcome)
    expect(fate[`${kind} - ${known}`]).toEqual(['captured', 'it needs more'])
  })

  test.each([
    ['TABLE', 'order', 'table', 'order items'],
    ['TABLE', 'order', 'constraint', 'order items pkey'],
    ['TABLE', 'order', 'grant', 'table order items TO anon'],
    ['TABLE', 'order', 'grant', 'column order items.id TO anon'],
    ['TABLE', 'items', 'grant', 'table order items TO anon'],
    ['INDEX', 'items', 'index', 'users order items'],
    ['TABLE', 'users', 'collation', 'users'],
    ['FUNCTION', 'f(integer)', 'function', 'f(integer, integer)'],
    ['TABLE', 'order', 'policy', 'order']
  ])('%s %s is no excuse for the %s %s', (type, name, kind, known) => {
    const known2 = [...whole, group('table', 'public', 'order', 'order items', 'items')].filter(
      (each) => each.kind !== kind
    )
    const outcome = { ...found(...known2), unproven: [{ type, schema: 'public', name, reason: 'it needs more' }] }
    const inventory = [...known2, group(kind, 'public', known, ...(kind === 'table' ? ['order', 'users'] : []))]
    expect(fateOf(inventory, outcome)[`${kind} public ${known}`]?.[0]).toBe('not captured')
    expect(checkStructure(account(manifestOf(inventory), outcome)).status).toBe('failed')
  })
})

describe('a table that the role may not read', () => {
  const servers = startOwnServers()
  afterAll(async () => (await servers)[Symbol.asyncDispose]())

  test('is not in the backup with all that goes with it, and that is no fault of the drill', async () => {
    await servers
    await using database = await createDatabase(
      17,
      `CREATE ROLE reader LOGIN PASSWORD 'reader'; CREATE ROLE bystander; CREATE SCHEMA secret; GRANT USAGE ON SCHEMA secret TO reader;
       CREATE TABLE public.open (id serial PRIMARY KEY); GRANT SELECT ON public.open, public.open_id_seq TO reader;
       CREATE TABLE secret.plans (id serial PRIMARY KEY, number integer GENERATED ALWAYS AS IDENTITY, what text CHECK (what <> ''), who text);
       INSERT INTO secret.plans (what) VALUES ('x');
       CREATE INDEX by_what ON secret.plans (what); CREATE STATISTICS secret.what_who ON what, who FROM secret.plans;
       CREATE POLICY nobody ON secret.plans USING (false); CREATE RULE never AS ON DELETE TO secret.plans DO INSTEAD NOTHING;
       CREATE FUNCTION secret.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
       CREATE TRIGGER touch BEFORE UPDATE ON secret.plans FOR EACH ROW EXECUTE FUNCTION secret.touch();
       GRANT INSERT, SELECT (who) ON secret.plans TO bystander; GRANT USAGE ON SEQUENCE secret.plans_number_seq TO bystander;
       CREATE TABLE secret."plans of others" (id integer PRIMARY KEY); GRANT SELECT ON secret."plans of others" TO reader`
    )
    await using output = await temporaryDirectory()
    const { checks, coverage } = await runBackup({
      'db-url': urlAs('reader', 17, database.name),
      output: output.path,
      verify: 'drill'
    })
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([])
    const lost = coverage.filter(({ kind, standing }) => standing === 'not captured' && kind !== 'password')
    expect(new Set(lost.map(({ reason }) => reason))).toEqual(
      new Set(['The role may not read it. GRANT SELECT on it, or connect as postgres.'])
    )
    expect(Object.keys(fates(lost)).toSorted()).toEqual([
      'constraint secret plans plans_pkey',
      'constraint secret plans plans_what_check',
      'default secret plans id',
      'grant secret column plans.who TO bystander',
      'grant secret sequence plans_number_seq OWNED BY plans.number TO bystander',
      'grant secret table plans TO bystander',
      'index secret plans by_what',
      'policy secret plans nobody',
      'rows secret plans',
      'rule secret plans never',
      'sequence secret plans_number_seq OWNED BY plans.number',
      'statistics secret plans what_who',
      'table secret plans',
      'trigger secret plans touch'
    ])
    expect(fates(coverage)).toMatchObject({
      'table secret plans of others': ['proven', undefined],
      'sequence secret plans_id_seq': ['proven', undefined]
    })
  })

  test('is left to the platform where it is the platform’s', () => {
    const inventory = [group('table', 'auth', 'secrets'), group('constraint', 'auth', 'secrets secrets_pkey')]
    const unread = { schema: 'auth', name: 'secrets', reason: 'unreadable' } as const
    for (const outcome of [undefined, found()]) {
      expect(fateOf(inventory, outcome, { not_captured: [unread] })).toEqual({
        'table auth secrets': ['left to the platform', undefined],
        'constraint auth secrets secrets_pkey': ['left to the platform', undefined]
      })
    }
  })

  test('a table whose rows alone are left out is missed like any other', () => {
    const inventory = [group('table', 'public', 'logs')]
    const left = { schema: 'public', name: 'logs', reason: 'excluded' } as const
    expect(checkStructure(account(manifestOf(inventory, { not_captured: [left] }), found())).status).toBe('failed')
  })
})
