import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { done, refusal, peopleOffice } from '../../../test/peopleOffice.ts'
import type { Matter, MatterPeople, OfficerOut, Problem } from '../contract/index.ts'

const { as, db, idOf, officerOf } = await peopleOffice('2026-07-03')

describe('宁夏：监督证件', { concurrency: false }, async () => {
  const [clerk, chief, region, justice] = [await as('649801-clerk'), await as('649801-chief'), await as('640000-government'), await as('640000-chief')]
  const [clerkId, secondId] = [await idOf('649801-clerk'), await idOf('649801-clerk2')]
  const officer = await officerOf('649801-clerk')
  const matter = await chief.open('649801-market', '2026-06-29', { people: [clerkId, secondId] })
  let proceeding = ''

  test('第7条第2款 监督证件由自治区人民政府制发：县里不能制发，资格由人员登记作答', async () => {
    const opened = await justice.post<Matter & Problem>('/api/matters', { kind: 'supervisionCredential', agency: '649801-justice', on: '2026-06-29', title: '申领监督证', about: { officer } })
    proceeding = done(opened).id
    assert.equal(opened.body.facts.find(({ id }) => id === 'background')?.value, 'qualification')
    assert.equal((await justice.act(proceeding, 'issue:supervisionCredential', '2026-06-29')).status, 403)
    const given = { paper: { number: '监640001', outline: '制发监督证。' } }
    assert.equal((await region.act(proceeding, 'issue:supervisionCredential', '2026-06-29', given)).body.code, 'credential.incomplete')
    done(await region.act(proceeding, 'issue:supervisionCredential', '2026-06-29', { ...given, credential: { number: '监649801-clerk', to: '2028-12-31' } }))
  })

  test('第27条 注销监督证件：当时起全部办件中不能再办理，各监督机构收到告知', async () => {
    done(await justice.act(proceeding, 'establish', '2026-06-29', { facts: { serious: true } }))
    done(await region.act(proceeding, 'issue:supervisionCredentialCancellation', '2026-06-29', { reasons: '转借证件，情节严重。', paper: { number: '监640002', outline: '注销。' } }))
    const { credentials } = (await chief.get<OfficerOut>(`/api/officers/${officer}`)).body
    assert.deepEqual(credentials.map(({ state, history, blocks }) => [state, history.at(-1)?.citation?.cite, blocks.length]), [['cancelled', '第27条', 1]])
    const refused = await clerk.act(matter, 'measure', '2026-06-29', { which: '第23条' })
    assert.deepEqual(refusal(refused), [409, 'person.unfit', '第7条第2款'])
    assert.equal(refused.body.sentence, '赵五的监督证件已经注销，不能办理监督事项（宁夏条例第7条第2款）。请换人，或者重新申领。')
    const told = await db.superuser<{ says: string }[]>`select says from notice where matter_id = ${matter} and key like 'credential:%'`
    assert.match(told[0]!.says, /不能再办理本案。请另派人员/)
  })

  test('第7条第2款 没有有效证件的，不能指定，也不能选为参加人员；其他人照常', async () => {
    const other = await chief.post('/api/matters', { agency: '649801-market', on: '2026-06-29', title: '另一件', people: [clerkId] })
    assert.deepEqual(refusal(other), [409, 'person.unfit', '第7条第2款'])
    const second = await as('649801-clerk2')
    assert.deepEqual(refusal(await second.act(matter, 'measure', '2026-06-29', { which: '第23条', people: [officer] })), [409, 'person.unfit', '第7条第2款'])
    done(await second.act(matter, 'measure', '2026-06-29', { which: '第23条', people: [await officerOf('649801-clerk2')] }))
  })

  test('承办人都没有有效证件的，本案停办：第7条第2款', async () => {
    done(await chief.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', release: [secondId], reasons: '调离' }))
    assert.deepEqual(refusal(await chief.act(matter, 'conclude', '2026-06-29', { finding: 'verified', grounds: ['第22条第6项'] })), [409, 'law.refused', '第7条第2款'])
    done(await chief.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [secondId], reasons: '接办' }))
    done(await chief.act(matter, 'conclude', '2026-06-29', { finding: 'verified', grounds: ['第22条第6项'] }))
  })

  test('第10条第6项、第26条 执法证：培训、考试、核发、暂扣、发还，只有自治区司法行政部门能注销', async () => {
    const enforcer = await officerOf('649801-market-officer')
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'enforcementCredential', agency: '649801-market', on: '2026-06-29', title: '执法证', about: { officer: enforcer } }))
    const paper = { paper: { number: '丙司〔2026〕9号', outline: '见文书。' } }
    assert.equal((await clerk.act(id, 'file:trainingRecord', '2026-06-29')).body.code, 'credential.incomplete')
    done(await clerk.act(id, 'file:trainingRecord', '2026-06-29', { credential: { subject: '综合执法培训', hours: 40 } }))
    done(await clerk.act(id, 'file:examResult', '2026-06-29', { text: '合格' }))
    done(await chief.act(id, 'issue:credential', '2026-06-29', { ...paper, credential: { number: '执649801-new', to: '2031-06-28' } }))
    const stateOf = async () => (await clerk.get<OfficerOut>(`/api/officers/${enforcer}`)).body.credentials.find(({ number }) => number === '执649801-new')!.state
    done(await clerk.act(id, 'establish', '2026-06-29', { facts: { suspensionApproved: true } }))
    done(await chief.act(id, 'issue:credentialSuspension', '2026-06-29', { ...paper, reasons: '违反程序，经批准暂扣。' }))
    assert.equal(await stateOf(), 'suspended')
    done(await chief.act(id, 'issue:credentialReturn', '2026-06-29', paper))
    assert.equal(await stateOf(), 'valid')
    done(await clerk.act(id, 'establish', '2026-06-29', { facts: { serious: true } }))
    assert.equal((await chief.act(id, 'issue:credentialCancellation', '2026-06-29', paper)).status, 403)
    done(await justice.act(id, 'issue:credentialCancellation', '2026-06-29', { ...paper, reasons: '情节严重。' }))
    assert.equal(await stateOf(), 'cancelled')
    const { training } = (await clerk.get<OfficerOut>(`/api/officers/${enforcer}`)).body
    assert.deepEqual(training.slice(0, 2).map(({ kind, hours, passed }) => [kind, hours, passed]), [['exam', null, true], ['training', 40, null]])
  })
})

