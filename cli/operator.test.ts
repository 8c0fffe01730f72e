import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { emptyDatabase } from '../test/database.ts'
import { applicationRole, withDatabase } from '../server/database/connect.ts'
import { isPassword } from '../server/identity/passwords.ts'
import { findSecret } from '../server/store/people/signIns.ts'

const db = await emptyDatabase()
after(() => db.drop())
const operator = (...args: string[]) => new Promise<{ code: number, said: string }>(done => execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), 'operator', ...args],
  { env: { ...process.env, DATABASE_URL: db.url } }, (error, out, complaint) => done({ code: Number(error?.code ?? 0), said: `${out}${complaint}` })))
const fits = async (login: string, password: string) => await withDatabase(db.url, async sql => await isPassword(password, (await findSecret(sql, login))?.passwordHash), { role: applicationRole })
const passwordIn = (said: string): string => /一次性密码：(\S+)/.exec(said)![1]!
const place = ['--division', '659801', '--place', '甲县', '--level', 'county', '--region', 'xinjiang']

test('空的数据库里建立第一名系统管理员，从他开始登记机关和账号', async () => {
  const { code, said } = await operator('first-operator', '--name', '吴某', ...place)
  assert.equal(code, 0, said)
  assert.match(said, /^已登记甲县司法局的系统管理员 first-operator。/)
  assert.ok(await fits('first-operator', passwordIn(said)))
})

test('第二名进入同一个机关；账号不能重复', async () => {
  assert.equal((await operator('second-operator', '--name', '郑某', ...place)).code, 0)
  assert.match((await operator('second-operator', '--name', '郑某', ...place)).said, /已经有人使用/)
})

test('忘记密码的系统管理员重发密码，原密码作废', async () => {
  const [one, other] = [await operator('first-operator'), await operator('first-operator')]
  assert.deepEqual([await fits('first-operator', passwordIn(one.said)), await fits('first-operator', passwordIn(other.said))], [false, true])
})

test('没有这个系统管理员、缺少地方：写明缺什么', async () => {
  assert.match((await operator('nobody')).said, /没有叫“nobody”的系统管理员/)
  assert.match((await operator('third', '--name', '某')).said, /--division/)
  assert.match((await operator('third', '--name', '某', ...place.slice(0, 6), '--region', 'moon')).said, /--region.*xinjiang/)
})
