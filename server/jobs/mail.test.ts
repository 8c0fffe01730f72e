import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { openDoor } from '../../test/door.ts'
import { office, workAllOff } from '../../test/office.ts'
import { openPost } from '../mail/post.ts'
import { mailSettings } from '../mail/settings.ts'
import { notify } from '../store/reminders/notices.ts'
import { within, worker } from '../store/within.ts'
import { queueMail } from './mail.ts'
import { workOff } from './outbox.ts'

/** What the mail server does with the next mail, and what it has taken. */
const server = { refuses: undefined as { at: 'recipient' | 'data', code: number } | undefined, cuts: false, taken: [] as string[], encrypted: [] as boolean[] }
const smtp = new SMTPServer({
  authMethods: ['PLAIN', 'LOGIN'], size: 100_000,
  onAuth: ({ username, password }, _, answer) => username === 'xiezhi' && password === 'geheim' ? answer(null, { user: username }) : answer(new Error('no')),
  onRcptTo: (_, __, answer) => answer(refusal('recipient')),
  onData: (stream, session, answer) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      if (server.cuts) door.slam()
      text += chunk.toString()
    })
    stream.on('end', () => {
      const refused = refusal('data')
      if (!refused && !server.cuts) {
        server.taken.push(text)
        server.encrypted.push(session.secure)
      }
      answer(refused)
    })
  },
})
const refusal = (at: 'recipient' | 'data') => server.refuses?.at === at ? Object.assign(new Error('not this one: someone@example.cn'), { responseCode: server.refuses.code }) : null
smtp.on('error', () => {}) // cut connections are what is tried here
smtp.listen(0, '127.0.0.1')
await once(smtp.server, 'listening')
/** Between us and the mail server: a line that can be cut in the middle of a letter. */
const door = await openDoor(() => (smtp.server.address() as AddressInfo).port)

const folder = mkdtempSync(join(tmpdir(), 'xiezhi-mail-'))
writeFileSync(join(folder, 'password'), 'geheim\n')
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0' // the server of this test has made its certificate itself
process.removeAllListeners('warning')
const post = openPost(mailSettings({ XIEZHI_SMTP_HOST: '127.0.0.1', XIEZHI_SMTP_PORT: String(door.port), XIEZHI_SMTP_USER: 'xiezhi', XIEZHI_SMTP_PASSWORD_FILE: join(folder, 'password'), XIEZHI_SMTP_FROM: 'xiezhi@example.cn' })!)
const { as, db, deps: bare, goTo } = await office('2026-07-13')
const said: unknown[] = []
const deps = { ...bare, log: Object.assign(Object.create(bare.log), { warn: (...words: unknown[]) => { said.push(words) }, error: (...words: unknown[]) => { said.push(words) } }) as typeof bare.log, outside: { post, address: 'https://xz.example', fullTitles: false } }
after(async () => {
  post.close()
  door.close()
  await new Promise<void>(done => { smtp.close(() => done()) })
  rmSync(folder, { recursive: true })
})

const clerk = await as('659801-clerk')
const id = await clerk.open('659801-market', '2026-07-01', { title: '甲某某超市投诉的处罚', people: [] })
const [{ account }] = await db.superuser<[{ account: string }]>`select id as account from account where login = '659801-clerk'`
await db.superuser`insert into mail_setting (account_id, address, verified_at, deadline, told, duty, digested_on) values (${account}, 'someone@example.cn', now(), 'atOnce', 'digest', 'off', '2026-07-13')`
let counted = 0
const tell = (kind: 'deadline' | 'told' = 'deadline', key = `notice-${++counted}`) =>
  within(deps.sql, worker, tx => notify(tx, { matterId: id, organId: '659801-justice', key, kind, says: '甲司监案〔2026〕1号 甲某某超市：作出调查结论，今天到期。' }))
