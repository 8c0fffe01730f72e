import type { z } from 'zod'

type Shape = z.ZodType

/** One route as both sides know it. The server registers it with a handler, the web calls it, OpenAPI describes it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** As Fastify writes it: `/api/matters/:id`. */
  readonly path: `/api/${string}`
  /** One Chinese phrase for the reader of the API. */
  readonly summary: string
  /** `open`: no account; `signedIn`: an account; `acting`: for one organ, named by `?organ=`, where the account holds a post. `key`: a system, by a key of its own, which its handler looks at. */
  readonly access: 'open' | 'signedIn' | 'acting' | 'key'
  /** Open to operators too: it shows nothing of a case. */
  readonly operators?: true
  /** Open to whoever still bears a one-time password. */
  readonly oneTime?: true
  /** Whether it leaves a trace. Then it wants the headers `Idempotency-Key` and `X-Xiezhi: 1`. */
  readonly writes?: true
  readonly params?: Shape
  readonly query?: Shape
  readonly body?: Shape
  /** JSON; left out where the answer is a file. */
  readonly answer?: Shape
  /** Of a successful answer; 200 if left out. */
  readonly status?: 201 | 202 | 204
}

export const route = <const R extends Route>(r: R): R => r

/** What a caller passes, and what the handler is given after it has been read. */
export type ParamsOf<R extends Route> = R extends { params: infer S extends Shape } ? z.output<S> : Record<never, never>
export type QueryOf<R extends Route> = R extends { query: infer S extends Shape } ? z.output<S> : Record<never, never>
export type BodyOf<R extends Route> = R extends { body: infer S extends Shape } ? z.output<S> : undefined
export type QueryInput<R extends Route> = R extends { query: infer S extends Shape } ? z.input<S> : Record<never, never>
export type BodyInput<R extends Route> = R extends { body: infer S extends Shape } ? z.input<S> : undefined
export type AnswerOf<R extends Route> = R extends { answer: infer S extends Shape } ? z.output<S> : undefined
