import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { keepRecords } from '../../test/keptRecords.ts'
import type { Written } from '../../test/records.ts'
import { recordsOffice } from '../../test/recordsOffice.ts'
import { testSeals } from '../../test/seals.ts'
import { lookForPatterns } from './patterns.ts'

const today: Day = '2026-11-20'
const { db, deps } = await recordsOffice(today)
const market = '659801-market'

interface Found { readonly says: string, readonly subject: string, readonly records: number[] | null, readonly law: string }

async function found(norm: string, day: Day = today): Promise<Found[]> {
  await lookForPatterns({ ...deps, today: () => day })
  return [...await db.superuser<Found[]>`select says, subject, records, law from alert where norm = ${norm} and state = 'new' order by id`]
}

beforeEach(() => db.superuser`update enforcement_record set voided = true`)

const enterprise = { uscc: '91350100M000100Y43', name: '某某超市有限公司', isEnterprise: true }
const visit = (startedAt: Day, more: Written = {}): Written => ({ ...enterprise, inspection: { startedAt, onSite: true, trigger: 'PLAN', ...more } })
const visited = (...visits: readonly Written[]) => keepRecords(db.superuser, today, 'inspection', market, visits)

await db.superuser`
  insert into register_version (register, key, organ_id, org_path, title, from_day, content, published_on, account_name)
  select 'cap', '2026', id, path, '上限', '2026-01-01', ${db.superuser.json({ year: '2026', risk: null, cap: 2, document: '某公告', publishedOn: '2026-01-05' })}, '2026-01-05', '登记员' from organ where id = ${market}`

test('涉企检查意见 年度上限两次：检查两次不提示，第三次提示三次检查；没有公布上限的机关不提示', async () => {
  await visited(visit('2026-03-02'), visit('2026-05-06'))
  assert.deepEqual(await found('inspection-frequency-exceeded'), [])
  const kept = await visited(visit('2026-09-07'))
  const [alert] = await found('inspection-frequency-exceeded')
  assert.match(alert!.says, /2026年对某某超市有限公司计入频次的现场检查3次，超过公布的年度上限2次/)
  assert.equal(alert!.records?.at(-1), kept[0])
  await keepRecords(db.superuser, today, 'inspection', '659801-transport', [visit('2026-03-02'), visit('2026-03-03'), visit('2026-03-04')])
  assert.equal((await found('inspection-frequency-exceeded')).length, 1)
})

test('涉企检查意见 上级部署的、上一年的不计入；个案检查六次不提示，七次提示是否合理', async () => {
  await visited(visit('2025-12-31'), visit('2026-03-02'), visit('2026-05-06'), visit('2026-06-01', { trigger: 'SUPERIOR' }))
  assert.deepEqual(await found('inspection-frequency-exceeded'), [])
  const complaint = (day: number) => visit(`2026-07-0${day}` as Day, { trigger: 'COMPLAINT', triggerRef: `投${day}` })
  await visited(...[1, 2, 3, 4, 5, 6].map(complaint))
  assert.deepEqual(await found('inspection-frequency-exceeded'), [])
  await visited(complaint(7))
  assert.match((await found('inspection-frequency-exceeded'))[0]!.says, /个案现场检查7次，年度上限2次，超过6次/)
})

const letter = async (more: { number: string, actKinds?: string[], publishedOn?: Day | null, filedOn?: Day | null, from?: Day }, by = market) => {
  const entrusted = `${by}-team`
  await db.superuser`
    insert into organ (id, kind, name, short_name, level, area_code, region, government_id, entrusted_by_id, path)
    select ${entrusted}, 'entrustedOrganization', '某执法大队', '大队', level, area_code, region, government_id, id, path || 'team/' from organ where id = ${by} on conflict do nothing`
  await db.superuser`
    insert into entrustment (organ_id, org_path, entrusted_id, document_number, act_kinds, items, from_day, to_day, published_on, filed_on, account_name)
    select id, path, ${entrusted}, ${more.number}, ${more.actKinds ?? ['penalty']}, ${['I1']}, ${more.from ?? '2026-03-02'}, '2027-03-01', ${more.publishedOn ?? null}, ${more.filedOn ?? null}, '登记员' from organ where id = ${by}`
}

