import type { Deps } from '../deps.ts'
import { sha256Of } from '../files/hash.ts'
import { evidenceWith, noteDamage } from '../store/evidence/evidence.ts'
import { notify } from '../store/reminders/notices.ts'
import { dueForCheck, isNamed, noteCheck, sweepBefore, sweepUploads } from '../store/evidence/uploads.ts'
import { within, worker } from '../store/within.ts'

/** Removes what was handed in and never used: the rows after a week, then the bytes that no row names. */
export async function sweepStoredFiles({ sql, files, now }: Deps): Promise<void> {
  await within(sql, worker, async tx => {
    const staying = await sweepUploads(tx, now())
    for (const id of await files.incomingIds()) if (!staying.has(id)) await files.forget(id)
    for await (const sha256 of files.agedBefore(sweepBefore(now()))) if (!await isNamed(tx, sha256)) await files.drop(sha256)
  })
}

/** Of one day: what a disk reads in some minutes. The rest waits for tomorrow. */
const bytesADay = 50 * 1024 ** 3
const filesADay = 5000

/** Compares what was not compared for a month. Damage is told to the office at once, and stands in the custody of the evidence. */
export async function checkStoredFiles({ sql, files, now, log }: Deps): Promise<void> {
  let left = bytesADay
  for (const { sha256, bytes } of await within(sql, worker, tx => dueForCheck(tx, now(), filesADay))) {
    if ((left -= bytes) < 0) return
    const intact = await sha256Of(files.pathOf(sha256)).then(hash => hash === sha256, () => false)
    await within(sql, worker, async tx => {
      await noteCheck(tx, sha256, intact, now())
      if (intact) return
      log.error({ sha256 }, 'a kept file is damaged or gone')
      for (const { id, number, name, matterId, officeId } of await evidenceWith(tx, sha256)) {
        await noteDamage(tx, id, false)
        await notify(tx, { matterId, organId: officeId, key: `damaged:${id}:${now().toISOString().slice(0, 10)}`, says: `证据${number}“${name}”的文件与入卷时的哈希不一致，或者已经丢失。请从备份恢复，并在保管链中说明。` })
      }
    })
  }
}
