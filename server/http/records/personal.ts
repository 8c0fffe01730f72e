import { personalValues } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Unopened } from '../../seal/seals.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { findRecord, recordsOfParty } from '../../store/records/records.ts'
import { opened } from '../../store/records/sealed.ts'
import { notFound, refused, type Refused } from '../../store/refused.ts'
import * as contract from '../contract/personal.ts'
import { serve, type App } from '../serve.ts'

/** Who may see personal values of a body whole: the body itself; a supervising office, which gives a reason; nobody else. */
export function mayLook({ organ, roles }: Acting, orgPath: string): 'own' | 'reason' | null {
  if (organ.path === orgPath) return 'own'
  return organ.kind === 'justiceDepartment' && roles.some(role => role === 'clerk' || role === 'chief' || role === 'leader') ? 'reason' : null
}

/** Personal values whole, and persons found by their number. Every look is written down, neither values nor numbers are. */
export function personal(app: App, deps: Deps): void {
  serve(app, deps, contract.lookAtPersonal, async ({ params, body, who, write, read }) => {
    // The values are no part of the answer that is kept for repeated requests.
    const { found } = await write(async tx => {
      const { row, why } = await allowed(tx, who, params.id, body.why)
      const { unopened } = opened(deps.seals, row)
      await audit(tx, who, unopened
        ? { act: 'record.sealRefused', subject: { kind: 'record', id: String(row.id) }, detail: { why: unopened.why, key: unopened.key }, about: row.orgPath }
        : { act: 'record.seenWhole', subject: { kind: 'record', id: String(row.id) }, detail: why, about: row.orgPath })
      return { found: unopened }
    })
    if (found) throw sealRefused(found)
    const { record, unopened } = opened(deps.seals, (await read(tx => findRecord(tx, params.id)))!)
    if (unopened) throw sealRefused(unopened)
    return { items: personalValues(record) }
  })
  serve(app, deps, contract.findPerson, async ({ body: { number, why }, who, write }) => await write(async tx => {
    if (number.includes('*')) throw refused('person.masked', 422, '掩码后的证件号码不能用来查找：同样的掩码可能是不同的人。请填写完整的证件号码。', { errors: [{ field: 'body.number', code: 'masked', says: '请填写完整的证件号码' }] })
    const { latest, total } = await recordsOfParty(tx, deps.seals.blind(number))
    await audit(tx, who, { act: 'records.soughtByNumber', subject: { kind: 'record', id: String(latest ?? '') }, detail: { ...why, found: total }, about: who.viewer.scope?.from ?? who.organ.path })
    return { record: latest, total }
  }))
}

async function allowed(tx: Transaction, who: Acting, id: number, why: { readonly reason: string, readonly text: string } | null) {
  const row = await findRecord(tx, id)
  if (!row) throw notFound('项行政执法行为')
  const may = mayLook(who, row.orgPath)
  if (may === null) throw refused('personal.closed', 403, '当事人的完整个人信息只有作出行为的机关和监督它的机构能够查看（个人信息保护法第6条、第51条）。需要核对的，请联系作出行为的机关。')
  if (may === 'reason' && why === null) throw refused('personal.reason', 422, '查看完整的个人信息应当写明事由。请选择事由后再查看。', { errors: [{ field: 'body.why', code: 'required', says: '请选择事由' }] })
  return { row, why: why ?? { reason: 'own', text: '' } }
}

function sealRefused({ why, key }: Unopened): Refused {
  return why === 'noKey'
    ? refused('seal.noKey', 409, `这一项的个人信息用编号为 ${key} 的密钥封存，本系统现在没有这把密钥，打不开。其他内容不受影响。请系统管理员把这把密钥放回密钥文件后再试。`)
    : refused('seal.changed', 409, '这一项封存的个人信息与它的记录对不上：内容被改动过，或者是从别处移来的，没有打开，已经写入审计。请系统管理员从备份核对。')
}
