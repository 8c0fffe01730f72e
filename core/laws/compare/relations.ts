import type { OrganRelation, SupervisionLine } from '../../norms/index.ts'
import { onCapability, value, type Pack, type Question, type Value } from './question.ts'

type By = NonNullable<SupervisionLine['by']>

/** Whom a law lets supervise an organ in this relation; `elsewhere` and `unrelated` are everybody's refusals and no line. */
const over = (relations: readonly OrganRelation[], by?: readonly By[]) => ({ law, account }: Pack): readonly Value[] =>
  account.lines.filter((_, at) => {
    const line = law.lines[at]!
    return relations.includes(line.over) && (by === undefined || line.by === undefined || by.includes(line.by))
  }).map(({ says, cite, reading }) => value(says, cite, reading))

const governments = ['government', 'justiceDepartment'] as const

/** §2: who supervises whom. */
export const ofRelations: readonly Question[] = [
  { key: 'government.lowerGovernment', ask: '人民政府能否监督下级人民政府？', of: over(['lowerGovernment'], governments) },
  { key: 'government.ownDepartment', ask: '人民政府能否监督所属部门？', of: over(['ownDepartment'], governments) },
  { key: 'government.lowerGovernmentDepartment', ask: '能否直接监督下级人民政府的部门？', of: over(['lowerGovernmentDepartment'], governments) },
  { key: 'department.lowerDepartment', ask: '部门能否监督下级部门？', of: over(['lowerDepartment'], ['department']) },
  { key: 'dispatchedOrgan', ask: '派出机关由谁监督？', of: over(['dispatchedOrgan']) },
  { key: 'dispatchedBody', ask: '派出机构由谁监督？', of: over(['dispatchedBody']) },
  { key: 'ownInstitution', ask: '所属机构由谁监督？', of: over(['ownInstitution']) },
  { key: 'authorizedOrganization', ask: '法律、法规、规章授权的组织由谁监督？', of: over(['authorizedOrganization', 'organizationAuthorizedByRule']) },
  { key: 'entrustedOrganization', ask: '受委托的组织由谁监督？', of: over(['entrustedOrganization', 'entrustedByOwnDepartment']) },
  { key: 'verticalOrgan', ask: '垂直管理的机关由谁监督？', of: over(['verticalOrgan', 'upperLedOrgan']) },
  { key: 'township', ask: '乡镇人民政府、街道办事处由谁监督？', of: over(['township']) },
  { key: 'justiceStation', ask: '司法所做什么？', of: ({ law, account }) => account.lines.filter((_, at) => law.lines[at]?.by === 'justiceStation').map(({ says, cite }) => value(says, cite)) },
  { key: 'government.through', ask: '人民政府的监督由谁具体承担？', of: through(governments) },
  { key: 'department.through', ask: '部门的监督由谁具体承担？', of: through(['department']) },
  { key: 'organization', ask: '机构、指导和职责分工还有什么规定？', of: onCapability('ORG') },
  { key: 'jurisdiction', ask: '能否直接监督、指定监督，监督机关之间有争议怎么办？', of: onCapability('JURIS') },
]

function through(by: readonly By[]) {
  return ({ law, speech }: Pack): readonly Value[] => {
    const lines = law.lines.filter((line) => line.effect === 'supervises' && by.includes(line.by))
    const bodies = [...new Set(lines.flatMap((line) => line.effect === 'supervises' ? [line.through] : []))]
    return bodies.map((body) => value(speech.actor(body), lines.find((line) => line.effect === 'supervises' && line.through === body)!.cite))
  }
}
