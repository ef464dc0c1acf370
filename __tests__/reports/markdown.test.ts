// Names from a database in Markdown: whatever they are, they come out as text.

import fc from 'fast-check'
import { escapeMarkdown, renderTable } from '../../src/reports/markdown.ts'

describe('escaped text', () => {
  test.each([
    ['public.business_classifications', 'public.business_classifications'],
    ['a table, with 100% of it: 3-4 = -1', 'a table, with 100% of it: 3-4 = -1'],
    ['Zoë 🐘 日本語', 'Zoë 🐘 日本語'],
    ['a|b', 'a&#124;b'],
    ['`code`', '&#96;code&#96;'],
    ['<script>alert(1)</script>', '&#60;script&#62;alert&#40;1&#41;&#60;/script&#62;'],
    ['&lt;', '&#38;lt;'],
    ['*bold* __bold__ ~~gone~~', '&#42;bold&#42; &#95;&#95;bold&#95;&#95; &#126;&#126;gone&#126;&#126;'],
    ['[text](https://evil.example)', '&#91;text&#93;&#40;https&#58;//evil.example&#41;'],
    ['![image](x)', '&#33;&#91;image&#93;&#40;x&#41;'],
    ['@octocat', '&#64;octocat'],
    ['# heading', '&#35; heading'],
    ['back\\slash', 'back&#92;slash'],
    ['$x^2$', '&#36;x&#94;2&#36;'],
    ['two\nlines\r\nand\ttab', 'two␤lines␤␤and␤tab'],
    ['\u2028 \u2029 \u0085 \u0000 \u001b[31m', '␤ ␤ ␤ ␤ ␤&#91;31m'],
    ['', '']
  ])('%j is %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('reads as it was, once entities are resolved, but for line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = escapeMarkdown(text).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
        expect(shown).toBe(text.replace(/[\p{Cc}\u2028\u2029]/gu, '␤'))
      })
    )
  })

  test('holds nothing that Markdown or HTML takes for more than text, and no line break', () => {
    const punctuation = fc.string({
      unit: fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \n\r\ta1'),
      maxLength: 30
    })
    fc.assert(
      fc.property(fc.oneof(punctuation, fc.string({ unit: 'binary' })), (text) => {
        // What stands around an entity is not beside each other.
        const bare = escapeMarkdown(text).replace(/&#\d+;/g, '·')
        expect(bare).not.toMatch(/[<>|`*[\]\\~&!@#$(){}^"+?\n\r\u2028\u2029]|:\/\//)
        expect(bare).not.toMatch(/(^|[^A-Za-z0-9])_|_([^A-Za-z0-9]|$)/)
      })
    )
  })
})

test('a table has its header, a rule, and a line for each row', () => {
  expect(
    renderTable(
      ['Table', 'Rows'],
      [
        ['a', '1'],
        ['b', '2']
      ]
    )
  ).toBe('| Table | Rows |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n')
  expect(renderTable(['Table'], [])).toBe('| Table |\n| --- |\n')
})

test('a name cannot add a cell or a row to a table', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('|', '\\', '\n', '\r', '-', 'a', '`', ' ') }), (name) => {
      const lines = renderTable(['Table', 'Rows'], [[escapeMarkdown(name), '1']]).split('\n')
      expect(lines).toHaveLength(4)
      expect(lines[2]?.split('|')).toHaveLength(4)
    })
  )
})
