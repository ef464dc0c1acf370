// Options: what people write, where it comes from, and what they are told when it is wrong.

import { type Config, parseConfig, secretsOf } from '../src/config.ts'
import { GateError } from '../src/errors.ts'
import { type OptionName, optionNames } from '../src/options.ts'

type Given = Partial<Record<OptionName, string>>
type Environment = Readonly<Record<string, string | undefined>>

const defaults: Config = {
  command: 'backup',
  source: 'auto',
  managementApiUrl: 'https://api.supabase.com',
  workdir: '.',
  onInconsistency: 'fail',
  schemas: ['public'],
  excludeTables: [],
  inPlace: false,
  table: [],
  dataOnly: false,
  cascade: false,
  allowOrphans: false,
  withoutExtensions: [],
  allowOlderServer: false,
  dryRun: false,
  yes: false,
  safetyBackup: true,
  output: 'backups',
  compression: 'zstd',
  concurrency: 4,
  timeout: 1_800_000,
  lockTimeout: 30_000,
  maxSize: 10_000_000_000,
  verify: 'drill',
  rehearse: 'auto',
  migrations: 'supabase/migrations',
  includeAll: false,
  onDataLoss: 'warn',
  onHazard: 'warn',
  when: 'always',
  afterCheck: true,
  chaos: false,
  environment: 'production',
  uploadArtifact: true,
  retentionDays: 30,
  allowPublicPlaintext: false,
  base: 'none',
  encryptTo: [],
  hideNames: false,
  summary: 'auto',
  store: 'all',
  prune: false,
  keepLast: 0,
  keepDaily: 0,
  keepWeekly: 0,
  keepMonthly: 0,
  keepWithin: 2_592_000_000,
  storageLimit: 500_000_000,
  attestation: 'auto',
  notifyOn: 'failure'
} as unknown as Config

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'

/** What a flag takes. */
const flags = {
  good: [
    ['true', true],
    ['false', false]
  ],
  bad: [['maybe', 'write true or false']]
} as const

/** What to do about something that was found. */
const policies = {
  good: ['warn', 'fail', 'ignore'].map((policy) => [policy, policy] as const),
  bad: [['error', 'warn, fail, ignore']]
} as const

/** How many backups of a kind are kept. */
const backupCounts = {
  good: [
    ['0', 0],
    ['10000', 10_000]
  ],
  bad: ['-1', '10001', '1.5', 'all'].map((text) => [text, 'a whole number from 0 to 10000'] as const)
} as const

/** What is posted to. */
const hooks = {
  good: ['https://hooks.example.com/T0/B0/x?y', 'http://localhost:8080/h', 'http://[::1]/h'].map(
    (address) => [address, address] as const
  ),
  bad: ['http://hooks.example.com/x', 'hooks.example.com', 'ftp://localhost/x'].map(
    (text) => [text, 'write an address that begins with https://'] as const
  )
} as const

const mailRoute = {
  host: 'smtp.example.com',
  port: 465,
  tls: 'implicit',
  user: 'gate',
  password: 'p@ss',
  from: 'gate@example.com',
  to: ['team@example.com', 'on+call@example.com']
}

const bucket = {
  bucket: 'backups',
  prefix: 'shop/production',
  region: 'eu-central-1',
  endpoint: undefined,
  pathStyle: false,
  encryption: undefined,
  storageClass: undefined,
  lock: undefined
}

/** For each option, what may be written and what it means; then what may not, and what is said to that. */
const cases: Record<
  OptionName,
  { good: readonly (readonly [string, unknown])[]; bad: readonly (readonly [string, string])[] }
