// Every workflow of examples/ keeps its promises, and its jobs run: the real CLI links, the built action gets what the
// workflow gives it, and the CLI pushes, on a runner and a project that stand in for GitHub's and Supabase's.

import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OptionName, optionNames, options } from '../src/options.ts'
import { makeAgeKey } from './support/age.ts'
import { type ArtifactService, startArtifactService } from './support/artifact-service.ts'
import { filesIn, temporaryDirectory } from './support/backup.ts'
import { createDatabase, type TestDatabase } from './support/database.ts'
import { type ManagementApi, startManagementApi } from './support/management-api.ts'
import { apiRoles, type Postgrest, startPostgrest } from './support/postgrest.ts'
import { type Finished, finish, inputVariable, prepareRunner, type Runner } from './support/runner.ts'
import { type S3Server, startS3 } from './support/s3.ts'
import { writeMigrations } from './support/supabase-cli.ts'
import { type Job, ownAction, readWorkflow, type Step } from './support/workflow.ts'

const directory = new URL('../examples/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8')
const examples = readdirSync(directory).filter((name) => name.endsWith('.yml'))

// --- promises -------------------------------------------------------------------------------------------------------

const pushes = ({ run = '' }: Step) => run.includes('supabase db push')
const environmentsOf = (text: string) => {
  const { env, jobs, steps } = readWorkflow(text)
  return [env, ...Object.values(jobs).map((job) => job.env ?? {}), ...steps.map((step) => step.env ?? {})]
}
const variablesOf = (name: OptionName): readonly string[] => ('env' in options[name] ? options[name].env : [])
const knownVariables = optionNames.flatMap(variablesOf)

/** What people have to set, as `secret NAME` and `variable NAME`. */
const neededBy = (text: string) => {
  const used = [...text.matchAll(/\$\{\{ (secret|var)s\.(\w+) \}\}/g)]
  return [...new Set(used.map(([, kind, name]) => `${kind === 'var' ? 'variable' : kind} ${name}`))].sort()
}
const commentOf = (text: string) => /^(#.*\n)*/.exec(text)?.[0] ?? ''
const difference = (some: readonly string[], others: readonly string[]) => [
  ...some.filter((each) => !others.includes(each)),
  ...others.filter((each) => !some.includes(each))
]

const promises: { promise: string; faults: (text: string) => string[]; mistake: [string, string] }[] = [
  {
    promise: 'says at its top what to set, and no more',
    faults: (text) => {
      const told = [...commentOf(text).matchAll(/^# {3}((?:secret|variable) \w+): /gm)].map(([, what = '']) => what)
      return difference(neededBy(text), told)
    },
    mistake: ['#   secret SUPABASE_DB_PASSWORD', '#   secret DB_PASSWORD']
  },
  {
    promise: 'gives every secret and variable under the name that the CLI and the action look for',
    faults: (text) =>
      environmentsOf(text).flatMap((environment) =>
        Object.entries(environment).flatMap(([name, value]) => {
          const [, given = name] = /\.(\w+) \}\}$/.exec(value) ?? []
          return given === name && knownVariables.includes(name) ? [] : [`${name}: ${value}`]
        })
      ),
    mistake: ['SUPABASE_DB_PASSWORD: ${{', 'SUPABASE_PASSWORD: ${{']
  },
  {
    promise: 'gives secrets to steps alone',
    faults: (text) => {
      const { env, jobs } = readWorkflow(text)
      const shared = [env, ...Object.values(jobs).map((job) => job.env ?? {})].flatMap(Object.values)
      return shared.filter((value) => value.includes('secrets.'))
    },
    mistake: ['vars.SUPABASE_PROJECT_ID', 'secrets.SUPABASE_PROJECT_ID']
  },
  {
    promise: 'has a gate in every job, and pushes only what it lets pass',
    faults: (text) =>
      Object.values(readWorkflow(text).jobs).flatMap(({ steps = [] }) => {
        const gate = steps.findIndex(({ uses }) => uses === ownAction)
        const passing = steps.filter((step, index) => pushes(step) && (index < gate || step.if !== undefined))
        const open = steps.filter(
          (step) => step.uses === ownAction && (step.if ?? step['continue-on-error']) !== undefined
        )
        return [...(gate < 0 ? ['no gate'] : []), ...[...passing, ...open].map((step) => JSON.stringify(step))]
      }),
    mistake: ['- run: supabase db push\n', '- run: supabase db push\n        if: always()\n']
  },
  {
    promise: 'never cancels a push half way',
    faults: (text) => {
      const { concurrency, steps } = readWorkflow(text)
      return steps.some(pushes) && concurrency?.['cancel-in-progress'] !== 'false' ? [JSON.stringify(concurrency)] : []
    },
    mistake: ['cancel-in-progress: false', 'cancel-in-progress: true']
  }
]

describe.each(examples)('%s', (name) => {
  test.each(promises)('$promise', ({ faults }) => {
    expect(faults(read(name))).toEqual([])
  })
})

test.each(promises)('an example with a mistake is caught where it $promise', ({ faults, mistake: [right, wrong] }) => {
  expect(read('cli-v2.yml')).toContain(right)
  expect(faults(read('cli-v2.yml').replace(right, wrong))).not.toEqual([])
})

test('examples/README.md lists every example with what it needs, and no other', () => {
  const rows = [...read('README.md').matchAll(/^\| \[(.+?\.yml)\]\((.+?)\) \| .+ \| (.+) \|$/gm)]
  const told = rows.map(([, name, link, needs = '']) => {
    const [secrets = '', variables = ''] = needs.split(';')
    const named = (kind: string, part: string) => [...part.matchAll(/`(\w+)`/g)].map(([, each]) => `${kind} ${each}`)
    return { name, link, needs: [...named('secret', secrets), ...named('variable', variables)].sort() }
  })
  expect(told).toEqual(
    expect.arrayContaining(examples.map((name) => ({ name, link: name, needs: neededBy(read(name)) })))
  )
  expect(told).toHaveLength(examples.length)
})

// --- runs -----------------------------------------------------------------------------------------------------------

const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + randomInt(26))).join('')
const ref = letters(20)
const password = letters(20)
/** As the pooler knows the role. The server that plays both knows it under this name, too. */
const pooled = `"postgres.${ref}"`