test('处罚法第20条第2款 委托书生效十五个工作日（建议值）没有公布的，届满当日不提示，次日提示', async () => {
  await letter({ number: '委1号', filedOn: '2026-03-02' })
  const numbers = async (day: Day) => (await found('entrustment-not-filed-or-defective', day)).filter(({ law }) => law.startsWith('penalty')).map(({ says }) => says)
  assert.deepEqual(await numbers('2026-03-23'), [])
  assert.match((await numbers('2026-03-24'))[0]!, /某执法大队的委托书（委1号）自2026年3月2日（周一）起生效，没有向社会公布/)
})

test('强制法第17条第1款 委托书委托了行政强制的，生效当日就提示；公布了的不因公布提示', async () => {
  await letter({ number: '委2号', actKinds: ['penalty', 'coerciveMeasure'], publishedOn: '2026-11-20', from: '2026-11-20' })
  const says = (await found('entrustment-not-filed-or-defective')).filter(each => each.says.includes('委2号'))
  assert.deepEqual(says.map(({ law, subject }) => [law.split('-')[0], subject]), [['coercion', 'organ']])
})

test('巴彦淖尔细则第8条第11项 没有备案的委托书只在巴彦淖尔提示', async () => {
  await letter({ number: '委3号', publishedOn: '2026-03-05' }, '150891-market')
  await letter({ number: '委4号', publishedOn: '2026-03-05' })
  const unfiled = (await found('entrustment-not-filed-or-defective')).filter(({ says }) => says.includes('没有备案'))
  assert.deepEqual(unfiled.map(({ says }) => /（(委\d号)）/.exec(says)?.[1]), ['委3号'])
})

test('处罚法第20条第2款 委托书迟了一个工作日才公布的，以后仍然提示；末日公布的不提示', async () => {
  await letter({ number: '委5号', filedOn: '2026-03-02', publishedOn: '2026-03-24' })
  await letter({ number: '委6号', filedOn: '2026-03-02', publishedOn: '2026-03-23' })
  const says = (await found('entrustment-not-filed-or-defective')).map(each => each.says).filter(each => /委[56]号/.test(each))
  assert.deepEqual([says.length, /委5号.+2026年3月24日（周二）才向社会公布/.test(says[0]!)], [1, true])
})

test('国家条例第10条 离岗十五个工作日（建议值）后执法证件仍然有效的，次日提示；借调的、证件已经注销的不提示', async () => {
  const [holder, lent] = await db.superuser<{ officer: string, credential: string }[]>`
    select officer.id as officer, credential.id as credential from officer join credential on credential.officer_id = officer.id
    where credential.kind = 'enforcement' and valid_to > '2026-04-01' and valid_from < '2026-03-01' order by officer.id limit 2`
  await db.superuser`insert into officer_status (officer_id, status, from_day) values (${holder!.officer}, 'LEFT', '2026-03-02'), (${lent!.officer}, 'SECONDED', '2026-03-02')`
  assert.deepEqual(await found('departed-officer-certificate-active', '2026-03-23'), [])
  const [alert, ...others] = await found('departed-officer-certificate-active', '2026-03-24')
  assert.match(alert!.says, /2026年3月2日（周一）离岗，超过15个工作日，执法证件.+仍然有效/)
  assert.deepEqual([alert!.subject, others], ['officer', []])
  await db.superuser`insert into credential_status (credential_id, status, from_day) values (${holder!.credential}, 'cancelled', '2026-03-24')`
  assert.deepEqual(await found('departed-officer-certificate-active', '2026-03-24'), [])
})

