// Nothing that is written holds a secret, in whatever form it got there.

import fc from 'fast-check'
import { escapeMarkdown } from '../src/reports/markdown.ts'
import { redactor, secretForms } from '../src/secrets.ts'

/** Passwords of any characters, four at least: shorter ones would blot out ordinary words. */
const passwords = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'p@:/?#[]%&=+ "\'\\$`é🐘~!.'), minLength: 4, maxLength: 40 })
  )
  .filter((password) => password.trim().length >= 4 && !/[\r\n*]/.test(password))

/** What programs make of a text on its way into a log. */
const derivations: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'as a component of a URL': encodeURIComponent,
  'as a URL': encodeURI,
  'as RFC 3986 has it': (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`.toUpperCase()),
  'in a form': (text) => new URLSearchParams({ x: text }).toString().slice(2),
  'in JSON': (text) => JSON.stringify(text).slice(1, -1),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 for URLs': (text) => Buffer.from(text).toString('base64url')
}

describe.each(Object.entries(derivations))('%s', (_, derive) => {
  test('a password that is a secret is taken out, whatever its characters', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        const clean = redactor([password])(`before <${derive(password)}> after`)
        expect(clean).toBe('before <***> after')
      })
    )
  })

  test('so is the password of a connection string, written percent-encoded', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        const url = `postgresql://postgres.abcdefghijklmnopqrst:${encodeURIComponent(password)}@db.example.com:5432/postgres?sslmode=require`
        expect(redactor([url])(`before <${derive(password)}> after`)).toBe('before <***> after')
        expect(redactor([url])(`connecting to ${derive(url)}`)).toBe('connecting to ***')
      })
    )
  })

  test('and one that is written bare, as long as that is unambiguous', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        fc.pre(!password.includes('%'))
        const url = `postgresql://postgres:${password}@db.example.com:5432/postgres`
        expect(redactor([url])(`before <${derive(password)}> after`)).toBe('before <***> after')
      })
    )
  })
})

test.each([
  ['postgresql://user@host/db?password=s3cr%20et&sslmode=require', 's3cr et'],
  ['postgresql://host/db?user=a&password=s3cr%20et', 's3cr et'],
  ['postgresql://user:with%zzodd@host/db', 'with%zzodd'],
  ['postgresql://:nouser@host/db', 'nouser']
])('the password of %s is found', (url, password) => {
  expect(redactor([url])(`it is ${password}!`)).toBe('it is ***!')
})

test('a password is taken out of Markdown too, where the redactor is told of the escaped forms, as for summaries', () => {
  fc.assert(
    fc.property(passwords, (password) => {
      const redact = redactor([password, ...secretForms(password).map(escapeMarkdown)])
      expect(redact(escapeMarkdown(`before <${password}> after`))).toBe(
        escapeMarkdown('before <#> after').replace('&#35;', '***')
      )
    })
  )
})

test('each line of a secret of several lines is taken out', () => {
  const redact = redactor(['-----BEGIN KEY-----\r\nMIIEvQIBADAN\nBgkqhkiG9w0B\n-----END KEY-----'])
  expect(redact('got MIIEvQIBADAN and BgkqhkiG9w0B')).toBe('got *** and ***')
})

test('all of several secrets are taken out everywhere, the longer one first', () => {
  const redact = redactor(['secret', 'secret-and-more', 'other'])
  expect(redact('secret-and-more, secret, other; secret')).toBe('***, ***, ***; ***')
})

test('what is no secret stays', () => {
  expect(redactor([])('postgresql://user:password@host/db')).toBe('postgresql://user:password@host/db')
  expect(redactor(['hunter2'])('hunter3 at 5432')).toBe('hunter3 at 5432')
})

test('texts too short to be a secret are left alone, or they would blot out ordinary words', () => {
  expect(redactor(['a', 'the', '   ', ''])('a cat and the hat')).toBe('a cat and the hat')
  expect(secretForms('abc').every((form) => form.length >= 4)).toBe(true)
})

test('forms come longest first, each of them once', () => {
  const forms = secretForms('postgresql://user:p%40ss@host/db')
  expect(forms).toEqual([...new Set(forms)].sort((a, b) => b.length - a.length))
})
