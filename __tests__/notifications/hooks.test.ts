// Slack and webhooks: real HTTP servers, good and bad, and the standard's own verifier of signatures.

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import type { Log } from '../../src/log.ts'
import { cleanNotice, type Notice } from '../../src/notifications/notice.ts'
import { type NotifyOptions, notify } from '../../src/notifications/notify.ts'
import { renderSlack } from '../../src/notifications/slack.ts'
import { renderWebhook, signatureOf } from '../../src/notifications/webhook.ts'
import { redactor } from '../../src/secrets.ts'

const failed: Notice = {
  status: 'failed',
  title: '❌ Do not push: the backup did not pass its checks',
  facts: [
    ['Repository', 'shop/shop'],
    ['Environment', 'production']
  ],
  cause: ['rows: public.orders has 41 rows in the snapshot but 42 in the source'],
  nextStep: 'Run it again.',
  runUrl: 'https://github.com/shop/shop/actions/runs/1?a=1&b=2',
  command: 'backup',
  backupId: 'backup_20250119_143022'
}

interface Received {
  readonly path: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Answer = (response: ServerResponse, received: Received) => void

/** A server whose paths answer as they are told; it keeps what it gets. */
class Hooks implements AsyncDisposable {
  readonly received: Received[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(answer: Answer) {
    this.#server = createServer(async (request, response) => {
      const pieces = await request.setEncoding('utf8').toArray()
      const received = { path: request.url, headers: request.headers, body: pieces.join('') }
      this.received.push(received)
      answer(response, received)
    })
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
  }

