import { beyondEntrustment, lineBetween } from '../../../core/authority/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Deps } from '../../deps.ts'
import { colleagues } from '../../store/people/accounts.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addEmpowered, addEntrustment, changeEntrustment, endEmpowered, entrustmentsOf, findEntrustment } from '../../store/organs/entrustments.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { lawOn } from '../../store/matters/open.ts'
import { addConfirmation } from '../../store/organs/qualification.ts'
import { listRegister, lockOrgan } from '../../store/organs/register.ts'
import { asOrgans, organsAround, organsCalled, organsIn, organsOf, type OrganRow } from '../../store/organs/organs.ts'
import { endOneRelation, enterChanges, enterOrgan, enterRelation, requireKeeps, wrong } from '../../store/organs/writes.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import type { Transaction } from '../../database/connect.ts'
import * as contract from '../contract/organs.ts'
import { organFiles } from './files.ts'
import { entrustingLaw, mayEntrust, namesIn, reachOf, viewOrgan, viewRow } from './view.ts'
import { serve, type App, type Asked } from '../serve.ts'

export function organs(app: App, deps: Deps): void {
  serve(app, deps, contract.listOrgans, async ({ query, who, read }) => ({
    items: await read(async tx => {
      const rows = await organsIn(tx, reachOf(who))
      const shown = query.which === 'scope' ? rows : await supervisable(tx, deps, who, rows)
      const byId = new Map((await organsAround(tx, shown.map(row => row.id))).entries())
      return shown.map(row => describe(row, byId.get(row.governmentId ?? '')))
    }),
  }))
  serve(app, deps, contract.listPeople, async ({ who, read }) => ({ items: await read(tx => colleagues(tx, who.organ.id, deps.today())) }))
  serve(app, deps, contract.listRegister, async ({ query, who, read }) => await read(async tx => {
    const on = query.on ?? deps.today()
    const { rows, next, total } = await listRegister(tx, reachOf(who), on, query, query)
    const named = namesIn(await organsOf(tx, rows.flatMap(row => [row.governmentId, row.superiorId, row.setUpById, row.entrustedById].filter(id => id !== null))))
    return { on, mayKeep: who.viewer.keeps !== undefined && who.roles.some(role => role !== 'leader'), items: rows.map(row => viewRow(row, named)), next, total }
  }))
  serve(app, deps, contract.findOrgans, async ({ query, who, read }) => ({ items: await read(async tx => (await organsCalled(tx, query.text, who.organ.path, 20)).map(refOf)) }))
  organFiles(app, deps)
  serve(app, deps, contract.getOrgan, async ({ params, query, who, read }) => await read(tx => viewOrgan(tx, deps, who, params.id, query.on ?? deps.today())))
  serve(app, deps, contract.addOrgan, async ({ body: { government, superior, setUpBy, entrustedBy, from, ...entry }, who, write }) => await write(async tx => {
    const id = await enterOrgan(tx, who, { ...entry, governmentId: government, superiorId: superior, setUpById: setUpBy, entrustedById: entrustedBy, fromDay: from })
    return await viewOrgan(tx, deps, who, id, deps.today())
  }))
  register(app, deps)
  entrusting(app, deps)
}

type Writing = Pick<Asked<typeof contract.changeOrgan>, 'who' | 'write' | 'params' | 'query'>

/** Does something to the register of one organ, and answers with the organ as it stands then. */
async function keep(deps: Deps, { who, write, params, query }: Writing, work: (tx: Transaction, organ: OrganRow) => Promise<void>) {
  return await write(async tx => {
    const organ = await lockOrgan(tx, params.id)
    if (!organ) throw notFound('个机关')
    await work(tx, organ)
    return await viewOrgan(tx, deps, who, params.id, query.on ?? deps.today())
  })
}

function register(app: App, deps: Deps): void {
  const { today } = deps
  serve(app, deps, contract.changeOrgan, async asked => await keep(deps, asked, async (tx, organ) => {
    const { from, basis, to, ...changes } = asked.body
    const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    if (from > today()) throw wrong('from', 'day.future', '变更还没有生效：请在生效当日登记。')
    await enterChanges(tx, asked.who, organ, { ...stated, ...(to && { toDay: to }) }, from, basis)
  }))
  serve(app, deps, contract.addRelation, async asked => await keep(deps, asked, async (tx, organ) => await enterRelation(tx, asked.who, organ, asked.body, today())))
  serve(app, deps, contract.endRelation, async asked => await keep(deps, asked, async (tx, organ) =>
    await endOneRelation(tx, asked.who, organ, asked.params.relation, asked.body, today())))
  serve(app, deps, contract.addConfirmation, async asked => await keep(deps, asked, async (tx, organ) => {
    requireKeeps(asked.who, organ.path)
    refuseFuture(asked.body.on, today(), 'on')
    await addConfirmation(tx, organ, asked.body, asked.who.account.name)
    await audit(tx, asked.who, { act: `organ.${asked.body.result}`, subject: { kind: 'organ', id: organ.id } })
  }))
  serve(app, deps, contract.addEmpoweredItem, async asked => await keep(deps, asked, async (tx, organ) => {
    requireKeeps(asked.who, organ.path)
    if (organ.level !== 'township') throw wrong('name', 'empowered.level', '赋权事项只登记在乡镇人民政府、街道办事处名下。')
    if (!(await organsOf(tx, [asked.body.fromOrgan])).has(asked.body.fromOrgan)) throw wrong('fromOrgan', 'organ.unknown', '名录中没有这个部门。请先登记它。')
    await addEmpowered(tx, organ, asked.body, asked.who.account.name)
    await audit(tx, asked.who, { act: 'organ.empowered', subject: { kind: 'organ', id: organ.id } })
  }))
  serve(app, deps, contract.endEmpoweredItem, async asked => await keep(deps, asked, async (tx, organ) => {
    requireKeeps(asked.who, organ.path)
    if (!await endEmpowered(tx, organ.id, asked.params.item, asked.body.to, asked.body.basis)) throw refused('empowered.ended', 409, '这项赋权已经收回，或者最后一日早于起始日期。请刷新后核对。')
    await audit(tx, asked.who, { act: 'organ.empoweredEnded', subject: { kind: 'organ', id: organ.id } })
  }))
}

