import assert from 'node:assert/strict'
import { test } from 'node:test'
import { due } from './due.ts'

const counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '“日”按自然日。' } as const
const laws = [
  { id: 'west', title: '西部办法', region: 'xinjiang', counting },
  { id: 'statute', title: '某法', region: 'cn', counting: { ...counting, plainDay: { workingIfOneOf: [7] }, cite: '第85条' } },
] as const

function ask(...args: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const code = due(args, laws, { log: (line) => printed.push(line), error: (line) => complained.push(line) })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

test('地区未给出的，用法规自己的地区：新疆古尔邦节顺延', () => {
  const { code, printed } = ask('--law', 'west', '--period', '30d', '--from', '2025-05-07')
  assert.equal(code, 0)
  assert.match(printed, /^2025-06-11\n西部办法，30日\n/)
  assert.match(printed, /6月6日至6月10日古尔邦节放假/)
})

test('给出地区的，用该地区的日历', () => {
  assert.match(ask('--law', 'west', '--period', '30d', '--from', '2025-05-07', '--region', 'cn').printed, /^2025-06-06\n/)
})

test('按法规自己的算法：七日为工作日', () => {
  assert.match(ask('--law', 'statute', '--period', '7d', '--from', '2025-09-28').printed, /^2025-10-14\n/)
})

test('--json 是一个对象：lastDay、provisional、explanation', () => {
  const { code, printed } = ask('--law', 'west', '--period', '15d', '--from', '2026-12-18', '--json')
  const answer = JSON.parse(printed)
  assert.equal(code, 0)
  assert.deepEqual(Object.keys(answer), ['lastDay', 'provisional', 'explanation'])
  assert.deepEqual([answer.lastDay, answer.provisional], ['2027-01-04', true])
  assert.match(answer.explanation.join(''), /没有2027年的全国放假调休通知.*没有录入新疆2027年/)
})

test('--norm 用法规自己写明的期限；没有这一事项的，列出可用的；与 --period 不能并用', () => {
  const clock = { id: 'reply', cite: '第3条', period: { unit: 'day', count: 30 }, says: '应当答复', from: '自收到之日起' } as const
  const [printed, complained]: [string[], string[]] = [[], []]
  const asked = (...args: string[]) => due(['--law', 'west', '--from', '2025-05-07', ...args], laws, { log: (line) => printed.push(line), error: (line) => complained.push(line) }, () => [clock])
  assert.equal(asked('--norm', 'reply'), 0)
  assert.deepEqual(printed.slice(0, 2), ['2025-06-11', '西部办法第3条，应当答复，自收到之日起，30日'])
  assert.equal(asked('--norm', 'answer'), 2)
  assert.match(complained[0]!, /没有编号为“answer”的期限。可用的有：reply（应当答复）。/)
  assert.equal(asked('--norm', 'reply', '--period', '30d'), 2)
  assert.match(complained[1]!, /只写一个/)
})

test('暂定的末日写明暂定', () => {
  assert.match(ask('--law', 'statute', '--period', '1m', '--from', '2027-03-01').printed, /^2027-04-01（暂定）\n/)
})

const good = { law: 'west', period: '30d', from: '2025-05-07' }
for (const [title, change, says] of [
  ['没有这个法规', { law: 'east' }, /没有编号为“east”的法规。可用的有：west、statute。/],
  ['期间写错', { period: '30' }, /“30”不是期间，请写作 30d/],
  ['期间过长', { period: '999y' }, /过长/],
  ['没有这一天', { from: '2025-02-30' }, /2025 年 2 月只有 1 日至 28 日/],
  ['没有这个地区', { region: 'mars' }, /没有编号为“mars”的地区。可用的有：cn（全国）、xinjiang（新疆）/],
  ['缺少起算日', { from: '' }, /缺少 --from。用法：/],
  ['没有这个选项', { unit: 'day' }, /没有 --unit 这个选项/],
] as const) {
  test(`${title}：说明并以 2 结束，什么也不输出`, () => {
    const args = Object.entries({ ...good, ...change }).flatMap(([name, value]) => [`--${name}`, value])
    const { code, printed, complained } = ask(...args)
    assert.equal(code, 2)
    assert.equal(printed, '')
    assert.match(complained, says)
  })
}
