import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, endOf, headOfBody, hours, known, type Law, law, limit, months, promptly, statedDays } from '../norms/index.ts'
import { articlesOf, namedClocks } from './index.ts'

const common = { kinds: ['licence'], title: '迟延', colour: 'yellow', until: ['decidedAt'], withoutStart: 'unknown', words: ['日内'] } as const
const library: Law = law({
  id: 'library-2020', version: '1', title: '图书馆条例', short: '条例', rank: 'statute', region: 'cn', under: [], inForce: { from: '2020-01-01', cite: '第9条' },
  counting: { plainDay: { workingUpTo: 10 }, endsOnHoliday: 'nextWorkingDay', reading: '十日以内是工作日。' },
  terms: {}, lines: [], norms: [], proceedings: [], readings: [], silent: [], external: [], tensions: [], notEncoded: {},
  limits: [
    limit({
      ...common, id: 'card', cite: '第1条', act: '发放借书证', from: ['acceptedAt'], must: 'within',
      terms: [{ when: [known('acceptedAt')], period: days(7), extension: { atMost: 3, beyond: 'ignored', approvedBy: headOfBody } }, { inCase: '集中办理', period: days(45) }],
      excludes: { cite: '第2条', words: ['不计入'], reasons: ['HEARING'], onlyIfInformed: true },
    }),
    limit({ ...common, id: 'wait', cite: '第3条', act: '决定', from: [endOf(months(6), 'decisionReceivedAt', '起诉期限届满日')], must: 'after', terms: [{ period: days(5) }] }),
    limit({ ...common, id: 'hours', cite: '第4条', act: '报告', from: ['acceptedAt'], must: 'within', terms: [{ period: hours(24) }] }),
    limit({ ...common, id: 'soon', cite: '第5条', act: '答复', from: ['acceptedAt'], must: 'within', terms: [{ period: promptly }] }),
    limit({ ...common, id: 'promised', cite: '第6条', act: '办结', from: ['acceptedAt'], must: 'within', terms: [{ period: statedDays('promiseDays', 'workingDay') }] }),
  ],
})

test('a calculator offers what has a number of days, each case of a limit by its own name', () => {
  assert.deepEqual(namedClocks(library, []).map(({ id, cite, says, from }) => [id, cite, says, from]), [
    ['card', '第1条', '发放借书证', '自受理日起'],
    ['card.2', '第1条', '集中办理的，发放借书证', '自受理日起'],
    ['wait', '第3条', '决定，须待届满之后', '自起诉期限届满日（决定书送达日起6个月）起'],
  ])
})

test('an article says how long, how it is counted, who may extend it, and what does not count', () => {
  const within = (article: number) => articlesOf(library, [])[article - 1]!.norms.map((norm) => norm.within ?? norm.says)
  assert.deepEqual(within(1), ['7个工作日内（经机关负责人或者机关负责人集体讨论批准，可以延长3个工作日）；集中办理的，45日内'])
  assert.deepEqual(within(2), ['听证的期间，不计入发放借书证的期限；书面告知当事人的才不计入'])
  assert.deepEqual([3, 4, 5, 6].flatMap(within), ['满5个工作日之后', '24小时内', '及时', '承诺办理时限内'])
})
