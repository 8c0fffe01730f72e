import { actWords, decide, openOption, partyOf, replay, type Command, type Machine, type Situation } from '../../../core/matters/index.ts'
import type { ActName, Actor, Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Acting } from '../acting.ts'
import { dayInChina, timeInChina } from '../chinaTime.ts'
import type { LawShelf } from '../laws/laws.ts'
import { actorsFor, isOutsider, seatOf, type InHand } from './load.ts'
import { holdsPostFor, needsPost, type PostRole } from '../posts.ts'
import { cited, lawRefused, refused } from '../refused.ts'
import { actorName } from './standing.ts'
import { actOf, type Deed, type Intent } from './intent.ts'
import type { Weighed } from './prospect.ts'

/** Asks the law, and the house before it: whether this person, for this organ, may do this to the matter as it stands now. */
export function weigh(inHand: InHand, who: Acting, intent: Intent, today: Day, laws: LawShelf): Weighed {
  refuseStale(inHand, intent)
  if (intent.on > today) {
    throw refused('day.future', 400, `办理日期${chineseDay(intent.on)}还没有到，今天是${chineseDay(today)}。请填写今天或者实际办理的日期。`,
      { errors: [{ field: 'body.on', code: 'day.future', says: `不能晚于今天（${chineseDay(today)}）` }] })
  }
  const command = commandOf(inHand, who, intent, actOf(intent.option), replay(inHand.matter, intent.on))
  const answer = decide(inHand.matter, command)
  if (answer.refused) throw lawRefused(answer, laws)
  return {
    command, event: answer.events[0]!, flagged: answer.flagged, before: replay(inHand.matter, today),
    after: replay({ ...inHand.matter, events: [...inHand.matter.events, ...answer.events] }, today),
  }
}

function commandOf(inHand: InHand, who: Acting, { option, on, by: asked, expectedVersion, paper, receipt, people, credential, itemised, round, proof, carried, register: _register, ...stated }: Intent, deed: Deed, at: Situation): Command {
  const actors = actorsFor(who.organ.id, inHand, at.today)
  const open = openOption(at, option)
  const entitled = deed.act === 'establish' ? ['supervisionOffice' as const] : putsRight(deed, inHand.matter.machine) ?? open?.by
  const permitted = entitled?.filter(actor => actors.includes(actor))
  if (permitted?.length === 0) {
    throw refused('organ.notParty', 403, `“${open?.label ?? actWords(inHand.matter.machine, deed.act)}”由${entitled!.map(actor => actorName(inHand, actor)).join('或者')}办理，${who.organ.name}在本案中不是该主体。请由有关机关办理。`)
  }
  const by = actorToBe(asked, permitted ?? actors, who.organ.name)
  if (!mayAs(who.roles, deed.act, by, inHand.matter.machine)) throw refused('post.insufficient', 403, `${actWords(inHand.matter.machine, deed.act, deed.role)}：${needsPost(workOf(deed.act, by, inHand.matter.machine))}请由担任该职务的人员办理。`)
  const fields = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
  return { ...fields, ...deed, on, by }
}

/** Whoever may serve a paper corrects when it was served; whoever may issue it takes it back. No step of theirs, so the engine lists no option. */
function putsRight({ act, role }: Deed, { steps }: Machine): Actor[] | undefined {
  const done = act === 'correct' ? 'serve' : act === 'withdraw' ? 'issue' : undefined
  return done && [...new Set(steps.filter(({ on }) => on.act === done && on.role === role).flatMap(({ by }) => by))]
}

function actorToBe(asked: string | undefined, actors: readonly Actor[], organ: string): Actor {
  if (asked !== undefined && !actors.some(actor => actor === asked)) throw refused('organ.notParty', 403, `${organ}不能以这一身份办理这件事。请去掉 by，或者由有关机关办理。`)
  const by = actors.find(actor => actor === asked) ?? actors[0]
  if (!by) throw refused('organ.notParty', 403, `${organ}不是本案的当事机关，不能办理。`)
  return by
}

export const mayAs = (roles: readonly PostRole[], act: ActName, by: Actor, machine: Machine): boolean => holdsPostFor(roles, workOf(act, by, machine))

/**
 * What others hand in, the office records as it records a service; on the supervised side everything is its legal
 * office's, as a filing is; everything else is divided among posts.
 */
function workOf(act: ActName, by: Actor, machine: Machine): ActName {
  if (isOutsider(by, machine) || (act === 'file' && partyOf(by) === 'supervisionAuthority')) return 'serve'
  return seatOf(by, machine) === 'supervisedAgency' ? 'file' : act
}

/**
 * Two officials at once: whoever comes second is told what the first did, and nothing of his is written. That a day has
 * passed is nobody's act; what follows from it the law answers.
 */
function refuseStale({ row, recorded, matter }: InHand, { expectedVersion }: Intent): void {
  const since = recorded.filter(({ seq, event }) => seq > expectedVersion && event.act !== 'expire')
  if (since.length === 0 && expectedVersion <= row.version) return
  const changes = since.map(({ person, organ, recordedAt, event }) =>
    ({ by: person, organ, at: recordedAt, says: actWords(matter.machine, event.act, event.role) }))
  const last = changes.at(-1)
  const at = last && new Date(last.at)
  throw refused('matter.changed', 409, last && at
    ? `${last.by}（${last.organ}）在${chineseDay(dayInChina(at))}${timeInChina(at)}办理了“${last.says}”，本案已经变化。你的内容没有提交，请先查看变化再办。`
    : '你看到的不是本案现在的情况。请刷新后再办。', { changes })
}

/** A mark that an act came late, as the contract gives it. */
export const markOf = ({ flagged }: Weighed, laws: LawShelf) => flagged ? { ...cited(flagged, laws), says: flagged.says } : null
