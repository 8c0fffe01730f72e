import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { CredentialOut, Matter, MatterPeople, OfficerOut, OfficerRow, Problem } from '../contract/index.ts'

const { as, db } = await office('2026-07-03')

const idOf = async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id
const officerOf = async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select officer.id from officer join account on account.id = account_id where login = ${login}`)[0].id
const peopleOf = async (by: Official, matter: string): Promise<MatterPeople> => (await by.get<MatterPeople>(`/api/matters/${matter}/people`)).body
const entry = (by: Official, officer: string, body: Record<string, unknown>) => by.post<OfficerOut & Problem>(`/api/officers/${officer}/entries`, body)
const done = <T>({ status, body }: Reply<T & Partial<Problem>>): T => {
  assert.ok(status < 300, body.sentence)
  return body
}
const refusal = ({ status, body }: Reply<Problem>) => [status, body.code, body.citation?.cite]

describe('新疆：回避', { concurrency: false }, async () => {
  const [clerk, second, chief, leader, agency] = await Promise.all(['clerk', 'clerk2', 'chief', 'leader', 'market'].map(post => as(`659801-${post}`)))
  const [clerkId, secondId, chiefId] = [await idOf('659801-clerk'), await idOf('659801-clerk2'), await idOf('659801-chief')]
  const team = [await officerOf('659801-clerk2'), await officerOf('659801-chief')]
  const matter = await clerk!.open('659801-market', '2026-06-29', { people: [clerkId, secondId] })
  let recusal = ''

  test('第24条第1款 参加的人从人员登记中选，人数由登记数出：一人不够，两人可以', async () => {
    const alone = await clerk!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: [team[0]!] })
    assert.deepEqual(refusal(alone), [409, 'law.refused', '第24条第1款'])
    done(await clerk!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: [await officerOf('659801-clerk'), team[0]!] }))
    const { timeline } = await clerk!.matter(matter)
    assert.ok(JSON.stringify(timeline).includes('"value":"2"'))
  })

  test('第25条第1款 被监督机关申请回避：该人员暂停，监督机构收到告知', async () => {
    const asked = await agency!.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '申请回避', from: matter, about: { account: clerkId }, facts: { interest: true }, reasons: '与当事人有亲属关系。' })
    recusal = done(asked).id
    const { recusals, handlers, recusal: rule } = await peopleOf(chief!, matter)
    assert.deepEqual(recusals.map(({ motion, result }) => [motion, result]), [['agency', 'held']])
    assert.deepEqual(handlers.map(({ name, against }) => [name, against.map(({ brief }) => brief)]), [['钱二', []], ['赵二', ['回避还没有决定']]])
    assert.deepEqual([rule?.decidedBy, rule?.citation.cite], ['所在单位主要负责人', '第25条第3款'])
    const told = await db.superuser<{ says: string }[]>`select says from notice where matter_id = ${matter} and key like 'held:%'`
    assert.match(told[0]!.says, /赵二的回避还没有决定/)
  })

  test('第25条第3款 决定之前，该人员办理本案被拒绝；其他人照常', async () => {
    const held = await clerk!.act(matter, 'conclude', '2026-06-29', { finding: 'verified', grounds: ['第27条第1款第3项'] })
    assert.deepEqual(refusal(held), [409, 'person.unfit', '第25条第3款'])
    assert.equal(held.body.sentence, '赵二的回避还没有决定（新疆条例第25条第3款）。请由所在单位主要负责人先决定，在此之前本案由其他人办理。')
    done(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team }))
  })

  test('没有其他承办人时，本案停办：第25条第3款', async () => {
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', release: [secondId], reasons: '工作调整' }))
    assert.deepEqual(refusal(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team })), [409, 'law.refused', '第25条第3款'])
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [secondId], reasons: '本案需要' }))
  })

  test('回避未决，不能再次申请；正在回避的人不能再指定', async () => {
    const again = await agency!.post('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '再申请', from: matter, about: { account: clerkId }, facts: { interest: true } })
    assert.deepEqual([again.status, again.body.code], [409, 'recusal.pending'])
    const { candidates } = await peopleOf(chief!, matter)
    assert.deepEqual(candidates.find(({ account }) => account === clerkId)?.against.map(({ code }) => code), ['held'])
  })

  test('第25条第3款 主要负责人决定回避：退出本案，已经办理的事项列出待复核', async () => {
    assert.equal((await chief!.act(recusal, 'approve:recusalDecision', '2026-06-29')).body.code, 'post.insufficient')
    done(await leader!.act(recusal, 'approve:recusalDecision', '2026-06-29', { text: '同意。' }))
    const { handlers, recusals, reviews, history } = await peopleOf(chief!, matter)
    assert.deepEqual([handlers.map(({ name }) => name), recusals.map(({ result }) => result)], [['钱二'], ['granted']])
    assert.deepEqual(reviews.map(({ what, finding }) => [what, finding]), [['采取监督措施', null]])
    assert.ok(history.some(({ name, assigned, reasons }) => name === '赵二' && !assigned && reasons?.startsWith('回避')))
  })

  test('复核由别人作出，一项只复核一次', async () => {
    const { reviews: [act] } = await peopleOf(chief!, matter)
    const body = { recusal, seq: act!.seq, finding: 'stands', reasons: '材料真实，程序没有问题。' }
    assert.equal((await clerk!.post(`/api/matters/${matter}/recusal-reviews`, body)).status, 409)
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/recusal-reviews`, body))
    assert.equal((await chief!.post(`/api/matters/${matter}/recusal-reviews`, body)).body.code, 'review.done')
  })

  test('决定回避之后不能再指定，也不能再办理', async () => {
    const answer = await chief!.post(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [clerkId], reasons: '人手不足' })
    assert.deepEqual(refusal(answer), [409, 'person.unfit', '第25条第3款'])
    assert.deepEqual(refusal(await clerk!.act(matter, 'conclude', '2026-06-29', { finding: 'verified' })), [409, 'person.unfit', '第25条第3款'])
  })

  test('不予回避的，继续办理', async () => {
    const own = done(await second!.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '自行申报', from: matter, about: { account: secondId }, facts: { interest: false }, reasons: '曾与该机关共同培训。' }))
    assert.equal((await peopleOf(chief!, matter)).recusals.at(-1)?.motion, 'own')
    done(await leader!.act(own.id, 'disapprove:recusalDecision', '2026-06-29', { reasons: '不影响公正处理。' }))
    done(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team }))
  })

  test('被监督机关看不到人员页，只在办件中看到姓名', async () => {
    assert.equal((await agency!.get(`/api/matters/${matter}/people`)).status, 404)
    assert.deepEqual((await agency!.matter(matter)).people.map(({ name }) => name), ['钱二'])
  })

  test('第12条第2款 资格没有登记的，不能指定；登记之后可以', async () => {
    const officer = await officerOf('659801-chief')
    const withdrawn = { what: 'qualification', kind: 'capable', evidence: '登记有误', on: '2026-06-29', withdrawn: true }
    assert.equal((await entry(chief!, officer, withdrawn)).status, 403)
    done(await entry(second!, officer, withdrawn))
    assert.deepEqual(refusal(await chief!.post(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [chiefId], reasons: '补充人员' })), [409, 'person.unfit', '第12条第2款'])
    done(await entry(second!, officer, { what: 'qualification', kind: 'capable', evidence: '五年以上监督工作经历', on: '2026-06-29' }))
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [chiefId], reasons: '补充人员' }))
  })

  test('申报过利害关系的：提示科长并要求写明理由；别人看不到', async () => {
    const officer = await officerOf('659801-clerk2')
    done(await entry(second!, officer, { what: 'interest', kind: 'formerPost', name: '甲县市场监管局', of: '659801-market' }))
    const other = await chief!.open('659801-market', '2026-06-29')
    const body = { on: '2026-06-29', assign: [secondId], reasons: '指定承办' }
    const warned = await chief!.post(`/api/matters/${other}/people`, body)
    assert.deepEqual([warned.status, warned.body.code], [409, 'person.conflict'])
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${other}/people`, { ...body, conflict: '离开该机关已满三年。' }))
    assert.deepEqual((await peopleOf(chief!, other)).conflicts.map(({ accepted }) => accepted), ['离开该机关已满三年。'])
    assert.deepEqual((await peopleOf(second!, other)).conflicts, [])
    assert.equal((await clerk!.get<OfficerOut>(`/api/officers/${officer}`)).body.interests, null)
  })
})

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

describe('恩施：证件的期限，社会监督员，回避', { concurrency: false }, async () => {
  const [clerk, chief, leader, government] = [await as('422891-clerk'), await as('422891-chief'), await as('422891-leader'), await as('422891-government')]
  const [clerkId, secondId] = [await idOf('422891-clerk'), await idOf('422891-clerk2')]
  const matter = await clerk.open('422891-market', '2026-06-29', { people: [clerkId, secondId] })
  const measure = (by: Official, on: string, people: string[]) => by.act(matter, 'measure', on as never, { which: '第23条第3项', onSite: true, people, facts: { credentialsShown: true } })
  const pair = [await officerOf('422891-clerk2'), await officerOf('422891-chief')]

  test('第24条第1项 证件最后一日的前一天、当天可以，次日不能', async () => {
    await db.superuser`update credential set valid_to = '2026-06-30' where cert_no = '监422891-clerk2'`
    done(await measure(clerk, '2026-06-29', pair))
    done(await measure(clerk, '2026-06-30', pair))
    const late = await measure(clerk, '2026-07-01', pair)
    assert.deepEqual(refusal(late), [409, 'person.unfit', '第24条第1项'])
    assert.equal(late.body.sentence, '钱八的监督证件已于2026年6月30日（周二）到期，不能办理监督事项（恩施办法第24条第1项）。请换人，或者先办理换证。')
    assert.deepEqual((await peopleOf(chief, matter)).handlers.find(({ name }) => name === '钱八')?.against.map(({ brief }) => brief), ['监督证件2026年6月30日（周二）到期'])
    assert.deepEqual((await clerk.get<{ items: OfficerRow[] }>('/api/officers?view=unfit&duty=supervision')).body.items.map(({ name }) => name), ['钱八'])
  })

  test('证件在60天以内到期的列出来：第60天列，第61天不列', async () => {
    const expiring = async (to: string) => {
      await db.superuser`update credential set valid_to = ${to} where cert_no = '监422891-chief'`
      const { items, counts } = (await clerk.get<{ items: CredentialOut[], counts: Record<string, number> }>('/api/credentials?view=expiring&kind=supervision')).body
      assert.equal(counts['expiring'], items.length)
      return items.map(({ number, daysLeft }) => [number, daysLeft])
    }
    assert.deepEqual(await expiring('2026-09-01'), [['监422891-chief', 60]])
    assert.deepEqual(await expiring('2026-09-02'), [])
  })

  test('补登前一天的事项，按那一天是否有效', async () => {
    assert.equal((await chief.get<MatterPeople>(`/api/matters/${matter}/people?on=2026-06-30`)).body.hands.find(({ name }) => name === '钱八')?.against.length, 0)
  })

  test('证件遗失：登记之后当日起不能办理', async () => {
    const [held] = (await clerk.get<{ items: CredentialOut[] }>('/api/credentials?text=监422891-chief')).body.items
    const lost = done(await clerk.post<CredentialOut & Problem>(`/api/credentials/${held!.id}/loss`, { on: '2026-07-01', says: '出差途中遗失。' }))
    assert.equal(lost.state, 'lost')
    assert.equal((await measure(clerk, '2026-07-01', [await officerOf('422891-clerk'), pair[1]!])).body.sentence, '孙八的监督证件已经登记遗失，不能办理监督事项（恩施办法第24条第1项）。请换人，或者先办理补证。')
  })

  test('第24条第2项 恩施：本人申报，由监督机关的负责人决定', async () => {
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '422891-market', on: '2026-07-01', title: '自行回避', from: matter, about: { account: clerkId }, facts: { interest: true }, reasons: '配偶在该机关任职。' }))
    assert.deepEqual(refusal(await clerk.act(matter, 'conclude', '2026-07-01', { finding: 'verified' })), [409, 'person.unfit', '第24条第2项'])
    done(await leader.act(id, 'approve:recusalDecision', '2026-07-01'))
    assert.deepEqual((await peopleOf(chief, matter)).recusals.map(({ result }) => result), ['granted'])
  })

  test('第24条第2项 被监督机关不能申请回避：办法没有规定', async () => {
    const agency = await as('422891-market')
    const asked = await agency.post('/api/matters', { kind: 'recusal', agency: '422891-market', on: '2026-07-01', title: '申请回避', from: matter, about: { account: secondId } })
    assert.deepEqual(refusal(asked), [409, 'law.refused', '第24条第2项'])
  })

  test('第7条第2款 社会监督员：聘书写明期限，签署保密承诺；不签发文书；聘期届满次日不能参与', async () => {
    const invited = done(await clerk.post<OfficerOut & Problem>('/api/officers', { name: '何甲', duty: 'invited', background: '律师', from: '2026-07-01' }))
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'invitedSupervisor', agency: '422891-justice', on: '2026-07-01', title: '聘请社会监督员', about: { officer: invited.id }, facts: { background: 'lawyer' } }))
    done(await government.act(id, 'issue:appointment', '2026-07-01', { paper: { number: '戊政聘〔2026〕1号', outline: '聘请。' }, credential: { number: '聘422891-1', to: '2026-07-02', areas: ['422891'] } }))
    const giving = (on: string) => chief.act(matter, 'file:invitedOpinion', on as never, { by: 'invitedSupervisor', text: '检查较频繁。', people: [invited.id] })
    assert.deepEqual((await giving('2026-07-01')).body.errors?.map(({ code }) => code), ['person.uncommitted'])
    done(await entry(clerk, invited.id, { what: 'qualification', kind: 'confidentiality', evidence: '保密承诺书', on: '2026-07-01' }))
    done(await giving('2026-07-01'))
    done(await giving('2026-07-02'))
    assert.deepEqual(refusal(await giving('2026-07-03')), [409, 'person.unfit', '第7条第2款'])
    const signs = await chief.act(matter, 'conclude', '2026-07-02', { finding: 'verified', people: [invited.id] })
    assert.equal(signs.body.code, 'person.signsNothing')
    assert.equal((await clerk.get<OfficerOut>(`/api/officers/${invited.id}`)).body.participation.length, 2)
  })
})

describe('巴彦淖尔：特邀监督员的区域和证件', { concurrency: false }, async () => {
  const [clerk, chief, elsewhere] = [await as('150891-clerk'), await as('150891-chief'), await as('150892-clerk')]
  const matter = await clerk.open('150891-market', '2026-07-03')
  const appointed = async (areas: string[], number: string): Promise<string> => {
    const invited = done(await clerk.post<OfficerOut & Problem>('/api/officers', { name: `何${number}`, duty: 'invited', from: '2026-07-03' }))
    done(await entry(clerk, invited.id, { what: 'qualification', kind: 'confidentiality', evidence: '保密承诺书', on: '2026-07-03' }))
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'invitedSupervisor', agency: '150891-market', on: '2026-07-03', title: '聘请特邀监督员', about: { officer: invited.id } }))
    const paper = { paper: { number: `庚司聘〔2026〕${number}号`, outline: '聘请。' } }
    done(await chief.act(id, 'issue:appointment', '2026-07-03', { ...paper, text: '庚旗' }))
    done(await chief.act(id, 'issue:invitedCredential', '2026-07-03', { ...paper, credential: { number, to: '2027-07-02', areas } }))
    return invited.id
  }
  const opinion = (people: string[] | undefined) => clerk.act(matter, 'file:invitedOpinion', '2026-07-03', { by: 'invitedSupervisor', text: '检查频次过高。', ...(people && { people }) })

  test('第17条 没有持证的特邀监督员，不能提出意见', async () => {
    assert.deepEqual(refusal(await opinion(undefined)), [409, 'law.refused', '第17条'])
  })

  test('第17条 只在所聘任的行政区域内：邻县的不行，全市的、本旗的可以', async () => {
    const [neighbour, whole, own] = [await appointed(['150892'], '1'), await appointed(['150800'], '2'), await appointed(['150891'], '3')]
    assert.equal((await opinion([neighbour])).body.sentence, '何1没有受聘在这个地方履行监督职责（巴彦淖尔细则第17条）。请另选在该区域受聘的特邀监督员。')
    done(await opinion([whole]))
    done(await opinion([own]))
  })

  test('别的旗县看不到这里的人员', async () => {
    const { items } = (await elsewhere.get<{ items: OfficerRow[] }>('/api/officers?duty=invited')).body
    assert.deepEqual(items, [])
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

test('只报人数、没有写明由谁参加的，不收', async () => {
  const clerk = await as('422891-clerk')
  const matter = await clerk.open('422891-market', '2026-07-03')
  const measure = await clerk.act(matter, 'measure', '2026-07-03', { which: '第23条第3项', onSite: true, officers: 2, facts: { credentialsShown: true } })
  assert.deepEqual([measure.status, measure.body.code, measure.body.errors?.map(({ field }) => field)], [422, 'person.unnamed', ['body.people']])
})

test('人员配备：可以办理的少于法规所要的两人时提示', async () => {
  const clerk = await as('422891-clerk')
  await db.superuser`update credential set valid_to = '2026-07-02' where cert_no = '监422891-station'`
  const { items } = (await clerk.get<{ items: { organ: { id: string }, fit: number, short: { citation: { cite: string } } | null }[] }>('/api/staffing')).body
  const own = items.find(({ organ }) => organ.id === '422891-justice')!
  assert.deepEqual([own.fit, own.short?.citation.cite], [1, '第24条第1项'])
})

test('自己看自己的登记；不能给自己登记培训', async () => {
  const clerk = await as('150891-clerk')
  const { officer } = (await clerk.get<{ officer: OfficerOut }>('/api/own-officer')).body
  assert.deepEqual([officer.own, officer.mayKeep, officer.name], [true, false, '赵百'])
  assert.equal((await entry(clerk, officer.id, { what: 'training', subject: '综合培训', hours: 8, on: '2026-07-03' })).status, 403)
})
