// A POST of JSON, once. It follows no redirect, which would take the message to where nobody has sent it, goes through the
// proxy that the environment names, and ends with its signal, whatever the server does.

import { once } from 'node:events'
import * as http from 'node:http'
import * as https from 'node:https'
import { version } from '../version.ts'

/** What a server said; of its text, the beginning. */
export interface Answer {
  readonly status: number
  readonly text: string
}

const mostCharacters = 1000

/** Milliseconds for a proxy to let a connection through: no signal ends that. */
const proxyPatience = 10_000

/** Sends JSON to an address. Throws what Node.js throws where no whole answer comes. */
export async function post(
  address: string,
  message: { readonly body: string; readonly headers?: Readonly<Record<string, string>>; readonly signal: AbortSignal }
): Promise<Answer> {
  const url = new URL(address)
  const { request, Agent } = url.protocol === 'https:' ? https : http
  const agent = new Agent({ proxyEnv: process.env })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(message.body),
    'user-agent': `migration-gate/${version}`,
    ...message.headers
  }
  try {
    const sent = request(url, { method: 'POST', agent, headers, signal: message.signal, timeout: proxyPatience })
    const answered = once(sent, 'response', { signal: message.signal })
    // One that ends later is told by the answer, too.
    sent.on('error', () => undefined)
    sent.end(message.body)
    const [answer] = (await answered) as [http.IncomingMessage]
    return { status: answer.statusCode ?? 0, text: await readBeginning(answer) }
  } finally {
    agent.destroy()
  }
}

async function readBeginning(answer: http.IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of answer.setEncoding('utf8')) {
    text += piece
    if (text.length > mostCharacters) break
  }
  return text.slice(0, mostCharacters)
}
