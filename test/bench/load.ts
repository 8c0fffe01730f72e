import { once } from 'node:events'
import { connect } from 'node:net'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** What is asked again and again, over so many connections that are kept open, each waiting for its answer. */
export interface Load { readonly port: number, readonly path: string, readonly cookie: string, readonly clients: number, readonly milliseconds: number }

/** Answers a second, and milliseconds within which so many in a hundred came. */
export interface Measured { readonly rate: number, readonly p50: number, readonly p95: number, readonly p99: number }

/** Asks from a thread of its own, so that the one who answers is measured and not the one who asks. */
export async function under(load: Load): Promise<Measured> {
  const worker = new Worker(new URL(import.meta.url), { workerData: load })
  const [measured] = await once(worker, 'message') as [Measured]
  return measured
}

async function ask({ port, path, cookie, clients, milliseconds }: Load): Promise<Measured> {
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`
  const times: number[] = []
  const end = performance.now() + milliseconds
  await Promise.all(Array.from({ length: clients }, () => oneClient(port, request, end, times)))
  times.sort((a, b) => a - b)
  const within = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { rate: times.length / milliseconds * 1_000, p50: within(0.5), p95: within(0.95), p99: within(0.99) }
}

/** Reads as much of HTTP as is needed to know where an answer ends. */
function oneClient(port: number, request: string, end: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let [asked, got, wanted, head] = [0, 0, -1, '']
    const next = () => {
      if (performance.now() >= end) return void socket.end(resolve)
      ;[asked, got, wanted, head] = [performance.now(), 0, -1, '']
      socket.write(request)
    }
    socket.setNoDelay().once('connect', next).once('error', reject).on('data', (chunk: Buffer) => {
      got += chunk.length
      if (wanted < 0) {
        head += chunk.toString('latin1')
        const headEnd = head.indexOf('\r\n\r\n')
        if (headEnd < 0) return
        const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
        if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) return void socket.destroy(new Error(`unexpected answer: ${head.slice(0, 400)}`))
        wanted = headEnd + 4 + Number(length)
      }
      if (got < wanted) return
      times.push(performance.now() - asked)
      next()
    })
  })
}

if (!isMainThread) parentPort!.postMessage(await ask(workerData as Load))