const shop = `${apiRoles}
  CREATE TABLE public.orders (id integer PRIMARY KEY, total numeric NOT NULL);
  INSERT INTO public.orders VALUES (1, 9.90), (2, 0.10), (3, 12345678901234567890.5);
  GRANT SELECT ON public.orders TO service_role`
const migrations = { '20250301120000_note.sql': 'ALTER TABLE public.orders ADD COLUMN note text;' }

let database: TestDatabase
let artifacts: ArtifactService
let managementApi: ManagementApi
let dataApi: Postgrest
let s3: S3Server

beforeAll(async () => {
  database = await createDatabase(17, shop)
  await database.query(`CREATE ROLE ${pooled} SUPERUSER LOGIN PASSWORD '${password}'`)
  artifacts = await startArtifactService()
  s3 = await startS3()
  dataApi = await startPostgrest({ connection: { connectionString: database.url } })
  managementApi = await startManagementApi({
    projects: { [ref]: { database: database.url, pooler: { poolMode: 'session' } } },
    // `supabase link` wants to see that there are some.
    intercept: ({ line }) =>
      line.endsWith('/api-keys') ? { status: 200, body: [{ name: 'anon', api_key: 'a key' }] } : undefined
  })
})

afterAll(async () => {
  await Promise.all([artifacts.close(), managementApi.close(), dataApi.close(), s3[Symbol.asyncDispose]()])
  await database.query(`DROP ROLE ${pooled}`)
  await database.drop()
})

afterEach(async () => {
  await database.query('DROP SCHEMA IF EXISTS supabase_migrations CASCADE')
  await database.query('ALTER TABLE public.orders DROP COLUMN IF EXISTS note')
})

/** What people have set in the repository, each under the name that an expression has for it. */
const settings = (): Readonly<Record<string, string>> => ({
  'secrets.NOTIFY_SLACK': 'https://hooks.slack.com/services/T00000000/B00000000/made-up',
  'secrets.SUPABASE_ACCESS_TOKEN': managementApi.accessToken,
  'secrets.SUPABASE_DB_PASSWORD': password,
  'secrets.SUPABASE_DB_URL': `${database.url}?sslmode=disable`,
  'secrets.SUPABASE_SERVICE_ROLE_KEY': dataApi.secretKey,
  'vars.BACKUP_S3_URL': s3.url,
  'vars.SUPABASE_PROJECT_ID': ref,
  'vars.SUPABASE_URL': dataApi.url
})

