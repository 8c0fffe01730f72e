import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import { isConfirmed } from '../../store/organs/qualification.ts'
import { refreshStanding } from '../../store/organs/relations.ts'
import { within, worker } from '../../store/within.ts'
import type { AnswerOf, CoordinationOut, listLinks, Matter, OrganDetail, Problem } from '../contract/index.ts'

const { as, db } = await office('2026-07-13')
const on = '2026-07-13'
const receipt = { way: 'direct', recipient: '值班员', place: '办公楼' }

type Acted = Reply<{ matter: Matter } & Problem>
const done = (answer: Acted): Acted => {
  assert.equal(answer.status, 200, answer.body.sentence)
  return answer
}
const organ = async (by: Official, id: string) => (await by.get<OrganDetail>(`/api/organs/${id}`)).body
const confirmed = (id: string) => within(db.sql, worker, tx => isConfirmed(tx, id, on))

test('国家条例第17条第1款 主体资格确认、公示之后进入名录，写明是哪个办件；第10条 终止之后不再具有资格', async () => {
  const [clerk, chief] = [await as('422891-clerk'), await as('422891-chief')]
  const id = await clerk.open('422891-station', on, { kind: 'enforcementBody', title: '司法所主体资格确认' }).catch(() => clerk.open('422891-township', on, { kind: 'enforcementBody', title: '镇政府主体资格确认' }))
  const { agency } = await clerk.matter(id)
  await db.superuser`insert into organ_confirmation (organ_id, org_path, result, on_day, basis) select id, path, 'ended', '2026-07-01', '另行确认' from organ where id = ${agency.id}`
  done(await chief.act(id, 'issue:bodyConfirmation', on, { basis: '某法第1条', paper: { number: '戊司确〔2026〕1号', outline: '确认。' } }))
  assert.equal(await confirmed(agency.id), false, '公示之前还没有')
  done(await chief.act(id, 'issue:bodyPublication', on, { register: { noticeUrl: 'https://example.invalid/notice' }, paper: { number: '公示1号', outline: '公示。' } }))
  assert.equal(await confirmed(agency.id), true)
  const [entry] = (await organ(clerk, agency.id)).confirmations
  assert.deepEqual([entry?.matter?.id, entry?.noticeUrl, entry?.noticeDay], [id, 'https://example.invalid/notice', on])
  done(await clerk.act(id, 'close', on, { reasons: '机构撤销' }))
  assert.equal(await confirmed(agency.id), false)
})

test('巴彦淖尔第8条第4项 清理结果写明的主体逐一记入名录；别处的主体不收', async () => {
  const [clerk, chief] = [await as('150891-clerk'), await as('150891-chief')]
  const id = await clerk.open('150891-market', on, { kind: 'bodyCleanup', title: '年度主体清理', facts: { legalityReviewed: true } })
  const clean = (bodies: object[]) => chief.act(id, 'issue:bodyCleanupResult', on, { text: '清理了两个主体。', register: { bodies }, paper: { number: '庚司清〔2026〕1号', outline: '结果。' } }) as Promise<Acted>
  const elsewhere = await clean([{ organ: '150892-market', result: 'ended' }])
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [422, 'organ.unknown'])
  done(await clean([{ organ: '150891-market', result: 'kept' }, { organ: '150891-transport', result: 'ended' }]))
  assert.deepEqual([await confirmed('150891-market'), await confirmed('150891-transport')], [true, false])
})

