// A notice by e-mail, over SMTP with nodemailer. Nothing in it from outside becomes a header or HTML.

import { GateError } from '../errors.ts'
import type { MailRoute } from '../option-values.ts'
import { count } from '../wording.ts'
import type { Notice } from './notice.ts'

/** What a reader gets, with HTML and without. The notice is clean already: each of its texts is one line. */
export function renderMail(notice: Notice): { readonly subject: string; readonly text: string; readonly html: string } {
  const { title, facts } = notice
  const repository = facts.find(([name]) => name === 'Repository')?.[1]
  return {
    subject: repository === undefined ? title : `[${repository}] ${title}`,
    text: renderText(notice),
    html: renderHtml(notice)
  }
}

function renderText({ title, facts, cause, nextStep, runUrl }: Notice): string {
  const parts = [
    title,
    cause.map((sentence) => `- ${sentence}`).join('\n'),
    nextStep === undefined ? '' : `Next step: ${nextStep}`,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    runUrl === undefined ? '' : `The run: ${runUrl}`
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderHtml({ title, facts, cause, nextStep, runUrl }: Notice): string {
  const rows = facts.map(
    ([name, value]) => `<tr><th align="left">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`
  )
  const parts = [
    `<h2>${escapeHtml(title)}</h2>`,
    cause.length === 0 ? '' : `<ul>${cause.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`,
    nextStep === undefined ? '' : `<p><b>Next step:</b> ${escapeHtml(nextStep)}</p>`,
    rows.length === 0 ? '' : `<table cellpadding="4">${rows.join('')}</table>`,
    runUrl === undefined ? '' : `<p><a href="${escapeHtml(runUrl)}">Open the run</a></p>`
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Sends a notice to all recipients. Throws `API_FAILED` where the server takes it for some of them only, and what nodemailer
 * throws where it takes it for nobody.
 */
export async function sendMail(notice: Notice, route: MailRoute, signal: AbortSignal): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host: route.host,
    port: route.port,
    secure: route.tls === 'implicit',
    requireTLS: route.tls === 'starttls',
    ignoreTLS: route.tls === 'none',
    ...(route.user === undefined ? {} : { auth: { user: route.user, pass: route.password ?? '' } }),
    // What was given up is not waited for.
    socketCloseTimeout: 0
  })
  const { rejected } = await transport.sendMail({
    from: { name: 'Migration Gate', address: route.from },
    to: [...route.to],
    ...renderMail(notice),
    // Nobody's answering machine shall answer: https://www.rfc-editor.org/rfc/rfc3834#section-5
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal
  })
  if (rejected.length > 0) {
    throw new GateError(
      'API_FAILED',
      `the mail server refuses ${count(rejected.length, 'recipient')} of ${route.to.length}`
    )
  }
}