  static async start(answer: Answer): Promise<Hooks> {
    const hooks = new Hooks(answer)
    hooks.#server.listen(0, '127.0.0.1')
    await once(hooks.#server, 'listening')
    return hooks
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/services/T0/B0/canary-in-path`
  }

  /** Ends when no connection is open any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.#sockets].map((socket) => once(socket, 'close')))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

const says =
  (status: number, text: string): Answer =>
  (response) =>
    response.writeHead(status).end(text)

const slackIsFine = says(200, 'ok')

/** What a run's log says of a notice. */
async function tell(
  options: Omit<NotifyOptions, 'notifyOn'> & Partial<NotifyOptions>,
  how: { notice?: Notice; timeout?: number; redact?: (text: string) => string } = {}
): Promise<{ infos: string[]; warnings: string[] }> {
  const infos: string[] = []
  const warnings: string[] = []
  const log: Log = {
    info: (line) => infos.push(line),
    warning: (line) => warnings.push(line),
    group: (_title, work) => work(),
    progress: () => undefined
  }
  const { notice = failed, redact = (text: string) => text, ...rest } = how
  await notify(notice, { notifyOn: 'failure', ...options }, { log, redact, ...rest })
  return { infos, warnings }
}

test('Slack gets the verdict, the cause, the next step, the facts and the link to the run', async () => {
  await using slack = await Hooks.start(slackIsFine)
  expect(await tell({ notifySlack: slack.address })).toEqual({ infos: ['told Slack'], warnings: [] })
  const [{ headers, body } = { headers: {}, body: '' }] = slack.received
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'user-agent': expect.stringMatching(/^migration-gate\//)
  })
  const words = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })
  const section = (text: string) => ({ type: 'section', text: words(text) })
  expect(JSON.parse(body)).toEqual({
    text: expect.stringContaining('❌ Do not push: the backup did not pass its checks\nrows: public.orders'),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: failed.title, emoji: false } },
      section('• rows: public.orders has 41 rows in the snapshot but 42 in the source'),
      section('*Next step:* Run it again.'),
      { type: 'section', fields: [words('*Repository*\nshop/shop'), words('*Environment*\nproduction')] },
      section('<https://github.com/shop/shop/actions/runs/1?a=1&amp;b=2|Open the run>'),
      { type: 'context', elements: [words('Migration Gate · backup · backup_20250119_143022')] }
    ]
  })
})

test.each([
  [400, 'invalid_payload', 'it answered 400, invalid_payload: it cannot read the message'],
  [403, 'action_prohibited', 'it answered 403, action_prohibited: the workspace does not let webhooks write there'],
  [404, 'no_service', 'it answered 404, no_service: the webhook was removed or disabled. Make a new webhook'],
  [410, 'channel_is_archived', 'it answered 410, channel_is_archived: the channel is archived. Unarchive it'],
  [200, '<html>a login page with canary-in-answer</html>', 'it answered 200: that is not its ok'],
  [500, 'constructor', 'it answered 500: that is not its ok'],
  [302, '', 'it answered 302: that is not its ok']
])('what Slack answers but its ok is a failure: %i %s', async (status, text, said) => {
  await using slack = await Hooks.start(says(status, text))
  const { infos, warnings } = await tell({ notifySlack: slack.address })
  expect(infos).toEqual([])
  expect(warnings).toEqual([expect.stringContaining(`Slack could not be told: ${said}`)])
  expect(warnings.join()).not.toContain('canary')
})

test.each([
  ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
  ['five random words, and é', new Webhook(Buffer.from('five random words, and é'), { format: 'raw' })]
])('a webhook gets a message that the verifier of the standard takes: %s', async (secret, verifier) => {
  await using hook = await Hooks.start(says(204, ''))
  expect(await tell({ notifyWebhook: hook.address, notifyWebhookSecret: secret })).toEqual({
    infos: ['told the webhook'],
    warnings: []
  })
  const [{ headers, body } = { headers: {}, body: '' }] = hook.received
  const signed = headers as Record<string, string>
  expect(verifier.verify(body, signed)).toEqual({
    type: 'migration-gate.failed',
    version: 1,
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: {
      command: 'backup',
      status: 'failed',
      title: failed.title,
      facts: [
        { name: 'Repository', value: 'shop/shop' },
        { name: 'Environment', value: 'production' }
      ],
      cause: failed.cause,
      next_step: 'Run it again.',
      run_url: failed.runUrl,
      backup_id: failed.backupId
    }
  })
  expect(() => verifier.verify(body.replace('41 rows', '42 rows'), signed)).toThrow('No matching signature')
})

test('the verifier in the documentation does what it says', async () => {
  const documentation = await readFile(join(import.meta.dirname, '../../docs/notifications.md'), 'utf8')
  const code = /```js\n(.*?)```/s.exec(documentation)?.[1] ?? ''
  const { isGenuine } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = '{"cause":["é"]}'
  const headers = signatureOf(body, { id: 'msg_1', time: new Date(), secret })
  expect(isGenuine(headers, body, secret)).toBe(true)
  expect(isGenuine(headers, body.replace('é', 'e'), secret)).toBe(false)
  expect(isGenuine({ ...headers, 'webhook-id': 'msg_2' }, body, secret)).toBe(false)
  const early = signatureOf(body, { id: 'msg_1', time: new Date(Date.now() - 600_000), secret })
  expect(isGenuine(early, body, secret)).toBe(false)
})

test('every message has an id of its own, and without a secret no signature', async () => {
  await using hook = await Hooks.start(says(200, ''))
  await Promise.all([tell({ notifyWebhook: hook.address }), tell({ notifyWebhook: hook.address })])
  const ids = hook.received.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(2)
  for (const { headers } of hook.received) expect(headers).not.toHaveProperty('webhook-signature')
})

test('a signature is that of the example of the standard', () => {
  const time = new Date(1674087231 * 1000)
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = '{"test": 2432232314}'
  expect(signatureOf(body, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', time, secret })['webhook-signature']).toBe(
    new Webhook(secret).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', time, body)
  )
})

test('a secret that looks like the standard and is none signs nothing, and is not shown', async () => {
  await using hook = await Hooks.start(says(200, ''))
  const { warnings } = await tell({ notifyWebhook: hook.address, notifyWebhookSecret: 'whsec_canary!' })
  expect(warnings).toEqual([
    'the webhook could not be told: notify-webhook-secret begins with whsec_, but what follows is not base64. Copy it whole; or take any other text, which then stands for itself.'
  ])
  expect(hook.received).toEqual([])
})

test('a redirect is not followed, neither to a stranger nor home', async () => {
  await using elsewhere = await Hooks.start(slackIsFine)
  const away: Answer = (response) => response.writeHead(307, { location: elsewhere.address }).end()
  await using hook = await Hooks.start(away)
  const { warnings } = await tell({ notifyWebhook: hook.address, notifySlack: hook.address })
  expect(warnings.toSorted()).toEqual([
    'Slack could not be told: it answered 307: that is not its ok. Check that the address is that of an incoming webhook.',
    'the webhook could not be told: it answered 307: it sends elsewhere, where nothing is taken. Set notify-webhook to where it leads.'
  ])
  expect(elsewhere.received).toEqual([])
})

test.each<[what: string, answer: Answer]>([
  ['says nothing', () => undefined],
  ['begins an answer, and says no more', (response) => response.writeHead(200).write('o')],
  [
    'trickles',
    (response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    }
  ]
])('a server that %s is given up in time, and its connection closed', async (_, answer) => {
  await using hook = await Hooks.start(answer)
  const startedAt = performance.now()
  const { warnings } = await tell({ notifySlack: hook.address, notifyWebhook: hook.address }, { timeout: 200 })
  expect(performance.now() - startedAt).toBeLessThan(2000)
  expect(warnings.toSorted()).toEqual([
    'Slack could not be told: it did not answer within 0.2 s',
    'the webhook could not be told: it did not answer within 0.2 s'
  ])
  await hook.idle()
})

test('one that cuts the connection, or is not there, is one warning without the address', async () => {
  await using hook = await Hooks.start((response) => response.destroy())
  const gone = await Hooks.start(slackIsFine)
  const { address } = gone
  await gone[Symbol.asyncDispose]()
  const { warnings } = await tell({ notifySlack: hook.address, notifyWebhook: address })
  expect(warnings.toSorted()).toEqual([
    'Slack could not be told: the connection was cut (ECONNRESET)',
    'the webhook could not be told: nothing accepts connections there (ECONNREFUSED)'
  ])
})

test('what is not HTTP is said to be none', async () => {
  await using hook = await Hooks.start((response) => response.socket?.end('SSH-2.0-canary\r\n\r\n'))
  const { warnings } = await tell({ notifyWebhook: hook.address })
  expect(warnings).toEqual([
    'the webhook could not be told: it does not answer as a web server does (HPE_INVALID_CONSTANT)'
  ])
})

test('an answer without end is not read to its end', async () => {
  await using hook = await Hooks.start((response) => {
    const more = (): void => {
      while (response.write('x'.repeat(10_000)));
      response.once('drain', more)
    }
    response.writeHead(200)
    more()
  })
  expect(await tell({ notifyWebhook: hook.address })).toMatchObject({ warnings: [] })
})

test('one that fails does not keep the other from being told', async () => {
  await using slack = await Hooks.start(says(500, 'rollup_error'))
  await using hook = await Hooks.start(says(200, ''))
  const { infos, warnings } = await tell({ notifySlack: slack.address, notifyWebhook: hook.address })
  expect(infos).toEqual(['told the webhook'])
  expect(warnings).toHaveLength(1)
})

describe('with a proxy in the environment', () => {
  const before = process.env

  afterEach(() => {
    process.env = before
  })

  test('it is used', async () => {
    await using proxy = await Hooks.start(slackIsFine)
    process.env = { http_proxy: new URL(proxy.address).origin }
    expect(await tell({ notifyWebhook: 'http://hooks.example.com/path' })).toMatchObject({ warnings: [] })
    expect(proxy.received.map(({ path }) => path)).toEqual(['http://hooks.example.com/path'])
  })

  test('one that refuses is named, and one that says nothing is given up in time', async () => {
    await using refusing = await Hooks.start(slackIsFine)
    process.env = { https_proxy: new URL(refusing.address).origin }
    const notifyWebhook = 'https://hooks.example.com/canary'
    expect((await tell({ notifyWebhook })).warnings).toEqual([
      'the webhook could not be told: the proxy does not let it through (ERR_PROXY_TUNNEL)'
    ])
    const sockets: Socket[] = []
    const silent = createSocketServer((socket) => sockets.push(socket))
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    process.env = { https_proxy: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` }
    expect((await tell({ notifyWebhook }, { timeout: 200 })).warnings).toEqual([
      'the webhook could not be told: it did not answer within 0.2 s'
    ])
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
})

