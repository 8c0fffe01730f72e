import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetSender } from '../../../test/sheetSender.ts'
import { office } from '../../../test/office.ts'
import type { AnswerOf, CredentialOut, listCredentials, listOfficers, OfficerOut } from '../contract/index.ts'

const base = await office('2026-07-13')
const [clerk, agency, elsewhere] = [await base.as('659801-clerk'), await base.as('659801-market'), await base.as('422891-clerk')]
const { problems, taken, refusedAs } = sheetSender(base.app, '/api/master-data/officers/imports')
const credentials = sheetSender(base.app, '/api/master-data/credentials/imports')

const head = '姓名,机关,身份,人员性质,职务,任职状态,起始日期,法律职业资格证号,资格取得日,人员标识'
const file = (...rows: readonly string[]): string => [head, ...rows, ''].join('\r\n')
const named = async (text: string) => (await clerk.get<AnswerOf<typeof listOfficers>>(`/api/officers?text=${encodeURIComponent(text)}`)).body.items
const whole = async (id: string) => (await clerk.get<OfficerOut>(`/api/officers/${id}`)).body

const credentialHead = '证件编号,种类,持证人,机关,发证机关,发证日期,有效期自,有效期至,执法区域,状态,状态起始日,状态依据'
const credentialFile = (...rows: readonly string[]): string => [credentialHead, ...rows, ''].join('\r\n')
const credentialsOf = async (text: string): Promise<CredentialOut[]> => (await clerk.get<AnswerOf<typeof listCredentials>>(`/api/credentials?text=${encodeURIComponent(text)}`)).body.items

test('试算不写入；确认之后，人员、任职和资格都在', async () => {
  const rows = file('楚一,659801-market,执法人员,公务员,科员,,2024-03-01,,,', '楚二,659801-market,执法人员,参公人员,,离岗,２０２６年２月１日,Ａ2020001,2020/6/30,')
  const preview = await taken(clerk, rows, '/preview')
  assert.deepEqual([preview.added, preview.wrong, preview.written, preview.examples.map(({ what }) => what)], [2, 0, false, ['added', 'added']])
  assert.deepEqual(await named('楚'), [])
  await taken(clerk, rows)
  const [first, second] = await named('楚')
  assert.deepEqual([first?.name, first?.position, first?.service], ['楚一', '科员', { status: 'ACTIVE', from: '2024-03-01' }])
  assert.deepEqual([second?.service, second?.qualifications], [{ status: 'LEFT', from: '2026-02-01' }, ['qualification']])
  assert.deepEqual((await whole(second!.id)).evidence.map(({ evidence, on }) => `${evidence} ${on}`), ['法律职业资格证书A2020001 2020-06-30'])
  const audited = await base.db.superuser`select detail from audit_entry where act = 'master.imported'`
  assert.deepEqual(audited.map(({ detail }) => detail as unknown), [{ table: 'officers', added: 2, changed: 0 }])
})

test('同一个文件再导入一次没有变化；任职变了的，续一条，原来的还在', async () => {
  const row = (status: string, from: string) => file(`楚三,659801-market,执法人员,公务员,,${status},${from},,,`)
  await taken(clerk, row('在岗', '2024-03-01'))
  assert.deepEqual(await taken(clerk, row('在岗', '2024-03-01')).then(({ added, changed, unchanged }) => [added, changed, unchanged]), [0, 0, 1])
  assert.equal((await taken(clerk, row('退休', '2026-07-01'))).changed, 1)
  const [person] = await named('楚三')
  assert.deepEqual((await whole(person!.id)).history.map(({ status, from }) => `${status} ${from}`), ['RETIRED 2026-07-01', 'ACTIVE 2024-03-01'])
})

test('已有的登记不改写；起始早于已登记的变动、还没有到的，不收', async () => {
  await taken(clerk, file('楚四,659801-market,执法人员,公务员,科员,,2024-03-01,,,'))
  assert.deepEqual(await problems(clerk, file('楚四,659801-market,执法人员,公务员,科长,,2024-03-01,,,')), ['2 职务 officer.fixed'])
  assert.deepEqual(await problems(clerk, file('楚四,659801-market,监督人员,公务员,科员,,2024-03-01,,,')), ['2 身份 officer.fixed'])
  assert.deepEqual(await problems(clerk, file('楚四,659801-market,执法人员,公务员,,离岗,2024-02-29,,,')), ['2 起始日期 day.order'])
  for (const [day, wrong] of [['2026-07-12', []], ['2026-07-13', []], ['2026-07-14', ['2 起始日期 day.future']]] as const) {
    assert.deepEqual(await problems(clerk, file(`楚四,659801-market,执法人员,公务员,,离岗,${day},,,`)), wrong)
  }
})

