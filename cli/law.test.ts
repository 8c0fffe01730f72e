import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ground, type Law } from '../core/norms/index.ts'
import { run } from './law.ts'
import { check } from './law/check.ts'
import type { Out } from './law/style.ts'

const folder = await mkdtemp(join(tmpdir(), 'law-'))
after(() => rm(folder, { recursive: true }))

const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  const file = join(folder, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  return file
}

async function capture(command: (out: Out) => number | Promise<number>) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const code = await command({ log: (line) => printed.push(line), error: (line) => complained.push(line) })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}
const law = (...args: string[]) => capture((out) => run(args, out))

// The command itself

test('help names every command', async () => {
  for (const args of [[], ['help'], ['check', '--help']]) {
    const { code, printed } = await law(...args)
    assert.equal(code, 0)
    for (const name of ['list', 'check', 'explain', 'simulate', 'due']) assert.match(printed, new RegExp(`law ${name}`))
  }
})

test('an unknown command, option or law is refused with a sentence, and nothing is printed', async () => {
  for (const [args, says] of [
    [['chekc'], /没有“law chekc”这个命令/], [['check', '--txt', 'x'], /没有 --txt 这个选项/], [['check', 'nowhere-1999'], /没有编号为“nowhere-1999”的法规。可用的有：/],
    [['explain'], /请写出一部法规/], [['explain', 'nowhere-1999'], /没有编号为/], [['explain', 'enshi-2025', '第二十七条'], /不是条文的引用/], [['explain', 'enshi-2025', '99'], /最后一条是第35条/],
    [['simulate'], /请写出情景文件/], [['list', 'x'], /多出了参数|写法不对|没有 x/], [['check', '--text', join(folder, 'nowhere')], /没有这个文件夹/], [['check', '--complete'], /须同时用 --text/],
    [['due', '--law', 'nowhere-1999', '--period', '30d', '--from', '2025-05-07'], /没有编号为“nowhere-1999”/],
  ] as const) {
    const { code, printed, complained } = await law(...args)
    assert.equal(code, 2, args.join(' '))
    assert.equal(printed, '')
    assert.match(complained, says)
  }
})

test('law due counts as the law counts', async () => {
  const { code, printed } = await law('due', '--law', 'enshi-2025', '--period', '30d', '--from', '2025-05-21', '--json')
  assert.equal(code, 0)
  assert.equal(JSON.parse(printed).lastDay, '2025-06-20')
})

test('law list names every law', async () => {
  const { printed } = await law('list')
  assert.match(printed, /enshi-2025 .*地方政府规章.*2025-03-01 起/)
  assert.ok(JSON.parse((await law('list', '--json')).printed).some(({ id }: { id: string }) => id === 'bayannur-2023'))
})

// explain

test('恩施第27条：十日的权利、三十日的义务、步骤和解释', async () => {
  const { code, printed } = await law('explain', 'enshi-2025', '27')
  assert.equal(code, 0)
  assert.match(printed, /权利　被监督机关可以申请复查.*10日/)
  assert.match(printed, /义务　.*完成整改并报送整改情况.*30日/)
  assert.match(printed, /步骤　.*异议待处理 → 结案/)
  assert.doesNotMatch(printed, /第28条/)
})

test('a citation below the article shows only what stands there', async () => {
  const { printed } = await law('explain', 'enshi-2025', '第27条第2款', '--json')
  const { norms, article } = JSON.parse(printed)
  assert.equal(article, '第27条')
  assert.deepEqual([...new Set(norms.map(({ cite }: { cite: string }) => cite))], ['第27条第2款'])
})

test('without an article the whole law is told, in force and counting included', async () => {
  const { printed } = await law('explain', 'bayannur-2023')
  assert.match(printed, /期间：/)
  assert.match(printed, /第28条[\s\S]*施行　2023-07-29 起施行，有效至 2028-07-28/)
  assert.equal(JSON.parse((await law('explain', 'bayannur-2023', '--json')).printed).articles.length, 28)
})

// simulate

const opening = (rest: string) => `law: ningxia-2021\ntitle: 立案\nsteps:\n  - {on: 2025-02-10, act: open}\n${rest}`

