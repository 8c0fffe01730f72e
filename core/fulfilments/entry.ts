import type { Citation, Cite, Day } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import type { Owed } from './duties.ts'
import type { Recorded } from './state.ts'
import { turnAfter, turnNamed, turnOf } from './turn.ts'

/** What somebody wants to record. */
export interface Entry extends Recorded {
  /** Whether a document is named or a file attached. */
  readonly proved: boolean
  /** Of a topic: what was found when it was looked at. */
  readonly finding?: Finding | undefined
}

/** `matter`: problems were found and a matter was opened about them. */
export type Finding = 'none' | 'problems' | 'matter'

export interface EntryRefused extends Citation {
  /** Which part of the entry is to blame. */
  readonly field: 'doneOn' | 'turn' | 'finding' | 'evidence'
  readonly says: string
}

/** Why an entry cannot be made, with the article; nothing where it can. */
export function refuseEntry(owed: Owed, entry: Entry, today: Day): EntryRefused | undefined {
  const { law, norm } = owed
  const no = (field: EntryRefused['field'], says: string, cite: Cite = norm.cite): EntryRefused => ({ law: law.id, cite, field, says })
  if (entry.doneOn > today) return no('doneOn', `完成日期${chineseDay(entry.doneOn)}还没有到，今天是${chineseDay(today)}。请填写实际完成的日期。`)
  if (entry.doneOn < law.inForce.from) return no('doneOn', `《${law.title}》自${chineseDay(law.inForce.from)}起施行，此前做的不是履行本条。请核对完成日期。`, law.inForce.cite)
  const turn = wrongTurn(owed, entry.turn, today)
  if (turn) return no('turn', turn.says, turn.cite)
  if (norm.kind === 'topic') return entry.finding ? undefined : no('finding', '请写明查看之后发现了什么：没有发现问题、发现问题，或者已经启动办件。')
  return entry.proved ? undefined : no('evidence', `请附上证明材料，或者写明文件的名称。这一项的证明是：${norm.evidence}。`)
}

function wrongTurn({ law, norm, since, until }: Owed, key: string | null, today: Day): { says: string; cite?: Cite } | undefined {
  if (norm.kind === 'topic' || !norm.every) return key === null ? undefined : { says: '这一项没有规定多久一次，不分期登记。请不要填写期次。' }
  if (key === null) return { says: '请选择登记的是哪一期。' }
  const turn = turnNamed(norm.every, norm.by, key)
  if (!turn) return { says: `“${key}”不是这一项的期次。请从列出的期次中选择。` }
  const { title, inForce } = law
  if (turn.to < since) return { says: `${turn.name}还没有这项职责：它自${chineseDay(since)}起才约束本机关。请选择此后的期次。`, cite: inForce.cite }
  if (until !== undefined && turn.from > until) return { says: `${turn.name}已经没有这项职责：《${title}》有效期至${chineseDay(until)}。请选择此前的期次。`, cite: inForce.cite }
  const next = turnAfter(norm.every, norm.by, turnOf(norm.every, norm.by, today))
  return turn.from > next.from ? { says: `${turn.name}还没有到，最早可以在它的上一期里登记。请核对期次。` } : undefined
}
