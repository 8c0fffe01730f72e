import type { Actor, Citation, Cite, Day, Law, Line, OrganRelation, SupervisingLine, SupervisionLine, WithheldLine } from '../norms/index.ts'
import { addresseeOf, existsOn, getOrgan, governs, isAtLeast, isDepartment, justiceDepartmentOf, type Organ, type Organs } from './organ.ts'
import { relationsBetween } from './relations.ts'

/** What of a law is asked here. */
export type LawOfLines = Pick<Law, 'id' | 'region' | 'lines'>

/** A line on which a matter may be opened, and who is who on it. */
export interface Competence {
  readonly refused: false
  readonly line: Line
  readonly relation: OrganRelation
  readonly law: string
  readonly cite: Cite
  readonly through: Actor
  /** The organ whose power it is: a government or a department. */
  readonly authority: string
  /** The organ that does the work: a government's justice department, or the department itself. */
  readonly office: string
  /** The law gives the power to the 司法行政部门 itself: its papers are not in the name of the government. */
  readonly inOwnName?: true
  /** To whom papers go. */
  readonly addressee: string
  readonly reading?: string
  /** What an official must know of these and other laws before opening. */
  readonly notices: readonly (Citation & { readonly says: string; readonly reading?: string })[]
}

export interface NoCompetence extends Citation {
  readonly refused: true
  readonly says: string
  /** Refused by this law, which leaves the organ to another one: with that as a basis it may be otherwise. */
  readonly needsBasis?: true
  /** What there is between them instead of supervision. */
  readonly instead?: 'guidance' | 'assistance'
}

interface Pair {
  readonly supervisor: Organ
  readonly supervised: Organ
  readonly organs: Organs
  readonly day: Day
}

interface Spoken<L extends SupervisionLine = SupervisionLine> {
  readonly law: LawOfLines
  readonly line: L
}

/**
 * The line on which one organ supervises another. The first law is the local one, those above it follow: where it is silent or
 * keeps out, they may still reach; where both speak, the local line stands and theirs is a notice.
 * A justice department that has no line of its own acts for its government.
 */
export function lineBetween(
  laws: readonly [LawOfLines, ...LawOfLines[]], supervisor: string, supervised: string, organs: Organs, day: Day,
): Competence | NoCompetence {
  const pair = { supervisor: getOrgan(supervisor, organs), supervised: getOrgan(supervised, organs), organs, day }
  const own = lineOf(laws, pair)
  if (!own.refused || pair.supervisor.kind !== 'justiceDepartment' || pair.supervisor.government === undefined) return own
  return lineOf(laws, { ...pair, supervisor: getOrgan(pair.supervisor.government, organs) })
}

function lineOf(laws: readonly [LawOfLines, ...LawOfLines[]], pair: Pair): Competence | NoCompetence {
  const { supervisor, supervised, organs, day } = pair
  const [local] = laws
  if (local.region !== 'cn' && local.region !== supervised.region) {
    const elsewhere = residual(local, 'elsewhere')
    return refuse({ law: local, line: elsewhere }, `${supervised.name}：${elsewhere.says}`)
  }
  const relations = relationsBetween(supervisor, supervised, organs, day)
  const spoken = laws.flatMap((law): Spoken[] => {
    const line = lineIn(law, relations, supervisor)
    return line ? [{ law, line }] : []
  })
  const supervising = spoken.find((each): each is Spoken<SupervisingLine> => each.line.effect === 'supervises')
  if (supervising?.line.yields && supervised.otherLaw) {
    return { ...refuse(supervising, `${supervised.name}的监督，${supervised.otherLaw}另有规定，从其规定`), needsBasis: true }
  }
  if (supervising) return competence(supervising, spoken, pair)
  return spoken[0] ? withheld(spoken[0] as Spoken<WithheldLine>) : noLine(laws, relations, pair)
}

function withheld(spoken: Spoken<WithheldLine>): NoCompetence {
  const { effect, yields, says } = spoken.line
  const instead = ({ guides: 'guidance', assists: 'assistance', excluded: undefined } as const)[effect]
  return { ...refuse(spoken, says), ...(yields && { needsBasis: yields }), ...(instead && { instead }) }
}

function lineIn(law: LawOfLines, relations: readonly OrganRelation[], supervisor: Organ): SupervisionLine | undefined {
  for (const relation of relations) {
    const line = law.lines.find((candidate) => candidate.over === relation && speaksOf(candidate, supervisor))
    if (line) return line
  }
  return undefined
}

function speaksOf(line: SupervisionLine, supervisor: Organ): boolean {
  if (line.notBelow && !isAtLeast(supervisor, line.notBelow)) return false
  if (line.by === undefined) return true
  if (line.by === 'department') return isDepartment(supervisor)
  return line.by === 'justiceStation' ? supervisor.kind === 'justiceStation' : governs(supervisor)
}

