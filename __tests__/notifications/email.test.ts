// E-mail: a real SMTP server, with TLS and without, that takes a message, refuses it, or says nothing.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import fc from 'fast-check'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Log } from '../../src/log.ts'
import { renderMail } from '../../src/notifications/email.ts'
import { cleanNotice, type Notice } from '../../src/notifications/notice.ts'
import { notify } from '../../src/notifications/notify.ts'
import { type MailRoute, mailUrl } from '../../src/option-values.ts'
import { type Certificates, makeCertificates, opensslAvailable } from '../support/certificates.ts'

const failed: Notice = {
  status: 'failed',
  title: '❌ Do not push: the backup did not pass its checks',
  facts: [['Repository', 'shop/shop']],
  cause: ['rows: "public"."a<b>" has 41 rows & not 42'],
  nextStep: 'Run it again.',
  runUrl: 'https://github.com/shop/shop/actions/runs/1?a=1&b=2',
  command: 'backup',
  backupId: undefined
}

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly secure: boolean
  readonly user: string | undefined
  readonly source: string
}

/** A mail server that keeps what it gets. */
class MailServer implements AsyncDisposable {
  readonly mails: Mail[] = []
  readonly #server: SMTPServer

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      closeTimeout: 1,
      onAuth: ({ username, password }, _session, done) =>
        username === 'me@example.com' && password === 'canary:p@ss/word%'
          ? done(null, { user: username })
          : done(new Error('canary-in-answer')),
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
      onData: async (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope
        this.mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          user: session.user,
          source: await text(stream)
        })
        done()
      },
      ...options
    })
    // A client that goes away in the middle is what some tests are about.
    this.#server.on('error', () => undefined)
  }

  static async start(options: SMTPServerOptions): Promise<MailServer> {
    const server = new MailServer(options)
    const listener = server.#server.listen(0, '127.0.0.1')
    await once(listener, 'listening')
    return server
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }
}

const plain: SMTPServerOptions = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }

async function tell(
  url: string,
  how: { notice?: Notice; timeout?: number } = {}
): Promise<{ infos: string[]; warnings: string[] }> {
  const infos: string[] = []
  const warnings: string[] = []
  const log: Log = {
    info: (line) => infos.push(line),
    warning: (line) => warnings.push(line),
    group: (_title, work) => work(),
    progress: () => undefined
  }
  const { notice = failed, ...rest } = how
  const options = { notifyOn: 'failure', notifyEmail: mailUrl(url) } as const
  await notify(notice, options, { log, redact: (same) => same, ...rest })
  return { infos, warnings }
}

const addresses = 'from=gate@example.com&to=team%2Balerts@example.com'

test('an e-mail has the verdict as its subject, and is there as text and as HTML', async () => {
  await using server = await MailServer.start(plain)
  const { infos, warnings } = await tell(`smtp://127.0.0.1:${server.port}?${addresses},boss@example.com`)
  expect({ infos, warnings }).toEqual({ infos: ['told the recipients of the e-mail'], warnings: [] })
  expect(server.mails).toEqual([
    {
      from: 'gate@example.com',
      to: ['team+alerts@example.com', 'boss@example.com'],
      secure: false,
      user: undefined,
      source: expect.stringMatching(
        /^From: Migration Gate <gate@example\.com>\r\n.*multipart\/alternative.*text\/plain.*text\/html/ms
      )
    }
  ])
  expect(server.mails[0]?.source).toContain('Auto-Submitted: auto-generated')
  expect(renderMail(failed)).toEqual({
    subject: '[shop/shop] ❌ Do not push: the backup did not pass its checks',
    text: [
      '❌ Do not push: the backup did not pass its checks',
      '- rows: "public"."a<b>" has 41 rows & not 42',
      'Next step: Run it again.',
      'Repository: shop/shop',
      'The run: https://github.com/shop/shop/actions/runs/1?a=1&b=2\n'
    ].join('\n\n'),
    html: [
      '<h2>❌ Do not push: the backup did not pass its checks</h2>',
      '<ul><li>rows: &#34;public&#34;.&#34;a&#60;b&#62;&#34; has 41 rows &#38; not 42</li></ul>',
      '<p><b>Next step:</b> Run it again.</p>',
      '<table cellpadding="4"><tr><th align="left">Repository</th><td>shop/shop</td></tr></table>',
      '<p><a href="https://github.com/shop/shop/actions/runs/1?a=1&#38;b=2">Open the run</a></p>'
    ].join('\n')
  })
})

test('user and password are those of the address, percent-decoded; wrong ones are one warning without them', async () => {
  await using server = await MailServer.start(plain)
  const to = (credentials: string) => tell(`smtp://${credentials}@127.0.0.1:${server.port}?${addresses}`)
  expect(await to('me%40example.com:canary%3Ap%40ss%2Fword%25')).toMatchObject({ warnings: [] })
  expect(server.mails.map(({ user }) => user)).toEqual(['me@example.com'])
  expect((await to('me%40example.com:canary-wrong')).warnings).toEqual([
    'the recipients of the e-mail could not be told: the mail server refuses the user or the password (EAUTH, 535)'
  ])
})

