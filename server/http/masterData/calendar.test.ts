import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import { sheetSender } from '../../../test/sheetSender.ts'
import type { AnswerOf, CalendarYear, listCalendars } from '../contract/index.ts'

const base = await office('2026-12-01')
const [operator, clerk] = [await base.as('650000-operator'), await base.as('659801-clerk')]
const { taken, problems, refusedAs } = sheetSender(base.app, '/api/master-data/calendar/imports')
const english = 'calendarCode,day,isWorkday,name,source'
const chinese = '适用日历,日期,是否工作日,节日名称,依据文件'
const file = (...rows: string[]) => [english, chinese, ...rows, ''].join('\r\n')
const year = async (region: string, of: number) => (await operator.get<CalendarYear>(`/api/calendars/${region}/${of}`)).body
const off = ({ days }: CalendarYear, day: string) => days.find(each => each.day === day)
const paper = '某厅2027年放假安排的通知（某办〔2026〕9号）'

test('一行一天的日历文件：同一地区、同一年、同一文件的各行合成一份放假通知', async () => {
  const written = await taken(operator, file(`CN-65,2027-03-10,N,某节,${paper}`, `CN-65,2027-03-11,N,某节,${paper}`, `CN-65,2027-03-14,Y,某节,${paper}`, `恩施州,2027-08-19,N,州庆,某州2027年州庆放假的通知`))
  assert.deepEqual([written.added, written.changed, written.wrong], [4, 0, 0])
  const xinjiang = await year('xinjiang', 2027)
  assert.deepEqual([off(xinjiang, '2027-03-10'), off(xinjiang, '2027-03-14')].map(day => [day?.works, day?.holiday, day?.notice]), [[false, '某节', paper], [true, '某节', paper]])
  assert.equal(off(await year('enshi', 2027), '2027-08-19')?.works, false)
  assert.equal(off(await year('ningxia', 2027), '2027-03-10')?.works, true)
})

test('同样的日子再导入没有变化；平常的周末和工作日不算内容', async () => {
  const again = await taken(operator, file(`xinjiang,2027-03-10,N,某节,${paper}`, `新疆,2027-03-11,否,某节,${paper}`, `CN-65,2027-03-14,Y,某节,${paper}`, `CN-65,2027-03-13,N,,${paper}`, `CN-65,2027-03-15,Y,,${paper}`), '/preview')
  assert.deepEqual([again.added, again.unchanged, again.wrong], [0, 5, 0])
})

test('放假从12月底起的，属于下一年的通知', async () => {
  await taken(operator, file('宁夏,2028-12-30,N,某节,某通知', '宁夏,2028-12-31,N,某节,某通知', '宁夏,2029-01-01,N,某节,某通知'))
  const { notices } = (await operator.get<AnswerOf<typeof listCalendars>>('/api/calendars')).body
  assert.deepEqual(notices.filter(({ title }) => title === '某通知').map(({ year: of, holidays }) => [of, holidays.map(({ from, to }) => [from, to])]), [[2029, [['2028-12-30', '2029-01-01']]]])
})

for (const [what, row, expected] of [
  ['没有这个日历', `CN-99,2027-05-04,N,某节,${paper}`, 'region.unknown'],
  ['工作日放假没有写节日名称', `CN-65,2027-05-04,N,,${paper}`, 'missing'],
  ['周末上班没有写是哪个节日的调休', `CN-65,2027-05-08,Y,,${paper}`, 'missing'],
  ['只有上班的日子', '巴彦淖尔,2027-05-08,Y,某节,某通知', 'rest.missing'],
  ['这一年已有另一份通知', 'CN-65,2027-05-04,N,某节,另一份2027年的通知', 'notice.duplicate'],
] as const) {
  test(`${what}的，不收，写明怎么改`, async () => {
    assert.deepEqual((await problems(operator, file(row))).map(problem => problem.split(' ')[2]), [expected])
  })
}

test('有一行要改的，整个文件都不写入：少一天期限就会算错', async () => {
  const rows = ['宁夏,2030-03-11,N,某节,某2030年的通知', '宁夏,2030-03-12,N,,某2030年的通知']
  const found = await taken(operator, file(...rows), '/preview')
  assert.deepEqual([found.added, found.wrong], [0, 1])
  await taken(operator, file(...rows), '?which=right')
  assert.equal(off(await year('ningxia', 2030), '2030-03-11')?.holiday, null)
})

test('承办人不录入放假日期', async () => {
  assert.deepEqual(await refusedAs(clerk, file(`CN-65,2027-05-04,N,某节,${paper}`)), [403, 'post.insufficient'])
})

test('导出的放假日期再导入没有变化', async () => {
  const { raw } = await operator.get('/api/master-data/calendar/export?format=csv')
  const again = await taken(operator, raw, '/preview')
  assert.deepEqual([again.added, again.changed, again.problems], [0, 0, []])
  assert.equal(again.unchanged, again.rows)
})
