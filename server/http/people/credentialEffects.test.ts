import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import { tick } from '../../jobs/tick.ts'
import type { AnswerOf, getLiability, listNotices, listOfficers, Matter, OfficerOut, Problem } from '../contract/index.ts'

// 责任处理及于证件: what was decided on a person is carried out in a proceeding on the credential.

const today = '2026-07-13'
const { as, db, deps, goTo } = await office(today)

const done = ({ status, body }: Reply<{ matter: Matter } & Problem>): Matter => {
  assert.equal(status, 200, body.sentence)
  return body.matter
}
const weighed = { weighsCauses: true, weighsConsequences: true, weighsCorrection: true }
const enforcer = async (by: Official, agency: string): Promise<string> => (await by.get<AnswerOf<typeof listOfficers>>(`/api/officers?of=${agency}&duty=enforcement`)).body.items[0]!.id
const onCredential = async (by: Official, id: string) => (await by.get<AnswerOf<typeof getLiability>>(`/api/matters/${id}/liability`)).body.subjects[0]!.credential!
const stateOf = async (by: Official, officer: string) => (await by.get<OfficerOut>(`/api/officers/${officer}`)).body.credentials[0]!.state
const name = (by: Official, id: string, sanction: string, officer?: string) =>
  by.post<Problem>(`/api/matters/${id}/subjects`, { name: '甲某', post: '科员', measure: '暂扣执法证件', sanction, ...(officer && { officer }) })
const paper = (number: string) => ({ paper: { number, outline: '见决定。' }, text: '暂扣执法证件。' })

describe('新疆条例第34条 暂扣行政执法证件：先提建议，有权机关决定之后另行办理', { concurrency: false }, async () => {
  const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
  const officer = await enforcer(clerk, '659801-market')
  const id = await clerk.open('659801-market', today, { kind: 'liability', title: '利用职权谋取利益', facts: { conduct: '第34条第6项', ...weighed } })
  const credentialMatter = (from: string) => clerk.open('659801-market', today, { kind: 'credentialSuspension', from, about: { officer }, title: '暂扣甲某的执法证件' })

  test('没有从人员登记中选定本人的，写明不能办理', async () => {
    const other = await clerk.open('659801-market', today, { kind: 'liability', title: '另一件', facts: { conduct: '第34条第6项', ...weighed } })
    assert.equal((await name(clerk, other, 'suspendCredential')).status, 200)
    assert.equal((await onCredential(clerk, other)).state, 'noOfficer')
  })

  test('人员登记中没有的人，不能登记', async () =>
    assert.equal((await name(clerk, id, 'suspendCredential', '00000000-0000-4000-8000-000000000000')).body.code, 'person.unknown'))

  test('国家条例第32条 只提出建议的，证件还不能动', async () => {
    assert.equal((await name(clerk, id, 'suspendCredential', officer)).status, 200)
    done(await chief.act(id, 'issue:liabilityProposal', today, { ...paper('甲司责〔2026〕1号'), reasons: '情节严重。' }))
    const { state, opens } = await onCredential(clerk, id)
    assert.deepEqual([state, opens], ['proposed', null])
    const early = await credentialMatter(id)
    const { status, body } = await chief.act(early, 'issue:credentialSuspension', today, { ...paper('甲司扣〔2026〕1号'), reasons: '第34条第6项。' })
    assert.deepEqual([status, body.citation?.cite], [409, '第34条'])
    done(await clerk.act(early, 'close', today, { reasons: '有权机关还没有决定。' }))
    assert.equal(await stateOf(clerk, officer), 'valid')
  })

  test('有权机关决定之后，责任处理上写明证件还没有暂扣，由哪种办件办理', async () => {
    done(await clerk.act(id, 'accept:liabilityProposal', today, { text: '某有权机关决定暂扣执法证件。' }))
    const { state, opens } = await onCredential(clerk, id)
    assert.deepEqual([state, opens], ['due', { kind: 'credentialSuspension', officer }])
  })

  test('由责任处理启动暂扣：人员带过去，不再问是否已经决定；办理中、已办理都写在责任处理上', async () => {
    const suspension = await credentialMatter(id)
    assert.deepEqual([(await onCredential(clerk, id)).state, (await onCredential(clerk, id)).matter?.id], ['underWay', suspension])
    done(await chief.act(suspension, 'issue:credentialSuspension', today, { ...paper('甲司扣〔2026〕2号'), reasons: '第34条第6项，有权机关已决定。' }))
    const { state, says, matter } = await onCredential(clerk, id)
    assert.deepEqual([state, says, matter?.id], ['done', '2026年7月13日（周一）决定，证件已于2026年7月13日（周一）暂扣。', suspension])
    assert.equal(await stateOf(clerk, officer), 'suspended')
    done(await chief.act(suspension, 'issue:credentialReturn', today, paper('甲司还〔2026〕1号')))
    assert.equal(await stateOf(clerk, officer), 'valid')
  })
})

