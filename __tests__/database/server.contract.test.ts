// A server keeps what every `Database` promises.

import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { databaseContract } from '../contracts/database.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import type { Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

describe.each(majors)('PostgreSQL %i', (major) => {
  let home: TestDatabase
  let database: ServerDatabase
  const connect = (): Promise<ServerDatabase> =>
    ServerDatabase.connect(parseConnectionString(home.url, undefined, undefined))

  beforeAll(async () => {
    home = await createDatabase(major)
    database = await connect()
  })

  afterAll(async () => {
    await database.close()
    await home.drop()
  })

  databaseContract(() => database, connect)
})
