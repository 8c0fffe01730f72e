import { checkTemplate, compose, isComposed, obligatory, familyOf, placeholdersOf, sampleFacts, shippedTemplate, type Paper, type Template } from '../../../core/instruments/index.ts'
import { instrumentFor, machineFor, type Machine } from '../../../core/matters/index.ts'
import type { Instrument, Law } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { lawOn } from '../../store/matters/open.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { addTemplate, templateIn, templatesFor, templatesOf, type NewTemplate, type TemplateRow } from '../../store/papers/templates.ts'
import * as contract from '../contract/templates.ts'
import { serve, type App } from '../serve.ts'

const editors = ['chief', 'leader', 'operator'] as const

export function templates(app: App, deps: Deps): void {
  const { today } = deps
  serve(app, deps, contract.listTemplates, async ({ who, read }) => await read(async tx => {
    const [kinds, rows] = [await papersHere(tx, deps, who), await templatesFor(tx, [who.organ.path])]
    return { items: kinds.map(kind => viewRow(kind, rows, who, deps)) }
  }))
  serve(app, deps, contract.getPaperTemplate, async ({ params, who, read }) => await read(tx => detail(tx, deps, who, params.role)))
  serve(app, deps, contract.checkTemplate, async ({ params, body, who, read }) => {
    const kind = await read(tx => paperHere(tx, deps, who, params.role))
    return { faults: checkTemplate(params.role, body, containedIn(kind)) }
  })
  serve(app, deps, contract.tryTemplate, async ({ params, body, who, read, reply }) => {
    const kind = await read(tx => paperHere(tx, deps, who, params.role))
    const pdf = await deps.papers.preview(trial(kind, body))
    return await reply.type('application/pdf').serializer((bytes: Uint8Array) => bytes as never).send(Buffer.from(pdf)) as never
  })
  serve(app, deps, contract.saveTemplate, async ({ params, body, who, write }) => {
    requireRole(who, editors, '修改文书模板')
    return await write(async tx => {
      const kind = await paperHere(tx, deps, who, params.role)
      trial(kind, body)
      await keep(tx, deps, who, { role: params.role, ...body, withdrawn: false })
      return await detail(tx, deps, who, params.role)
    })
  })
  serve(app, deps, contract.withdrawTemplate, async ({ params, body, who, write }) => {
    requireRole(who, editors, '修改文书模板')
    return await write(async tx => {
      const kind = await paperHere(tx, deps, who, params.role)
      const { layout, text, needs } = shippedTemplate(params.role, kind.instruments[0])
      const own = (await templatesFor(tx, [who.organ.path])).filter(({ organId }) => organId === who.organ.id)
      if (templateIn(own, who.organ.path, params.role, today()) === undefined) throw refused('template.none', 422, '现在用的就是随系统的模板，没有什么可以改回。')
      await keep(tx, deps, who, { role: params.role, layout, text, needs, ...body, withdrawn: true })
      return await detail(tx, deps, who, params.role)
    })
  })
}

/** A kind of paper in this place: what its laws say of it, and the proceedings in which it occurs. */
interface Kind {
  readonly role: string
  readonly instruments: readonly (Instrument & { readonly law: Law })[]
  readonly machine: Machine
}

/** The laws of the place, the local one first; without one, the national laws as far as they stand above others. */
async function lawsHere(tx: Transaction, { laws, today }: Deps, { organ }: Acting): Promise<{ law: Law, uppers: readonly Law[] }> {
  const law = (await lawOn(tx, laws, organ.region, organ.path, today())).edition?.law
  if (!law) throw refused('law.none', 409, `${organ.name}所在地今天没有现行的行政执法监督法规，没有文书可以设模板。`)
  return { law, uppers: laws.uppers(law).map(upper => upper.law).filter(({ inForce }) => inForce.from <= today()) }
}

async function papersHere(tx: Transaction, deps: Deps, who: Acting): Promise<Kind[]> {
  const { law, uppers } = await lawsHere(tx, deps, who)
  const kinds = new Set([law, ...uppers].flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))
  const machines = [...kinds].flatMap(kind => {
    const machine = machineFor({ law, uppers, kind, facts: { line: 'government' }, openedOn: deps.today() })
    return 'refused' in machine ? [] : [machine]
  })
  const roles = new Map(machines.flatMap(machine => machine.steps.flatMap(({ on: { role } }) => role && isComposed(role) && instrumentFor(machine, role) ? [[role, machine] as const] : [])))
  return [...roles].map(([role, machine]) => ({
    role, machine, instruments: [law, ...uppers].flatMap(each => each.norms.flatMap(norm => norm.kind === 'instrument' && norm.role === role ? [{ ...norm, law: each }] : [])),
  }))
}

