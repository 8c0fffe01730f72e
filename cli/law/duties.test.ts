import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../law.ts'

async function law(...args: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const code = await run(['duties', ...args], { log: line => printed.push(line), error: line => complained.push(line) })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

test('列出一部法规的常态职责和监督内容，各有由谁、多久一次、条文和证明', async () => {
  const { code, printed } = await law('enshi-2025')
  assert.equal(code, 0)
  assert.match(printed, /行政执法监督机关应当制定年度行政执法监督工作计划　每年　第15条[\s\S]*?证明：计划文本及文号/)
  assert.match(printed, /\n\S+\n {2}.+　第1[234]条第\d项/, 'topics stand under the name of their catalogue')
})

test('只列一个主体的职责，写它的编号或者法规对它的称呼都可以', async () => {
  const [byId, byName] = [await law('enshi-2025', '--actor', 'justiceDepartment', '--json'), await law('enshi-2025', '--actor', '司法行政部门', '--json')]
  assert.equal(byId.printed, byName.printed)
  const { standing, topics } = JSON.parse(byId.printed) as { standing: { who: string, whoName: string }[], topics: unknown[] }
  assert.ok(standing.length > 1)
  assert.ok(standing.every(({ who, whoName }) => who === 'justiceDepartment' && whoName === '司法行政部门'))
  assert.deepEqual(topics, [])
})

test('没有这部法规、没有这个主体的，写明有哪些', async () => {
  assert.match((await law()).complained, /请写出一部法规/)
  assert.match((await law('nowhere-1999')).complained, /没有编号为“nowhere-1999”的法规。可用的有：/)
  const { code, complained } = await law('enshi-2025', '--actor', '法院')
  assert.equal(code, 2)
  assert.match(complained, /不由“法院”承担。可用的有：.*justiceDepartment（司法行政部门）/)
})
