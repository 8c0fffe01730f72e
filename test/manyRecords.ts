import { formatOf } from '../core/records/index.ts'
import { numbersFrom, type Random } from '../server/generate/seeded.ts'

const header = formatOf('penalty').columns.map(({ name }) => name)
const bodies = ['659801-market', '659801-transport', '659802-market', '422891-market', '422891-agriculture', '150891-emergency']
const day = (number: number): string => new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
/** Day 0 is a Monday: decisions are made from Monday to Friday. */
const weekday = (number: number): number => number - Math.max(0, number % 7 - 4)

/** A CSV file of so many ordinary penalties, all sixty columns, one in fifty with something that breaks the law, one in two hundred with a wrong cell. */
export async function* manyPenalties(count: number, seed: number, sourceSystem = '办案系统'): AsyncGenerator<Buffer> {
  const next = numbersFrom(seed)
  yield Buffer.from(`${header.join(',')}\n`)
  let text = ''
  for (let number = 1; number <= count; number++) {
    text += `${row(number, next, sourceSystem)}\n`
    if (text.length > 65_536 || number === count) {
      yield Buffer.from(text)
      text = ''
    }
  }
}

function row(number: number, next: Random, sourceSystem: string): string {
  const filed = Math.floor(next() * 600)
  const decided = weekday(filed + 22 + Math.floor(next() * (next() < 0.02 ? 200 : 50)))
  const body = bodies[number % bodies.length]!
  const fine = 100 * (1 + Math.floor(next() * 200))
  const cells: Record<string, string | number> = {
    rowAction: 'A', sourceSystem, sourceRecordId: `2024-${number}`, actionNo: `市监罚案〔2024〕${number}号`, procedureType: 'ORDINARY',
    bodyCode: body, fieldCode: 'MARKET', itemCode: `SCJG-CF-${number % 300}`, offenceCode: `${number % 300}-01`, sourceType: 'COMPLAINT',
    partyType: 'ORG', name: `某某商贸第${number}有限公司`, uscc: '91350100M000100Y43', legalRep: '张某', isEnterprise: 'Y', areaCode: body.slice(0, 6), placeAreaCode: body.slice(0, 6),
    placeCode: `${body.slice(0, 6)}-${number % 1000}`, actAt: `${day(filed)} 10:30`, actEndedAt: day(filed), clueReceivedAt: day(filed), discoveredAt: day(filed), caseFiledAt: day(filed),
    priorNoticeAt: day(decided - 8), decidedAt: day(decided), decisionNo: `市监罚〔2024〕${number}号`, decisionResult: 'PENALISE', penaltyKindsText: 'FINE;CONFISCATE_GAINS',
    fineAmount: next() < 0.005 ? 'abc' : fine, illegalGains: 320, confiscatedGains: 320, confiscatedGoodsValue: 0, goodsValue: 900, benchmarkId: 'BJ-0312', tierCode: 'T2',
    circumstances: 'LIGHT', facts: 'FIRST;CORRECTED', discretionReason: '初次违法、货值较小、主动下架并配合调查', violationFact: '经营超过保质期的食品',
    penaltyContent: `罚款${fine}元、没收违法所得320元`, complex: 'N', publicInterest: 'N', officer1CertNo: `执${body}`, officer2CertNo: `执${body}-officer`,
    servedAt: day(decided + 2), executedAt: day(decided + 10), closedAt: day(decided + 12), publishedAt: day(decided + 5), recordedAt: `${day(decided)} 17:20`,
  }
  return header.map(name => cells[name] ?? '').join(',')
}
