// The chain: whatever is done to a trail shows, and is named.

import fc from 'fast-check'
import {
  type AuditEntry,
  checkAudit,
  checkCopies,
  copiedLines,
  copyOf,
  digestOf,
  mergeCopies,
  noLine,
  parseLine,
  readAudit,
  renderLine
} from '../../src/audit/trail.ts'

const entry: AuditEntry = { actor: 'ada', command: 'backup', action: 'written', status: 'passed' }

function trailOf(entries: readonly AuditEntry[]): string {
  const lines: string[] = []
  for (const [index, each] of entries.entries()) {
    const previous = index === 0 ? noLine : digestOf(lines[index - 1] ?? '')
    lines.push(renderLine(each, { seq: index + 1, time: '2025-01-19T14:30:22.000Z', version: '1.0.0', previous }))
  }
  return lines.map((line) => `${line}\n`).join('')
}

const five = trailOf(['one', 'two', 'three', 'four', 'five'].map((actor) => ({ ...entry, actor })))
const linesOf = (trail: string) => trail.split('\n').slice(0, -1)
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

test('a line has its keys in one order, whatever order they come in, and none that is not known', () => {
  const given: AuditEntry = {
    status: 'failed',
    error: 'STORE_FAILED',
    places: ['/backups/backup_20250119_143022'],
    backup_id: 'backup_20250119_143022',
    action: 'failed',
    command: 'prune',
    actor: 'ada'
  }
  const link = { previous: noLine, version: '1.0.0', time: '2025-01-19T14:30:22.000Z', seq: 1 }
  const covered = `{"seq":1,"time":"2025-01-19T14:30:22.000Z","actor":"ada","command":"prune","action":"failed","backup_id":"backup_20250119_143022","places":["/backups/backup_20250119_143022"],"status":"failed","error":"STORE_FAILED","version":"1.0.0","previous":"${noLine}"`
  expect(renderLine(given, link)).toBe(`${covered},"checksum":"${digestOf(covered)}"}`)
})

const texts = fc.string({ unit: 'binary' })
const optional = fc.option(texts, { nil: undefined })
const entries: fc.Arbitrary<AuditEntry> = fc.record({
  actor: texts,
  command: texts,
  action: fc.constantFrom('written', 'removed', 'failed'),
  status: fc.constantFrom('passed', 'failed'),
  workflow: optional,
  target: optional,
  places: fc.option(fc.array(texts, { maxLength: 2 }), { nil: undefined })
})
const trails = fc.array(entries, { minLength: 1, maxLength: 4 }).map(trailOf)

test('every entry comes back as it was, on one line, and every trail is whole', () => {
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 5 }), (given) => {
      const trail = trailOf(given)
      expect(checkAudit(trail)).toEqual([])
      expect(readAudit(trail)).toMatchObject(given.map((each) => JSON.parse(JSON.stringify(each))))
      expect(linesOf(trail)).toHaveLength(given.length)
    }),
    { numRuns: 50 }
  )
})

/** Any change of a trail but that its last lines go. `where` and `what` are numbers to choose by. */
type Change = (lines: readonly string[], where: number, what: number) => string
const changes: Readonly<Record<string, Change>> = {
  'a byte flipped': (lines, where, what) => {
    const bytes = Buffer.from(joined(lines))
    const index = where % bytes.length
    bytes[index] = (bytes[index] ?? 0) ^ (1 + (what % 255))
    return bytes.toString()
  },
  'a line removed': (lines, where) => joined(lines.toSpliced(where % (lines.length - 1), 1)),
  'two lines swapped': (lines, where) => {
    const index = where % (lines.length - 1)
    return joined(lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? ''))
  },
  'a line doubled': (lines, where) => {
    const index = where % lines.length
    return joined(lines.toSpliced(index, 0, lines[index] ?? ''))
  },
  'a line inserted, which would fit behind the one before': (lines, where, what) => {
    const index = where % lines.length
    const previous = index === 0 ? noLine : digestOf(lines[index - 1] ?? '')
    const time = '2025-01-19T14:30:22.001Z'
    const line = renderLine(
      { ...entry, actor: `mallory ${what}` },
      { seq: index + 1, time, version: '1.0.0', previous }
    )
    return joined(lines.toSpliced(index, 0, line))
  },
  'a line written anew, with a checksum that fits': (lines, where) => {
    const index = where % (lines.length - 1)
    const old = parseLine(lines[index] ?? '')
    return joined(lines.toSpliced(index, 1, old ? renderLine({ ...old, actor: `${old.actor}, not` }, old) : ''))
  },
  'an end that is no line': (lines, where) => `${joined(lines)}${'x'.repeat(1 + (where % 5))}`
}

test.each(Object.entries(changes))('%s is noticed, wherever it is', (_, change) => {
  const long = trails.filter((trail) => linesOf(trail).length > 1)
  fc.assert(
    fc.property(long, fc.nat(), fc.nat(), (trail, where, what) => {
      expect(checkAudit(change(linesOf(trail), where, what))).toHaveLength(1)
    }),
    { numRuns: 40 }
  )
})

