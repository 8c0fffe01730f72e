import type { Law, Topic } from '../../../core/norms/index.ts'
import type { EvidenceRow } from '../../store/evidence/evidence.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { InHand } from '../../store/matters/load.ts'
import type { Addition, MeetingForm, MeetingRow, RecordRow } from '../../store/evidence/measures.ts'
import { cited } from '../../store/refused.ts'
import type * as contract from '../contract/measures.ts'
import { measuresOf } from '../evidence/view.ts'

const signers: Readonly<Record<string, string>> = { supervisor: '监督人员', asked: '被询问人', present: '在场人员', recorder: '记录人', witness: '见证人', interpreter: '翻译' }
const meetingNames: Record<MeetingForm, string> = { hearing: '听证会', expertMeeting: '论证会', discussion: '座谈会' }

export const lawsOf = ({ matter: { machine } }: InHand): readonly Law[] => [machine.law, ...machine.uppers]

/** What supervision looks at under the laws of the matter, on its line. */
export const topicsOf = (inHand: InHand): readonly { readonly law: Law, readonly topic: Topic }[] => lawsOf(inHand).flatMap(law =>
  law.norms.filter(norm => norm.kind === 'topic').filter(({ line }) => !line || line === inHand.row.line).map(topic => ({ law, topic })))

interface Around { readonly inHand: InHand, readonly laws: LawShelf, readonly additions: readonly Addition[], readonly evidence: readonly EvidenceRow[] }

export function viewRecord({ seq, kind, body, accountName, recordedAt }: RecordRow, { inHand, laws, additions, evidence }: Around): contract.KeptRecord {
  const { event } = inHand.recorded.find(each => each.seq === seq)!
  const { people, signatures, ...rest } = body
  return {
    seq, kind, on: event.on, onSite: event.onSite ?? false, which: whichOf(inHand, event.which, laws), body: rest as contract.KeptRecord['body'], people: people.map(each => ({ ...each })),
    signatures: signatures.map(({ name, as, on, picture }) => ({ name, as, asName: signers[as] ?? as, on, picture: picture !== null })),
    topics: (body.inspection?.topics ?? []).flatMap(seen => {
      const found = topicsOf(inHand).find(({ law, topic }) => law.id === seen.law && topic.id === seen.norm)
      return found ? [{ citation: cited({ law: seen.law, cite: found.topic.cite }, laws), text: found.topic.text, finding: seen.finding, says: seen.says ?? null }] : []
    }),
    evidence: evidence.filter(each => each.seq === seq && each.replacedBy === null).map(({ id, number, name }) => ({ id, number, name })),
    additions: additions.filter(each => each.seq === seq).map(({ kind: what, on, says, accountName: person, recordedAt: at }) => ({ kind: what, on, says, person, at })),
    recorded: { person: accountName, at: recordedAt },
  }
}

function whichOf(inHand: InHand, which: string | undefined, laws: LawShelf): contract.KeptRecord['which'] {
  const law = lawsOf(inHand).find(each => measuresOf([each]).some(({ cite }) => cite === which))
  const measure = law && measuresOf([law]).find(({ cite }) => cite === which)
  return law && measure ? { citation: cited({ law: law.id, cite: measure.cite }, laws), text: measure.text } : null
}

export const viewMeeting = ({ id, form, subject, on, time, place, invited, accountName, recordedAt, held }: MeetingRow) => ({
  id, form, formName: meetingNames[form], subject, on, time, place, invited: invited.map(each => ({ ...each })), recorded: { person: accountName, at: recordedAt }, held,
})
