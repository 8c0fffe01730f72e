import * as contract from '../../server/http/contract/records.ts'
import { listRecords } from '../../server/store/records/list.ts'
import { askingAbout, bareHandler, heading, inTurn, line, type Person } from './asking.ts'

/**
 * Lists and filters over many records, asked by 32 clients over HTTP, beside a bare node:http handler that sends the same SQL to the
 * same database and knows nobody. `./xiezhi bench lists`; `RECORDS=1000000` for a million; `ROUNDS`, `MILLISECONDS` and, of the names below, `ONLY=area,month`.
 */
const counts = (process.env['RECORDS'] ?? '100000').split(',').map(Number)
const how = { rounds: Number(process.env['ROUNDS'] ?? 3), clients: 32, milliseconds: Number(process.env['MILLISECONDS'] ?? 1_000) }
const wanted = process.env['ONLY']?.split(',')

const old = Buffer.from(JSON.stringify(['2024-06-15', 1])).toString('base64url')
const deep = `after=${Buffer.from(JSON.stringify(['2025-03-15', 1])).toString('base64url')}`
const lists: readonly (readonly [string, Person, string])[] = [
  ['latest, county', 'county', ''], ['latest, prefecture', 'prefecture', ''], ['latest, region', 'region', ''],
  ['deep page, county', 'county', deep], ['deep page, region', 'region', deep], ['last pages, region', 'region', `after=${old}`],
  ['kind', 'county', 'kind=penalty'], ['kind, region', 'region', 'kind=licence'], ['body', 'county', 'body=659801-market'], ['body and kind', 'county', 'body=659801-market&kind=penalty'],
  ['area', 'region', 'area=650501'], ['month', 'county', 'from=2026-03-01&to=2026-03-31'], ['month and kind, region', 'region', 'from=2025-03-01&to=2025-03-31&kind=penalty'],
  ['field', 'county', 'field=MARKET'], ['field, region', 'region', 'field=MARKET'], ['item', 'county', 'item=XM-77'], ['item, region', 'region', 'item=XM-77'],
  ['offence', 'region', 'offence=AY-77'], ['fine from–to', 'county', 'fineFrom=5000&fineTo=8000'], ['fine from–to, region', 'region', 'fineFrom=5000&fineTo=8000'],
  ['large fines, region', 'region', 'fineFrom=150000'], ['officer', 'county', `officer=${encodeURIComponent('执659801-market7')}`], ['counterpart', 'region', 'party='],
  ['enterprises', 'county', 'enterprise=true'], ['withdrawn, region', 'region', 'voided=true'], ['red alerts', 'county', 'colour=red'], ['red alerts, region', 'region', 'colour=red'],
  ['two characters', 'county', `text=${encodeURIComponent('交通')}`], ['two characters, region', 'region', `text=${encodeURIComponent('交通')}`],
  ['three characters', 'county', `text=${encodeURIComponent('交通运')}`], ['three characters, region', 'region', `text=${encodeURIComponent('交通运')}`], ['a number, region', 'region', `text=${encodeURIComponent('〕77777号')}`],
  ['kind, month, enterprise', 'county', 'kind=penalty&from=2026-01-01&enterprise=true'], ['area, kind, field', 'region', 'area=650501&kind=penalty&field=MARKET'], ['body, offence, month', 'county', 'body=659801-market&offence=AY-7&from=2025-01-01'],
]
for (const count of counts) {
  const { db, asked, close } = await askingAbout(count)
  const [{ party }] = await db.superuser<[{ party: number }]>`select max(id) as party from enforcement_record`
  console.log(`${how.clients} clients, median of ${how.rounds} × ${how.milliseconds} ms\n${heading}`)
  for (const [name, who, query] of lists) {
    if (wanted && !wanted.includes(name)) continue
    const said = query === 'party=' ? `party=${party}` : query
    const { after, limit, organ: _, ...filter } = contract.listRecords.query.parse(Object.fromEntries(new URLSearchParams(said)))
    const bare = await bareHandler(db.url, who, tx => listRecords(tx, filter, { after, limit }).then(({ rows, ...page }) => ({ items: rows, ...page })))
    console.log(line(name, await inTurn(asked(who, `/api/records?${said}`), bare.load, how)))
    await bare.close()
  }
  await close()
}
process.exit(0)
