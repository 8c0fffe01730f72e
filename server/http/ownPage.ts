import type { FastifyRequest } from 'fastify'
import { refused } from '../store/refused.ts'

/**
 * A write must come from our own page: it bears a header that a foreign page cannot send without asking us first
 * (which we never allow), and a browser's Origin, where there is one, is ours. SameSite cookies are the third guard.
 */
export function requireOwnPage(request: FastifyRequest): void {
  const { origin } = request.headers
  const foreign = origin !== undefined && !isOurs(origin, request.host)
  if (request.headers['x-xiezhi'] === '1' && !foreign) return
  throw refused('csrf', 403, foreign
    ? '这个请求来自别的网站，没有受理。请从本平台的页面办理。'
    : '请求缺少 X-Xiezhi: 1 请求头，没有受理。请从本平台的页面办理，或者在程序调用时加上它。')
}

/** Compared as addresses, so that a default port is the same said or unsaid. */
const isOurs = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(`${new URL(origin).protocol}//${host}`).host