> = {
  command: {
    good: [
      ['backup', 'backup'],
      ['connect', 'connect'],
      ['verify', 'verify'],
      ['drill', 'drill'],
      ['rehearse', 'rehearse'],
      ['restore', 'restore'],
      ['validate', 'validate'],
      ['download', 'download'],
      ['list', 'list'],
      ['status', 'status'],
      ['prune', 'prune'],
      ['audit', 'audit']
    ],
    bad: [
      ['remove', 'backup, connect, verify, drill, rehearse, restore, validate, download, list, status, prune, audit'],
      ['Backup', 'write one of: backup, '],
      ['backup verify', 'write one of']
    ]
  },
  source: {
    good: ['auto', 'postgres', 'data-api'].map((source) => [source, source] as const),
    bad: [['rest', 'auto, postgres, data-api']]
  },
  'db-password': { good: [['p@ss:w/rd %41#?&', 'p@ss:w/rd %41#?&']], bad: [] },
  // A local project has a name there, which a push does not mind.
  'project-ref': {
    good: [
      ['abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
      ['my-shop', 'my-shop']
    ],
    bad: []
  },
  'access-token': { good: [['sbp_0102', 'sbp_0102']], bad: [] },
  'supabase-url': {
    good: [['https://abcdefghijklmnopqrst.supabase.co', 'https://abcdefghijklmnopqrst.supabase.co']],
    bad: []
  },
  'service-role-key': { good: [['sb_secret_x', 'sb_secret_x']], bad: [] },
  'management-api-url': {
    good: [['http://localhost:8000/api', 'http://localhost:8000/api']],
    bad: [
      ['api.supabase.com', 'write an address such as https://'],
      ['ftp://api.supabase.com', 'write an address such as https://'],
      ['https://user:secret@api.supabase.com', 'leave user and password out']
    ]
  },
  workdir: { good: [['apps/shop', 'apps/shop']], bad: [] },
  'db-url': {
    good: [
      ['postgresql://u:p@h/d', 'postgresql://u:p@h/d'],
      [' postgresql://u:p%20@h/d\n', 'postgresql://u:p%20@h/d']
    ],
    bad: []
  },
  'ssl-root-cert': {
    good: [
      ['system', 'system'],
      ['certs/ca.pem', 'certs/ca.pem'],
      [certificate, certificate]
    ],
    bad: []
  },
  'ssl-mode': {
    good: ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'].map((mode) => [mode, mode] as const),
    bad: [
      ['on', 'verify-full'],
      ['verify_full', 'verify-full'],
      ['REQUIRE', 'require']
    ]
  },
  schemas: {
    good: [
      ['public', ['public']],
      ['public,auth', ['public', 'auth']],
      [' public , auth ,\n storage,, public', ['public', 'auth', 'storage']],
      ['Cold Storage\nauth', ['Cold Storage', 'auth']]
    ],
    bad: [
      [',', 'name at least one schema'],
      [' , \n', 'name at least one schema']
    ]
  },
  'exclude-tables': {
    good: [
      ['logs', ['logs']],
      ['logs, auth.sessions\ncache', ['logs', 'auth.sessions', 'cache']],
      [',', []]
    ],
    bad: []
  },
  backup: { good: [['backups/backup_20250119_143022', 'backups/backup_20250119_143022']], bad: [] },
  to: { good: [['postgresql://u:p@h/d', 'postgresql://u:p@h/d']], bad: [] },
  against: { good: [['postgresql://u:p@h/d', 'postgresql://u:p@h/d']], bad: [] },
  rehearse: {
    good: ['auto', 'required', 'off'].map((mode) => [mode, mode] as const),
    bad: [['on', 'auto, required, off']]
  },
  migrations: { good: [['db/migrations', 'db/migrations']], bad: [] },
  'include-all': flags,
  'on-data-loss': policies,
  'on-hazard': policies,
  'on-inconsistency': {
    good: ['fail', 'warn'].map((policy) => [policy, policy] as const),
    bad: [['ignore', 'fail, warn']]
  },
  when: {
    good: ['always', 'pending'].map((when) => [when, when] as const),
    bad: [['never', 'always, pending']]
  },
  'after-check': flags,
  'in-place': flags,
  table: {
    good: [
      ['users', ['users']],
      ['users, auth.*\nlogs_?', ['users', 'auth.*', 'logs_?']]
    ],
    bad: []
  },
  'into-schema': { good: [['recovered', 'recovered']], bad: [] },
  'data-only': flags,
  cascade: flags,
  'allow-orphans': flags,
  'without-extensions': { good: [['pg_net, pg_cron', ['pg_net', 'pg_cron']]], bad: [] },
  'allow-older-server': flags,
  'dry-run': flags,
  yes: flags,
  'safety-backup': flags,
  output: { good: [['/var/backups', '/var/backups']], bad: [] },
  base: {
    good: ['latest', 'none', 'backups/backup_20250119_143022'].map((base) => [base, base] as const),
    bad: []
  },
  'encrypt-to': {
    good: [
      ['age1abc', ['age1abc']],
      [
        'age1abc, keys.txt\n# of Alice:\nssh-ed25519 AAAA alice@example.com\n\nhttps://github.com/alice.keys',
        ['age1abc', 'keys.txt', 'ssh-ed25519 AAAA alice@example.com', 'https://github.com/alice.keys']
      ]
    ],
    bad: ['# nobody', ',', ', ,'].map((text) => [text, 'name at least one'] as const)
  },
  passphrase: {
    good: [['twelve words', 'twelve words']],
    bad: [['eleven word', 'write at least 12 characters, or better five random words']]
  },
  identity: { good: [['AGE-SECRET-KEY-1ABC', 'AGE-SECRET-KEY-1ABC']], bad: [] },
  'hide-names': flags,
  compression: {
    good: [
      ['zstd', 'zstd'],
      ['gzip', 'gzip'],
      ['none', 'none']
    ],
    bad: [
      ['zip', 'zstd, gzip, none'],
      ['9', 'zstd, gzip, none']
    ]
  },
  concurrency: {
    good: [
      ['1', 1],
      ['16', 16],
      [' 8 ', 8]
    ],
    bad: ['0', '17', '-1', '1.5', 'many', '1,5', '4 connections', 'NaN', 'Infinity'].map(
      (text) => [text, 'a whole number from 1 to 16'] as const
    )
  },
  timeout: {
    good: [
      ['90s', 90_000],
      ['30m', 1_800_000],
      ['2h', 7_200_000],
      ['24h', 86_400_000],
      ['1.5h', 5_400_000],
      ['500ms', 500],
      ['5 m', 300_000]
    ],
    bad: ['0s', '0.1ms', '25h', '30', '30 minutes', '-5m', 'h', '1h30m', '1e3s', 'forever'].map(
      (text) => [text, 'such as 90s, 30m or 2h'] as const
    )
  },
  'lock-timeout': {
    good: [['1s', 1000]],
    bad: [
      ['0', 'a duration'],
      ['soon', 'a duration']
    ]
  },
  'max-size': {
    good: [
      ['500MB', 5e8],
      ['10GB', 1e10],
      ['1.5 tb', 1.5e12],
      ['1kB', 1000],
      ['700 B', 700]
    ],
    bad: ['0GB', '0.1B', '10', '10G', '10GiB', '-1GB', 'huge', '1e9B'].map(
      (text) => [text, 'such as 500MB or 10GB'] as const
    )
  },
  verify: {
    good: [
      ['drill', 'drill'],
      ['source', 'source'],
      ['files', 'files']
    ],
    bad: [
      ['none', 'drill, source, files'],
      ['true', 'drill, source, files'],
      ['Drill', 'drill, source, files']
    ]
  },
  'drill-db-url': { good: [['postgresql://u:p@h/d', 'postgresql://u:p@h/d']], bad: [] },
  chaos: flags,
  environment: { good: [['staging / eu', 'staging / eu']], bad: [] },
  'upload-artifact': {
    good: [
      ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [text, true] as const),
      ...['false', 'no', 'Off', '0'].map((text) => [text, false] as const)
    ],
    bad: [
      ['maybe', 'write true or false'],
      ['2', 'write true or false'],
      ['truely', 'write true or false']
    ]
  },
  'artifact-name': {
    good: [['backup of today (1)', 'backup of today (1)']],
    bad: [...'":<>|*?\\/\n\r'].map((character) => [`a${character}b`, 'leave out'] as const)
  },
  'retention-days': {
    good: [
      ['1', 1],
      ['400', 400]
    ],
    bad: [
      ['0', 'from 1 to 400'],
      ['401', 'from 1 to 400'],
      ['30 days', 'from 1 to 400']
    ]
  },
  'allow-public-plaintext': {
    good: [
      ['true', true],
      ['false', false]
    ],
    bad: [['public', 'write true or false']]
  },
  summary: {
    good: ['auto', 'full', 'brief'].map((summary) => [summary, summary] as const),
    bad: [['none', 'auto, full, brief']]
  },
  // The rest of it is for __tests__/stores/s3-url.test.ts.
  's3-url': {
    good: [['s3://backups/shop/production/?region=eu-central-1', bucket]],
    bad: [['https://backups.s3.amazonaws.com', 'write s3://bucket/prefix?region=REGION']]
  },
  store: {
    good: ['all', 'directory', 'artifacts', 's3'].map((store) => [store, store] as const),
    bad: [['artifact', 'all, directory, artifacts, s3']]
  },
  prune: flags,
  'keep-last': backupCounts,
  'keep-daily': backupCounts,
  'keep-weekly': backupCounts,
  'keep-monthly': backupCounts,
  'keep-within': {
    good: [
      ['12h', 43_200_000],
      ['0d', 0],
      ['8 w', 4_838_400_000]
    ],
    bad: ['30', '30 days', '-1d', '1m', '1.5d', '101 years', '40000d'].map(
      (text) => [text, 'such as 12h, 30d or 8w'] as const
    )
  },
  'storage-limit': {
    good: [['2GB', 2e9]],
    bad: [['half', 'such as 500MB or 10GB']]
  },
  workflow: { good: [['deploy.yml', 'deploy.yml']], bad: [] },
  attestation: {
    good: ['auto', 'required', 'off'].map((mode) => [mode, mode] as const),
    bad: [['on', 'auto, required, off']]
  },
  'notify-on': {
    good: ['failure', 'always'].map((when) => [when, when] as const),
    bad: [['never', 'failure, always']]
  },
  'notify-slack': hooks,
  'notify-webhook': hooks,
  'notify-webhook-secret': { good: [['whsec_abc', 'whsec_abc']], bad: [] },
  'notify-email': {
    good: [
      ['smtps://gate:p%40ss@smtp.example.com?from=gate@example.com&to=team@example.com,on+call@example.com', mailRoute],
      [
        'smtp://localhost:2525?from=gate@example.com&to=team@example.com',
        {
          ...mailRoute,
          host: 'localhost',
          port: 2525,
          tls: 'none',
          user: undefined,
          password: undefined,
          to: ['team@example.com']
        }
      ],
      [
        'smtp://gate:p%40ss@smtp.example.com?from=gate@example.com&to=team@example.com',
        { ...mailRoute, port: 587, tls: 'starttls', to: ['team@example.com'] }
      ]
    ],
    bad: [
      ['gate@example.com', 'write smtps://user:password@host'],
      ['smtps://smtp.example.com?to=team@example.com', 'add the parameter from=ADDRESS'],
      ['smtps://smtp.example.com?from=gate@example.com&to=team', 'add the parameter to=ADDRESS'],
      ['smtps://smtp.example.com?from=a@example.com,b@example.com&to=c@example.com', 'write one address'],
      ['smtps://smtp.example.com?from=a@example.com&to=c@example.com&cc=d@example.com', 'from, to and tls only'],
      ['smtps://smtp.example.com?from=a@example.com&to=c@example.com&tls=none', 'write smtp://'],
      ['smtp://smtp.example.com?from=a@example.com&to=c@example.com&tls=maybe', 'write tls=required or tls=none'],
      ['smtps://a:%zz@smtp.example.com?from=a@example.com&to=c@example.com', '% in the user or the password as %25']
    ]
  },
  repository: {
    good: [['example/shop.js', 'example/shop.js']],
    bad: ['shop', 'example/shop/tree', 'https://github.com/example/shop', 'example/shop?x', '/shop'].map(
      (text) => [text, 'write owner/name'] as const
    )
  },
  'github-token': { good: [['ghs_abc', 'ghs_abc']], bad: [] }
}