describe('国家条例：执法证件', { concurrency: false }, async () => {
  const [clerk, chief, agency] = [await as('659801-clerk2'), await as('659801-chief'), await as('659801-transport')]
  const paper = { paper: { number: '甲司〔2026〕3号', outline: '见文书。' } }

  test('第17条第2款 申领、审核、考试、发证；第10条 退出岗位收回，当日起无效', async () => {
    const officer = await officerOf('659801-transport-officer')
    const { id } = done(await agency.post<Matter & Problem>('/api/matters', { kind: 'enforcementCredential', agency: '659801-transport', on: '2026-07-03', title: '申领执法证', about: { officer } }))
    done(await clerk.act(id, 'accept:credentialApplication', '2026-07-03'))
    done(await clerk.act(id, 'file:examResult', '2026-07-03', { text: '92分' }))
    done(await chief.act(id, 'issue:credential', '2026-07-03', { ...paper, credential: { number: '执659801-9', from: '2026-07-03', to: '2031-07-02' } }))
    const held = async () => (await agency.get<OfficerOut>(`/api/officers/${officer}`)).body.credentials.find(({ number }) => number === '执659801-9')!
    assert.deepEqual([(await held()).state, (await held()).issuer], ['valid', '甲县司法局'])
    done(await chief.act(id, 'issue:credentialWithdrawal', '2026-07-03', { ...paper, outcome: '退出执法岗位', basis: '调离执法岗位的决定' }))
    assert.equal((await held()).state, 'cancelled')
  })
})
