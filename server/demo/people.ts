import type { PostRole } from '../store/posts.ts'
import { demoOrgans, type DemoOrgan } from './places.ts'

/** One password for every demonstration account; it is printed where they are. */
export const demoPassword = 'xiezhi-2026'

export interface DemoPerson {
  readonly login: string
  readonly name: string
  readonly organ: DemoOrgan
  readonly roles: readonly PostRole[]
  /** Credential that the person holds. */
  readonly credential: 'enforcement' | 'supervision' | null
}

/** 赵一, 钱二 …: the surname by the post, the given name by the place. Nobody is meant. */
const givenNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千']
const placeOf = (organ: DemoOrgan): string => organ.areaCode
const places = [...new Set(demoOrgans.map(placeOf))]
const named = (surname: string, organ: DemoOrgan): string => surname + givenNames[places.indexOf(placeOf(organ))]!

interface DemoPost { readonly what: string, readonly surname: string, readonly roles: readonly PostRole[], readonly credential: DemoPerson['credential'] }

function postsAt(organ: DemoOrgan): DemoPost[] {
  const what = organ.id.slice(organ.areaCode.length + 1)
  switch (organ.kind) {
    case 'government': return organ.level === 'township' ? agencyPosts(what, '郑') : [{ what: 'government', surname: '周', roles: ['leader'], credential: null }]
    case 'justiceDepartment': return [
      { what: 'clerk', surname: '赵', roles: ['clerk'], credential: 'supervision' },
      { what: 'clerk2', surname: '钱', roles: ['clerk'], credential: 'supervision' },
      { what: 'chief', surname: '孙', roles: ['chief'], credential: 'supervision' },
      { what: 'leader', surname: '李', roles: ['leader'], credential: null },
      ...(organ.superiorId === null ? [{ what: 'operator', surname: '吴', roles: ['operator'] as const, credential: null }] : []),
    ]
    case 'justiceStation': return [{ what, surname: '王', roles: ['clerk'], credential: 'supervision' }]
    default: return agencyPosts(what, { market: '冯', transport: '陈', agriculture: '褚', emergency: '卫' }[what] ?? '蒋')
  }
}

/** The legal office, and an officer who signs in by himself. */
function agencyPosts(what: string, surname: string): DemoPost[] {
  return [
    { what, surname, roles: ['agencyLegal'], credential: 'enforcement' },
    { what: `${what}-officer`, surname: `${surname}小`, roles: ['officer'], credential: 'enforcement' },
  ]
}

export const demoPeople: readonly DemoPerson[] = demoOrgans.flatMap(organ => postsAt(organ).map(({ what, surname, roles, credential }) =>
  ({ login: `${organ.areaCode}-${what}`, name: named(surname, organ), organ, roles, credential })))
