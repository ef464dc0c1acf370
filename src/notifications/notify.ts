// Telling people what a run came to, in every way that is configured. It is no part of the run: whatever happens to a message
// is a warning, and changes nothing else.

import type { Log } from '../log.ts'
import type { MailRoute } from '../option-values.ts'
import { sendMail } from './email.ts'
import { explainFailure } from './failure.ts'
import { cleanNotice, type Notice } from './notice.ts'
import { tellSlack } from './slack.ts'
import { tellWebhook } from './webhook.ts'

/** Whom to tell, and when: the options of these names. */
export interface NotifyOptions {
  readonly notifyOn: 'failure' | 'always'
  readonly notifySlack?: string | undefined
  readonly notifyWebhook?: string | undefined
  readonly notifyWebhookSecret?: string | undefined
  readonly notifyEmail?: MailRoute | undefined
}

interface Notifier {
  readonly name: string
  readonly send: (notice: Notice, signal: AbortSignal) => Promise<void>
}

/** Milliseconds that a notifier may take. */
const patience = 10_000

/**
 * Tells everybody who is configured, all at the same time, and returns when each has been told or given up: after `timeout`
 * milliseconds at the latest. `redact` takes the secrets out of everything that leaves. Never throws: a notifier that fails
 * is one warning, without its address.
 */
export async function notify(
  notice: Notice,
  options: NotifyOptions,
  context: { readonly log: Log; readonly redact: (text: string) => string; readonly timeout?: number }
): Promise<void> {
  if (notice.status !== 'failed' && options.notifyOn === 'failure') return
  const { log, redact, timeout = patience } = context
  const clean = cleanNotice(notice, redact)
  await Promise.all(notifiersOf(options).map((notifier) => tell(notifier, clean, { log, timeout })))
}

async function tell(notifier: Notifier, notice: Notice, run: { log: Log; timeout: number }): Promise<void> {
  const { log, timeout } = run
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), timeout)
  try {
    await notifier.send(notice, deadline.signal)
    log.info(`told ${notifier.name}`)
  } catch (error) {
    const why = deadline.signal.aborted ? `it did not answer within ${timeout / 1000} s` : explainFailure(error)
    log.warning(`${notifier.name} could not be told: ${why}`)
  } finally {
    clearTimeout(timer)
  }
}

function notifiersOf(options: NotifyOptions): Notifier[] {
  const { notifySlack, notifyWebhook, notifyWebhookSecret: secret, notifyEmail } = options
  const notifiers: Notifier[] = []
  if (notifySlack !== undefined)
    notifiers.push({ name: 'Slack', send: (notice, signal) => tellSlack(notice, notifySlack, signal) })
  if (notifyWebhook !== undefined)
    notifiers.push({
      name: 'the webhook',
      send: (notice, signal) => tellWebhook(notice, { address: notifyWebhook, secret }, signal)
    })
  if (notifyEmail !== undefined)
    notifiers.push({
      name: 'the recipients of the e-mail',
      send: (notice, signal) => sendMail(notice, notifyEmail, signal)
    })
  return notifiers
}