test('同名的两人凭标识分清；同一人写了两行的，后一行不收', async () => {
  const row = '楚五,659801-market,执法人员,公务员,,,2024-03-01,,,'
  assert.deepEqual(await problems(clerk, file(row, row)), ['3 姓名 duplicate'])
  for (const from of ['2023-01-01', '2024-01-01']) await clerk.post('/api/officers', { name: '楚五', of: '659801-market', duty: 'enforcement', from })
  assert.deepEqual(await problems(clerk, file(row)), ['2 姓名 officer.several'])
  const [one] = await named('楚五')
  assert.deepEqual(await problems(clerk, file(`楚五,,执法人员,公务员,,退休,2026-03-01,,,${one!.id.toUpperCase()}`)), [])
  assert.deepEqual(await problems(clerk, file('楚五,,执法人员,公务员,,退休,2026-03-01,,,0')), ['2 人员标识 officer.unknown'])
})

for (const [says, row, problem] of [
  ['姓名是公式', '"=HYPERLINK(""http://x"")",659801-market,执法人员,公务员,,,2024-03-01,,,', ['2 姓名 name.form']],
  ['姓名带证号', '楚六（证号65001）,659801-market,执法人员,公务员,,,2024-03-01,,,', ['2 姓名 name.form']],
  ['没有姓名、身份写错、没有这一天', ',659801-market,协管,公务员,,,2026-02-30,,,', ['2 姓名 missing', '2 身份 choice', '2 起始日期 day']],
  ['没有这个机关', '楚六,某某局,执法人员,公务员,,,2024-03-01,,,', ['2 机关 organ.unknown']],
  ['别处的机关', '楚六,422891-market,执法人员,公务员,,,2024-03-01,,,', ['2 机关 register.notYours']],
  ['有资格证号没有取得日', '楚六,659801-market,执法人员,公务员,,,2024-03-01,A1,,', ['2 资格取得日 missing']],
] as const) test(`人员的一行：${says}`, async () => assert.deepEqual(await problems(clerk, file(row)), problem))

test('引号没有闭合的，整个文件不收：后面的行不会被吞掉', async () => {
  assert.deepEqual(await refusedAs(clerk, file('楚七,"659801-market,执法人员,公务员,,,2024-03-01,,,', '楚八,659801-market,执法人员,公务员,,,2024-03-01,,,')), [422, 'file.quotes'])
})

test('有一行要改的，一行也不写；选择只写没有问题的，其余写入', async () => {
  const rows = file('楚七,659801-market,执法人员,公务员,,,2024-03-01,,,', '楚八,659801-market,执法人员,公务员,,,2024-13-01,,,')
  assert.deepEqual(await refusedAs(clerk, rows), [422, 'import.wrong'])
  assert.deepEqual(await named('楚七'), [])
  assert.equal((await taken(clerk, rows, '?which=right')).added, 1)
})

test('机关的法规科导入本机关的人员，不能导入证件；执法人员都不能', async () => {
  assert.equal((await taken(agency, file('楚九,,执法人员,公务员,,,2024-03-01,,,'))).added, 1)
  assert.deepEqual((await named('楚九')).map(({ organ }) => organ.id), ['659801-market'])
  assert.deepEqual(await problems(agency, file('楚十,659801-transport,执法人员,公务员,,,2024-03-01,,,')), ['2 机关 register.notYours'])
  assert.deepEqual(await credentials.refusedAs(agency, credentialFile()), [403, 'post.insufficient'])
  assert.deepEqual(await refusedAs(await base.as('659801-market-officer'), file()), [403, 'post.insufficient'])
})

test('证件：先有人员；有效自第一日起，后来的决定按日续上', async () => {
  const row = '６５００００９００１,执法证件,楚证,659801-market,某某自治区司法厅,2024-03-20,2024-04-01,2029-03-31,659801,暂扣,2026-02-01,暂扣通知书'
  assert.deepEqual(await credentials.problems(clerk, credentialFile(row)), ['2 持证人 officer.unknown'])
  await taken(clerk, file('楚证,659801-market,执法人员,公务员,,,2024-03-01,,,'))
  await credentials.taken(clerk, credentialFile(row))
  const [held] = await credentialsOf('6500009001')
  assert.deepEqual([held?.state, held?.issuer, held?.areas, held?.history.map(({ status, from }) => `${status} ${from}`)], ['suspended', '某某自治区司法厅', ['659801'], ['valid 2024-04-01', 'suspended 2026-02-01']])
  assert.equal((await credentials.taken(clerk, credentialFile(row))).unchanged, 1)
  assert.deepEqual(await credentials.problems(clerk, credentialFile(row.replace('暂扣,2026-02-01', '有效,'))), ['2 状态起始日 missing'])
  assert.equal((await credentials.taken(clerk, credentialFile(row.replace('暂扣,2026-02-01', '有效,2026-03-01')))).changed, 1)
  assert.deepEqual((await credentialsOf('6500009001'))[0]?.state, 'valid')
})

