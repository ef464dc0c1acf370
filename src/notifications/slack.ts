// A notice in Slack, over an incoming webhook: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
// What comes from outside can mention nobody, link nowhere and end no block that it stands in.

import { GateError } from '../errors.ts'
import { type Notice, shorten } from './notice.ts'
import { post } from './post.ts'

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
const mostOfHeader = 150

type Block = Readonly<Record<string, unknown>>

/** What Slack gets: blocks, and a text for notifications and for whatever knows no blocks. The notice is clean already. */
export function renderSlack(notice: Notice): { readonly text: string; readonly blocks: readonly Block[] } {
  const { title, facts, cause, nextStep, runUrl, command, backupId } = notice
  const fields = facts.map(([name, value]) => words(`*${escapeSlack(name)}*\n${escapeSlack(value)}`))
  const link = runUrl === undefined ? [] : [`<${escapeLink(runUrl)}|Open the run>`]
  const about = ['Migration Gate', command, ...(backupId === undefined ? [] : [backupId])].map(escapeSlack).join(' · ')
  return {
    text: [escapeSlack(title), ...cause.map(escapeSlack), ...link].join('\n'),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: shorten(title, mostOfHeader), emoji: false } },
      ...cause.map((sentence) => section(`• ${escapeSlack(sentence)}`)),
      ...(nextStep === undefined ? [] : [section(`*Next step:* ${escapeSlack(nextStep)}`)]),
      ...(fields.length === 0 ? [] : [{ type: 'section', fields }]),
      // No button: without a server that answers each click, Slack puts a warning beside it.
      ...link.map(section),
      { type: 'context', elements: [words(about)] }
    ]
  }
}

function section(text: string): Block {
  return { type: 'section', text: words(text) }
}

/** Verbatim: no address in it becomes a link, and no name a mention. */
function words(text: string): Block {
  return { type: 'mrkdwn', text, verbatim: true }
}

/**
 * The three characters that mean something: https://docs.slack.dev/messaging/formatting-message-text. Others that take
 * what is written for Slack, such as Mattermost, know @channel as a bare word: what joins nothing visible stands behind @.
 */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '@\u2060')
}

function escapeLink(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C')
}

const renew = 'Make a new webhook in the settings of the Slack app, and put it into the secret.'
const unlock = 'Ask whoever runs the workspace, or take the webhook of another channel.'

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors */
const refusals: Readonly<Record<string, readonly [fact: string, hint: string]>> = {
  invalid_payload: ['it cannot read the message', 'This is a bug of Migration Gate: please report it.'],
  invalid_blocks: ['it cannot read the message', 'This is a bug of Migration Gate: please report it.'],
  no_text: ['it cannot read the message', 'This is a bug of Migration Gate: please report it.'],
  no_service: ['the webhook was removed or disabled', renew],
  no_service_id: ['the webhook is not written whole', renew],
  no_team: ['the workspace is not there', renew],
  invalid_token: ['the webhook is not valid', renew],
  team_disabled: ['the workspace is disabled', renew],
  user_not_found: ['the user whom the webhook writes to is not there', renew],
  channel_not_found: ['the channel is not there', renew],
  channel_is_archived: ['the channel is archived', 'Unarchive it, or take the webhook of another channel.'],
  action_prohibited: ['the workspace does not let webhooks write there', unlock],
  posting_to_general_channel_denied: ['the workspace does not let webhooks write there', unlock],
  rollup_error: ['something broke at Slack', 'Look at https://slack-status.com.'],
  rate_limited: ['too many messages came at once', 'Later ones will arrive.']
}

/** Posts a notice. Throws `API_FAILED` for everything but Slack's `ok`, and what `post` throws. */
export async function tellSlack(notice: Notice, address: string, signal: AbortSignal): Promise<void> {
  const { status, text } = await post(address, { body: JSON.stringify(renderSlack(notice)), signal })
  const word = text.trim()
  if (status === 200 && word === 'ok') return
  const [fact, hint] = (Object.hasOwn(refusals, word) ? refusals[word] : undefined) ?? [
    'that is not its ok',
    'Check that the address is that of an incoming webhook.'
  ]
  const said = Object.hasOwn(refusals, word) ? `${status}, ${word}` : `${status}`
  throw new GateError('API_FAILED', `it answered ${said}: ${fact}`, { hint })
}
