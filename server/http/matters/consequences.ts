import { actWords, waitingFor, type Clock } from '../../../core/matters/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Acting } from '../../store/acting.ts'
import { draftOf } from '../../store/matters/change.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { recipientOf, signer, titleOf } from '../../store/papers/papers.ts'
import { stageWords, waitingNames } from '../../store/matters/standing.ts'
import { markOf } from '../../store/matters/weigh.ts'
import type { Consequences } from '../contract/acts.ts'
import { viewClock } from './clocks.ts'
import { closingOf } from './view.ts'
import type { Intent } from '../../store/matters/intent.ts'
import type { Prospect } from '../../store/matters/prospect.ts'

const counts = (clock: Clock): boolean => ['running', 'held', 'atOnce'].includes(clock.state)
const same = (a: Clock, b: Clock): boolean => a.id === b.id && a.startedOn === b.startedOn && a.lastDay === b.lastDay

/** What an act brings about: the same words before it is done and after. */
export function viewConsequences(prospect: Prospect, who: Acting, intent: Intent, laws: LawShelf): Consequences {
  const { inHand, weighed } = prospect
  const { before, after, command } = weighed
  const { machine } = inHand.matter
  const starts = after.clocks.filter(clock => counts(clock) && !before.clocks.some(other => same(clock, other)))
  const ends = before.clocks.filter(counts).flatMap(clock => {
    const now = after.clocks.find(other => same(clock, other))
    return now && counts(now) && now.state === clock.state ? [] : [{ id: clock.id, what: clock.what, state: now?.state ?? 'done' as const }]
  })
  const closed = closingOf(after)
  const paper = command.act === 'issue' && command.role
    ? { title: titleOf(inHand, command.role), addressee: recipientOf(inHand, command, intent.paper).name, signedBy: signer(draftOf(prospect, who, intent)).name } : null
  const waitingForName = waitingNames(inHand, waitingFor(after), after.today)
  return {
    says: [
      ...(paper ? [`以${paper.signedBy}名义制发${paper.title}，发给${paper.addressee}。`] : []),
      ...starts.map(clock => clock.lastDay ? `${clock.what}：到${chineseDay(clock.lastDay)}${clock.provisional ? '（暂定）' : ''}。` : `${clock.what}：没有规定最后一日。`),
      ...ends.filter(end => end.state === 'held').map(end => `${end.what}的期限暂停。`),
      closed ? `本案办结：${closed.name}。` : waitingForName ? `之后等${waitingForName}。` : `${actWords(machine, command.act, command.role)}记入本案。`,
    ],
    stageName: stageWords(after), closed, starts: starts.map(clock => viewClock(clock, { inHand, at: after, laws })), ends, waitingForName, paper,
    flagged: markOf(weighed, laws),
  }
}
