import fastifyStatic from '@fastify/static'
import type { App } from './serve.ts'

/** The built pages: what bears its hash in its name is kept for ever; any other address is the page that routes itself. */
export async function webPages(app: App, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder, wildcard: false, preCompressed: true, index: ['index.html'],
    setHeaders: (reply, path) => { reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') },
  })
  app.get('/*', { schema: { hide: true } as object }, async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    return await reply.sendFile('index.html')
  })
}
