import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, InstrumentOut, listKinds, listMatters, Matter, openingOf, OptionOut, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const { as, db } = await office(today)

type Kinds = AnswerOf<typeof listKinds>['items']
const kindsOf = async (by: Official, agency?: string): Promise<Kinds> => (await by.get<{ items: Kinds }>(`/api/matters/kinds${agency ? `?agency=${agency}` : ''}`)).body.items

/** A place under each law: whoever may have something to do in a matter there. */
async function placeOf(division: string, above: string) {
  const logins = [`${division}-clerk`, `${division}-chief`, `${division}-leader`, `${division}-government`, `${division}-market`, `${above}-clerk`, `${above}-chief`, `${above}-leader`, `${above}-government`]
  return { division, agency: `${division}-market`, own: `${division}-justice`, people: await Promise.all(logins.map(as)) }
}
const places = await Promise.all([['659801', '650000'], ['649801', '640000'], ['422891', '422800'], ['150891', '150800']].map(([division, above]) => placeOf(division!, above!)))

/** Something sensible for each thing an option asks. */
function filled(option: OptionOut): Record<string, unknown> {
  const value = ({ field, input, choices }: OptionOut['fields'][number]): unknown => {
    switch (input) {
      case 'choice': return choices?.[0]?.value
      case 'choices': return choices?.slice(0, 1).map(choice => choice.value)
      case 'number': return 3
      case 'people': return choices?.filter(({ unfit }) => unfit === undefined).map(choice => choice.value)
      case 'check': return true
      case 'day': return today
      case 'period': return field === 'within' ? '15d' : '1m'
      default: return '写明有关情况。'
    }
  }
  const paper = option.wants === 'paper' && (option.written
    ? Object.fromEntries(option.paperFields.filter(({ required, value }) => required && value === null).map(({ field }) => [field, ['name', 'subject', 'act', 'outline', 'addressee'].includes(field) ? '一项' : field === 'contact' ? { person: '某人', phone: '0000' } : ['一项。']]))
    : { number: '甲〔2026〕1号', ...(option.paperFields.some(({ field }) => field === 'outline') && { outline: '文书要点。' }) })
  const asked = option.fields.filter(({ field, required }) => required || field === 'text')
  return {
    ...Object.fromEntries(asked.map(field => [field.field, value(field)])), ...(paper && { paper }),
    ...(option.wants === 'receipt' && { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }),
  }
}

/** Goes through a matter as far as it will go, each option by whoever has it; answers how many things were done. */
async function walk(id: string, people: readonly Official[]): Promise<number> {
  const done: string[] = []
  for (let step = await next(id, people, done); step && done.length < 12; step = await next(id, people, done)) done.push(step)
  return done.filter(step => step !== 'establish').length
}

/** Why options were refused, for a walk that goes nowhere. */
const refusals: string[] = []

async function next(id: string, people: readonly Official[], done: readonly string[]): Promise<string | undefined> {
  for (const person of people) {
    const { status, body } = await person.get<Matter>(`/api/matters/${id}`)
    if (status === 404) continue
    assert.equal(status, 200, JSON.stringify(body))
    for (const option of body.options.filter(({ id: name, wants }) => wants !== 'facts' && done.filter(each => each === name).length < 2)) {
      const answer = await person.post<Problem>(`/api/matters/${id}/acts`, { option: option.id, by: option.by, on: today, expectedVersion: body.version, ...filled(option) })
      assert.ok(answer.status < 500, `${body.kind} ${option.id}: ${answer.body.sentence}`)
      if (answer.status === 200) return option.id
      refusals.push(`${option.id}: ${answer.body.sentence}`)
    }
  }
  return done.includes('establish') ? undefined : await establish(id, people[0]!)
}

/** What nobody could know at the opening is stated when nothing else can be done. */
async function establish(id: string, clerk: Official): Promise<string | undefined> {
  const { options, facts, version } = (await clerk.get<Matter>(`/api/matters/${id}`)).body
  if (!options.some(({ wants }) => wants === 'facts')) return undefined
  const answer = await clerk.post<Problem>(`/api/matters/${id}/acts`, { option: 'establish', on: today, expectedVersion: version, facts: stated(facts, 'yesButLast') })
  assert.equal(answer.status, 200, answer.body.sentence)
  return 'establish'
}

/** How yes and no are answered when a matter is opened: not at all, all alike, or no to the last question alone. */
const answers = ['none', 'yes', 'no', 'yesButLast'] as const

/** Opens a matter; what the law asks besides is answered by the first choice, or by fifty. */
async function opened(by: Official, agency: string, kind: string, how: (typeof answers)[number] = 'none'): Promise<Reply<Matter & Problem>> {
  const opening = (await by.get<AnswerOf<typeof openingOf>>(`/api/matters/opening?agency=${agency}&kind=${kind}`)).body
  const basis = opening.offers?.some(({ field }) => field === 'basis') && { basis: '上级的决策部署' }
  return await by.post<Matter & Problem>('/api/matters', { kind, agency, on: today, title: '一件事', facts: stated(opening.facts ?? [], how), ...basis })
}

const stated = (facts: readonly Pick<Matter['facts'][number], 'id' | 'number' | 'choices'>[], how: (typeof answers)[number]): Record<string, unknown> =>
  Object.fromEntries(facts.flatMap(({ id, number, choices }, index): [string, unknown][] =>
    number ? [[id, 50]] : choices ? [[id, choices[0]!.value]] : how === 'none' ? [] : [[id, how === 'yes' || (how === 'yesButLast' && index < facts.length - 1)]]))

const ok = ({ status, body }: Reply<Matter & Problem>, name: string): Matter => {
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal(body.kindName, name)
  return body
}