test('a recipient who is refused is told of, and the others get it', async () => {
  await using server = await MailServer.start(plain)
  const to = (recipients: string) => tell(`smtp://localhost:${server.port}?from=gate@example.com&to=${recipients}`)
  expect((await to('nobody@example.com,team@example.com')).warnings).toEqual([
    'the recipients of the e-mail could not be told: the mail server refuses 1 recipient of 2'
  ])
  expect(server.mails.map((mail) => mail.to)).toEqual([['team@example.com']])
  expect((await to('nobody@example.com')).warnings).toEqual([
    'the recipients of the e-mail could not be told: the mail server refuses the sender or the recipients (EENVELOPE, 550)'
  ])
})

test('a server that offers no TLS gets nothing where TLS is required', async () => {
  await using server = await MailServer.start(plain)
  const { warnings } = await tell(`smtp://me:canary@localhost:${server.port}?${addresses}&tls=required`)
  expect(warnings).toEqual([
    expect.stringMatching(
      /^the recipients of the e-mail could not be told: no encrypted connection could be made \(ETLS/
    )
  ])
  expect(server.mails).toEqual([])
})

test('a server that does not begin with TLS, as smtps:// has it, gets nothing', async () => {
  await using server = await MailServer.start(plain)
  const { warnings } = await tell(`smtps://me:canary@localhost:${server.port}?${addresses}`)
  expect(warnings).toEqual([
    expect.stringMatching(/^the recipients of the e-mail could not be told: it does not speak TLS as it should; .* \(E/)
  ])
  expect(server.mails).toEqual([])
})

test('where nobody listens, that is said', async () => {
  const server = await MailServer.start(plain)
  const { port } = server
  await server[Symbol.asyncDispose]()
  expect((await tell(`smtp://127.0.0.1:${port}?${addresses}`)).warnings).toEqual([
    'the recipients of the e-mail could not be told: nothing accepts connections there (ECONNREFUSED)'
  ])
})

test.each<[what: string, talk: (socket: Socket) => void]>([
  ['says nothing', () => undefined],
  ['trickles a greeting without end', (socket) => drip(socket, '220-x\r\n')],
  [
    'greets, and then says nothing',
    (socket) => {
      socket.write('220 here\r\n')
    }
  ]
])('a server that %s is given up in time, and its connection closed', async (_, talk) => {
  const closed = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('close', () => closed.resolve())
    socket.resume()
    talk(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const startedAt = performance.now()
  const { warnings } = await tell(`smtp://127.0.0.1:${port}?${addresses}`, { timeout: 200 })
  expect(performance.now() - startedAt).toBeLessThan(2000)
  expect(warnings).toEqual(['the recipients of the e-mail could not be told: it did not answer within 0.2 s'])
  await closed.promise
  server.close()
})

function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 20)
  socket.on('close', () => clearInterval(timer))
}

const withoutOpenssl = opensslAvailable()

describe('over TLS', () => {
  const trusted = getCACertificates('default')
  let certificates: Certificates

  beforeAll(async () => {
    if (withoutOpenssl === undefined) certificates = await makeCertificates('DNS:localhost')
  })
  afterEach(() => setDefaultCACertificates(trusted))

  const run = withoutOpenssl === undefined ? test : test.skip

  run('from the first byte, or after STARTTLS, it is sent to a server whose certificate is trusted', async () => {
    setDefaultCACertificates([...trusted, certificates.authority])
    const { cert, key } = certificates
    await using first = await MailServer.start({ secure: true, cert, key })
    await using later = await MailServer.start({ cert, key })
    const credentials = 'me%40example.com:canary%3Ap%40ss%2Fword%25'
    expect(await tell(`smtps://${credentials}@localhost:${first.port}?${addresses}`)).toMatchObject({ warnings: [] })
    expect(await tell(`smtp://${credentials}@localhost:${later.port}?${addresses}&tls=required`)).toMatchObject({
      warnings: []
    })
    for (const { mails } of [first, later]) expect(mails).toMatchObject([{ secure: true, user: 'me@example.com' }])
  })

  run('a certificate that is not trusted, or for another name, gets nothing', async () => {
    const { cert, key } = certificates
    await using first = await MailServer.start({ secure: true, cert, key })
    await using later = await MailServer.start({ cert, key })
    const warned = async (url: string) => (await tell(url)).warnings.join()
    for (const url of [
      `smtps://localhost:${first.port}?${addresses}`,
      `smtp://localhost:${later.port}?${addresses}&tls=required`
    ])
      expect(await warned(url)).toMatch(/its certificate is not trusted.* \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)$/)
    setDefaultCACertificates([...trusted, certificates.authority])
    expect(await warned(`smtps://127.0.0.1:${first.port}?${addresses}`)).toMatch(/ERR_TLS_CERT_ALTNAME_INVALID/)
    expect([...first.mails, ...later.mails]).toEqual([])
  })
})