async function paperHere(tx: Transaction, deps: Deps, who: Acting, role: string): Promise<Kind> {
  const kind = (await papersHere(tx, deps, who)).find(candidate => candidate.role === role)
  if (!kind) throw notFound('种文书')
  return kind
}

const containedIn = ({ instruments }: Kind): string[] => [...new Set(instruments.flatMap(({ contains }) => contains ?? []))]

/** The paper of an invented matter by that template; what is wrong with the template is refused, line by line. */
function trial(kind: Kind, template: Template): Paper {
  const faults = checkTemplate(kind.role, template, containedIn(kind))
  if (faults.length > 0) {
    throw refused('template.faulty', 422, `模板还不能用：${faults[0]!.says}${faults.length > 1 ? `另有${faults.length - 1}处。` : ''}`, {
      errors: faults.map(({ line, code, says }) => ({ field: line === null ? 'body.text' : `body.text.${line}`, code: `template.${code}`, says })),
    })
  }
  const composed = compose(kind.machine, kind.role, sampleFacts(kind.machine, kind.role), template)
  if ('paper' in composed) return composed.paper
  throw refused('template.faulty', 422, `用示例内容试排没有成功：${composed.problems.map(({ says }) => says).join('')}`)
}

async function keep(tx: Transaction, { today }: Deps, who: Acting, template: NewTemplate): Promise<void> {
  if (template.from < today()) {
    throw refused('template.past', 422, `启用日期${chineseDay(template.from)}已经过去：已经签发的文书不因模板而改变。请填今天或者以后。`, { errors: [{ field: 'body.from', code: 'template.past', says: '不能早于今天' }] })
  }
  await addTemplate(tx, who, template)
}

function viewRow({ role, instruments }: Kind, rows: readonly TemplateRow[], who: Acting, { laws, today }: Deps): contract.TemplateRowOut {
  const serving = templateIn(rows, who.organ.path, role, today())
  const [first] = instruments
  return {
    role, names: [...new Set(instruments.map(({ name, titled }) => titled ? `《${name}》` : name))], citation: cited({ law: first!.law.id, cite: first!.cite }, laws),
    source: serving === undefined ? 'shipped' : serving.organId === who.organ.id ? 'own' : 'above',
    version: serving?.version ?? null, from: serving?.from ?? null, by: serving ? { id: serving.organId, name: serving.organName } : null,
  }
}

async function detail(tx: Transaction, deps: Deps, who: Acting, role: string): Promise<contract.TemplateDetail> {
  const kind = await paperHere(tx, deps, who, role)
  const [rows, own] = [await templatesFor(tx, [who.organ.path]), await templatesOf(tx, who.organ.id)]
  const shipped = wordingOf(shippedTemplate(role, kind.instruments[0]))
  const serving = templateIn(rows, who.organ.path, role, deps.today())
  const fixed = new Set<string>(obligatory)
  const parts = containedIn(kind).map(name => ({ name, brings: '法律要求载明，由拟稿人填写', from: 'person' as const, obligatory: true }))
  return {
    ...viewRow(kind, rows, who, deps), shipped, current: serving ? wordingOf(serving) : shipped,
    versions: own.filter(version => version.role === role).map(({ id, version, from, withdrawn, reason, by, organName, madeAt, ...template }) =>
      ({ id, version, from, withdrawn, reason, by, organ: organName, madeAt: new Date(madeAt).toISOString(), ...wordingOf(template) })),
    placeholders: [...placeholdersOf(familyOf(role)).map(({ name, brings, from }) => ({ name, brings, from, obligatory: fixed.has(name) })), ...parts],
    mayEdit: who.roles.some(post => editors.some(editor => editor === post)),
  }
}

const wordingOf = ({ layout, text, needs }: Template): contract.TemplateDetail['current'] => ({ layout, text, needs: [...needs] })
