import { lexemesOf, queryOf } from '../../core/search/index.ts'
import { actFor } from '../../server/identity/acting.ts'
import { find } from '../../server/store/search.ts'
import { findAccount } from '../../server/store/people/accounts.ts'
import { reading } from '../../server/store/within.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { office } from '../office.ts'

/** How long it takes to find things among many, beside a search for the same words without an index in the same run. */

const [things, batch, rounds] = [Number(process.env['THINGS'] ?? 300_000), 5_000, 9]
const { db, deps } = await office('2026-07-13')
const next = numbersFrom(7)
const syllables = [...'甲乙丙丁戊己庚辛交通运输市场监督管理农业农村应急环境水利文化旅游卫生健康教育商贸工业建设']
const word = (length: number) => Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join('')
const paths = ['/650000-gov/659801-gov/659801-market/', '/640000-gov/649801-gov/649801-market/', '/422800-gov/422891-gov/422891-transport/']

const filling = performance.now()
for (let at = 0; at < things; at += batch) {
  const rows = Array.from({ length: Math.min(batch, things - at) }, (_, index) => {
    const [title, note] = [`某市监罚案〔2026〕${at + index}号`, `${word(8)}有限公司`]
    return { kind: 'record', subject: String(at + index), office_path: paths[index % 3], title, note, words: lexemesOf(`${title} ${note}`) }
  })
  await db.superuser`
    insert into search_entry (kind, subject, office_path, title, note, on_day, words)
    select kind, subject, office_path, title, note, '2026-01-01', array_to_tsvector(words)
    from jsonb_to_recordset(${db.superuser.json(rows as never)}) as r(kind text, subject text, office_path text, title text, note text, words text[])`
}
await db.superuser`analyze search_entry`
console.log(`${things} 条，编入 ${(things / (performance.now() - filling) * 1000).toFixed(0)} 条/秒`)

const [account] = await db.superuser<{ id: string }[]>`select id from account where login = '422891-clerk'`
const { viewer } = await actFor(db.sql, (await findAccount(db.sql, account!.id, '2026-07-13'))!, undefined)
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  return median(times)
}

for (const text of ['交通', '交通运输', '2026〕777', '丁', '没有的词组']) {
  const found = await timed(() => reading(deps.sql, viewer, tx => find(tx, queryOf(text)!, text, 5)))
  const scanned = await timed(() => db.superuser`select kind from search_entry where (title like ${`%${text}%`} or note like ${`%${text}%`}) and office_path >= ${viewer.scope!.from} and office_path < ${viewer.scope!.to} limit 5`)
  const all = await timed(() => db.superuser`select count(*) from search_entry where (title like ${`%${text}%`} or note like ${`%${text}%`}) and office_path >= ${viewer.scope!.from} and office_path < ${viewer.scope!.to}`)
  console.log(`${text}\t找到 ${found.toFixed(1)} ms\t无索引取五条 ${scanned.toFixed(1)} ms\t无索引数完 ${all.toFixed(1)} ms（×${(all / found).toFixed(0)}）`)
}
process.exit(0)
