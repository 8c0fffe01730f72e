import type { Entrusted } from '../../../core/authority/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import type { Group } from './groups.ts'
import type { WorldOrgan } from './places.ts'

/** 委托书 */
export interface WorldLetter extends Omit<Entrusted, 'endedOn'> { readonly by: string, readonly entrusted: string, readonly number: string }

/** 赋予乡镇的事项 */
export interface WorldEmpowered { readonly organ: string, readonly code: string, readonly name: string, readonly actKind: string, readonly takenFrom: string, readonly decision: string, readonly from: Day }

/** A letter in order in every county, and three with faults: unpublished, handing on coercive measures, unfiled where filing is a duty. */
export function letterRows(organs: readonly WorldOrgan[], today: Day): { letters: WorldLetter[], groups: Group[] } {
  const has = (id: string) => organs.some(organ => organ.id === id)
  const year = today.slice(0, 4)
  const letter = ({ id, documentMark, areaCode }: WorldOrgan, more: Partial<WorldLetter> = {}): WorldLetter => {
    const from = more.from ?? addDays(today, -60)
    return {
      by: id, entrusted: `${areaCode}-service`, number: `${documentMark}委〔${year}〕1号`, actKinds: ['inspection', 'penalty'], items: ['食品摊贩日常检查', '占道经营的警告、罚款'], fineLimit: 1000, from, to: addDays(from, 700),
      publishedOn: addDays(from, 5), filedOn: addDays(from, 8), ...more,
    }
  }
  const faulty = organs.flatMap((organ): WorldLetter[] => {
    if (organ.id.endsWith('-health')) return [letter(organ, { publishedOn: null })]
    if (organ.id.endsWith('-culture')) return [letter(organ, { actKinds: ['inspection', 'coerciveMeasure'] })]
    return organ.region === 'bayannur' && organ.id.endsWith('1-agriculture') && has(`${organ.areaCode}-service`) ? [letter(organ, { filedOn: null })] : []
  })
  const sound = organs.filter(({ id, areaCode }) => id.endsWith('-market') && has(`${areaCode}-service`)).map(organ => letter(organ, { from: addDays(today, -345) }))
  return { letters: [...sound, ...faulty], groups: faulty.map(({ by }) => ({ group: 'entrustment-not-filed-or-defective', bodyCode: by, records: [] })) }
}

/** What the townships may do of what departments had. */
export const empoweredRows = (organs: readonly WorldOrgan[], from: Day): WorldEmpowered[] => organs.filter(({ level }) => level === 'township').flatMap(({ id, areaCode }) =>
  [['CF0101', '对未按规定建立台账的处罚', 'penalty'], ['CF0102', '对使用不合格产品的处罚', 'penalty'], ['CF0103', '对未悬挂许可证件的处罚', 'penalty'],
    ['CFXZ01', '对占用道路堆放物料的处罚', 'penalty'], ['CFXZ02', '对未按规定投放生活垃圾的处罚', 'penalty'], ['JC0101', '经营场所检查', 'inspection']].map(([code, name, actKind]) =>
    ({ organ: id, code: code!, name: name!, actKind: actKind!, takenFrom: `${areaCode}-market`, decision: '省级人民政府关于赋予乡镇部分行政执法职权的决定', from })))
