import { useParams } from '@tanstack/react-router'
import type { getPaperTemplate, TemplateDetail } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import './Templates.css'

const says = words.templates

/** One kind of paper: how it is worded here, checked and tried before it serves. */
export function TemplatePage() {
  const { role = '' } = useParams({ strict: false })
  const known = useAsk<typeof getPaperTemplate>('/api/paper-templates/:role', { params: { role } })
  return <div className="page" data-page="template"><Answer of={known} lines={8} whole>{(answer) => <One template={answer} />}</Answer></div>
}

function One({ template }: { template: TemplateDetail }) {
  const { names, citation, source, version, by } = template
  return (
    <>
      <p className="quiet no-print"><Link to={addresses.templates()}>‹ {says.back}</Link></p>
      <PageHead title={names.join('、')} />
      <p className="spaced">
        <span>{says.source[source]}{version !== null && ` ${says.version(version)}`}{source === 'above' && by && `，${says.byOrgan(by.name)}`}</span>
        <Cite {...citation} named />
      </p>
      {!template.mayEdit && <p className="quiet">{says.mayNot}</p>}
      <TemplateEditor key={`${template.role}${template.versions.length}`} template={template} />
    </>
  )
}
