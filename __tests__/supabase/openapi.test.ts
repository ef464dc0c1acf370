// What is read from the root document, and what is refused. That the document of a real database is so is asserted with the
// double that makes it, and by the sources that read it.

import { GateError } from '../../src/errors.ts'
import { type OutlinedColumn, readOutline } from '../../src/supabase/openapi.ts'

const key = 'Note:\nThis is a Primary Key.<pk/>'

function documentOf(definitions: object): unknown {
  return { swagger: '2.0', info: { title: 'PostgREST API', version: '14.1' }, definitions }
}

/** The columns of a table that is the only one. */
function columnsOf(definition: object): readonly OutlinedColumn[] {
  const { tables } = readOutline(documentOf({ only: definition }), 'public')
  return tables.flatMap(({ columns }) => columns)
}

describe('a table', () => {
  test('has its columns in their order, with what is known of each', () => {
    const columns = columnsOf({
      required: ['id', 'code'],
      properties: {
        id: { format: 'bigint', type: 'integer', description: key },
        code: { format: 'character', maxLength: 5, type: 'string' },
        mood: { format: 'public.mood', enum: ['sad', 'NULL', ''], type: 'string', description: 'How it went' },
        data: { format: 'jsonb' }
      }
    })
    const plain = { nullable: true, isKey: false, length: undefined, labels: undefined }
    expect(columns).toEqual([
      { ...plain, name: 'id', type: 'bigint', nullable: false, isKey: true },
      { ...plain, name: 'code', type: 'character', nullable: false, length: 5 },
      { ...plain, name: 'mood', type: 'public.mood', labels: ['sad', 'NULL', ''] },
      { ...plain, name: 'data', type: 'jsonb' }
    ])
  })

  test('may have no columns', () => {
    expect(readOutline(documentOf({ empty: { type: 'object' } }), 'public').tables).toEqual([
      { name: 'empty', columns: [] }
    ])
  })

  test('may be called what means something to JavaScript', () => {
    const document = JSON.parse(`{"info": {"version": "14.1"}, "definitions": {
      "__proto__": {"required": ["__proto__"], "properties": {"__proto__": {"format": "integer"}, "constructor": {"format": "text"}}},
      "toString": {"properties": {"length": {"format": "integer"}}}}}`)
    const { tables } = readOutline(document, 'public')
    expect(tables.map(({ name }) => name)).toEqual(['__proto__', 'toString'])
    expect(tables[0]?.columns).toMatchObject([
      { name: '__proto__', type: 'integer', nullable: false },
      { name: 'constructor', type: 'text', nullable: true }
    ])
  })
})

describe('a key', () => {
  test.each([
    ['alone', key],
    ['behind a comment', `Who\n\nit is\n\n${key}`],
    ['with a reference', `${key}\nThis is a Foreign Key to \`users.id\`.<fk table='users' column='id'/>`]
  ])('is known by its mark, %s', (_, description) => {
    expect(columnsOf({ required: ['id'], properties: { id: { format: 'integer', description } } })).toMatchObject([
      { isKey: true }
    ])
  })

  test.each([
    ['a comment that says so', 'Not unique: This is a Primary Key.<pk/>'],
    ['a comment that says so in a line of its own', 'Beware.\nThis is a Primary Key.<pk/>'],
    ['the mark of a reference', "Note:\nThis is a Foreign Key to `users.id`.<fk table='users' column='id'/>"]
  ])('is not made by %s', (_, description) => {
    expect(columnsOf({ required: ['id'], properties: { id: { format: 'integer', description } } })).toMatchObject([
      { isKey: false }
    ])
  })
})

test('a view is known by its key, which may be null as far as anybody knows', () => {
  const id = { format: 'integer', description: key }
  const { tables, views } = readOutline(
    documentOf({
      users: { required: ['id'], properties: { id } },
      active_users: { properties: { id, name: { format: 'text' } } },
      // Nobody can say of this whether it is one.
      names: { properties: { name: { format: 'text' } } }
    }),
    'public'
  )
  expect(tables.map(({ name }) => name)).toEqual(['users', 'names'])
  expect(views).toEqual(['active_users'])
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'Welcome'],
  ['rows', [{ id: 1 }]],
  ['another object', { message: 'ok' }],
  ['OpenAPI 3, which has its definitions elsewhere', { openapi: '3.0.0', info: { version: '1' }, components: {} }],
  ['definitions that are a text', { info: { version: '14.1' }, definitions: 'none' }],
  ['columns that are numbers', documentOf({ users: { properties: { id: 1 } } })]
])('instead of a document, %s is refused', (_, document) => {
  const read = (): unknown => readOutline(document, 'app')
  expect(read).toThrow(GateError)
  expect(read).toThrow(expect.objectContaining({ code: 'API_FAILED', message: expect.stringContaining('schema app') }))
})