function refuseFuture(day: Day, today: Day, field: string): void {
  if (day > today) throw wrong(field, 'day.future', '日期还没有到：请填写今天或者实际的日期。')
}

function entrusting(app: App, deps: Deps): void {
  const { laws, today } = deps
  serve(app, deps, contract.addEntrustment, async asked => await keep(deps, asked, async (tx, organ) => {
    requireEntrusting(asked.who, organ)
    const { body } = asked
    if (body.to < body.from) throw wrong('to', 'day.order', '届满日期不能早于起始日期。')
    if (body.actKinds.some(kind => kind === 'coerciveMeasure' || kind === 'coerciveExecution')) {
      const { coercion } = await entrustingLaw(tx, deps, organ, body.from)
      throw refused('law.refused', 409, '行政强制措施权不得委托：请从委托书中删去，由本机关自己的执法人员实施。', { citation: cited(coercion, laws) })
    }
    if (!(await organsOf(tx, [body.entrusted])).has(body.entrusted)) throw wrong('entrusted', 'organ.unknown', '名录中没有这个组织。请先登记它。')
    if (body.matter && !await findMatter(tx, body.matter)) throw wrong('matter', 'matter.unknown', '没有找到这个备案办件。')
    const id = await addEntrustment(tx, organ, body, asked.who.account.name)
    await audit(tx, asked.who, { act: 'entrustment.entered', subject: { kind: 'entrustment', id } })
  }))
  serve(app, deps, contract.changeEntrustment, async asked => await keep(deps, asked, async (tx, organ) => {
    requireEntrusting(asked.who, organ)
    const found = await findEntrustment(tx, asked.params.entrustment)
    if (found?.organId !== organ.id) throw notFound('份委托书')
    if (asked.body.filedOn) requireKeeps(asked.who, organ.path)
    for (const field of ['filedOn', 'publishedOn', 'endedOn'] as const) {
      if (asked.body[field] && found[field] !== null) throw refused('entrustment.known', 409, '这一项已经登记过了，不能改写。请刷新后核对。')
    }
    await changeEntrustment(tx, found.id, asked.body)
    await audit(tx, asked.who, { act: 'entrustment.changed', subject: { kind: 'entrustment', id: found.id } })
  }))
  serve(app, deps, contract.checkEntrusted, async ({ params, query, read }) => await read(async tx => {
    const on = query.on ?? today()
    const organ = (await organsOf(tx, [params.id])).get(params.id)
    if (!organ) throw notFound('个机关')
    const letters = (await entrustmentsOf(tx, organ.id)).filter(({ entrustedId }) => entrustedId === organ.id)
    const faults = beyondEntrustment({ ...query, on }, letters, await entrustingLaw(tx, deps, organ, on))
    return { faults: faults.map(({ code, says, citation }) => ({ code, says, citation: cited(citation, laws) })) }
  }))
}

function requireEntrusting(who: Acting, organ: OrganRow): void {
  if (!mayEntrust(who, organ)) throw refused('register.notYours', 403, '委托由委托机关的法规科或者本级司法行政部门登记。请联系他们办理。')
}

/** Those against which some law of the place lets this organ open a matter today. */
async function supervisable(tx: Transaction, { laws, today }: Deps, { organ }: Acting, rows: readonly OrganRow[]): Promise<OrganRow[]> {
  const directory = asOrgans((await organsAround(tx, [organ.id, ...rows.map(row => row.id)])).values())
  const regions = [...new Set(rows.map(row => row.region))]
  const lawOf = new Map(await Promise.all(regions.map(async region => [region, (await lawOn(tx, laws, region, organ.path, today())).edition?.law] as const)))
  return rows.filter(row => {
    const law = lawOf.get(row.region)
    if (!law || row.id === organ.id) return false
    const uppers = laws.uppers(law).map(upper => upper.law).filter(upper => upper.inForce.from <= today())
    return !lineBetween([law, ...uppers], organ.id, row.id, directory, today()).refused
  })
}

const describe = ({ id, name, shortName, kind, uscc, region, level }: OrganRow, government: OrganRow | undefined): contract.Organ => ({
  id, name, shortName, kind, uscc, region, level, government: government ? refOf(government) : null,
})

/** How an organ is named wherever it occurs. */
export const refOf = ({ id, name, shortName }: OrganRow) => ({ id, name, shortName })