test('巴彦淖尔第8条第11项 委托书经备案办件收下，名录中随之写明备案', async () => {
  const [clerk, agency] = [await as('150891-clerk'), await as('150891-transport')]
  const id = await clerk.open('150891-transport', on, { kind: 'entrustment', title: '执法委托备案', facts: { signed: true, listPublished: true, beyondPowers: false } })
  const letter = { entrusted: '150891-market', documentNumber: '庚交委2号', actKinds: ['penalty'], items: ['某'], from: '2026-01-01', to: '2026-12-31', matter: id }
  assert.equal((await agency.post<OrganDetail>('/api/organs/150891-transport/entrustments', letter)).status, 201)
  done(await agency.act(id, 'file:entrustmentLetter', on, { paper: { number: '庚交委2号', outline: '委托书。' } }))
  done(await clerk.act(id, 'accept:entrustmentLetter', on))
  const [entered] = (await organ(clerk, '150891-transport')).entrustments
  assert.deepEqual([entered?.filedOn, entered?.matter?.id], [on, id])
})

test('恩施第6条第1款 指定监督：送达之前不能办，送达之后由指定的机关立案，原机关得知要移交', async () => {
  const [county, chief, sibling] = [await as('422891-clerk'), await as('422800-chief'), await as('422892-clerk')]
  const ask = () => sibling.get('/api/matters/opening?agency=422891-market')
  assert.equal((await ask()).status, 409)
  const id = await county.open('422891-market', on, { kind: 'jurisdiction', title: '市场监管局案件的监督管辖' })
  const designate = (designated?: string) => chief.act(id, 'issue:designation', on, { text: '由己市监督。', register: { ...(designated && { designated }) }, paper: { number: '某司指〔2026〕1号', outline: '指定己市监督。' } }) as Promise<Acted>
  assert.equal((await designate()).body.code, 'designated.missing')
  done(await designate('422892-justice'))
  assert.equal((await ask()).status, 409, '还没有送达')
  done(await (await as('422800-clerk')).act(id, 'serve:designation', on, { receipt }))
  assert.equal((await ask()).status, 200)
  const opened = await sibling.open('422891-market', on, { title: '接办戊县市场监管局案件' })
  const { office: by, authority } = await sibling.matter(opened)
  assert.deepEqual([by.id, authority.id], ['422892-justice', '422892-gov'])
  const [told] = await db.superuser`select says from notice where organ_id = '422891-justice' and key like 'takenOver:%'`
  assert.match(String(told!['says']), /由己市司法局监督/)
})

const linksOf = async (by: Official, id: string) => (await by.get<AnswerOf<typeof listLinks>>(`/api/matters/${id}/links`)).body.items.map(({ id: other, relation }) => [other, relation])
const refusal = ({ status, body }: Acted) => [status, body.citation?.cite]
const verified = { option: 'conclude', finding: 'verified', grounds: ['第26条第1项'] }

test('恩施第6条第1款 由案件启动的指定监督送达之后，原案自己知道已被接管：不能再办，只能移交；新案接着办，移交之后看得到原案', async () => {
  const [county, countyChief, chief, clerk, sibling] = await Promise.all(['422891-clerk', '422891-chief', '422800-chief', '422800-clerk', '422892-clerk'].map(as)) as [Official, Official, Official, Official, Official]
  const old = await county.open('422891-agriculture', on, { title: '农业农村局案件' })
  const handOver = () => countyChief.act(old, 'issue:handover', on, { text: '全部案卷。', paper: { number: '戊司移〔2026〕1号', outline: '移交全部案卷。' } }) as Promise<Acted>
  assert.deepEqual(refusal(await handOver()), [409, '第6条第1款'], '上级还没有决定')
  const id = await county.open('422891-agriculture', on, { kind: 'jurisdiction', from: old, title: '请指定监督' })
  done(await chief.act(id, 'issue:designation', on, { text: '由己市监督。', register: { designated: '422892-justice' }, paper: { number: '某司指〔2026〕2号', outline: '指定己市监督。' } }))
  assert.deepEqual(refusal(await handOver()), [409, '第6条第1款'], '还没有送达')
  done(await clerk.act(id, 'serve:designation', on, { receipt }))
  assert.deepEqual(refusal(await county.act(old, 'conclude', on, verified)), [409, '第6条第1款'])
  const fresh = await sibling.open('422891-agriculture', on, { title: '接办农业农村局案件' })
  assert.deepEqual(await linksOf(sibling, fresh), [], '移交之前看不到原案')
  assert.equal(done(await handOver()).body.matter.closed?.name, '已移交')
  assert.deepEqual(await linksOf(sibling, fresh), [[old, '前一办件']])
  assert.equal((await sibling.matter(old)).title, '农业农村局案件')
})

