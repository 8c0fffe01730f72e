import type { Transaction } from '../../database/connect.ts'

/** The next number of an organ in a kind and a year. Its row stays locked until the end of the transaction, so none is lost or used twice. */
export async function nextNumber(tx: Transaction, organId: string, kind: string, year: number): Promise<number> {
  const [row] = await tx<[{ last: number }]>`
    insert into counter (organ_id, kind, year, last) values (${organId}, ${kind}, ${year}, 1)
    on conflict (organ_id, kind, year) do update set last = counter.last + 1 returning last`
  return row.last
}
