import type { Matter } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { Cite } from '../parts/Cite.tsx'
import { words } from '../words/index.ts'
import type { ActForm } from './actForm.ts'

const nothing: ActForm = { on: '', values: {}, paper: {}, receipt: {}, facts: {} }

/** The address names an act that is not open (any more): why, and what had been written for it, so that nothing is lost. */
export function NoLonger({ matter, option, onClose }: { matter: Matter; option: string; onClose: () => void }) {
  const draft = useDraft<ActForm>(`${matter.id}.${option}`, nothing)
  const closed = matter.notNow.find(({ id }) => id === option)
  const others = matter.optionsOfOthers.find(({ id }) => id === option)
  const reason = closed ?? others
  const texts = [...Object.values(draft.value.values), ...Object.values(draft.value.paper)].flat()
    .filter((text): text is string => typeof text === 'string' && text.length > 1)
  return (
    <section className="act-sheet" role="alert" data-refused={option}>
      <h2>{reason ? words.matters.notOpen(reason.label) : words.matters.notOpenHere}</h2>
      {reason && <p>{reason.says} <Cite {...reason.citation} /></p>}
      {texts.length > 0 && (
        <>
          <p className="quiet">{words.matters.writtenBefore}</p>
          {texts.map((text) => <p key={text} className="kept-text">{text}</p>)}
        </>
      )}
      <p><button type="button" className="text-button" onClick={onClose}>{words.matters.backToMatter}</button></p>
    </section>
  )
}
