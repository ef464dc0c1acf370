// A notice for any program, as JSON over a webhook, signed as https://www.standardwebhooks.com has it: who has the secret
// knows that the message is ours, whole and new. docs/notifications.md describes what is in it.

import { createHmac, randomUUID } from 'node:crypto'
import { GateError } from '../errors.ts'
import type { Notice } from './notice.ts'
import { post } from './post.ts'

/** Of the message. It grows where a reader of the one before would go wrong. */
const messageVersion = 1

/** What a webhook gets. The notice is clean already. */
export function renderWebhook(notice: Notice, time: Date): string {
  const { status, title, facts, cause, nextStep, runUrl, command, backupId } = notice
  return JSON.stringify({
    type: `migration-gate.${status}`,
    version: messageVersion,
    timestamp: time.toISOString(),
    data: {
      command,
      status,
      title,
      facts: facts.map(([name, value]) => ({ name, value })),
      cause,
      next_step: nextStep ?? null,
      run_url: runUrl ?? null,
      backup_id: backupId ?? null
    }
  })
}

/**
 * The headers of a message: its id, its time, and with a secret its signature. Throws `INVALID_OPTION` for one that begins
 * with whsec_ and goes on with something that is not base64.
 */
export function signatureOf(
  body: string,
  message: { readonly id: string; readonly time: Date; readonly secret: string | undefined }
): Record<string, string> {
  const { id, time, secret } = message
  const seconds = String(Math.floor(time.getTime() / 1000))
  const head = { 'webhook-id': id, 'webhook-timestamp': seconds }
  if (secret === undefined) return head
  const mac = createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')
  return { ...head, 'webhook-signature': `v1,${mac}` }
}

/** As the standard writes secrets; any other text stands for its own bytes. */
function keyOf(secret: string): Buffer {
  if (!secret.startsWith('whsec_')) return Buffer.from(secret)
  const encoded = secret.slice('whsec_'.length)
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded) || encoded === '') {
    throw new GateError('INVALID_OPTION', 'notify-webhook-secret begins with whsec_, but what follows is not base64', {
      hint: 'Copy it whole; or take any other text, which then stands for itself.'
    })
  }
  return Buffer.from(encoded, 'base64')
}

/** Posts a notice. Throws `API_FAILED` for every status but 2xx, what `signatureOf` throws, and what `post` throws. */
export async function tellWebhook(
  notice: Notice,
  hook: { readonly address: string; readonly secret: string | undefined },
  signal: AbortSignal
): Promise<void> {
  const time = new Date()
  const body = renderWebhook(notice, time)
  const headers = signatureOf(body, { id: `msg_${randomUUID()}`, time, secret: hook.secret })
  const { status } = await post(hook.address, { body, headers, signal })
  if (status >= 200 && status < 300) return
  if (status >= 300 && status < 400) {
    throw new GateError('API_FAILED', `it answered ${status}: it sends elsewhere, where nothing is taken`, {
      hint: 'Set notify-webhook to where it leads.'
    })
  }
  throw new GateError('API_FAILED', `it answered ${status}`, {
    hint: 'Look there why, and whether notify-webhook and its secret are those that it expects.'
  })
}
