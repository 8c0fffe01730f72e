import type { Cite, Citation, Day } from '../norms/index.ts'
import type { OrganKind } from './organ.ts'

/** What an organ has entrusted an organisation with, as the register has it. */
export interface Entrusted {
  readonly actKinds: readonly string[]
  readonly items: readonly string[]
  /** Yuan; null: as far as the entrusting organ's own power goes. */
  readonly fineLimit: number | null
  readonly from: Day
  readonly to: Day
  readonly publishedOn: Day | null
  readonly filedOn: Day | null
  readonly endedOn: Day | null
}

/** Which provision stands behind which fault. `filing` only where the law of the place wants the letter filed. */
export interface EntrustingLaw {
  /** 行政强制措施权不得委托. */
  readonly coercion: Citation
  /** 行政许可只能委托其他行政机关. */
  readonly licence: Citation
  /** 委托书载明事项、权限、期限，向社会公布. */
  readonly letter: Citation
  /** 在委托范围内实施. */
  readonly scope: Citation
  readonly filing?: { readonly law: string, readonly cite: Cite } | undefined
}

export interface EntrustingFault {
  readonly code: 'coercion' | 'licence' | 'unpublished' | 'unfiled' | 'none' | 'expired' | 'actKind' | 'item' | 'fine'
  readonly says: string
  readonly citation: Citation
}

const isOver = ({ to, endedOn }: Entrusted, day: Day): boolean => to < day || (endedOn !== null && endedOn < day)

/** What is wrong with an entrustment on a day, whatever is done under it. `entrusted`: what kind of organ acts. */
export function faultsOf(entrustment: Entrusted, entrusted: OrganKind, law: EntrustingLaw, day: Day): EntrustingFault[] {
  const { actKinds, publishedOn, filedOn } = entrustment
  const faults: (EntrustingFault | false)[] = [
    actKinds.some(forbidden) && { code: 'coercion', says: '委托事项中有行政强制：行政强制措施权不得委托，请从委托书中删去，由本机关自己的执法人员实施。', citation: law.coercion },
    actKinds.includes('licence') && entrusted === 'entrustedOrganization' && { code: 'licence', says: '行政许可只能委托其他行政机关实施，不能委托这个组织：请收回。', citation: law.licence },
    (publishedOn === null || publishedOn > day) && { code: 'unpublished', says: '委托书还没有向社会公布：请公布后登记公布日期和链接。', citation: law.letter },
    law.filing !== undefined && (filedOn === null || filedOn > day) && { code: 'unfiled', says: '委托书还没有报司法行政部门备案：请报送备案。', citation: law.filing },
    isOver(entrustment, day) && { code: 'expired', says: '委托期限已经届满或者委托已经终止：请停止以委托机关名义执法，需要继续的另签委托书。', citation: law.letter },
  ]
  return faults.filter((fault) => fault !== false)
}

const forbidden = (actKind: string): boolean => actKind === 'coerciveMeasure' || actKind === 'coerciveExecution'

/** An act of an entrusted organisation. `item`: under which item of the letter; `fine`: yuan. */
export interface EntrustedAct { readonly actKind: string, readonly item?: string | undefined, readonly fine?: number | undefined, readonly on: Day }

/** What in an act goes beyond all that the organisation was entrusted with on that day; nothing where one entrustment carries it. */
export function beyondEntrustment(act: EntrustedAct, entrustments: readonly Entrusted[], law: EntrustingLaw): EntrustingFault[] {
  if (forbidden(act.actKind)) return [{ code: 'coercion', says: '行政强制措施权不得委托，受委托组织不能实施行政强制。', citation: law.coercion }]
  const begun = entrustments.filter(({ from }) => from <= act.on)
  if (begun.length === 0) return [{ code: 'none', says: `${act.on} 没有有效的委托：请先核对委托书，再认定行为的效力。`, citation: law.scope }]
  const inForce = begun.filter((each) => !isOver(each, act.on))
  if (inForce.length === 0) return [{ code: 'expired', says: `委托在 ${act.on} 之前已经届满或者终止：行为没有委托依据。`, citation: law.letter }]
  const faults = inForce.map((each) => scopeFaults(act, each, law))
  return faults.sort((a, b) => a.length - b.length)[0]!
}

function scopeFaults({ actKind, item, fine }: EntrustedAct, { actKinds, items, fineLimit }: Entrusted, { scope }: EntrustingLaw): EntrustingFault[] {
  const faults: (EntrustingFault | false)[] = [
    !actKinds.includes(actKind) && { code: 'actKind', says: '这种行政执法行为不在委托书写明的种类之内。', citation: scope },
    item !== undefined && !items.includes(item) && { code: 'item', says: `“${item}”不在委托书写明的事项之内。`, citation: scope },
    fine !== undefined && fineLimit !== null && fine > fineLimit && { code: 'fine', says: `罚款${fine}元超过委托书写明的限额${fineLimit}元。`, citation: scope },
  ]
  return faults.filter((fault) => fault !== false)
}