test('the first line that does not fit is named, and what that means', () => {
  const [one = '', two = '', three = '', four = '', five_ = ''] = linesOf(five)
  const forged = renderLine({ ...entry, actor: 'nobody' }, { ...(parseLine(two) ?? never()) })
  expect(checkAudit(joined([one, two.replace('two', 'ten'), three, four]))).toEqual([
    'line 2 was changed: its checksum does not fit'
  ])
  expect(checkAudit(joined([one, four, five_]))).toEqual([
    'line 2 has the number 4: 2 lines in front of it were removed'
  ])
  expect(checkAudit(joined([one, two, two, three]))).toEqual(['line 3 has the number 2: it was inserted, or moved'])
  expect(checkAudit(joined([one, forged, three]))).toEqual([
    'line 3 does not follow line 2: one of the two was replaced'
  ])
  expect(checkAudit(five.slice(0, -3))).toEqual([
    'it ends within line 5: a run was interrupted while it wrote that, or the end was cut off'
  ])
  expect(checkAudit('')).toEqual(['it is empty: everything was removed'])
})

test('that the end is missing shows in the copies, and only in those of the same trail', () => {
  const [cut, copy] = [joined(linesOf(five).slice(0, 3)), joined(linesOf(five).slice(0, 4))]
  const other = trailOf([{ ...entry, actor: 'somebody else' }])
  expect(checkAudit(cut)).toEqual([])
  expect(checkAudit(five, [{ place: 'backup_1', text: copy }])).toEqual([])
  expect(checkAudit(cut, [{ place: 'backup_2', text: other }])).toEqual([])
  expect(checkAudit(cut, [{ place: 'backup_1', text: copy }])).toEqual([
    '1 line at the end is missing, which backup_1 has from number 4 on: removed, or a run was interrupted before it wrote there, too'
  ])
})

test('an end that was written anew shows in the copies', () => {
  const [one = '', two = ''] = linesOf(five)
  const link = { seq: 2, time: '2025-01-19T14:30:22.000Z', version: '1.0.0', previous: digestOf(one) }
  const anew = joined([one, renderLine({ ...entry, actor: 'mallory' }, link)])
  expect(checkAudit(anew)).toEqual([])
  expect(checkAudit(anew, [{ place: 'backup_1', text: joined([one, two]) }])).toEqual([
    'line 2 is another one than in backup_1: it was changed here or there'
  ])
})

describe('a copy of a long trail', () => {
  const long = trailOf(
    Array.from({ length: 2 * copiedLines + 100 }, (_, line) => ({ ...entry, actor: `actor ${line}` }))
  )
  const lines = linesOf(long)
  const upTo = (line: number) => ({ place: `backup_${line}`, text: copyOf(lines.slice(0, line)) })
  const within = (most: number) => fc.integer({ min: 1, max: most })

  test('has what the bound allows, and its trail contains it, wherever that was', () => {
    fc.assert(
      fc.property(within(lines.length), (end) => {
        const copied = linesOf(upTo(end).text)
        expect(copied).toHaveLength(Math.min(end, copiedLines))
        expect([copied[0], copied.at(-1)]).toEqual([lines[0], lines[end - 1]])
        expect(checkAudit(long, [upTo(end)])).toEqual([])
        expect(checkCopies([upTo(end)])).toEqual([])
      }),
      { numRuns: 8 }
    )
  })

  test('tells that the end of the trail is missing, and how much, also where none of its last lines is left', () => {
    fc.assert(
      fc.property(within(lines.length - 1), within(lines.length), (kept, end) => {
        const [fault, ...more] = checkAudit(joined(lines.slice(0, kept)), [upTo(end)])
        expect(more).toEqual([])
        if (end <= kept) expect(fault).toBeUndefined()
        else expect(fault).toMatch(new RegExp(`^${end - kept} lines? at the end (is|are) missing`))
      }),
      { numRuns: 8 }
    )
  })

  test('tells that a line of the trail was written anew, if it has that line', () => {
    const anew = lines.with(300, (lines[300] ?? '').replace('actor 300', 'mallory'))
    expect(checkAudit(joined(anew), [upTo(200), upTo(450)])).toEqual([
      'line 301 was changed: its checksum does not fit',
      'line 301 is another one than in backup_450: it was changed here or there'
    ])
  })

  // The first line is that by which a copy is known, and is not followed by the next: whoever changes it makes another trail.
  test.each(Object.entries(changes))('shows by itself that there is %s', (_, change) => {
    const [first = '', ...others] = linesOf(upTo(450).text)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (where, what) => {
        const renumbered = change === changes['a line inserted, which would fit behind the one before']
        const changed = change(others, renumbered ? 1 + (where % (others.length - 1)) : where, what)
        expect(checkCopies([{ place: 'backup', text: `${first}\n${changed}` }])).toHaveLength(1)
      }),
      { numRuns: 5 }
    )
  })

  test('is no trail: that lines behind the first are missing is a fault there', () => {
    expect(checkAudit(upTo(450).text)).toEqual(['line 2 has the number 252: 250 lines in front of it were removed'])
  })

  test('makes up the trail together with others, as far as they have it, and has to agree with them', () => {
    const merged = linesOf(mergeCopies([upTo(500), upTo(150), upTo(450)]))
    expect(merged).toEqual([...lines.slice(0, 150), ...lines.slice(251, 500)])
    expect(checkCopies([upTo(500), upTo(150), upTo(450)])).toEqual([])
    const end = renderLine({ ...entry, actor: 'mallory' }, parseLine(lines[449] ?? '') ?? never())
    const forged = { place: 'forged', text: copyOf([...lines.slice(0, 449), end]) }
    expect(checkCopies([upTo(500), forged])).toEqual([
      'line 450 is another one in forged than in backup_500: it was changed in one of them'
    ])
  })
})

function never(): never {
  throw new Error('this line can be read')
}