/** Those whose value is never shown; `secretsOf` says the same of them below. */
const secretOptions = ['passphrase', 'notify-slack', 'notify-webhook', 'notify-email']

test('with nothing given, everything has its default', () => {
  expect(parse({})).toEqual(defaults)
})

test('what is empty or blank counts as not given, as the runner hands over inputs that nobody wrote', () => {
  const blank = Object.fromEntries(optionNames.map((name) => [name, ' \n '])) as Given
  expect(parse(blank, { SUPABASE_DB_URL: ' ', PGSSLMODE: '', GITHUB_TOKEN: '\n' })).toEqual(defaults)
})

describe.each(Object.entries(cases))('%s', (name, { good, bad }) => {
  const key = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

  if (good.length > 0) {
    test.each(good)('takes %j', (text, value) => {
      expect(parse({ [name]: text })).toEqual({ ...defaults, [key]: value })
    })
  }

  if (bad.length > 0) {
    test.each(bad)('refuses %j, repeats it unless it is a secret, and says what to write instead', (text, remedy) => {
      const { message } = refusal({ [name]: text })
      const isSecret = secretOptions.includes(name) || text.includes('secret@')
      const shown = isSecret ? '' : ` is ${JSON.stringify(text.trim())}`
      expect(message.startsWith(`${name}${shown}: `)).toBe(true)
      expect(message).toContain(remedy)
    })
  }
})

