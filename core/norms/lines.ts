import type { Actor } from './actors.ts'
import type { Cite } from './citation.ts'

/** The government's own line (through its 司法行政部门), or that of a department. */
export type Line = 'government' | 'department'
export type Above = 'always' | 'ifSilent'

/** 国家、省级、设区的市级（自治州、地区）、县级、乡级. */
export type Level = 'nation' | 'region' | 'prefecture' | 'county' | 'township'

/** What one organ is to another that would supervise it. A law speaks of some of these; `core/authority` tells which hold on a day. */
export type OrganRelation =
  | 'lowerGovernment' // 下级人民政府
  | 'ownDepartment' // 本级人民政府所属工作部门
  | 'lowerGovernmentDepartment' // 下级人民政府的工作部门
  | 'lowerDepartment' // 本系统的下级工作部门
  | 'dispatchedOrgan' // 本级人民政府的派出机关
  | 'dispatchedBody' // 本机关设置的派出机构
  | 'ownInstitution' // 本机关所属机构
  | 'authorizedOrganization' // 法律、法规授权的组织
  | 'organizationAuthorizedByRule' // 规章授权的组织
  | 'entrustedOrganization' // 受本机关委托的组织
  | 'entrustedByOwnDepartment' // 受所属工作部门委托的组织
  | 'verticalOrgan' // 垂直管理的机关：对所在地人民政府、对系统内上级
  | 'upperLedOrgan' // 双重领导并以上级部门领导为主的机关
  | 'township' // 所辖乡镇人民政府、街道办事处
  | 'unrelated' // 没有上述任何一种关系
  | 'elsewhere' // 不在本法规施行的区域

interface StatedLine {
  readonly over: OrganRelation
  readonly cite: Cite
  readonly words: readonly [string, ...string[]]
  readonly reading?: string
}

/** Who may supervise whom, through which body. */
export interface SupervisingLine extends StatedLine {
  readonly effect: 'supervises'
  /** `justiceDepartment`: the law gives the power to it and not to its government. */
  readonly by: 'government' | 'department' | 'justiceDepartment'
  /** Who does the work for it. */
  readonly through: Actor
  /** 县级以上, 设区的市级以上: the lowest level of a supervisor. */
  readonly notBelow?: Level
  /** 法律、法规另有规定的，从其规定: it gives way where the organ is said to stand under another law. */
  readonly yields?: true
  /** What an official must know when a matter is opened on this line. */
  readonly says?: string
}

/**
 * Where this law gives no power to issue papers. `guides`: 督促指导 only. `assists`: for another body. `excluded`: this law
 * keeps out, whoever would supervise if `by` is left out; a law above may still reach there.
 */
export interface WithheldLine extends StatedLine {
  readonly effect: 'guides' | 'assists' | 'excluded'
  readonly by?: 'government' | 'department' | 'justiceDepartment' | 'justiceStation'
  readonly notBelow?: Level
  /** It keeps out because other laws rule such organs: on the ground of one of those somebody may supervise. */
  readonly yields?: true
  readonly says: string
}

/** A line of supervision (监督关系). */
export type SupervisionLine = SupervisingLine | WithheldLine
