import { chineseDay } from '../../periods/index.ts'
import { rankNames } from '../words.ts'
import { normsOf, onCapability, proceedingOf, value, type Pack, type Question, type Value } from './question.ts'

/** §1: the law itself. */
export const ofTheDocument: readonly Question[] = [
  { key: 'rank', ask: '是什么位阶的文件？', of: ({ law }) => [value(rankNames[law.rank])] },
  { key: 'adopted', ask: '由谁、何时制定？', of: adopted },
  { key: 'basis', ask: '制定时写明依据哪些上位法？', of: ({ law }) => (law.enacted?.basis ?? []).map((title) => value(`《${title.replace(/[《》]/g, '')}》`)) },
  { key: 'effective', ask: '何时施行？', of: ({ law: { inForce } }) => [value(chineseDay(inForce.from), inForce.cite, inForce.reading)] },
  { key: 'expires', ask: '有效期到何时？', of: ({ law: { inForce } }) => inForce.to ? [value(`至${chineseDay(inForce.to)}`, inForce.cite, inForce.reading)] : [] },
  { key: 'externalRefs', ask: '哪些规则留给别的规定？', of: leftToOthers },
  { key: 'actTypes', ask: '列举了哪些行政执法行为？', of: ({ law: { enforcementActs } }) =>
    enforcementActs ? [value(`${enforcementActs.names.join('、')}${enforcementActs.open ? '等（未尽列举）' : '（封闭列举）'}`, enforcementActs.cite)] : [] },
  { key: 'excluded', ask: '哪些监督不适用本法？', of: excluded },
  { key: 'normativeDocsInScope', ask: '是否监督行政规范性文件？', of: normativeDocuments },
  { key: 'terms', ask: '怎样称呼监督的机关和被监督的机关？', of: names },
  { key: 'counting', ask: '“日”怎么计算？', of: ({ law: { counting } }) => [value(counting.reading)] },
]

function adopted({ law: { enacted } }: Pack): readonly Value[] {
  if (!enacted) return []
  const { by, on, promulgatedOn, amendedOn } = enacted
  return [
    value(on ? `${by}于${chineseDay(on)}通过` : `${by}制定`),
    ...(promulgatedOn ? [value(`${chineseDay(promulgatedOn)}公布`)] : []),
    ...(amendedOn ? [value(`${chineseDay(amendedOn)}修正`)] : []),
  ]
}

function leftToOthers(pack: Pack): readonly Value[] {
  return [
  ...pack.law.external.filter(({ about }) => about === undefined).map(({ refersTo, resolved, cite }) => value(`${refersTo}${resolved ? '' : '（未录入）'}`, cite)),
  ...[...normsOf(pack, 'duty'), ...normsOf(pack, 'power'), ...normsOf(pack, 'standing')].flatMap(({ delegated, cite }) =>
    delegated ? [value(`${delegated.what}，由${delegated.to}规定`, cite)] : []),
]
}

function excluded({ law, account }: Pack): readonly Value[] {
  return [
  ...law.external.filter(({ about }) => about !== undefined).map(({ says, cite }) => value(says, cite)),
  ...account.lines.filter((_, at) => law.lines[at]?.effect === 'excluded' && !['unrelated', 'elsewhere'].includes(law.lines[at].over)).map(({ says, cite }) => value(says, cite)),
]
}

function normativeDocuments(pack: Pack): readonly Value[] {
  const own = proceedingOf(pack, 'normativeDocument')
  const elsewhere = pack.law.external.find(({ about }) => about === 'normativeDocument')
  return own ? [value(`是：${own.title}`, own.cite)] : elsewhere ? [value(`否：依照${elsewhere.refersTo}`, elsewhere.cite)] : onCapability('NORMDOC')(pack)
}

function names({ law: { terms } }: Pack): readonly Value[] {
  return [terms['supervisionAuthority'], terms['supervisionOffice'], terms['supervisedAgency']].flatMap((name) => name === undefined ? [] : [value(name)])
}