for (const { division, agency, own, people } of places) {
  describe(`${division}：本法和国家条例规定的各种办件`, { concurrency: false }, async () => {
    const clerk = people[0]!
    const kinds = (await kindsOf(clerk, agency)).filter(({ mayOpen }) => mayOpen)

    test('列出的种类各有名称和条文，不止监督案件一种', () => {
      assert.ok(kinds.length > 3)
      assert.ok(kinds.some(({ kind }) => kind === 'supervision'))
      for (const { name, citation } of kinds) assert.ok(name.length > 1 && citation.cite.startsWith('第'), name)
    })

    for (const { kind, name } of kinds) {
      test(`${name}（${kind}）：可以启动，办到哪里都不出错`, async () => {
        for (const how of answers) {
          const answer = await opened(clerk, agency, kind, how)
          if (answer.status === 409) assert.ok(answer.body.citation, 'a refusal cites')
          else if (await walk(ok(answer, name).id, people) > 0) return
        }
        assert.fail(`${kind}: nobody could do anything: ${refusals.slice(-8).join(' ')}`)
      })
    }

    test('本机关也可以是办件所涉的机关', async () => {
      const about = (await kindsOf(clerk, own)).filter(({ mayOpen }) => mayOpen)
      assert.ok(about.length > 0)
      assert.equal((await opened(clerk, own, about[0]!.kind)).status, 201)
    })
  })
}

describe('机关自己报送、提出的办件', { concurrency: false }, () => {
  const [, ningxia] = places
  const [clerk, , , , agency] = ningxia!.people

  test('第21条 执法机关报送备案：用自己的文号，监督机构收到告知', async () => {
    const kinds = (await kindsOf(agency!, ningxia!.agency)).filter(({ mayOpen }) => mayOpen).map(({ kind }) => kind)
    assert.ok(kinds.includes('filing'))
    assert.ok(!kinds.includes('supervision'))
    const { status, body } = await opened(agency!, ningxia!.agency, 'filing')
    assert.equal(status, 201, JSON.stringify(body))
    assert.match(body.number, /^丙市监监备〔2026〕1号$/)
    assert.deepEqual([body.office.id, body.agency.id], [ningxia!.own, ningxia!.agency])
    const [notice] = await db.superuser`select organ_id as organ, says from notice where matter_id = ${body.id}`
    assert.equal(notice!['organ'], ningxia!.own)
    assert.equal((await clerk!.get(`/api/matters/${body.id}`)).status, 200)
  })

  test('只能由监督机构启动的，执法机关不能启动，写明条文', async () => {
    const { status, body } = await opened(agency!, ningxia!.agency, 'supervision')
    assert.deepEqual([status, body.code], [409, 'law.refused'])
    assert.ok(body.citation?.cite)
  })

  test('执法机关不能替别的机关启动办件', async () => {
    assert.equal((await agency!.post('/api/matters', { kind: 'filing', agency: `${ningxia!.division}-transport`, on: today, title: '别人的事' })).status, 409)
  })
})

describe('线下已经制发的文书', { concurrency: false }, () => {
  test('第15条第2款 答复投诉举报：照录文号、日期和内容，不再拟制，不占本机关的文号', async () => {
    const [, ningxia] = places
    const [clerk, , , , agency] = ningxia!.people
    const { id } = (await opened(clerk!, ningxia!.agency, 'complaint')).body
    const option = async (): Promise<OptionOut | undefined> => (await agency!.get<Matter>(`/api/matters/${id}`)).body.options.find(each => each.id === 'issue:complaintReply')
    for (let turn = 0; turn < 6 && !await option(); turn++) assert.ok(await next(id, [agency!, clerk!], []), 'nothing is left to do before the reply')
    const { by, fields } = (await option())!
    const asked = fields.some(({ field, required }) => required && field === 'text') ? { text: '已经改正。' } : {}
    const answer = await agency!.act<{ matter: Matter } & Problem>(id, 'issue:complaintReply', today, { by, ...asked, paper: { number: '甲〔2026〕1号', outline: '已经改正。' } })
    assert.equal(answer.status, 200, answer.body.sentence)
    const reply = answer.body.matter.papers.find(({ role }) => role === 'complaintReply')!
    const paper = (await clerk!.get<InstrumentOut>(`/api/instruments/${reply.id}`)).body
    assert.deepEqual([paper.number, paper.issuedOn, paper.to.id, paper.files.state, paper.lines], ['甲〔2026〕1号', today, null, 'none', ['已经改正。']])
    assert.equal((await clerk!.get<Problem>(`/api/instruments/${reply.id}/pdf`)).status, 409)
  })
})

test('办件列表按种类筛选；全部种类合在一起时写明各是哪一种', async () => {
  const clerk = places[1]!.people[0]!
  type Page = AnswerOf<typeof listMatters>
  const listed = async (kind: string) => (await clerk.get<Page>(`/api/matters?view=all&kind=${kind}&limit=200`)).body
  const filings = await listed('filing')
  assert.ok(filings.items.length > 0 && filings.items.every(({ kind, kindName }) => kind === 'filing' && kindName === '重大行政处罚决定备案'))
  const all = await listed('all')
  assert.equal(all.counts.all, all.total)
  assert.ok(new Set(all.items.map(({ kind }) => kind)).size > 3)
})

test('没有指明机关时，列出本地适用的全部种类', async () => {
  const clerk = places[0]!.people[0]!
  const kinds = await kindsOf(clerk)
  assert.equal(new Set(kinds.map(({ kind }) => kind)).size, kinds.length)
  assert.ok(kinds.length > 5)
})