describe('宁夏条例第26条 暂扣、注销行政执法证', { concurrency: false }, async () => {
  const [clerk, chief, government, justice] = [await as('649801-clerk'), await as('649801-chief'), await as('649801-government'), await as('640000-chief')]
  const officer = await enforcer(clerk, '649801-market')
  const id = await clerk.open('649801-market', today, { kind: 'liability', title: '转借行政执法证', facts: { conduct: 'credentialMisused', ...weighed } })

  test('本级人民政府批准、决定发出之前，只是建议', async () => {
    assert.equal((await name(clerk, id, 'suspendCredential', officer)).status, 200)
    done(await chief.act(id, 'issue:liabilityProposal', today, paper('丙司责〔2026〕1号')))
    done(await government.act(id, 'approve:liabilityDecision', today))
    assert.equal((await onCredential(clerk, id)).state, 'proposed')
    done(await chief.act(id, 'issue:liabilityDecision', today, paper('丙司责〔2026〕2号')))
    assert.equal((await onCredential(clerk, id)).state, 'due')
  })

  test('早先发给的证件，由责任处理启动证件办件直接暂扣：是否批准由责任处理回答', async () => {
    const matter = await clerk.open('649801-market', today, { kind: 'enforcementCredential', from: id, about: { officer }, title: '暂扣甲某的行政执法证' })
    done(await chief.act(matter, 'issue:credentialSuspension', today, { ...paper('丙司扣〔2026〕1号'), reasons: '转借证件，已经批准。' }))
    assert.deepEqual([(await onCredential(clerk, id)).state, await stateOf(clerk, officer)], ['done', 'suspended'])
  })

  test('情节严重的，提请之后由自治区司法行政部门注销；暂扣过的也算', async () => {
    const grave = await clerk.open('649801-market', today, { kind: 'liability', title: '多次转借', facts: { conduct: 'credentialMisused', ...weighed } })
    assert.equal((await name(clerk, grave, 'cancelCredential', officer)).status, 200)
    done(await chief.act(grave, 'issue:liabilityProposal', today, paper('丙司责〔2026〕3号')))
    done(await government.act(grave, 'approve:liabilityDecision', today))
    done(await clerk.act(grave, 'establish', today, { facts: { serious: true } }))
    done(await chief.act(grave, 'issue:cancellationRequest', today, paper('丙司请〔2026〕1号')))
    assert.equal((await onCredential(clerk, grave)).state, 'due')
    const matter = await clerk.open('649801-market', today, { kind: 'enforcementCredential', from: grave, about: { officer }, title: '注销甲某的行政执法证' })
    done(await clerk.act(matter, 'establish', today, { facts: { serious: true } }))
    done(await justice.act(matter, 'issue:credentialCancellation', today, { ...paper('某司注〔2026〕1号'), reasons: '情节严重。' }))
    assert.deepEqual([(await onCredential(clerk, grave)).state, await stateOf(clerk, officer)], ['done', 'cancelled'])
  })

  test('没有证件可以动的，写明没有', async () => {
    const again = await clerk.open('649801-market', today, { kind: 'enforcementCredential', from: id, about: { officer }, title: '再次暂扣' })
    const { body } = await chief.act(again, 'issue:credentialSuspension', today, { ...paper('丙司扣〔2026〕2号'), reasons: '转借证件。' })
    assert.equal(body.code, 'credential.none')
  })
})

