import { registerOf } from '../../../core/registers/index.ts'
import type { Deps } from '../../deps.ts'
import { tableOf, templateOf } from '../../registers/table.ts'
import { allVersions } from '../../store/registers/versions.ts'
import * as contract from '../contract/registers.ts'
import { serve, type App } from '../serve.ts'
import { sendTable } from '../sheetFiles.ts'

/** Every register as a file that its import takes back. */
export function registerFiles(app: App, deps: Deps): void {
  serve(app, deps, contract.exportRegisterVersions, async ({ params: { register }, query, who, read, reply }) => {
    const on = query.on ?? deps.today()
    const rows = await read(tx => allVersions(tx, { ...query, register, on, near: query.reach === 'near' ? who.organ.path : undefined }))
    const { name } = registerOf(register)
    return await sendTable(reply, `${name}-${on}`, name, tableOf(register, rows), query.format)
  })
  serve(app, deps, contract.registerTemplate, async ({ params: { register }, query, reply }) => {
    const { name } = registerOf(register)
    return await sendTable(reply, `${name}-模板`, name, templateOf(register), query.format)
  })
}
