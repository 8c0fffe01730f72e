import { Button } from 'antd'
import { useState } from 'react'
import type { OptionOut, preparePaper } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, reach, type Given } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import type { ActBody } from '../matters/actBody.ts'
import { words } from '../words/index.ts'

/** What an act hands in, as a document for one's own seal, made from what stands in the form. Nothing is handed in by it. */
export function PaperPrepared({ matter, option, body }: { matter: string; option: OptionOut; body: ActBody }) {
  const organ = useActingOrgan()?.organ.id
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const prepare = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const given: Given<typeof preparePaper> = { params: { id: matter }, query: { organ, format: 'docx' }, body }
      const response = await reach(addressOf('/api/matters/:id/papers/prepared', given), { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-xiezhi': '1' } })
      save(await response.blob(), `${option.label.replace(/^提交/u, '')}.docx`)
    } catch (thrown) {
      setError(thrown as Error)
    } finally {
      setBusy(false)
    }
  }
  return <><Button onClick={() => void prepare()} loading={busy}>{words.caseFiles.prepare}</Button>{error && <TroubleNotice error={error} />}</>
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