test('三项制度意见（十一） 四十一人、审核人员两人不足百分之五，四十人两人刚好；五人以下的有一名即可，一名也没有的提示；当地都没有登记的不下结论', async () => {
  const staff = (count: number, reviewers: number, organ = '659801-transport') => db.superuser`
    insert into officer (name, organ_id, org_path, is_legal_reviewer) select '某员' || n, id, path, n <= ${reviewers} from organ, generate_series(1, ${count}::int) n where id = ${organ} returning id`
  const says = async () => (await found('legal-review-staffing-low')).flatMap(one => (one.says.includes('交通运输局') ? [one.says] : []))
  await db.superuser`update officer set duty = 'supervision' where organ_id = '659801-transport'`
  await staff(40, 2)
  assert.deepEqual(await says(), [])
  await staff(1, 0)
  assert.match((await says())[0]!, /执法人员41人，法制审核人员2人，占4\.9%，少于5\.0%/)
  await db.superuser`update officer set duty = 'supervision', is_legal_reviewer = false where organ_id = '659801-transport'`
  await staff(5, 0)
  assert.deepEqual(await says(), [])
  await staff(1, 1, '659801-market')
  assert.match((await says())[0]!, /执法人员5人，没有法制审核人员/)
  await db.superuser`update officer set is_legal_reviewer = true where id = (select id from officer where organ_id = '659801-transport' and duty = 'enforcement' limit 1)`
  assert.deepEqual(await says(), [])
})

test('处罚法第43条第1款 办案人员申报的近亲属是当事人的提示；撤回申报的、已经回避的、别的人员办理的，不提示', async () => {
  const [holder] = await db.superuser<{ officer: string, cert: string }[]>`select officer_id as officer, cert_no as cert from credential where organ_id = ${market} and kind = 'enforcement' order by cert_no limit 1`
  const key = testSeals.blind('11010519491231002X')
  const fined = (cert: string, more: Written = {}) => keepRecords(db.superuser, today, 'penalty', market, [{ name: '李某', partyType: 'PERSON', idType: 'ID_CARD', idNo: '11010519491231002X', decidedAt: '2026-03-02', officers: [{ certNo: cert }], ...more }])
  await fined(holder!.cert)
  assert.deepEqual(await found('officer-conflict-of-interest-relative'), [])
  const [{ id }] = await db.superuser<[{ id: number }]>`insert into declared_interest (officer_id, kind, name, key_hash) values (${holder!.officer}, 'relative', '配偶', ${key}) returning id`
  const [alert, ...others] = await found('officer-conflict-of-interest-relative')
  assert.match(alert!.says, /申报的近亲属是当事人，仍办理本案，没有回避/)
  assert.deepEqual([alert!.records?.length, others], [1, []])
  await db.superuser`update enforcement_record set voided = true`
  await fined(holder!.cert, { recusal: { requestedAt: '2026-02-20', decidedAt: '2026-02-24', result: 'RECUSE', officerId: holder!.cert } })
  await fined('执没有这个人')
  assert.deepEqual(await found('officer-conflict-of-interest-relative'), [])
  await fined(holder!.cert)
  assert.equal((await found('officer-conflict-of-interest-relative')).length, 1)
  await db.superuser`insert into declared_interest (officer_id, kind, name, withdrawn) values (${holder!.officer}, 'relative', '配偶', ${id})`
  assert.deepEqual(await found('officer-conflict-of-interest-relative'), [])
})

