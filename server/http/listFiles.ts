import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Day } from '../../core/norms/index.ts'
import { asCsv, asWorkbook, type ListFile } from '../files/listFiles.ts'

interface Sending { readonly as: 'csv' | 'xlsx', readonly day: Day, readonly total: number, readonly about: boolean }

/** Sends a list as a file that is written while it is read; `x-rows` says how many rows there will be, `10000+` where there are more. */
export async function sendList(reply: FastifyReply, file: ListFile, { as, day, total, about }: Sending): Promise<FastifyReply> {
  void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${file.name}-${day}.${as}`)}`).header('x-rows', about ? `${total}+` : String(total))
  return as === 'csv'
    ? await reply.type('text/csv; charset=utf-8').send(Readable.from(asCsv(file)))
    : await reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(Readable.fromWeb(asWorkbook(file) as never))
}
