// Which extensions a sandbox must be able to have.

import { readExtensions } from '../../src/migrations/extensions.ts'

function read(...sqls: readonly string[]): string[] {
  return readExtensions(sqls.map((sql, index) => ({ version: `${index}`, name: '', file: `${index}_.sql`, sql })))
}

test('every extension that a file creates is found, as SQL means its name', () => {
  expect(
    read(
      'CREATE EXTENSION pg_trgm; create extension\n  if not exists "uuid-ossp" with schema extensions;',
      'Create Extension CITEXT'
    )
  ).toEqual(['pg_trgm', 'uuid-ossp', 'citext'])
})

test('and what it needs, since it may be created with it', () => {
  expect(read('CREATE EXTENSION earthdistance CASCADE')).toEqual(['earthdistance', 'cube'])
})

test('no extension is found where none is created', () => {
  expect(read('DROP EXTENSION pg_trgm; SELECT 1', '')).toEqual([])
})