test('a scenario that holds ends with 0', async () => {
  const file = await write('good.yaml', opening('  - expect: {options: [conclude]}\n'))
  const { code, printed, complained } = await law('simulate', file)
  assert.equal(code, 0, complained + printed)
  assert.match(printed, /✓ .*good\.yaml　立案（宁夏条例，1 个行为）/)
})

test('the first expectation that fails is named with file, step, line and what happened instead', async () => {
  const file = await write('bad.yaml', opening('  # 注\n  - {on: 2025-02-10, act: close, expect: accepted}\n'))
  const { code, printed } = await law('simulate', file)
  assert.equal(code, 1)
  assert.match(printed, /✗ /)
  assert.match(printed, /第 2 步（.*bad\.yaml，第 6 行）：应为准许，实为拒绝/)
})

test('a file that cannot be read ends with 2, and the others are walked all the same', async () => {
  const good = await write('good.yaml', opening(''))
  const broken = await write('broken.yaml', 'law: ningxia-2021\nstep: []')
  const { code, printed, complained } = await law('simulate', broken, good, join(folder, 'missing.yaml'))
  assert.equal(code, 2)
  assert.match(complained, /broken\.yaml，第 \d 行：/)
  assert.match(complained, /missing\.yaml：没有这个文件/)
  assert.match(printed, /✓ .*good\.yaml/)
  assert.match(printed, /1 个情景符合，0 个不符，2 个读不出/)
})

test('a folder stands for the scenarios in it; one without any is refused', async () => {
  for (const name of ['a.yaml', 'b.yml', 'note.txt']) await write(join('folder', name), opening(''))
  const { code, printed } = await law('simulate', join(folder, 'folder'))
  assert.equal(code, 0)
  assert.match(printed, /✓ .*a\.yaml[\s\S]*✓ .*b\.yml[\s\S]*2 个情景符合/)
  await mkdir(join(folder, 'bare'), { recursive: true })
  const bare = await law('simulate', join(folder, 'bare'))
  assert.equal(bare.code, 2)
  assert.match(bare.complained, /没有情景文件/)
})

test('--json prints one object a file, as scenarios promise', async () => {
  const file = await write('json.yaml', opening('  - {on: 2025-02-10, act: conclude, finding: verified, grounds: [第22条第6项]}\n  - {on: 2025-02-10, act: issue, role: firstCorrection, expect: refused}\n'))
  const { code, printed } = await law('simulate', file, file, '--json')
  assert.equal(code, 0)
  const [answer, again, ...rest] = printed.split('\n').map((line) => JSON.parse(line))
  assert.equal(rest.length, 0)
  assert.deepEqual(again, answer)
  assert.deepEqual(Object.keys(answer), ['file', 'law', 'ok', 'steps', 'end'])
  assert.deepEqual([answer.file, answer.law, answer.ok], [file, 'ningxia-2021', true])
  assert.deepEqual(answer.steps.map(({ act, result }: { act: string, result: string }) => [act, result]), [['open', 'accepted'], ['conclude', 'accepted'], ['issue:firstCorrection', 'refused']])
  assert.match(answer.steps[2].cite, /^第\d+条/)
  assert.deepEqual(Object.keys(answer.end), ['deadlines', 'provisional', 'overdue', 'options', 'notOptions', 'waitingFor', 'closed', 'instruments', 'conflicts'])
  assert.ok(answer.end.options.includes('issue:firstCorrection'))
  assert.equal(answer.end.closed, null)
})

// check

const library: Law = {
  id: 'library-2020', version: '1', title: '甲省图书馆借阅规则', short: '借阅规则', rank: 'localRule', region: 'north', under: [],
  inForce: { from: '2020-01-01', cite: '第2条' }, counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '按自然日。' },
  terms: {}, lines: [], norms: [ground({ id: 'lost', cite: '第1条', words: ['遗失'], text: '遗失', family: 'other' })], proceedings: [],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
}
const text = '甲省图书馆借阅规则\n第一条 遗失的，应当赔偿。\n第二条 本规则自2020年1月1日起施行。\n'
const checked = (args: string[], all: readonly Law[] = [library]) => capture((out) => check(args, out, all))
const texts = async (name: string, files: Record<string, string | Uint8Array>): Promise<string> => {
  for (const [file, content] of Object.entries(files)) await write(join(name, file), content)
  return join(folder, name)
}

