import { z } from 'zod'
import { accessActNames } from '../../../core/records/index.ts'
import { acting, asFile, day, instant, page, paging } from './common.ts'
import { route } from './route.ts'

/** One look at enforcement data. What was seen stands nowhere in it. */
export const access = z.object({
  id: z.int(),
  at: instant,
  person: z.string(),
  organ: z.string(),
  act: z.enum(accessActNames),
  /** Whose data it is. */
  about: z.string().nullable(),
  record: z.int().nullable(),
  /** Null where the record is out of the reader's own sight. */
  actionNo: z.string().nullable(),
  sight: z.uuid().nullable(),
  /** Why, of personal values. */
  reason: z.string().nullable(),
  says: z.string().nullable(),
  /** Of a file: how many rows. */
  rows: z.int().nullable(),
})
export type Access = z.output<typeof access>

/** `record`: id of an act, or its number. `sight`: by which authorisation. */
const filter = {
  record: z.string().trim().min(1).max(100).optional(), person: z.string().trim().min(1).max(50).optional(), act: z.enum(accessActNames).optional(), sight: z.uuid().optional(), from: day.optional(), to: day.optional(),
}

/** Who saw, took away or unmasked what, the latest first: of one's own data, and by one's own people. A page that one person opens again on the same day stands once. */
export const listAccess = route({ method: 'GET', path: '/api/access-log', summary: '访问日志', access: 'acting', operators: true, query: acting.extend({ ...paging, ...filter }), answer: page(access) })
export const exportAccess = route({ method: 'GET', path: '/api/access-log/export', summary: '导出访问日志', access: 'acting', operators: true, query: acting.extend({ ...filter, ...asFile }) })