describe('who is told when', () => {
  const passed: Notice = { ...failed, status: 'passed', title: '✅ Backed up' }

  test('on failure, only what has failed', async () => {
    await using hook = await Hooks.start(says(200, ''))
    for (const status of ['passed', 'warned'] as const)
      await tell({ notifyWebhook: hook.address }, { notice: { ...passed, status } })
    expect(hook.received).toEqual([])
  })

  test('always, all', async () => {
    await using hook = await Hooks.start(says(200, ''))
    for (const status of ['passed', 'warned', 'failed'] as const)
      await tell({ notifyWebhook: hook.address, notifyOn: 'always' }, { notice: { ...passed, status } })
    expect(hook.received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'migration-gate.passed',
      'migration-gate.warned',
      'migration-gate.failed'
    ])
  })

  test('nobody, where nobody is configured', async () => {
    expect(await tell({})).toEqual({ infos: [], warnings: [] })
  })
})

/** Names as anybody may give them to a table, a branch or an environment. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>',
        '<!here>',
        '@here',
        '@channel',
        '<@U123>',
        '<https://evil.example|ok>',
        '&lt;!channel&gt;',
        '*',
        '`',
        '\n',
        '\r\n',
        '\u2028',
        '\u202e',
        '\ud83d',
        '🐘',
        '```',
        '|',
        '&',
        '\0'
      ),
      { maxLength: 12 }
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('&', '<', '@', '🐘', '\n', 'x').map((one) => one.repeat(10_000))
)

const notices: fc.Arbitrary<Notice> = fc.record({
  status: fc.constantFrom('passed', 'warned', 'failed'),
  title: hostile,
  facts: fc.array(fc.tuple(hostile, hostile), { maxLength: 20 }),
  cause: fc.array(hostile, { maxLength: 20 }),
  nextStep: fc.option(hostile, { nil: undefined }),
  runUrl: fc.option(
    fc.oneof(
      hostile,
      hostile.map((name) => `https://github.com/${name}/actions`)
    ),
    { nil: undefined }
  ),
  command: hostile,
  backupId: fc.option(hostile, { nil: undefined })
})

/** All texts in a value, and under which key each stands. */
function textsIn(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name))
}