test('the laws of the registry are sound', async () => {
  const { code, printed } = await law('check')
  assert.equal(code, 0, printed)
  assert.match(printed, /没有错误/)
})

test('words are found in a text matched by its title, wherever it lies and whatever its encoding', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer)])
  for (const [name, files] of [['utf8', { 'deep/er/any.md': text }], ['utf16', { 'any.txt': utf16 }]] as const) {
    const { code, printed } = await checked(['--text', await texts(name, { ...files, 'other.txt': '乙办法\n第一条 无。', 'note.txt': '便条' })])
    assert.equal(code, 0, printed)
    assert.match(printed, /字句 1\/1/)
    assert.match(printed, /1 部法规，1 条规范，字句 1 处在正式文本中找到；没有错误/)
  }
})

test('a GB18030 text is read as well', async () => {
  const gb = Buffer.from('bcd7caa1cdbccae9b9ddbde8d4c4b9e6d4f20ab5dad2bbccf520d2c5caa7b5c4a1a30ab5dab6feccf520d2d4c9cfa1a3', 'hex')
  const { printed } = await checked(['--text', await texts('gb', { 'gb.txt': gb })])
  assert.match(printed, /字句 1\/1/)
})

test('a word that the text does not have is an error at its norm', async () => {
  const { code, printed } = await checked(['--text', await texts('wrong', { 'a.txt': text.replace('遗失', '破损') })])
  assert.equal(code, 1)
  assert.match(printed, /✗ library-2020/)
  assert.match(printed, /错误　第1条　规范 lost所引的“遗失”不在第1条/)
})

test('a text that is missing is said; asked for by name, it is an error', async () => {
  const empty = await texts('empty', { 'other.txt': '乙办法\n第一条 无。' })
  assert.equal((await checked(['--text', empty])).code, 0)
  assert.match((await checked(['--text', empty])).printed, /提示　正式文本：没有找到标题为“甲省图书馆借阅规则”的文本/)
  assert.equal((await checked(['library-2020', '--text', empty])).code, 1)
})

test('two texts of one title, or one that cannot be read whole, are errors', async () => {
  assert.match((await checked(['--text', await texts('twice', { 'a.txt': text, 'b.txt': text })])).printed, /不能断定核对哪一份/)
  assert.match((await checked(['--text', await texts('gap', { 'a.txt': text.replace('第二条', '第三条') })])).printed, /条次不相连/)
})

test('--complete makes an article that nobody read an error', async () => {
  const more = await texts('more', { 'a.txt': `${text}第三条 馆员应当佩戴胸牌。` })
  assert.equal((await checked(['--text', more])).code, 0)
  const { code, printed } = await checked(['--text', more, '--complete'])
  assert.equal(code, 1)
  assert.match(printed, /错误　条文：尚有 1 条.*第三条/)
})

test('two laws for one place and day are refused in the whole list', async () => {
  const proceeding = { kind: 'supervision', title: '催还', cite: '第1条', tracks: [['open']], opening: { by: 'anyone', cite: '第1条' }, steps: [], bars: [], facts: [] } as const
  const { code, printed } = await checked([], [{ ...library, proceedings: [proceeding] }, { ...library, id: 'other', proceedings: [proceeding] }])
  assert.equal(code, 1)
  assert.match(printed, /同时施行于同一地区/)
})

test('--json counts and lists', async () => {
  const { code, printed } = await checked(['--text', await texts('json', { 'a.txt': text }), '--json'])
  assert.equal(code, 0)
  const answer = JSON.parse(printed)
  assert.equal(answer.ok, true)
  assert.deepEqual([answer.laws[0].norms, answer.laws[0].words, answer.laws[0].wordsFound], [1, 1, 1])
  assert.deepEqual(answer.problems, [])
})
