// What stands in front of a test server and does to its clients what poolers and networks do: refuses them in Supavisor's
// words, says nothing, or cuts them off in the middle. Whoever it lets through speaks with the server itself.

import { connect, createServer, type Socket } from 'node:net'

/** A FATAL error in the place of an answer, as PostgreSQL and Supavisor send it. */
export interface Refusal {
  /** Default `XX000`, as Supavisor has it for all but a wrong password. */
  readonly code?: string
  readonly message: string
}

/** `cut`: lets it through, and resets it behind so many bytes of the server. */
export type Treatment = 'pass' | 'silence' | 'reset' | { readonly cut: number } | Refusal

export interface Client {
  /** Name of the user, as it stands in the start-up packet. */
  readonly user: string
  /** How many have come so far, this one included; one that asks for TLS and does not get it comes once more. */
  readonly number: number
}

export interface Front extends AsyncDisposable {
  readonly port: number
  /** Who has come so far. */
  readonly users: readonly string[]
  /** Resolves when somebody connects, whatever becomes of them. */
  knock(): Promise<void>
}

/** Starts it on a free port of 127.0.0.1, in front of the server of a connection string. To be used with `await using`. */
export async function startFront(server: string, treat: (client: Client) => Treatment): Promise<Front> {
  const users: string[] = []
  const sockets = new Set<Socket>()
  const { promise: knocked, resolve: knock } = Promise.withResolvers<void>()
  const front = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    socket.once('data', (startup) => {
      knock()
      if (asksForTls(startup)) return void socket.write('N')
      const user = userOf(startup)
      users.push(user)
      answer(socket, startup, { treatment: treat({ user, number: users.length }), server: new URL(server) })
    })
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const address = front.address()
  if (!address || typeof address === 'string') throw new Error('The front has no port.')
  return {
    port: address.port,
    users,
    knock: () => knocked,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => front.close(resolve))
    }
  }
}

function answer(socket: Socket, startup: Buffer, { treatment, server }: { treatment: Treatment; server: URL }): void {
  if (treatment === 'silence') return
  if (treatment === 'reset') return void socket.resetAndDestroy()
  if (typeof treatment === 'object' && 'message' in treatment) return void socket.end(fatal(treatment))
  const upstream = connect(Number(server.port), server.hostname).on('error', () => socket.destroy())
  upstream.on('close', () => socket.destroy())
  socket.on('close', () => upstream.destroy())
  upstream.write(startup)
  socket.pipe(upstream)
  if (treatment === 'pass') upstream.pipe(socket)
  else pipeUntil(treatment.cut, upstream, socket)
}

function pipeUntil(bytes: number, upstream: Socket, socket: Socket): void {
  let left = bytes
  upstream.on('data', (chunk) => {
    const isLast = chunk.length >= left
    socket.write(chunk.subarray(0, left), () => isLast && socket.resetAndDestroy())
    left -= Math.min(left, chunk.length)
  })
}

/** https://www.postgresql.org/docs/17/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-SSLREQUEST */
function asksForTls(startup: Buffer): boolean {
  return startup.length === 8 && startup.readInt32BE(4) === 80877103
}

function userOf(startup: Buffer): string {
  const fields = startup.subarray(8).toString().split('\0')
  return fields[fields.indexOf('user') + 1] ?? ''
}

function fatal({ code = 'XX000', message }: Refusal): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const header = Buffer.alloc(5)
  header.write('E')
  header.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([header, fields])
}