test('处罚法第34条 制定了而没有公布的裁量基准，近十二个月又有罚款的提示；公布了的不提示', async () => {
  const tiers = [{ code: 'T1', type: 'GENERAL', mode: 'ABSOLUTE', min: 1000, max: 5000, maxExclusive: false, facts: [], condition: '' }]
  const content = { code: 'JZ1', offence: 'AY9', place: '659801', tiers, document: '某基准', publishedOn: null }
  const [version] = await db.superuser<{ id: number }[]>`
    insert into register_version (register, key, organ_id, org_path, title, from_day, content, account_name)
    select 'benchmark', 'AY9 659801', id, path, '基准', '2026-01-01', ${db.superuser.json(content)}, '登记员' from organ where id = ${market} returning id`
  await keepRecords(db.superuser, today, 'penalty', market, [{ procedureType: 'SUMMARY', decidedAt: '2026-03-02', offenceCode: 'AY9', decisionResult: 'PENALISE', penalty: { fineAmount: 1000 } }])
  assert.match((await found('benchmark-or-lists-not-published'))[0]!.says, /案由AY9近12个月罚款1件，适用的裁量基准（JZ1）没有公布/)
  await db.superuser`update register_version set withdrawn = true, withdrawn_basis = '重新登记' where id = ${version!.id}`
  assert.deepEqual(await found('benchmark-or-lists-not-published'), [])
})

const recorded = (norm: string, doneOn: Day) => db.superuser`
  insert into fulfilment (organ_id, org_path, law, law_version, norm, cite, done_on, done_by, says, account_id, account_name)
  select organ.id, organ.path, 'ningxia-2021', '1', ${norm}, '第15条第1款', ${doneOn}, ${['某甲']}, '已公布', account.id, account.name from organ, (select * from account limit 1) account where organ.id = '649801-market'`

test('宁夏条例第12条第2款、第15条第1款 投诉电话等公示三百六十六日没有更新的提示，第三百六十六日不提示；没有登记过的也提示', async () => {
  const undisclosed = async (day: Day) => (await found('body-prior-disclosure-missing', day)).filter(({ law }) => law.startsWith('ningxia'))
  await keepRecords(db.superuser, today, 'penalty', '649801-market', [{ procedureType: 'SUMMARY', decidedAt: '2026-03-02' }])
  assert.deepEqual(await undisclosed(today), [], '没有使用履职台账')
  await recorded('complaintChannels', '2025-11-19')
  assert.match((await undisclosed(today))[0]!.says, /1项从来没有登记/)
  await recorded('disclosure', '2026-01-05')
  assert.deepEqual(await undisclosed('2026-11-20'), [])
  assert.match((await undisclosed('2026-11-21'))[0]!.says, /最近一次登记是2025年11月19日（周三），超过366日没有更新/)
})

test('巴彦淖尔细则第19条第2款 市本级有处罚的部门没有公布四张清单的提示；旗县区的不提示', async () => {
  await db.superuser`update organ set level = 'prefecture', has_penalty_power = true, has_coercion_power = false where id = '150892-market'`
  for (const body of ['150892-market', '150891-market']) await keepRecords(db.superuser, today, 'penalty', body, [{ procedureType: 'SUMMARY', decidedAt: '2026-03-02' }])
  const [alert, ...others] = await found('benchmark-or-lists-not-published')
  assert.match(alert!.says, /没有公布并录入的清单：不予处罚、从轻处罚、减轻处罚。/)
  assert.deepEqual([alert!.subject, others], ['organ', []])
})

test('三项制度意见（六） 一月三十一日公开上年度数据的合规，二月一日公开、没有公开的提示；一月三十一日当日还没有公开的不提示', async () => {
  await keepRecords(db.superuser, today, 'penalty', '649801-market', [{ procedureType: 'SUMMARY', decidedAt: '2025-06-02' }])
  const published = async (doneOn: Day) => await db.superuser`
    insert into fulfilment (organ_id, org_path, law, law_version, norm, cite, turn, done_on, done_by, says, account_id, account_name)
    select organ.id, organ.path, 'three-systems-2018', '1', 'annualFigures', '第6部分', '2026', ${doneOn}, ${['某甲']}, '已公开', account.id, account.name from organ, (select * from account limit 1) account where organ.id = '649801-market'`
  assert.deepEqual(await found('annual-statistics-not-published', '2026-01-31'), [])
  assert.match((await found('annual-statistics-not-published', '2026-02-01'))[0]!.says, /没有登记2026年应当公开、报送的上年度数据，最后一日是2026年1月31日/)
  await published('2026-02-01')
  assert.match((await found('annual-statistics-not-published', '2026-02-02'))[0]!.says, /2026年2月1日（周日）才公开、报送上年度数据/)
  await published('2026-01-31')
  assert.deepEqual(await found('annual-statistics-not-published', '2026-02-02'), [])
})

