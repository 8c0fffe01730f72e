import { regions } from '../laws/registry.ts'
import { applicationRole, withDatabase } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { oneTimePassword, type OneTime } from '../server/identity/oneTime.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { addOperator, enterPlace, type NewPlace, restoreOperator } from '../server/store/people/firstOperator.ts'
import { within, worker } from '../server/store/within.ts'
import { Trouble } from '../server/trouble.ts'
import { openDatabase } from './database.ts'
import { parseOptions } from './options.ts'

export const help = '建立一个地方的第一名系统管理员，或者给忘记密码的系统管理员重发密码：./xiezhi operator 账号 [--name 姓名 --division 659801 --place 甲县 --level county --region xinjiang]'

const levels = ['nation', 'region', 'prefecture', 'county', 'township'] as const

export async function run(args: string[]): Promise<number> {
  const { values, positionals: [login] } = parseOptions({ args, allowPositionals: true, options: { name: { type: 'string' }, division: { type: 'string' }, place: { type: 'string' }, level: { type: 'string' }, region: { type: 'string' } } })
  if (!login || !/^[a-z0-9][a-z0-9._-]{2,63}$/.test(login)) throw new Trouble('bad-option', '请写明账号：3至64个小写字母、数字、点、连字符或者下划线，例如 ./xiezhi operator 659801-operator。')
  const database = await openDatabase()
  try {
    await migrate(database.url)
    const oneTime = await oneTimePassword(new Date())
    const says = values.name === undefined ? await restored(database.url, login, oneTime) : await made(database.url, login, values.name, placeIn(values), oneTime)
    console.log(`${says}\n一次性密码：${oneTime.password}\n三日内有效，登录后先换成自己的密码；这里只显示一次。`)
    return 0
  } finally {
    await database.stop()
  }
}

const restored = (url: string, login: string, { hash, until }: OneTime): Promise<string> => withDatabase(url, sql => within(sql, worker, async tx => {
  const home = await restoreOperator(tx, login, hash, until)
  if (!home) throw new Trouble('no-operator', `没有叫“${login}”的系统管理员。要新建，请加 --name、--division、--place、--level 和 --region；其他账号由系统管理员在“账号”页管理。`)
  return `${home.name}的系统管理员 ${login}：原密码作废，登录退出。`
}), { role: applicationRole })

const made = (url: string, login: string, name: string, place: NewPlace, { hash, until }: OneTime): Promise<string> => withDatabase(url, sql => within(sql, worker, async tx => {
  const [taken] = await tx`select from account where login = ${login}`
  if (taken) throw new Trouble('account-taken', `账号“${login}”已经有人使用。重发它的密码请不要加 --name；新建请换一个。`)
  const home = await enterPlace(tx, place)
  await addOperator(tx, dayInChina(new Date()), { login, name, home }, hash, until)
  return `已登记${home.name}的系统管理员 ${login}。登录后先在“执法主体”登记机关，再在“账号”新建账号。`
}), { role: applicationRole })

function placeIn({ division, place, level, region }: Readonly<Partial<Record<'division' | 'place' | 'level' | 'region', string>>>): NewPlace {
  const known = levels.find(one => one === level)
  if (!division || !/^\d{6}$/.test(division)) throw new Trouble('bad-option', '请用 --division 写明六位行政区划代码。')
  if (!place) throw new Trouble('bad-option', '请用 --place 写明地名，例如 甲县。')
  if (!known) throw new Trouble('bad-option', `请用 --level 写明层级：${levels.join('、')}。`)
  if (!region || !regions.some(({ id }) => id === region)) throw new Trouble('bad-option', `请用 --region 写明适用哪里的法规和日历：${regions.map(({ id, name }) => `${id}（${name}）`).join('、')}。`)
  return { division, name: place, level: known, region }
}
