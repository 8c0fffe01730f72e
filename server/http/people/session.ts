import type { Deps } from '../../deps.ts'
import { changePassword } from '../../identity/ownPassword.ts'
import { hashToken, signIn, signOut, type SignedIn } from '../../identity/sessions.ts'
import { lawOn } from '../../store/matters/open.ts'
import { organsOf } from '../../store/organs/organs.ts'
import { reading } from '../../store/within.ts'
import * as contract from '../contract/session.ts'
import { requireOwnPage } from '../ownPage.ts'
import { cookieName, serve, type App } from '../serve.ts'

export function session(app: App, deps: Deps): void {
  serve(app, deps, contract.signIn, async ({ body, request, reply }) => {
    requireOwnPage(request)
    const { token, ...signed } = await signIn(deps, body.login, body.password)
    reply.setCookie(cookieName, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: request.protocol === 'https', expires: new Date(signed.expiresAt) })
    return await describe(deps, signed)
  })
  serve(app, deps, contract.currentSession, async ({ signed }) => await describe(deps, signed))
  serve(app, deps, contract.signOut, async ({ request, reply }) => {
    await signOut(deps, request.cookies[cookieName])
    reply.clearCookie(cookieName, { path: '/' })
  })
  serve(app, deps, contract.changePassword, async ({ body, request, signed }) => {
    requireOwnPage(request)
    await changePassword(deps, signed, hashToken(request.cookies[cookieName]!), body)
  })
}

/** Who has signed in, the organs he may act for, and the law that applies there today. */
async function describe({ sql, laws, today }: Deps, { account, posts, expiresAt, mustChange }: SignedIn): Promise<contract.Session> {
  const places = await reading(sql, { account: account.id }, async tx => {
    const organs = await organsOf(tx, posts.map(post => post.organId))
    return new Map(await Promise.all([...organs].map(async ([organId, organ]) => [organId, { organ, law: (await lawOn(tx, laws, organ.region, organ.path, today())).edition?.law }] as const)))
  })
  return {
    account: { id: account.id, login: account.login, name: account.name }, today: today(), expiresAt, mustChange,
    posts: posts.map(({ organId, roles }) => {
      const { organ: { id, name, shortName, kind, region }, law } = places.get(organId)!
      return { organ: { id, name, shortName, kind, region }, roles, law: law ? { id: law.id, short: law.short } : null }
    }),
  }
}

