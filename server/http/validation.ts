import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'
import type { z } from 'zod'
import { refused } from '../store/refused.ts'
import { fieldError, titleAt } from './fieldErrors.ts'

const parts: Record<string, string> = { body: 'body', querystring: 'query', params: 'params', headers: 'headers' }

/** Reads a part of a request by the contract; what is wrong is named field by field. */
export const contractValidator: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => data => {
  const read = schema.safeParse(data, { reportInput: true })
  if (read.success) return { value: read.data }
  const errors = read.error.issues.map(issue => fieldError(parts[httpPart ?? ''] ?? '', issue))
  const named = read.error.issues.map((issue, index) => `${titleAt(schema, issue.path) ?? errors[index]!.field}：${errors[index]!.says}`)
  return { error: refused('request.invalid', 400, `有${errors.length}处需要修改：${named.join('；')}。`, { errors }) }
}

/** Answers leave by the contract too: what it does not name does not go out. One that is told to several, and therefore frozen, is written once. */
export const contractSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema, method, url }) => {
  const before = new WeakMap<object, string>()
  return data => {
    const shared = typeof data === 'object' && Object.isFrozen(data) ? data : null
    const known = shared && before.get(shared)
    if (known) return known
    const read = schema.safeParse(data)
    if (!read.success) throw new Error(`the answer of ${method} ${url} is not what the contract says: ${read.error.message}`)
    const written = JSON.stringify(read.data)
    if (shared) before.set(shared, written)
    return written
  }
}