const laidDown = async (number: string, body: string, more: Record<string, unknown> = {}, to: Day | null = null) => {
  const content = {
    title: '某办法', document: number, maker: 'DEPARTMENT', isNormative: true, publishedOn: '2026-03-02', reviewedOn: '2026-03-02', reviewResult: 'LEGAL', filedWithGovernmentOn: '2026-04-01', filedWithDepartmentAboveOn: '2026-04-01', ...more,
  }
  await db.superuser`
    insert into register_version (register, key, organ_id, org_path, title, from_day, to_day, published_on, content, account_name)
    select 'normativeDocument', ${`${body} ${number}`}, id, path, '某办法', ${content.publishedOn}, ${to}, ${content.publishedOn}, ${db.superuser.json(content as never)}, '登记员' from organ where id = ${body}`
}
/** Which documents are told, and by the law of which place. */
const told = async (norm: string, day: Day = today) => (await found(norm, day)).map(({ law, says, subject }) => `${/（(规\d+号)）/.exec(says)?.[1]} ${law.split('-')[0]} ${subject}`).sort()

test('宁夏条例第19条第3款、巴彦淖尔细则第18条 没有报送备案的文件只在当地提示；失效的、条例施行以前发布的不提示', async () => {
  const unfiled = { filedWithGovernmentOn: null, filedWithDepartmentAboveOn: null }
  await laidDown('规1号', '649801-market')
  await laidDown('规2号', '649801-market', { filedWithGovernmentOn: '2026-04-02' })
  await laidDown('规3号', '659801-market', unfiled)
  await laidDown('规4号', '150891-market', unfiled)
  await laidDown('规5号', '649801-market', unfiled, '2026-10-31')
  await laidDown('规6号', '649801-market', { ...unfiled, publishedOn: '2003-10-31' })
  assert.deepEqual(await told('normative-document-not-filed'), ['规2号 ningxia organ', '规4号 bayannur organ'])
  assert.match((await found('normative-document-not-filed')).find(({ law }) => law.startsWith('ningxia'))!.says, /^某办法（规2号）2026年3月2日（周一）发布，2026年4月2日（周四）才报本级人民政府备案，最后一日是2026年4月1日（周三）。$/)
  assert.ok((await told('normative-document-not-filed', '2026-10-31')).includes('规5号 ningxia organ'), '失效之前')
})

test('宁夏条例第18条、营商环境条例第63条第2款 发布次日才审查的在当地提示，涉及市场主体权利义务的各地都提示；更正登记后不再提示', async () => {
  await laidDown('规7号', '649801-market', { reviewedOn: '2026-03-03' })
  await laidDown('规8号', '659801-market', { reviewedOn: '2026-03-03' })
  await laidDown('规9号', '659801-market', { reviewedOn: '2026-03-03', concernsEnterprises: true })
  assert.deepEqual(await told('normative-document-no-legality-review'), ['规7号 ningxia organ', '规9号 business organ'])
  await db.superuser`update register_version set withdrawn = true, withdrawn_basis = '重新登记' where content ->> 'document' in ('规7号', '规9号')`
  assert.deepEqual(await told('normative-document-no-legality-review'), [])
})

test('宁夏条例第20条第1款第1项 责令纠正后第三十日没有纠正的不提示，次日提示', async () => {
  await laidDown('规10号', '649801-market', { orderedToCorrectOn: '2026-05-06' })
  assert.deepEqual(await told('normative-document-no-legality-review-corrected', '2026-06-05'), [])
  assert.deepEqual(await told('normative-document-no-legality-review-corrected', '2026-06-06'), ['规10号 ningxia organ'])
})