function evaluate(values: Readonly<Record<string, string>> = {}): Record<string, string> {
  const known = settings()
  const settingOf = (expression: string, name: string) => {
    const value = known[name]
    if (value === undefined) throw new Error(`Nobody has set ${expression}.`)
    return value
  }
  const evaluated = ([name, value]: [string, string]) => [name, value.replace(/\$\{\{ (.+?) \}\}/g, settingOf)]
  return Object.fromEntries(Object.entries(values).map(evaluated))
}

type Inputs = Readonly<Record<string, string>>

/** What an example says nothing of, and what would take long. */
const quick = ({ command, verify }: Inputs): Inputs => ((command ?? verify) ? {} : { verify: 'files' })

interface Run {
  readonly runner: Runner
  /** All of the gate's environment, besides the runner's own. */
  readonly variables: Readonly<Record<string, string>>
  /** Which services the gate has asked the way. */
  readonly guides: readonly string[]
  readonly ended: readonly Finished[]
}

/** Each is another attempt: an artifact has that in its name. */
let runs = 0

/** What a checkout brings: the migrations, and who shall be able to read backups. */
async function checkOut(home: string, workdir = '.'): Promise<void> {
  await writeMigrations(join(home, workdir), migrations)
  await mkdir(join(home, '.github'))
  const { recipient } = await makeAgeKey(home)
  await writeFile(join(home, '.github/backup-recipients.txt'), `${recipient}\n`)
}

/** Runs the steps of a job in turn until one fails, as GitHub does. */
async function runJob(home: string, job: Job, besides: (inputs: Inputs) => Inputs = quick): Promise<Run> {
  const runner = await prepareRunner(home)
  const ended: Finished[] = []
  let variables: Run['variables'] = {}
  let guides: Run['guides'] = []
  let keys: S3Server['env'] = {}
  for (const step of job.steps ?? []) {
    const environment = { ...keys, ...evaluate(job.env), ...evaluate(step.env) }
    if (step.uses?.startsWith('actions/checkout@')) await checkOut(home, environment.SUPABASE_WORKDIR)
    if (step.uses?.startsWith('aws-actions/configure-aws-credentials@')) keys = s3.env
    if (step.uses === ownAction) {
      const inputs = { 'management-api-url': managementApi.url, ...besides(step.with ?? {}), ...evaluate(step.with) }
      const given = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])
      variables = { ...artifacts.env, ...environment, ...Object.fromEntries(given), GITHUB_RUN_ATTEMPT: `${++runs}` }
      const asked = [managementApi.requests.length, dataApi.requests.length] as const
      ended.push(await finish(runner.start(variables)))
      guides = guidesAsked(...asked)
    }
    if (step.run !== undefined && isWithinReach(step)) ended.push(await runScript(home, step.run, environment))
    if (ended.at(-1)?.code) break
  }
  return { runner, variables, guides, ended }
}

/** To push to a linked project, the CLI accepts no pooler but one of supabase.com, by its name. */
function isWithinReach(step: Step): boolean {
  return !pushes(step) || step.run?.includes('--db-url') === true
}

function guidesAsked(managementBefore: number, dataBefore: number): string[] {
  const asked = managementApi.requests.slice(managementBefore)
  return [
    ...(asked.some((line) => line.endsWith('/config/database/pooler')) ? ['the address of the pooler'] : []),
    ...(asked.some((line) => line.endsWith('/cli/login-role')) ? ['a login role'] : []),
    ...(dataApi.requests.length > dataBefore ? ['the Data API'] : [])
  ]
}

/** bash, which stops at the first failure. A profile tells the CLI where the Management API is. */
async function runScript(home: string, script: string, environment: Readonly<Record<string, string>>) {
  const { url } = managementApi
  const hosts = { api_url: url, dashboard_url: url, docs_url: url, project_host: 'project.invalid' }
  const profile = join(home, '.profile.yaml')
  await writeFile(profile, JSON.stringify({ name: 'double', ...hosts }))
  const env = {
    PATH: `${join(import.meta.dirname, '../node_modules/.bin')}:${process.env.PATH}`,
    SUPABASE_HOME: join(home, '.supabase'),
    SUPABASE_PROFILE: profile,
    SUPABASE_TELEMETRY_DISABLED: '1',
    SUPABASE_NO_UPDATE_NOTIFIER: '1',
    ...environment
  }
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
  return finish(spawn('bash', bash, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] }))
}

const jobs = examples.flatMap((name) =>
  Object.entries(readWorkflow(read(name)).jobs).map(([id, job]) => ({ name, id, job }))
)