test('whatever the names are, Slack gets what it takes, and nobody is mentioned', () => {
  fc.assert(
    fc.property(notices, (notice) => {
      const { text, blocks } = renderSlack(cleanNotice(notice, (same) => same))
      expect(blocks.length).toBeLessThanOrEqual(50)
      for (const block of blocks as readonly Record<string, { text?: string; length?: number }>[]) {
        if (block.type === ('header' as unknown)) expect(block.text?.text?.length).toBeLessThanOrEqual(150)
        if (block.fields) expect(block.fields.length).toBeLessThanOrEqual(10)
      }
      for (const { text: words } of textsIn(blocks)) {
        expect(words).not.toBe('')
        expect(words.isWellFormed()).toBe(true)
        expect(words.length).toBeLessThanOrEqual(3000)
      }
      for (const field of blocks.flatMap((block) => textsIn(block.fields)))
        expect(field.text.length).toBeLessThanOrEqual(2000)
      // What Slack would take for a mention or a link; the link to the run is ours.
      const meant = [text, ...blocks.filter(({ type }) => type !== 'header').flatMap((block) => textsIn(block))]
        .map((found) => (typeof found === 'string' ? found : found.text))
        .map((words) => words.replace(/<https?:\/\/[^<>|\s]+\|Open the run>/, ''))
      for (const words of meant) expect(words).not.toMatch(/[<>]|@(?!\u2060)/)
    })
  )
})

test('whatever the names are, a webhook gets JSON of bounded length, each text on one line', () => {
  fc.assert(
    fc.property(notices, (notice) => {
      const body = renderWebhook(
        cleanNotice(notice, (same) => same),
        new Date(0)
      )
      expect(body.length).toBeLessThan(20_000)
      for (const { text } of textsIn(JSON.parse(body))) expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\ud800-\udfff]/u)
    })
  )
})

test('no secret leaves, wherever it stands, cut by nothing, and broken by nothing', () => {
  const canary = 'canary secret 5f2b'
  const redact = redactor([canary])
  const holding = fc
    .tuple(hostile, fc.constantFrom(canary, canary.replaceAll(' ', '\n'), encodeURIComponent(canary)), fc.nat(600))
    .map(([name, form, length]) => `${'x'.repeat(length)}${form}${name}`)
  const told = fc.record({
    status: fc.constant('failed' as const),
    title: holding,
    facts: fc.array(fc.tuple(holding, holding), { maxLength: 5 }),
    cause: fc.array(holding, { maxLength: 5 }),
    nextStep: holding,
    runUrl: holding.map((name) => `https://github.com/${name}`),
    command: holding,
    backupId: holding
  })
  fc.assert(
    fc.property(told, (notice) => {
      const clean = cleanNotice(notice, redact)
      const sent = JSON.stringify(renderSlack(clean)) + renderWebhook(clean, new Date(0))
      expect(sent).not.toMatch(/canary.{0,3}secret/)
    })
  )
})
