import { isAway, isFull } from '../database/away.ts'
import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import { Refused, refused } from '../store/refused.ts'
import { Trouble } from '../trouble.ts'
import { problemBody } from './problems.ts'
import type { App } from './serve.ts'

/** Every answer that is not a success is a problem with a sentence; what broke goes to the log under the reference it names. */
export function answerErrors(app: App): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOf(error, request)
    return await reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problemBody(problem))
  })
  app.setNotFoundHandler(async (_request, reply) =>
    await reply.status(404).type('application/problem+json').serializer(JSON.stringify).send(problemBody(refused('not.found', 404, '没有这个地址。请核对后再试。'))))
}

function problemOf(error: FastifyError, request: FastifyRequest): Refused {
  if (error instanceof Refused) return error
  if (error instanceof Trouble && error.code.startsWith('paper.')) return refused(error.code, error.code === 'paper.busy' ? 503 : 422, error.message)
  return ofHttp(error) ?? ofDatabase(error, request) ?? fault(error, request)
}

function ofHttp({ code, statusCode }: FastifyError): Refused | undefined {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': case 'FST_REQ_FILE_TOO_LARGE': return refused('too.large', 413, '提交的内容太大。请缩减后再试；成批数据请用文件导入。')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return refused('media.unsupported', 415, '不支持这种内容格式。请以 application/json 提交。')
    case 'FST_ERR_CTP_INVALID_JSON_BODY': case 'FST_ERR_CTP_EMPTY_JSON_BODY': return refused('json.broken', 400, '提交的内容不是完整的 JSON。请检查括号、引号和逗号后再试。')
  }
  if (statusCode === 429) return refused('too.many', 429, '请求太频繁。请过一分钟再试。')
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? refused('request.invalid', statusCode, '请求不符合要求。请对照接口说明（/api/docs）修改。') : undefined
}

function ofDatabase(error: FastifyError, request: FastifyRequest): Refused | undefined {
  if (isFull(error)) {
    const reference = note(error, request)
    return refused('disk.full', 507, `服务器的磁盘满了，刚才的内容没有保存，还在本页。请告诉系统管理员腾出空间，然后再试；错误编号${reference}。`, { reference })
  }
  if (!isAway(error)) return undefined
  const reference = note(error, request)
  return refused('database.away', 503, `数据库暂时连不上，刚才的内容没有保存，还在本页。请过一会儿再试；一直如此请告诉系统管理员，错误编号${reference}。`, { reference })
}

function fault(error: FastifyError, request: FastifyRequest): Refused {
  const reference = note(error, request)
  return refused('fault', 500, `没有成功，是程序的问题。内容还在本页，请再试一次；一直如此请告诉系统管理员，错误编号${reference}。`, { reference })
}

/** Logs what broke under a number that can be read out over the telephone. */
function note(error: FastifyError, request: FastifyRequest): string {
  const reference = randomBytes(3).toString('hex').toUpperCase()
  request.log.error({ reference, route: request.routeOptions.url, method: request.method, err: { type: error.name, code: error.code, message: error.message, stack: error.stack } }, 'a request broke')
  return reference
}