test('证件的延续：更晚的最后一日续上，历史写明原来的；更早的不收', async () => {
  await taken(clerk, file('楚延,659801-market,执法人员,公务员,,,2024-03-01,,,'))
  const row = (to: string) => credentialFile(`6500009002,执法证件,楚延,659801-market,某某自治区司法厅,2024-03-20,2024-04-01,${to},,,,`)
  await credentials.taken(clerk, row('2026-07-13'))
  assert.deepEqual(await credentials.problems(clerk, row('2026-07-12')), ['2 有效期至 day.order'])
  assert.equal((await credentials.taken(clerk, row('2031-03-31'))).changed, 1)
  const [held] = await credentialsOf('6500009002')
  assert.deepEqual([held?.to, held?.history.at(-1)?.says], ['2031-03-31', '有效期由2026年7月13日（周一）延续至2031年3月31日（周一）（文件导入）'])
})

test('已经到期的证件不能再延续；注销的不能恢复；别人的编号、别处的编号不能用', async () => {
  await taken(clerk, file('楚末,659801-market,执法人员,公务员,,,2020-03-01,,,', '楚他,659801-market,执法人员,公务员,,,2020-03-01,,,'))
  const row = (number: string, holder: string, to: string, more = ',,') => credentialFile(`${number},执法证件,${holder},659801-market,某某自治区司法厅,2020-03-20,2020-04-01,${to},,${more}`)
  await credentials.taken(clerk, row('6500009003', '楚末', '2026-07-12'))
  assert.deepEqual(await credentials.problems(clerk, row('6500009003', '楚末', '2031-03-31')), ['2 有效期至 credential.notValid'])
  assert.deepEqual(await credentials.problems(clerk, row('6500009003', '楚他', '2026-07-12')), ['2 证件编号 credential.taken'])
  await credentials.taken(clerk, row('6500009004', '楚末', '2029-03-31', '注销,2026-01-05,调离'))
  assert.deepEqual(await credentials.problems(clerk, row('6500009004', '楚末', '2029-03-31', '有效,2026-02-01,')), ['2 状态 credential.settled'])
  assert.deepEqual(await credentials.problems(elsewhere, row('6500009004', '楚末', '2029-03-31').replace('659801-market', '')), ['2 持证人 officer.unknown'])
  await elsewhere.post('/api/officers', { name: '楚末', duty: 'supervision', from: '2020-01-01' })
  assert.deepEqual(await credentials.problems(elsewhere, row('6500009004', '楚末', '2029-03-31').replace('659801-market', '')), ['2 证件编号 credential.taken'])
})

for (const [says, row, problem] of [
  ['有效期倒置', '6500009005,执法证件,楚一,659801-market,某厅,2024-03-20,2024-04-01,2024-03-31,,,,', ['2 有效期至 day.order']],
  ['暂扣没有写从哪一日起', '6500009005,执法证件,楚一,659801-market,某厅,2024-03-20,2024-04-01,2029-03-31,,暂扣,,', ['2 状态起始日 missing']],
  ['状态起始日还没有到', '6500009005,执法证件,楚一,659801-market,某厅,2024-03-20,2024-04-01,2029-03-31,,暂扣,2026-07-14,', ['2 状态起始日 day.future']],
  ['没有登记过的区划', '6500009005,执法证件,楚一,659801-market,某厅,2024-03-20,2024-04-01,2029-03-31,659801；999999,,,', ['2 执法区域 area.unknown']],
  ['编号是公式', '=1+1,执法证件,楚一,659801-market,某厅,2024-03-20,2024-04-01,2029-03-31,,,,', ['2 证件编号 formula']],
] as const) test(`证件的一行：${says}`, async () => assert.deepEqual(await credentials.problems(clerk, credentialFile(row)), problem))

test('由办件制发的证件，在办件中变化；本人不能登记自己', async () => {
  const [own] = await base.db.superuser<[{ number: string, name: string, from: string, to: string, issued: string, issuer: string }]>`
    select cert_no as number, officer.name, valid_from as "from", valid_to as "to", issue_date as issued, issuer from credential join officer on officer.id = officer_id join account on account.id = account_id where login = '659801-clerk'`
  const row = (holder: typeof own, to: string) => credentialFile(`${holder.number},监督证件,${holder.name},,${holder.issuer},${holder.issued},${holder.from},${to},,,,`)
  assert.deepEqual(await credentials.problems(clerk, row(own, own.to)), [], '与登记一致的，没有要登记的')
  assert.deepEqual(await credentials.problems(clerk, row(own, '2099-12-31')), ['2 持证人 officer.own'])
  assert.deepEqual(await problems(clerk, file(`${own.name},,监督人员,公务员,,退休,2026-07-01,,,`)), ['2 姓名 officer.own'])
})