test('every fault is named at once', () => {
  const faults: Given = {
    compression: 'rar',
    concurrency: '99',
    timeout: 'soon',
    'max-size': 'huge',
    verify: 'no',
    schemas: ','
  }
  const { message } = refusal({ ...faults, environment: 'fine' }, { PGSSLMODE: 'often' })
  expect(message).toMatch(/^7 options are wrong:\n- /)
  for (const name of [...Object.keys(faults), 'ssl-mode (from PGSSLMODE)']) expect(message).toContain(`\n- ${name} is `)
})

test('a long value is cut short in the message', () => {
  expect(refusal({ compression: 'x'.repeat(10_000) }).message.length).toBeLessThan(200)
})

test.each<[OptionName, string, keyof Config]>([
  ['db-url', 'SUPABASE_DB_URL', 'dbUrl'],
  ['db-password', 'SUPABASE_DB_PASSWORD', 'dbPassword'],
  ['project-ref', 'SUPABASE_PROJECT_ID', 'projectRef'],
  ['access-token', 'SUPABASE_ACCESS_TOKEN', 'accessToken'],
  ['supabase-url', 'SUPABASE_URL', 'supabaseUrl'],
  ['service-role-key', 'SUPABASE_SERVICE_ROLE_KEY', 'serviceRoleKey'],
  ['service-role-key', 'SUPABASE_SECRET_KEY', 'serviceRoleKey'],
  ['service-role-key', 'SUPABASE_API_KEY', 'serviceRoleKey'],
  ['workdir', 'SUPABASE_WORKDIR', 'workdir'],
  ['ssl-root-cert', 'PGSSLROOTCERT', 'sslRootCert'],
  ['ssl-mode', 'PGSSLMODE', 'sslMode'],
  ['github-token', 'GITHUB_TOKEN', 'githubToken'],
  ['identity', 'BACKUP_IDENTITY', 'identity'],
  ['notify-webhook-secret', 'NOTIFY_WEBHOOK_SECRET', 'notifyWebhookSecret'],
  ['drill-db-url', 'DRILL_DB_URL', 'drillDbUrl'],
  ['to', 'RESTORE_DB_URL', 'to'],
  ['against', 'RESTORE_DB_URL', 'against'],
  ['against', 'SUPABASE_DB_URL', 'against']
])('%s falls back to %s, and what is given wins', (option, variable, key) => {
  expect(parse({}, { [variable]: 'require' })[key]).toBe('require')
  expect(parse({ [option]: 'disable' }, { [variable]: 'require' })[key]).toBe('disable')
  expect(parse({ [option]: '  ' }, { [variable]: ' require ' })[key]).toBe('require')
  expect(parse({ [option]: 'disable' }, { [variable]: 'nonsense' })[key]).toBe('disable')
})

