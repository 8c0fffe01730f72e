import { articleOf } from '../citation.ts'
import type { Law } from '../law.ts'
import { namedParts } from '../named.ts'
import { capabilities, citeOf, isProvisionId, type Provision } from '../provision.ts'
import type { LawText } from '../../texts/index.ts'
import { error, type Finding } from './finding.ts'

/** Each statement of the text once, in its order, and what answers it is there and rests on the same article. */
export function provisionFindings(law: Law): Finding[] {
  const { provisions = [] } = law
  const parts = namedParts(law)
  const ids = provisions.map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...[...new Set(twice)].map((id) => finding(id, 'provision.twice', `${id} 写了不止一次：每一项规定只有一个答案`)),
    ...provisions.flatMap((provision) => ofProvision(provision, parts)),
    ...outOfOrder(provisions),
  ]
}

function ofProvision(provision: Provision, parts: ReturnType<typeof namedParts>): Finding[] {
  const { id, capability } = provision
  if (!(capability in capabilities)) return [finding(id, 'provision.capability', `${id} 的能力 ${capability} 不在清单之中`)]
  if (!isProvisionId(id)) return [finding(id, 'provision.form', `${id} 不是规定的编号：应当写作 nx-25-1a 或者 xj-27-1-4，依次为条、款、项`)]
  if (provision.state === 'excused') return []
  const unknown = provision.by.filter((name) => !parts.has(name))
  if (unknown.length > 0) return unknown.map((name) => finding(id, 'provision.part', `${id} 由“${name}”回答，法规包里没有这一部分`))
  const cites = provision.by.flatMap((name) => parts.get(name)!.cites)
  const article = articleOf(citeOf(id))
  if (cites.length === 0 || cites.some((cite) => articleOf(cite) === article)) return []
  return [finding(id, 'provision.article', `${id} 是${article}的规定，回答它的“${provision.by.join('、')}”却引${[...new Set(cites)].join('、')}：请核对`)]
}

function outOfOrder(provisions: readonly Provision[]): Finding[] {
  const articles = provisions.filter(({ id }) => isProvisionId(id)).map(({ id }) => ({ id, number: Number(id.split('-')[1]!.replace(/z.*/, '')) }))
  return articles.filter(({ number }, index) => index > 0 && number < articles[index - 1]!.number)
    .map(({ id }) => finding(id, 'provision.order', `${id} 不在条文的顺序上`))
}

const finding = (id: string, code: string, says: string): Finding => error(code, `规定 ${id}`, isProvisionId(id) ? citeOf(id as Provision['id']) : undefined, says)

/** Every article, paragraph and item of the official text has its provision, and every provision its place there. */
export function provisionTextFindings(law: Law, text: LawText | undefined): Finding[] {
  if (!text || !law.provisions) return []
  const stated = new Set(law.provisions.filter(({ id }) => isProvisionId(id)).map(({ id }) => citeOf(id) as string))
  const units = unitsOf(text)
  const there = new Set(units)
  return [
    ...units.filter((cite) => !stated.has(cite)).map((cite) => error('provision.missing', '条文', cite, `${cite}没有写明怎样回答：请在 provisions 中加一项`)),
    ...[...stated].filter((cite) => !there.has(cite)).map((cite) => error('provision.nowhere', '条文', cite, `正式文本没有${cite}，provisions 中却有它的答案`)),
  ]
}

const unitsOf = (text: LawText): string[] => text.articles.flatMap(({ number, suffix, paragraphs }) => paragraphs.flatMap(({ items }, paragraph) => {
  const cite = `第${number}条${suffix ? `之${suffix}` : ''}第${paragraph + 1}款`
  return [cite, ...items.map((_, item) => `${cite}第${item + 1}项`)]
}))
