import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readTable, writeCsv, writeSheet, type Table } from '../files/sheets.ts'
import { refused } from '../store/refused.ts'

const largestFile = 20 * 1024 * 1024
const mostRows = 20_000

/** The table that a request hands in as `multipart/form-data`, field `file`. */
export async function tableIn(request: FastifyRequest): Promise<{ table: Table, sha256: string, fileName: string }> {
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
  if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused('too.large', 413, `文件超过了${largestFile / 1024 ** 2}MB。请拆成几个文件导入。`) : error
  })
  return { table: await readTable(bytes, mostRows), sha256: createHash('sha256').update(bytes).digest('hex'), fileName: file.filename.slice(0, 200) || '未命名文件' }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

export async function sendTable(reply: FastifyReply, name: string, sheet: string, table: Table, format: 'csv' | 'xlsx') {
  return await reply.type(types[format]).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`)
    .send(format === 'csv' ? writeCsv(table) : await writeSheet(sheet, table))
}