test('恩施第6条第1款 上级自行决定直接监督：原监督机关仍是原监督机关，由上级制发、送达，并自己立案接着办', async () => {
  const [county, chief, clerk] = await Promise.all(['422891-clerk', '422800-chief', '422800-clerk'].map(as)) as [Official, Official, Official]
  const old = await county.open('422891-transport', on, { title: '交通运输局案件' })
  const id = await clerk.open('422891-transport', on, { kind: 'jurisdiction', from: old, title: '直接监督' })
  const { authority, office: by } = await clerk.matter(id)
  assert.deepEqual([authority.id, by.id], ['422891-gov', '422891-justice'])
  done(await chief.act(id, 'issue:directSupervision', on, { reasons: '影响重大。', paper: { number: '某司直〔2026〕1号', outline: '直接监督。' } }))
  done(await clerk.act(id, 'serve:directSupervision', on, { receipt }))
  assert.deepEqual(refusal(await county.act(old, 'conclude', on, verified)), [409, '第6条第1款'])
  const fresh = await clerk.open('422891-transport', on, { title: '直接监督的案件' })
  assert.deepEqual(await linksOf(clerk, fresh), [[old, '前一办件']])
})

test('恩施第6条第1款 还没有人立案的，上级也可以自行决定直接监督；下级自己启动的，照旧由上级决定', async () => {
  const [county, clerk] = [await as('422891-clerk'), await as('422800-clerk')]
  for (const by of [clerk, county]) {
    const { authority } = await by.matter(await by.open('422891-market', on, { kind: 'jurisdiction', title: '监督管辖' }))
    assert.equal(authority.id, '422891-gov')
  }
})

test('恩施第6条第2款 争议写明共同上一级，报告送到那里，由那里处理', async () => {
  const [county, chief] = [await as('422891-clerk'), await as('422800-chief')]
  const id = await county.open('422891-market', on, { kind: 'jurisdiction', title: '两地争同一事项', facts: { disputed: true } })
  const superior = async () => (await county.get<CoordinationOut>(`/api/matters/${id}/coordination`)).body.commonSuperior
  assert.equal(await superior(), null, '还没有另一方')
  assert.equal((await county.post(`/api/matters/${id}/parties`, { organ: '422892-justice' })).status, 200)
  const { organ: common, office: through, citation } = (await superior())!
  assert.deepEqual([common.id, through.id, citation.cite], ['422800-gov', '422800-justice', '第6条第2款'])
  done(await county.act(id, 'file:negotiationRecord', on, { text: '双方都认为由自己监督。' }))
  done(await county.act(id, 'file:coordinationRequest', on, { reasons: '协商不成。' }))
  const [waiting] = await db.superuser`select waiting_organs as organs from matter where id = ${id}`
  assert.ok((waiting!['organs'] as string[]).includes('422800-justice'))
  done(await chief.act(id, 'issue:coordinationOpinion', on, { reasons: '由先立案的监督。', paper: { number: '某司协〔2026〕1号', outline: '由戊县监督。' } }))
})

test('关系到了起始日，机关一行随日跳变更', async () => {
  await db.superuser`insert into organ_relation (organ_id, org_path, kind, to_id, from_day) select id, path, 'system', '659802-market', '2026-08-01' from organ where id = '659801-market'`
  const superior = async () => (await db.superuser`select superior_id from organ where id = '659801-market'`)[0]!['superior_id']
  for (const [day, wanted] of [['2026-07-31', null], ['2026-08-01', '659802-market']] as const) {
    await within(db.sql, worker, tx => refreshStanding(tx, day))
    assert.equal(await superior(), wanted)
  }
})
