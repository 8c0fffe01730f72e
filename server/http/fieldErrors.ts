import { z } from 'zod'

type Issue = z.core.$ZodIssue
export interface FieldError { field: string, code: string, says: string }

/** What is wrong with one field of a request: where it stands and what to do about it. */
export function fieldError(where: string, issue: Issue): FieldError {
  const field = [where, ...issue.path].join('.')
  return { field, code: codeOf(issue), says: says(issue) }
}

function codeOf(issue: Issue): string {
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return issue.params['code']
  return isMissing(issue) ? 'field.missing' : `field.${issue.code.replaceAll('_', '.')}`
}

const isMissing = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.input === undefined

/** Sentences written in the contract are Chinese already; those of the library are not. */
function says(issue: Issue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type': return isMissing(issue) ? '缺少这一项，请填写' : `应当是${typeNames[issue.expected] ?? issue.expected}`
    case 'too_small': return issue.origin === 'string' ? `至少${issue.minimum}个字` : `不能小于${issue.minimum}`
    case 'too_big': return issue.origin === 'string' ? `最多${issue.maximum}个字` : issue.origin === 'array' ? `最多${issue.maximum}项` : `不能大于${issue.maximum}`
    case 'invalid_value': return `应当是下列之一：${issue.values.join('、')}`
    case 'unrecognized_keys': return `不认识的字段：${issue.keys.join('、')}，请去掉`
    case 'invalid_format': return `格式不对，应当是${formatNames[issue.format] ?? issue.format}`
    default: return '内容不符合要求，请对照接口说明修改'
  }
}

const typeNames: Record<string, string> = { string: '文字', number: '数字', int: '整数', boolean: '是或否', array: '列表', object: '一组字段', record: '一组字段' }
const formatNames: Record<string, string> = { uuid: 'UUID' }

/** What the contract calls the field at a path: 启动日期. */
export function titleAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const [step, ...rest] = path
  const inside = within(schema)
  const title = z.globalRegistry.get(schema)?.title ?? (inside && titleAt(inside, []))
  if (step === undefined) return title
  const next = inside ?? schema
  if (next instanceof z.ZodObject) return next.shape[String(step)] && titleAt(next.shape[String(step)] as z.core.$ZodType, rest)
  if (next instanceof z.ZodArray) return titleAt(next.element as z.core.$ZodType, rest) ?? title
  return title
}

/** The schema inside one that adds a default, a transformation or the leave to leave it out. */
function within(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap() as z.core.$ZodType
    return within(inner) ?? inner
  }
  return schema instanceof z.ZodPipe ? schema.in as z.core.$ZodType : undefined
}
