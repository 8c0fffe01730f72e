import type { App } from './serve.ts'

/** What a request still sends when its answer is out is read past: left lying, it would stop the next request on that connection. */
export function readPast(app: App): void {
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return
    raw.unpipe() // whoever was reading it waits for nothing any more
    raw.removeAllListeners('readable')
    raw.resume()
  })
}
