import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

export const calendarFile = route({
  method: 'GET', path: '/api/calendar-file', summary: '加入日历：所选办件的期限，iCalendar 文件', access: 'acting',
  query: acting.extend({
    matters: z.string().transform(text => text.split(',')).pipe(z.array(z.uuid()).min(1).max(100)).meta({ title: '办件，以逗号分隔' }),
    clock: z.string().max(60).optional().meta({ title: '只要其中的一项期限' }),
  }),
})