describe('决定比建议轻的：没有决定的不列为待落实，也不提醒', { concurrency: false }, async () => {
  let [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
  const officer = await enforcer(clerk, '659801-transport')
  const decided = async (title: string) => {
    const id = await clerk.open('659801-transport', today, { kind: 'liability', title, facts: { conduct: '第34条第6项', ...weighed } })
    assert.equal((await name(clerk, id, 'suspendCredential', officer)).status, 200)
    done(await chief.act(id, 'issue:liabilityProposal', today, { ...paper(`甲司责〔2026〕${title}`), reasons: '情节严重。' }))
    return id
  }
  const [milder, ordered] = [await decided('81号'), await decided('82号')]
  const subjectOf = async (id: string) => (await clerk.get<AnswerOf<typeof getLiability>>(`/api/matters/${id}/liability`)).body.subjects[0]!
  const decide = async (id: string, measure: string | null) => await clerk.post<Problem>(`/api/matters/${id}/subjects/${(await subjectOf(id)).id}/decision`, { measure })
  const reminders = async (id: string) => (await db.superuser<{ says: string }[]>`select says from notice where matter_id = ${id} and key like 'effect:%' order by id`).map(({ says }) => says)

  test('有权机关决定之前，没有另外的决定可以登记', async () => assert.deepEqual([(await decide(milder, '批评教育')).body.code, (await subjectOf(milder)).mayDecide], ['subject.undecided', false]))

  test('登记决定的是批评教育：写明没有决定暂扣，证件不动', async () => {
    for (const id of [milder, ordered]) done(await clerk.act(id, 'accept:liabilityProposal', today, { text: '已决定。' }))
    assert.equal((await decide(milder, '批评教育')).status, 200)
    const { credential, otherwise } = await subjectOf(milder)
    assert.deepEqual([otherwise, credential?.state, credential?.says], ['批评教育', 'notDecided', '2026年7月13日（周一）决定的是“批评教育”，没有决定暂扣证件，没有要落实的。'])
    assert.equal((await subjectOf(ordered)).credential?.state, 'due')
  })

  test('登记错了的，改回按建议决定，又列为待落实', async () => {
    assert.equal((await decide(milder, null)).status, 200)
    assert.equal((await subjectOf(milder)).credential?.state, 'due')
    assert.equal((await decide(milder, '批评教育')).status, 200)
  })

  test('新疆条例第34条 国家条例施行前直接决定批评教育的，不用登记，即没有暂扣可以落实', async () => {
    const id = await clerk.open('659801-transport', '2026-01-30', { kind: 'liability', title: '83号', facts: { conduct: '第34条第6项' } })
    assert.equal((await name(clerk, id, 'suspendCredential', officer)).status, 200)
    done(await chief.act(id, 'issue:liabilityDecision', '2026-01-30', { ...paper('甲司决〔2026〕83号'), outcome: '批评教育' }))
    assert.equal((await subjectOf(id)).credential?.state, 'notDecided')
  })

  test('决定之后第二个工作日不提醒，第三个提醒一次；第八个再提醒一次；另外决定的一次也不提醒', async () => {
    const counts: [string, number, number][] = []
    for (const day of ['2026-07-15', '2026-07-16', '2026-07-22', '2026-07-23', '2026-07-30'] as const) {
      goTo(day)
      await tick(deps)
      counts.push([day, (await reminders(ordered)).length, (await reminders(milder)).length])
    }
    assert.deepEqual(counts, [['2026-07-15', 0, 0], ['2026-07-16', 1, 0], ['2026-07-22', 1, 0], ['2026-07-23', 2, 0], ['2026-07-30', 2, 0]])
    assert.match((await reminders(ordered))[0]!, /责任处理已于2026年7月13日（周一）决定，对证件的处理还没有落实，已过3个工作日。请及时办理。/)
    ;[clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
    const { items } = (await clerk.get<AnswerOf<typeof listNotices>>('/api/notices')).body
    assert.ok(items.some(({ says }) => says.includes('还没有落实')))
  })
})