function competence({ law, line }: Spoken<SupervisingLine>, spoken: readonly Spoken[], pair: Pair): Competence {
  const { supervisor, supervised, organs, day } = pair
  const office = governs(supervisor) ? justiceDepartmentOf(supervisor, organs, day) : undefined
  return {
    refused: false,
    line: governs(supervisor) ? 'government' : 'department',
    relation: line.over,
    law: law.id,
    cite: line.cite,
    through: line.through,
    authority: supervisor.id,
    office: (office ?? supervisor).id,
    addressee: addresseeOf(supervised, organs, supervisor).id,
    ...(line.by === 'justiceDepartment' && { inOwnName: true }),
    ...(line.reading && { reading: line.reading }),
    notices: spoken.flatMap(({ law: from, line: { cite, says, reading } }) =>
      says ? [{ law: from.id, cite, says, ...(reading && { reading }) }] : []),
  }
}

/** No law here has a line for this pair: who does supervise such organs, or that nothing binds the two. */
function noLine(laws: readonly [LawOfLines, ...LawOfLines[]], relations: readonly OrganRelation[], pair: Pair): NoCompetence {
  const { supervisor, supervised, organs, day } = pair
  const unrelated = residual(laws[0], 'unrelated')
  const absent = [supervisor, supervised].find((organ) => !existsOn(organ, day))
  if (absent) return refuse({ law: laws[0], line: unrelated }, `${absent.name}在 ${day} 不存在：请核对机关目录中设立或者撤销的日期`)
  if (supervised.guidedBy?.includes(supervisor.id)) {
    return { ...refuse({ law: laws[0], line: unrelated }, `${supervisor.name}对${supervised.name}只作业务指导，没有监督案件的权力：需要立案的，请转有监督关系的机关`), instead: 'guidance' }
  }
  const kinds = [...relations, ...(kindOf(supervised) ?? [])]
  const others = laws.flatMap((law) => law.lines.filter((line) => kinds.includes(line.over)).map((line) => ({ law, line })))
  const other = others[0] ?? { law: laws[0], line: unrelated }
  const principal = principalOf(supervised, organs)
  if (principal && principal.id !== supervisor.id) {
    return refuse(other, `${supervisor.name}与${supervised.name}之间没有监督关系：请以设立或者委托它的${principal.name}为被监督机关`)
  }
  if (other.line.over === 'unrelated') return refuse(other, `${supervisor.name}与${supervised.name}之间没有监督关系：${unrelated.says}`)
  return refuse(other, `${supervisor.name}没有监督${supervised.name}的权力：${whoMay(others.map(({ line }) => line))}`)
}

/** The relation a law would speak of for an organ that is out of the common run. */
function kindOf(organ: Organ): readonly OrganRelation[] | undefined {
  if (organ.management === 'vertical') return ['verticalOrgan']
  switch (organ.kind) {
    case 'dispatchedBody': return ['dispatchedBody']
    case 'institution': return ['ownInstitution']
    case 'entrustedOrganization': return ['entrustedOrganization']
    case 'authorizedOrganization': return [organ.authorizedBy === 'rule' ? 'organizationAuthorizedByRule' : 'authorizedOrganization']
    default: return undefined
  }
}

/** The organ behind one that does not stand for itself. */
function principalOf(organ: Organ, organs: Organs): Organ | undefined {
  const behind = organ.kind === 'entrustedOrganization' ? organ.entrustedBy
    : organ.kind === 'dispatchedBody' || organ.kind === 'institution' ? organ.setUpBy : undefined
  return behind === undefined ? undefined : getOrgan(behind, organs)
}

const levels = { nation: '国务院', region: '省级以上', prefecture: '设区的市级以上', county: '县级以上', township: '' } as const

function whoMay(lines: readonly SupervisionLine[]): string {
  const who = lines.flatMap((line) => (line.effect === 'supervises' ? [nameOf(line)] : []))
  return who.length > 0 ? `由${[...new Set(who)].join('、')}监督` : lines[0]?.says ?? ''
}

function nameOf({ by, over, notBelow }: SupervisingLine): string {
  const apart = over === 'verticalOrgan' || over === 'upperLedOrgan'
  if (by === 'department') return apart ? '本系统的上级部门' : '工作部门'
  const government = (apart ? '所在地同级' : notBelow ? levels[notBelow] : '') + '人民政府'
  return by === 'justiceDepartment' ? `${government}司法行政部门` : government
}

/** What every pack states for organs that nothing binds, or that lie outside its region. */
function residual(law: LawOfLines, over: 'unrelated' | 'elsewhere'): WithheldLine {
  const line = law.lines.find((candidate): candidate is WithheldLine => candidate.over === over && candidate.effect !== 'supervises')
  if (!line) throw new Error(`${law.id} does not say what holds for an organ that is ${over}`)
  return line
}

const refuse = ({ law, line }: Spoken, says: string): NoCompetence => ({ refused: true, law: law.id, cite: line.cite, says })
