// What a run makes of its settings, before any command has begun.

import type { OptionName } from '../src/options.ts'
import type { Report } from '../src/reports/report.ts'
import { runCommand } from '../src/run.ts'
import { configOf, failureOf, temporaryDirectory, testLog } from './support/backup.ts'

async function run(options: Partial<Record<OptionName, string>>): Promise<Report> {
  await using home = await temporaryDirectory()
  return await runCommand(configOf({ output: home.path, ...options }), {
    log: testLog(),
    signal: new AbortController().signal,
    environment: {},
    createdBy: { repository: '', run_id: '', sha: '', workflow: '', actor: '' },
    confirm: undefined,
    upload: undefined,
    afterCheck: undefined,
    readChangedFiles: async () => undefined
  })
}

test.each([
  ['s3', 'BACKUP_S3_URL'],
  ['artifacts', 'GITHUB_TOKEN']
])('a store that is named alone has to be known: %s', async (store, setting) => {
  for (const command of ['list', 'status', 'prune']) {
    const failure = await failureOf(run({ command, store }))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', hint: expect.stringContaining(setting) })
    expect(failure.message).toContain(`store is ${store}`)
  }
})

test('artifacts are pruned only by a workflow that is known', async () => {
  const github = { 'github-token': 'ghp_x', repository: 'example/shop' }
  const failure = await failureOf(run({ command: 'prune', store: 'artifacts', ...github }))
  expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: 'which artifacts may be removed is not known' })
})
