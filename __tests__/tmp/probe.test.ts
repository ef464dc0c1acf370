import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { connect } from 'node:net'
import { readFile } from 'node:fs/promises'
const tell = async (url: string) => {
  try { await using d = await ServerDatabase.connect(parseConnectionString(url)); return 'ok' } catch (e) { return JSON.stringify([(e as {code:string}).code, (e as Error).message, (e as {hint: string}).hint, String((e as Error).cause)]) }
}
test('realms', async () => {
  const e = await new Promise<unknown>((r) => connect(1, '127.0.0.1').once('error', r))
  console.log(e instanceof Error, Error.isError(e))
  const f = await readFile('/nonexistent').catch((x: unknown) => x)
  console.log(f instanceof Error)
  for (const url of ['postgresql://a:b@nothing.invalid/x', 'postgresql://a:b@127.0.0.1:1/x', 'postgresql://a:b@localhost:1/x', 'postgresql://a:b@[2001:db8::1]:5432/x']) console.log(url, await tell(url))
})
