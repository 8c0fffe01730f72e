import { z } from 'zod'
import type { Actor, Cite, Day, Stage } from '../../../core/norms/index.ts'
import { parseDay } from '../../../core/periods/index.ts'

/** A day as `2026-07-13`; the sentence of the core says what is wrong with another text. */
export const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.says, params: { code: parsed.code } })
  return z.NEVER
}).meta({ title: '日期', examples: ['2026-07-13'] })

/** Text of a narrower type in an answer: the server made it, so it is not checked again. */
function text<T extends string>() {
  return z.string() as unknown as z.ZodType<T, T>
}

/** A day in an answer: already known to be one. */
export const dayOut = text<Day>().meta({ format: 'date' })
/** An instant, ISO 8601 in UTC. Only logs and sessions speak in instants. */
export const instant = z.string().meta({ format: 'date-time' })
export const cite = text<Cite>().meta({ examples: ['第27条第1款'] })
export const actor = text<Actor>()
export const stage = text<Stage>()

/** Where a button, a refusal or a clock rests. `lawName` is the law's short name. */
export const citation = z.object({ law: z.string(), lawName: z.string(), cite })
export type CitationOut = z.output<typeof citation>

/** Longest free text an official may write into one field. */
export const longText = (title: string, most = 20_000) => z.string().trim().min(1, `请填写${title}`).max(most, `${title}不能超过${most}字`).meta({ title })

export const organId = z.string().regex(/^[a-z0-9-]{1,64}$/, '机关标识只含小写字母、数字和连字符')
/** As which file figures or a list are taken away. */
export const asFile = { as: z.enum(['csv', 'xlsx']).default('csv') }
/** Which columns a list is taken away with, by their keys and in their order, with commas between; all, if it is left out. */
export const someColumns = <Key extends string>(columns: Readonly<Record<Key, string>>) => ({
  columns: z.string().max(600).transform(text => text.split(',')).pipe(z.array(z.enum(Object.keys(columns) as [Key, ...Key[]])).min(1)).optional(),
})
export const areaCode = z.string().regex(/^\d{6,12}$/, '区划代码是六至十二位数字')
/** A month, 2026-07. */
export const month = z.string().refine(text => parseDay(`${text}-01`).ok, '月份写成 2026-07').meta({ title: '月份', examples: ['2026-07'] })
export const organRef = z.object({ id: organId, name: z.string(), shortName: z.string() })
export type OrganRef = z.output<typeof organRef>
export const personRef = z.object({ id: z.uuid(), name: z.string() })

/** `?organ=` of every route with `access: 'acting'`; may be left out by whoever holds posts at one organ only. */
export const acting = z.object({ organ: organId.optional() })

/** Keyset pages: pass `next` as `after` to go on. */
export const paging = { after: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
/** `total` is exact up to `about`; beyond it, 10,000 and `about: true`. */
export const page = <T extends z.ZodType>(item: T) => z.object({
  items: z.array(item), next: z.string().nullable(), total: z.number().int(), about: z.boolean(),
})

/** RFC 9457, `application/problem+json`. `code` is stable, `sentence` is for the official, as it stands. */
export const problem = z.object({
  type: z.string(), // urn:xiezhi:problem:<code>
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  sentence: z.string(),
  /** Of a refusal by law (`law.refused`). */
  citation: citation.optional(),
  /** Further bars at the same moment. */
  also: z.array(citation.extend({ says: z.string() })).optional(),
  /** Fields that were not as they must be: where (`body.on`), what, what to do. */
  errors: z.array(z.object({ field: z.string(), code: z.string(), says: z.string() })).optional(),
  /** Of `matter.changed`: what others did since the version the caller saw, latest last. */
  changes: z.array(z.object({ by: z.string(), organ: z.string(), at: instant, says: z.string() })).optional(),
  /** To be quoted to the operator; stands in the log beside what happened. */
  reference: z.string().optional(),
})
export type Problem = z.output<typeof problem>