test.each<[OptionName, string, string]>([
  ['passphrase', 'BACKUP_PASSPHRASE', 'correct horse battery staple'],
  ['s3-url', 'BACKUP_S3_URL', 's3://backups'],
  ['notify-slack', 'NOTIFY_SLACK', 'https://hooks.example.com'],
  ['notify-webhook', 'NOTIFY_WEBHOOK', 'https://hooks.example.com'],
  ['notify-email', 'NOTIFY_EMAIL', 'smtps://h?from=a@b.c&to=a@b.c']
])('%s falls back to %s, too, in its own form', (option, variable, value) => {
  expect(parse({}, { [variable]: value })).toEqual(parse({ [option]: value }))
})

test('the repository is by default the one that the workflow runs in', () => {
  expect(parse({}, { GITHUB_REPOSITORY: 'example/shop' }).repository).toBe('example/shop')
  expect(parse({ repository: 'example/other' }, { GITHUB_REPOSITORY: 'example/shop' }).repository).toBe('example/other')
})

test('no other variable of the environment means anything', () => {
  const loud = Object.fromEntries(
    optionNames.map((name) => [`INPUT_${name.replaceAll('-', '_').toUpperCase()}`, 'nonsense'])
  )
  expect(parse({}, { ...loud, PGPASSWORD: 'x', PGHOST: 'x', DATABASE_URL: 'x' })).toEqual(defaults)
})

