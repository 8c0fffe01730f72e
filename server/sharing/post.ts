import { lookup, type LookupAddress } from 'node:dns'
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isPublic } from './address.ts'

/** What came of one attempt. */
export interface Posted {
  /** Of HTTP; null: there was no answer. */
  readonly status: number | null
  readonly ms: number
  readonly taken: boolean
  readonly says: string
  /** Seconds after which the receiver wants to be asked again. */
  readonly retryAfter: number
}

export interface ToPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Hosts within the own network that an operator allows. */
  readonly allowed: ReadonlySet<string>
}

const timeLimit = 15_000
/** Of an answer so much is read: enough to learn how many records were kept out. */
const answerLimit = 64 * 1024

/**
 * Sends one message. Names are looked up here and the very address that was judged is used, so that a name cannot point elsewhere a
 * moment later; redirects are not followed; an answer that is late or endless is cut off.
 */
export async function post(message: ToPost): Promise<Posted> {
  const began = performance.now()
  const since = () => Math.round(performance.now() - began)
  try {
    const { status, retryAfter, refused } = await answerTo(message)
    const taken = status >= 200 && status < 300
    return { status, ms: since(), taken, retryAfter, says: taken ? takenSays(refused) : refusedSays(status) }
  } catch (error) {
    return { status: null, ms: since(), taken: false, retryAfter: 0, says: failedSays(error as NodeJS.ErrnoException) }
  }
}

const takenSays = (refused: number): string => (refused > 0 ? `对方已收下，其中${refused}条没有入库，请向对方核对原因。` : '对方已收下。')

function refusedSays(status: number): string {
  if (status >= 300 && status < 400) return `对方要求转到别的地址（${status}）。为了安全不跟随跳转，请把接收地址改为最终的网址。`
  if (status === 401 || status === 403) return `对方不认可签名（${status}）。请核对密钥，以及两边的时钟。`
  if (status === 404) return '接收地址不存在（404）。请核对网址。'
  if (status === 410) return '对方表示不再接收（410）。'
  if (status === 413) return '对方认为内容太大（413）。'
  return status === 429 ? '对方要求放慢（429）。' : `对方没有收下（${status}）。`
}

function failedSays({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EINSIDE') return '接收地址指向内部网络，没有发送。确需发送的，请系统管理员在 XIEZHI_SHARE_HOSTS 中写明这个主机。'
  if (code === 'ETOOLATE') return `对方${timeLimit / 1000}秒没有答复。`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return '找不到接收地址的主机名。'
  if (code === 'ECONNREFUSED') return '对方没有开机，或者不在这个端口接收。'
  return code?.startsWith('CERT') || code?.includes('CERT') || code?.includes('SELF_SIGNED') ? `对方的证书不可信（${code}）。` : `没有连上对方（${code ?? message}）。`
}

interface Answer { readonly status: number, readonly retryAfter: number, readonly refused: number }

const coded = (code: string): Error => Object.assign(new Error(code), { code })

function answerTo({ url, headers, body, allowed }: ToPost): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const target = new URL(url)
  const options: RequestOptions = { method: 'POST', headers: { ...headers, 'content-length': body.length }, agent: false, maxHeaderSize: 16 * 1024 }
  if (!allowed.has(target.hostname.toLowerCase().replace(/^\[|\]$/g, ''))) options.lookup = publicLookup as NonNullable<RequestOptions['lookup']>
  const asked = (target.protocol === 'https:' ? overHttps : overHttp)(target, options, response => { readAnswer(response).then(resolve, reject) })
  const timer = setTimeout(() => asked.destroy(coded('ETOOLATE')), timeLimit)
  asked.on('error', reject).on('close', () => { clearTimeout(timer) })
  asked.end(body)
  return promise
}

/** Looks a name up and lets only public addresses through. */
function publicLookup(host: string, options: object, done: (error: Error | null, address: string | LookupAddress[], family?: number) => void): void {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    if (found.length === 0 || !found.every(({ address }) => isPublic(address))) return done(coded('EINSIDE'), '')
    return 'all' in options && options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)
  })
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += (chunk as Buffer).length
    if (size > answerLimit) break // what follows is not read: leaving the loop ends the connection
    chunks.push(chunk as Buffer)
  }
  const retryAfter = Number(response.headers['retry-after'])
  return { status: response.statusCode!, retryAfter: retryAfter > 0 ? retryAfter : 0, refused: refusedIn(Buffer.concat(chunks).toString()) }
}

/** How many records the receiver says it kept out; 0 where it says nothing. */
function refusedIn(text: string): number {
  try {
    const refused = (JSON.parse(text) as { readonly refused?: unknown } | null)?.refused
    return Number.isInteger(refused) ? refused as number : 0
  } catch {
    return 0
  }
}
