import { z } from 'zod'
import { field } from '../../../core/records/codes.ts'
import { day } from './common.ts'

/** Officers of the register who take part in an act; how many they are is counted from them. */
export const takingPart = z.array(z.uuid()).max(30).meta({ title: '参加人员' })

const areaCode = z.string().regex(/^\d{6}(?:\d{3}){0,2}$/, '行政区划代码是6位、9位或者12位数字')

/** What an act states of the credential that it issues, and of the training and the exam before it. */
export const credentialGiven = z.strictObject({
  number: z.string().trim().min(1).max(60).optional().meta({ title: '证件编号' }),
  from: day.optional().meta({ title: '有效期起' }),
  to: day.optional().meta({ title: '有效期止' }),
  replacement: z.string().trim().min(1).max(60).optional().meta({ title: '换发的新编号' }),
  areas: z.array(areaCode).max(50).optional().meta({ title: '聘任的行政区域' }),
  /** None: it is not limited to any. */
  fields: z.array(z.enum(Object.keys(field) as (keyof typeof field)[])).max(30).optional().meta({ title: '执法领域' }),
  subject: z.string().trim().min(1).max(100).optional().meta({ title: '培训或者考试' }),
  hours: z.number().positive().max(1000).optional().meta({ title: '学时' }),
})

/** Whom a matter is about: the holder of a credential; of a recusal one of those who handle the case in `from`. */
export const about = z.strictObject({
  officer: z.uuid().optional(),
  account: z.uuid().optional(),
  /** Of a recusal that the office writes down for somebody else. */
  motion: z.enum(['complainant', 'order']).optional(),
})
