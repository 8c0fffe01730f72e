import { z } from 'zod'
import { acting, citation, dayOut, longText, organRef } from './common.ts'
import { route } from './route.ts'

export const holidayNotice = z.object({
  /** 0: comes with the program, and nothing has been entered yet. */
  id: z.number().int(),
  region: z.string(),
  regionName: z.string(),
  year: z.number().int(),
  title: z.string(),
  sources: z.array(z.string()),
  holidays: z.array(z.object({ name: z.string(), from: dayOut, to: dayOut, work: z.array(dayOut) })),
  enteredBy: z.string(),
  enteredOn: dayOut.nullable(),
  inForce: z.boolean(),
  /** Title of the one it took the place of. */
  replaces: z.string().nullable(),
})
export type NoticeOut = z.output<typeof holidayNotice>

/** Which regions and years there are, and every notice that was entered, the latest first. */
export const listCalendars = route({
  method: 'GET', path: '/api/calendars', summary: '放假通知和有日历的年份', access: 'open',
  answer: z.object({
    regions: z.array(z.object({
      id: z.string(), name: z.string(), localHolidays: z.string().nullable(),
      /** Years with a national notice, and those of them that lack the local one this region needs. */
      years: z.array(z.number().int()), withoutLocal: z.array(z.number().int()),
    })),
    notices: z.array(holidayNotice),
    today: dayOut,
  }),
})

/** A year of a region, day by day. */
export const getCalendar = route({
  method: 'GET', path: '/api/calendars/:region/:year', summary: '一个地区一年的工作日和休息日', access: 'open',
  params: z.object({ region: z.string().max(40), year: z.coerce.number().int().min(1950).max(2099) }),
  answer: z.object({
    region: z.string(), regionName: z.string(), year: z.number().int(),
    /** No national notice: weekends only. */
    provisional: z.boolean(),
    /** What is missing, in sentences. */
    caveats: z.array(z.string()),
    workingDays: z.number().int(),
    days: z.array(z.object({ day: dayOut, works: z.boolean(), holiday: z.string().nullable(), local: z.boolean(), notice: z.string().nullable() })),
    notices: z.array(holidayNotice),
  }),
})
export type CalendarYear = z.output<typeof getCalendar.answer>

const counts = z.object({ moved: z.number().int(), waits: z.number().int() })

const text = z.strictObject({ text: z.string().min(1, '文件是空的').max(200_000, '文件太大，不像一份放假通知').meta({ title: '通知文件的内容' }) })

/** What is wrong with a notice, or what entering it would do. Writes nothing. Matters out of reach are counted, not named. */
export const previewNotice = route({
  method: 'POST', path: '/api/holiday-notices/preview', summary: '试录放假通知', access: 'acting', operators: true, query: acting, body: text,
  answer: z.object({
    problems: z.array(z.object({ code: z.string(), at: z.string(), says: z.string() })),
    notice: holidayNotice.nullable(),
    /** The same days are in force already. */
    known: z.boolean(),
    counts,
    changes: z.array(z.object({
      matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }), what: z.string(), from: dayOut, to: dayOut, state: z.enum(['moved', 'waits']),
    })),
  }),
})
export type NoticePreview = z.output<typeof previewNotice.answer>

/** YAML or JSON, see docs/tasks/import-a-calendar.md. The clocks follow in the same transaction. */
export const enterNotice = route({
  method: 'POST', path: '/api/holiday-notices', summary: '录入放假通知', access: 'acting', operators: true, writes: true, query: acting, body: text,
  answer: z.object({ notice: holidayNotice, known: z.boolean(), counts }),
})

/** Earlier last days that the acting office has to decide on. */
export const waitingChanges = route({
  method: 'GET', path: '/api/clock-changes', summary: '待确认的期限变动', access: 'acting', query: acting,
  answer: z.object({
    items: z.array(z.object({
      id: z.number().int(),
      matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
      agency: organRef,
      what: z.string(),
      citation,
      from: dayOut, to: dayOut, notice: z.string(), on: dayOut,
      /** Why it can only be kept. */
      notConfirmable: z.string().nullable(),
    })),
    /** Whether this person may decide; else who may. */
    mayDecide: z.boolean(),
    says: z.string().nullable(),
  }),
})
export type WaitingChange = z.output<typeof waitingChanges.answer>['items'][number]

export const decideChange = route({
  method: 'POST', path: '/api/clock-changes/:id/decision', summary: '确认或者保留一项期限变动', access: 'acting', writes: true,
  params: z.object({ id: z.coerce.number().int().positive() }), query: acting,
  body: z.strictObject({ decision: z.enum(['confirmed', 'kept']).meta({ title: '决定' }), reason: longText('理由', 1_000) }),
  answer: z.object({ matter: z.uuid(), says: z.string() }),
})
