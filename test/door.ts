import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Door {
  readonly port: number
  /** Resets every connection that goes through, as a network or a dying host does. */
  slam(): void
  close(): void
}

/** An address that stays the same and leads to wherever `port` says when somebody calls. `refuses`: what no caller may say; who says it is reset. */
export async function openDoor(port: () => number, refuses: (said: Buffer) => boolean = () => false): Promise<Door> {
  const callers = new Set<Socket>()
  const server = createServer(caller => {
    const line = connect(port(), '127.0.0.1')
    callers.add(caller)
    caller.on('data', said => { if (refuses(said)) caller.resetAndDestroy() })
    for (const [one, other] of [[caller, line], [line, caller]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy())
    caller.on('close', () => callers.delete(caller))
    caller.pipe(line).pipe(caller)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    slam: () => { for (const caller of callers) caller.resetAndDestroy() },
    close: () => { server.close() },
  }
}
