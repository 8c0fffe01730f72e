import swagger from '@fastify/swagger'
import { z } from 'zod'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { problem } from './contract/common.ts'
import { page } from './docsPage.ts'
import { cookieName, type App } from './serve.ts'

/** OpenAPI 3.1 from the contract: as JSON, and as a page that loads nothing from elsewhere. */
export async function docs(app: App, registerRoutes: () => Promise<void>): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '獬豸 行政执法监督一体化平台', version: '1',
        description: '出错时回答 application/problem+json（RFC 9457）：code 稳定不变，sentence 可以原样给人看。日期写作 2026-07-13。',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName }, senderKey: { type: 'http', scheme: 'bearer' } },
        schemas: { Problem: z.toJSONSchema(problem) as Record<string, unknown> },
      },
    },
    transform: jsonSchemaTransform,
  })
  await registerRoutes()
  app.get('/api/docs/openapi.json', { schema: { hide: true } as object }, async () => app.swagger())
  app.get('/api/docs', { schema: { hide: true } as object }, async (_request, reply) => await reply.type('text/html; charset=utf-8').send(page(app.swagger() as never)))
}
