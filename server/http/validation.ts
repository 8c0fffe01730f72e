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

/** Answers leave by the contract too: what it does not name does not go out. */
export const contractSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema, method, url }) => data => {
  const written = schema.safeParse(data)
  if (!written.success) throw new Error(`the answer of ${method} ${url} is not what the contract says: ${written.error.message}`)
  return JSON.stringify(written.data)
}
