import type { Matter } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { Papers } from '../matters/Papers.tsx'
import { CaseFile } from './CaseFile.tsx'
import { MatterDrafts } from './MatterDrafts.tsx'

/** 文书: what is being written, what was issued, and all of it as one PDF. */
export function PapersTab({ matter }: { matter: Matter }) {
  const supervised = isSupervised(useActingOrgan())
  return (
    <>
      <MatterDrafts matter={matter.id} />
      <Papers matter={matter} />
      {!supervised && matter.papers.length > 0 && <div className="panel-body"><CaseFile matter={matter.id} /></div>}
    </>
  )
}