test('no name makes a header or an element of its own', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '\r\nBcc: evil@example.com',
          '\n.\n',
          '\n\n',
          '<script>',
          '"><b>',
          '&lt;',
          '=?UTF-8?B?',
          '🐘',
          '\0'
        ),
        { maxLength: 6 }
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('<', '\n', 'x').map((one) => one.repeat(10_000))
  )
  const notices: fc.Arbitrary<Notice> = fc.record({
    status: fc.constant('failed'),
    title: hostile,
    facts: fc.array(fc.tuple(fc.oneof(fc.constant('Repository'), hostile), hostile), { maxLength: 5 }),
    cause: fc.array(hostile, { maxLength: 5 }),
    nextStep: hostile,
    runUrl: hostile.map((name) => `https://github.com/${name}`),
    command: hostile,
    backupId: hostile
  })
  fc.assert(
    fc.property(notices, (notice) => {
      const { subject, html } = renderMail(cleanNotice(notice, (same) => same))
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(subject.length).toBeLessThan(500)
      const elements =
        /<\/?(?:h2|ul|li|p|b|table|tr|td|a)>|<table cellpadding="4">|<th align="left">|<\/th>|<a href="[^"<>]*">/g
      expect(html.replace(elements, '')).not.toMatch(/[<>"]/)
      expect(html.length).toBeLessThan(50_000)
    })
  )
  await using server = await MailServer.start(plain)
  const notice = { ...failed, title: 'x\r\nBcc: evil@example.com\r\n\r\n.\r\nQUIT' }
  await tell(`smtp://127.0.0.1:${server.port}?${addresses}`, { notice })
  const [mail] = server.mails
  expect(mail?.to).toEqual(['team+alerts@example.com'])
  expect(mail?.source.split('\r\n\r\n')[0]).not.toMatch(/^(?:Bcc|QUIT)/m)
})

describe('the address of a mail server', () => {
  test.each<[url: string, route: Partial<MailRoute>]>([
    [
      'smtps://smtp.example.com?from=a@example.com&to=b@example.com',
      { port: 465, tls: 'implicit', user: undefined, password: undefined }
    ],
    ['smtp://smtp.example.com?from=a@example.com&to=b@example.com', { port: 587, tls: 'starttls' }],
    ['smtp://smtp.example.com:25/?from=a@example.com&to=b@example.com&tls=none', { port: 25, tls: 'none' }],
    ['smtp://localhost?from=a@example.com&to=b@example.com', { host: 'localhost', tls: 'none' }],
    [
      'smtp://[::1]:2525?from=a@example.com&to=b@example.com&tls=required',
      { host: '::1', port: 2525, tls: 'starttls' }
    ],
    [
      'smtps://me@example.com:p%40ss%25@smtp.example.com?from=a@example.com&to=b@example.com',
      { user: 'me@example.com', password: 'p@ss%' }
    ],
    [
      'smtps://h?from=a@example.com&to=b+c@example.com, d@example.com&to=e@example.com',
      { to: ['b+c@example.com', 'd@example.com', 'e@example.com'] }
    ]
  ])('%s', (url, route) => {
    expect(mailUrl(url)).toMatchObject({ from: 'a@example.com', ...route })
  })

  test.each([
    ['https://smtp.example.com?from=a@example.com&to=b@example.com', 'write smtps://user:password@host'],
    ['smtps://smtp.example.com/path?from=a@example.com&to=b@example.com', 'write smtps://user:password@host'],
    ['smtps://me:pass#word@smtp.example.com?from=a@example.com&to=b@example.com', 'percent-encoded'],
    ['smtps://smtp.example.com?to=b@example.com', 'add the parameter from=ADDRESS'],
    ['smtps://smtp.example.com?from=a@example.com&to=', 'add the parameter to=ADDRESS'],
    ['smtps://smtp.example.com?from=a@example.com,b@example.com&to=b@example.com', 'one address in the parameter from'],
    [
      'smtps://smtp.example.com?from=a@example.com&to=b@example.com%0d%0aBcc:c@example.com',
      'add the parameter to=ADDRESS'
    ],
    ['smtps://smtp.example.com?from=a@example.com&to=b@example.com&tls=none', 'write smtp://'],
    ['smtp://smtp.example.com?from=a@example.com&to=b@example.com&tls=no', 'tls=required or tls=none'],
    ['smtps://me:100%@smtp.example.com?from=a@example.com&to=b@example.com', 'as %25'],
    ['smtps://smtp.example.com?from=a@example.com&to=b@example.com&rejectUnauthorized=false', 'from, to and tls only']
  ])('refuses %s', (url, message) => {
    expect(() => mailUrl(url)).toThrow(message)
  })
})
