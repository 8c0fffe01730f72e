import { replay, type Machine } from '../../../core/matters/index.ts'
import type { Sanction } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { credentialEffectsOf } from '../../store/people/credentialEffects.ts'
import { addDecision, addSubject, sanctionsOf, subjectsOf } from '../../store/people/liability.ts'
import { load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { findOfficer } from '../../store/people/officers.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { actorName } from '../../store/matters/standing.ts'
import * as contract from '../contract/liability.ts'
import { serve, type App } from '../serve.ts'

/** What the laws let be done about a fault, and whom a proposal is about. */
export function liability(app: App, deps: Deps): void {
  serve(app, deps, contract.getLiability, async ({ params, who, read }) => await read(async tx => await view(tx, deps, who, await find(tx, deps, params.id))))
  serve(app, deps, contract.nameSubject, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await find(tx, deps, params.id)
    if (inHand.row.officeId !== who.organ.id) throw refused('organ.notParty', 403, '所涉人员由办理的监督机构登记。请由该机构办理。')
    requireRole(who, ['clerk', 'chief'], '登记所涉人员')
    if (inHand.row.closed) throw refused('matter.closed', 409, '本办件已经办结，不再登记所涉人员。')
    const { sanction, officer, ...named } = body
    if (sanction !== undefined && !sanctionsOf(inHand.matter.machine).some(({ norm }) => norm.id === sanction)) {
      throw refused('sanction.unknown', 422, '选定的处理不是法律列明的一种。请从列明的处理中选择。', { errors: [{ field: 'body.sanction', code: 'sanction.unknown', says: '不在列明的处理之中' }] })
    }
    if (officer !== undefined && !await findOfficer(tx, officer, deps.today())) {
      throw refused('person.unknown', 422, '人员登记中没有这个人，或者他不在你的职责范围内。请从人员登记中选择。', { errors: [{ field: 'body.officer', code: 'person.unknown', says: '人员登记中没有他' }] })
    }
    await addSubject(tx, who, params.id, { ...named, sanction: sanction ?? null, officer: officer ?? null })
    await audit(tx, who, { act: 'liability.subjectNamed', subject: { kind: 'matter', id: params.id } })
    return await view(tx, deps, who, inHand)
  }))
  serve(app, deps, contract.decideSubject, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await find(tx, deps, params.id)
    const subject = (await view(tx, deps, who, inHand)).subjects.find(({ id }) => id === params.subject)
    if (!subject) throw notFound('个人员')
    if (!subject.mayDecide) throw refused('subject.undecided', 409, '有权机关还没有决定，或者处理已经落实，不能登记另外的决定。请由办理的监督机构在决定之后、落实之前登记。')
    await addDecision(tx, who, params.id, params.subject, body.measure)
    await audit(tx, who, { act: 'liability.decidedOtherwise', subject: { kind: 'matter', id: params.id } })
    return await view(tx, deps, who, inHand)
  }))
}

async function find(tx: Transaction, { laws }: Deps, id: string): Promise<InHand> {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  return (await load(tx, laws, [row]))[0]!
}

async function view(tx: Transaction, { laws, today }: Deps, who: Acting, inHand: InHand): Promise<contract.LiabilityOut> {
  const at = replay(inHand.matter, today())
  const { machine } = at.matter
  const stated = machine.facts.flatMap(({ id, choices }) => choices?.find(({ value }) => value === at.facts[id])?.name ?? [])
  const bound = sanctionsOf(machine)
  const names = (by: Sanction['imposedBy']) => [by].flat().map(actor => actorName(inHand, actor)).join('、')
  const above = bound.find(({ law, norm }) => law !== machine.law && norm.on === 'person' && norm.imposedBy === 'competentOrgan')
  const keeps = inHand.row.officeId === who.organ.id && who.roles.some(role => role === 'clerk' || role === 'chief')
  const effects = await credentialEffectsOf(tx, inHand, at)
  return {
    sanctions: bound.map(({ law, norm }) => ({
      id: norm.id, text: norm.text, on: norm.on ?? null, for: [...norm.for ?? []], imposedBy: names(norm.imposedBy), approvedBy: norm.approvedBy ? names(norm.approvedBy) : null,
      citation: cited({ law: law.id, cite: norm.cite }, laws), reading: norm.reading ?? null, opened: norm.for && stated.some(name => conductsOf(machine).includes(name)) ? norm.for.some(conduct => stated.includes(conduct)) : null,
    })),
    recommendationOnly: above ? { ...cited({ law: above.law.id, cite: above.norm.cite }, laws), says: '对人员的处理，监督机构只提出建议，由有权机关决定；在此之前登记的处理不产生效力。' } : null,
    subjects: (await subjectsOf(tx, inHand.row.id)).map(({ id, name, post, measure, sanction, officer, otherwise }) => {
      const norm = bound.find(each => each.norm.id === sanction)?.norm
      const credential = effects.get(id) ?? null
      return { id, name, post, measure, decidedBy: norm ? names(norm.imposedBy) : null, officer, otherwise, mayDecide: keeps && (credential?.state === 'due' || otherwise !== null), credential }
    }),
    mayName: keeps && inHand.row.closed === null,
  }
}

/** The conducts that the laws let one choose from. */
const conductsOf = ({ facts }: Machine): readonly string[] => facts.flatMap(({ choices }) => choices?.map(({ name }) => name) ?? [])