describe('secrets', () => {
  test('are the connection strings and the token, wherever they come from, and nothing else', () => {
    expect(secrets({ 'db-url': 'postgresql://a', 'github-token': 'ghs_1', environment: 'public' })).toEqual([
      'postgresql://a',
      'ghs_1'
    ])
    expect(secrets({ to: 'postgresql://c', against: 'postgresql://d' })).toEqual(['postgresql://c', 'postgresql://d'])
    expect(secrets({ 'drill-db-url': 'postgresql://f', chaos: 'true' })).toEqual(['postgresql://f'])
    const environment = {
      SUPABASE_DB_URL: 'postgresql://b',
      GITHUB_TOKEN: 'ghs_2',
      RESTORE_DB_URL: 'postgresql://e',
      DRILL_DB_URL: 'postgresql://g'
    }
    expect(new Set(secrets({}, environment))).toEqual(
      new Set(['postgresql://b', 'postgresql://e', 'postgresql://g', 'ghs_2'])
    )
    expect(secrets({})).toEqual([])
  })

  test('are all that the ways to connect are opened with, and not the word for a project', () => {
    const given = { 'db-password': 'p', 'access-token': 't', 'service-role-key': 'k', 'project-ref': 'r', to: 'linked' }
    expect(secrets(given)).toEqual(['p', 't', 'k'])
    expect(secrets({ against: 'linked' })).toEqual([])
  })

  test('are what opens backups, what messages go through, and what AWS is asked with', () => {
    const given: Given = {
      passphrase: 'correct horse battery staple',
      identity: 'AGE-SECRET-KEY-1ABC',
      'notify-slack': 'https://hooks.example.com/1',
      'notify-webhook': 'https://hooks.example.com/2',
      'notify-webhook-secret': 'whsec_abc',
      'notify-email': 'smtps://u:p@h?from=a@b.c&to=a@b.c'
    }
    expect(secrets({ ...given, 'encrypt-to': 'age1abc', 's3-url': 's3://backups' })).toEqual(Object.values(given))
    const environment = {
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'a',
      AWS_SESSION_TOKEN: 'b',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'c'
    }
    expect(secrets({}, environment)).toEqual(['a', 'b', 'c'])
  })

  test('are not in the message when other options are wrong', () => {
    const { message, hint } = refusal({
      'db-url': 'postgresql://u:hunter2@h/d',
      'github-token': 'ghs_secret',
      timeout: 'soon'
    })
    expect(`${message} ${hint}`).not.toMatch(/hunter2|ghs_secret/)
  })
})

function parse(given: Given, environment: Environment = {}): Config {
  return parseConfig({ given: (name) => given[name], environment })
}

function secrets(given: Given, environment: Environment = {}): string[] {
  return secretsOf({ given: (name) => given[name], environment })
}

function refusal(given: Given, environment: Environment = {}): GateError {
  try {
    parse(given, environment)
  } catch (error) {
    if (error instanceof GateError && error.code === 'INVALID_OPTION' && error.exitCode === 2) return error
    throw error
  }
  throw new Error('it was not refused')
}