/** Whom the gate asks the way, where it is not the connection string, or what `supabase link` has found. */
const guidesOf: Readonly<Record<string, readonly string[]>> = {
  'data-api.yml': ['the Data API'],
  'environments.yml': ['the address of the pooler'],
  'linked-project.yml': ['a login role']
}

const isBackup = (name: string): boolean => name.startsWith('backup_')

/** What the gate leaves on the runner when the job is over. */
const leftOf: Readonly<Record<string, number>> = { 'pull-requests.yml': 0, 'self-hosted.yml': 0 }

/** The examples that are there for public repositories, too. */
const forPublic: readonly string[] = ['encrypted.yml', 'pull-requests.yml']

/** 0 for a step that has passed, else what it said. */
const outcomes = ({ ended }: Run) => ended.map(({ code, stdout, stderr }) => (code === 0 ? 0 : stdout + stderr))

/** Each of these has a test of its own. */
const special = ['db-url.yml', 's3.yml']

test.each(jobs.filter(({ name }) => !special.includes(name)))('the job $id of $name runs', async ({ name, job }) => {
  await using home = await temporaryDirectory()
  artifacts.visibility = forPublic.includes(name) ? 'public' : 'private'
  const run = await runJob(home.path, job)
  const gate = job.steps?.find(({ uses }) => uses === ownAction)
  const isRehearsal = gate?.with?.command === 'rehearse'
  const hasFiles = job.steps?.some(({ uses }) => uses?.startsWith('actions/checkout@'))
  expect(outcomes(run)).toEqual(run.ended.map(() => 0))
  const outputs = await run.runner.readOutputs()
  expect(Object.fromEntries(outputs)).toMatchObject({
    status: 'passed',
    ...(hasFiles ? { 'pending-migrations': '1' } : {}),
    ...(isRehearsal ? { rehearsal: 'passed' } : { records: '3' })
  })
  expect(run.guides).toEqual(guidesOf[name] ?? [])
  expect((await filesIn(join(home.path, 'backups'))).filter(isBackup)).toHaveLength(leftOf[name] ?? 1)
  const uploaded = [...artifacts.artifacts.values()].filter((artifact) => artifact.name.endsWith(`-attempt-${runs}`))
  const environment = gate?.with?.environment ?? 'production'
  expect(uploaded.map((artifact) => artifact.name)).toEqual(
    isRehearsal
      ? []
      : [expect.stringMatching(`^${environment}-${outputs.get('backup-id')}-[0-9a-f]{8}-attempt-${runs}$`)]
  )
})

test('the gate of s3.yml keeps its backups in the bucket alone, and reads nothing again that has not changed', async () => {
  const job = jobs.find(({ name }) => name === 's3.yml')?.job ?? {}
  const said: string[] = []
  artifacts.clear()
  for (const _ of ['first', 'second']) {
    await using home = await temporaryDirectory()
    const run = await runJob(home.path, job, () => ({ verify: 'source' }))
    expect(outcomes(run)).toEqual([0, 0])
    expect(Object.fromEntries(await run.runner.readOutputs())).toMatchObject({ status: 'passed', records: '3' })
    said.push(run.ended[0]?.stdout ?? '')
    await database.query('ALTER TABLE public.orders DROP COLUMN note')
    await database.query('DROP SCHEMA supabase_migrations CASCADE')
  }
  expect(said[0]).toContain('there is no backup yet that unchanged tables could be taken from')
  expect(said[1]).toMatch(/public\.orders: 3 rows, .*, unchanged since backup_/)
  expect(said.join('')).not.toContain('::warning::')
  expect(artifacts.artifacts.size).toBe(0)
  expect((await s3.keys()).filter((key) => key.endsWith('/backup_metadata.json'))).toHaveLength(2)
})

test('the gate of db-url.yml proves, rehearses and uploads; the push behind it does what was rehearsed', async () => {
  await using home = await temporaryDirectory()
  const run = await runJob(home.path, jobs.find(({ name }) => name === 'db-url.yml')?.job ?? {}, () => ({}))
  expect(outcomes(run)).toEqual([0, 0])
  expect(Object.fromEntries(await run.runner.readOutputs())).toMatchObject({ status: 'passed', rehearsal: 'passed' })
  const history = await database.query('SELECT version FROM supabase_migrations.schema_migrations')
  expect(history).toEqual([{ version: '20250301120000' }])
  expect(await finish(await run.runner.startPost(run.variables))).toMatchObject({ code: 0 })
  expect(await run.runner.readSummary()).toContain('production is as rehearsed')
})