const later = () => db.superuser`update outbox set available_at = now()`
const queue = async () => { while (await queueMail(deps)) { /* until all is queued */ } }
const states = async () => (await db.superuser<{ state: string, answer: string | null }[]>`select state, answer from mail order by id`).map(({ state, answer }) => [state, answer])
const header = (mail: string, name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'mi').exec(mail)?.[1]?.replaceAll(/\r\n[ \t]/g, '')
const bodies = (mail: string) => [...mail.matchAll(/Content-Transfer-Encoding: (\S+)\r\n\r\n([^]*?)\r\n(?:\r\n)?--/g)].map(([, how, text]) => how === 'base64' ? Buffer.from(text!, 'base64').toString() : how === 'quoted-printable' ? unquoted(text!) : text!)
const unquoted = (text: string) => Buffer.from(text.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString()

beforeEach(async () => {
  await db.superuser`delete from mail`
  await db.superuser`delete from notice`
  await db.superuser`delete from outbox`
  Object.assign(server, { refuses: undefined, cuts: false, taken: [], encrypted: [] })
  said.length = 0
})

test('what is wanted at once goes out over TLS, after a password, once', async () => {
  await tell()
  await queue()
  await workAllOff(deps)
  await queue()
  await workAllOff(deps)
  assert.deepEqual([server.encrypted, await states()], [[true], [['sent', null]]])
})

test('it names number and kind, and neither title nor party; in words and in simple HTML, with the way to the case', async () => {
  await tell()
  await queue()
  await workAllOff(deps)
  const [plain, html] = bodies(server.taken[0]!)
  assert.match(plain!, /^期限　甲司监案〔2026〕1号（.+）\n/)
  assert.match(plain!, new RegExp(`https://xz\\.example/matters/${id}\\?organ=659801-justice`))
  assert.match(html!, /<p>期限　甲司监案/)
  assert.doesNotMatch(`${plain}${html}`, /超市/)
  assert.equal(header(server.taken[0]!, 'Auto-Submitted'), 'auto-generated')
})

test('a notice about alerts leads to them; in a digest each line leads to what it speaks of', async () => {
  const page = '/alerts?state=asked&body=659801-market'
  const about = (key: string) => within(deps.sql, worker, tx => notify(tx, { matterId: null, organId: '659801-justice', key, kind: 'deadline', page, says: '2条预警还没有说明。' }))
  await about('alerts at once')
  await queue()
  await workAllOff(deps)
  assert.match(bodies(server.taken[0]!)[0]!, /^期限　有一条期限，请登录查看\n\nhttps:\/\/xz\.example\/alerts\?state=asked&body=659801-market&organ=659801-justice\n/)

  await db.superuser`update mail_setting set deadline = 'digest', digested_on = '2026-07-12'`
  await about('alerts in the digest')
  await tell()
  await queue()
  await workAllOff(deps)
  const [plain, html] = bodies(server.taken[1]!)
  assert.deepEqual(plain!.match(/https:\S+/g), [`https://xz.example/alerts?state=asked&body=659801-market&organ=659801-justice`, `https://xz.example/matters/${id}?organ=659801-justice`, 'https://xz.example/?organ=659801-justice'])
  assert.match(html!, /<a href="https:\/\/xz\.example\/alerts\?state=asked&amp;body=659801-market&amp;organ=659801-justice">期限　有一条期限/)
  await db.superuser`update mail_setting set deadline = 'atOnce', digested_on = '2026-07-13'`
})

for (const at of ['recipient', 'data'] as const) {
  test(`refused for now (${at}): it comes again, longer each time, and is sent once`, async () => {
    server.refuses = { at, code: 451 }
    await tell()
    await queue()
    await workAllOff(deps)
    assert.equal((await states())[0]![0], 'waiting')
    assert.equal(await workOff(deps), false, 'it is put off')
    server.refuses = undefined
    await later()
    await workAllOff(deps)
    assert.deepEqual([server.taken.length, (await states())[0]![0]], [1, 'sent'])
  })

  test(`refused for good (${at}): it is given up, and the operator reads why`, async () => {
    server.refuses = { at, code: 550 }
    await tell()
    await queue()
    await workAllOff(deps)
    assert.match((await states())[0]!.join(), /^dead,550 /)
    const { dead } = (await (await as('650000-operator')).get<{ dead: { login: string, answer: string }[] }>('/api/settings')).body
    assert.deepEqual(dead.map(({ login, answer }) => [login, answer.slice(0, 3)]), [['659801-clerk', '550']])
  })
}

test('the line is cut in the middle of a letter: it is neither lost nor told twice', async () => {
  server.cuts = true
  await tell()
  await queue()
  await workAllOff(deps)
  assert.deepEqual([server.taken.length, (await states())[0]![0]], [0, 'waiting'])
  server.cuts = false
  await later()
  await workAllOff(deps)
  assert.deepEqual([server.taken.length, (await states())[0]![0]], [1, 'sent'])
})

test('taken by the mail server, but the process died before it knew: the second is the same mail', async () => {
  await tell('deadline', 'the very notice')
  await queue()
  const dies = { ...deps.outside, post: { ...post, post: async (letter: Parameters<typeof post.post>[0]) => { await post.post(letter); throw new Error('died') } } }
  await workOff({ ...deps, outside: dies })
  await later()
  await workAllOff(deps)
  const ids = server.taken.map(mail => header(mail, 'Message-ID'))
  assert.equal(ids.length, 2)
  assert.equal(ids[0], ids[1])
})

test('a wrong password is the operator’s to mend: mail waits for it', async () => {
  const wrong = openPost({ host: '127.0.0.1', port: door.port, security: 'starttls', user: 'xiezhi', password: 'wrong', from: 'xiezhi@example.cn' })
  await tell()
  await queue()
  await workAllOff({ ...deps, outside: { ...deps.outside, post: wrong } })
  assert.match((await states())[0]!.join(), /^waiting,535 EAUTH$/)
  wrong.close()
})

test('no log and no row of the queue holds an address or what a mail says', async () => {
  server.refuses = { at: 'recipient', code: 550 }
  await tell()
  await queue()
  await workAllOff(deps)
  const kept = JSON.stringify([said, await db.superuser`select * from mail`, await db.superuser`select * from outbox`])
  assert.ok(said.length > 0)
  assert.doesNotMatch(kept, /someone|超市/)
})

test('nothing leaves in the quiet hours; the digest of half past eight takes it along, once a day', async () => {
  goTo('2026-07-14', '06:00')
  await tell()
  await tell('told')
  await queue()
  assert.deepEqual(await states(), [])
  goTo('2026-07-14', '08:29')
  assert.equal(await queueMail(deps), false)
  goTo('2026-07-14', '08:30')
  await queue()
  await queue()
  await workAllOff(deps)
  assert.deepEqual([server.taken.length, await states()], [1, [['sent', null]]])
  const [plain] = bodies(server.taken[0]!)
  assert.deepEqual([plain!.match(/^期限/gm)?.length, plain!.match(/^告知/gm)?.length], [1, 1])
  goTo('2026-07-14', '20:00')
  await tell()
  await queue()
  assert.equal((await states()).length, 1)
})

test('whose post has ended gets nothing any more', async () => {
  goTo('2026-07-14', '10:00')
  await tell()
  await queue()
  await db.superuser`update post set to_day = '2026-07-13' where account_id = ${account}`
  await workAllOff(deps)
  await db.superuser`update post set to_day = null where account_id = ${account}`
  assert.deepEqual([server.taken, await states()], [[], [['dropped', null]]])
})

test('where no mail server is set up nobody leaves an address, and is told why', async () => {
  goTo('2026-07-14', '10:00')
  assert.equal((await (await as('659801-chief')).post('/api/settings/mail', { address: 'head@example.cn' })).body.code, 'mail.off')
})

test('an address is proved by the code that is sent to it; a wrong one proves nothing, and after five tries none does', async () => {
  Object.assign(bare, { outside: deps.outside })
  const chief = await as('659801-chief')
  const setting = async () => (await chief.get<{ mail: { setting: { address: string, verified: boolean } | null } }>('/api/settings')).body.mail.setting
  const tries = async (code: string) => (await chief.post<{ became: string }>('/api/settings/mail/proof', { code })).body.became
  assert.equal((await chief.post('/api/settings/mail', { address: 'head@example.cn' })).status, 204)
  assert.equal((await chief.post('/api/settings/mail', { address: 'other@example.cn' })).body.code, 'mail.tooSoon')
  await workAllOff(deps)
  const sent = () => /验证码：(\d{6})/.exec(bodies(server.taken.at(-1)!)[0]!)![1]!
  const other = (code: string) => code === '000000' ? '000001' : '000000'
  assert.deepEqual([await tries(other(sent())), (await setting())!.verified], ['wrong', false])
  assert.deepEqual([await tries(sent()), (await setting())!.verified], ['proved', true])
  goTo('2026-07-14', '10:02')
  await chief.post('/api/settings/mail', { address: 'new@example.cn' })
  await workAllOff(deps)
  assert.deepEqual(await setting().then(now => [now!.address, now!.verified]), ['new@example.cn', false])
  for (let attempt = 0; attempt < 5; attempt++) assert.equal(await tries(other(sent())), 'wrong')
  assert.equal(await tries(sent()), 'over')
  assert.equal((await chief.post('/api/settings/mail/removal', {})).status, 204)
  assert.equal(await setting(), null)
})

test('half-filled settings are a sentence', () => {
  assert.equal(mailSettings({}), undefined)
  assert.throws(() => mailSettings({ XIEZHI_SMTP_HOST: 'mail' }), /XIEZHI_SMTP_FROM/)
  assert.throws(() => mailSettings({ XIEZHI_SMTP_HOST: 'mail', XIEZHI_SMTP_FROM: 'a@b', XIEZHI_SMTP_SECURITY: 'ssl' }), /tls、starttls/)
  assert.throws(() => mailSettings({ XIEZHI_SMTP_HOST: 'mail', XIEZHI_SMTP_FROM: 'a@b', XIEZHI_SMTP_USER: 'a' }), /PASSWORD_FILE/)
})
