import type { SupervisionLine } from '../../core/norms/index.ts'

const byAnalogy = '部门对所属机构、派出机构，垂直管理或者以上级部门领导为主的部门对下级部门，参照国家条例有关规定执行'
const local = '只监督遵守和执行法律、政策的情况；发现的问题须及时告知其上一级主管部门，告知前不得结案'
const localReading = '国家条例对这类机关只写了监督和告知：首次文书须有地方规定为据，并作标注；决定书的依据由承办人填写。'

export const lines: readonly SupervisionLine[] = [
  // 第二条 ── 县级以上人民政府的监督线

  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第2条', words: ['本级人民政府所属部门'] },
  { effect: 'supervises', by: 'government', over: 'dispatchedOrgan', through: 'justiceDepartment', notBelow: 'county', cite: '第2条', words: ['派出机关'] },
  { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', notBelow: 'county', cite: '第2条', words: ['下级人民政府'] },
  {
    effect: 'supervises', by: 'government', over: 'authorizedOrganization', through: 'justiceDepartment', notBelow: 'county',
    cite: '第2条', words: ['法律法规授权的具有管理公共事务职能的组织'],
  },

  // 第六条第二款 ── 司法所

  {
    effect: 'assists', by: 'justiceStation', over: 'township', cite: '第6条第2款', words: ['司法所协助'],
    says: '司法所只协助监督，不以自己的名义立案和制发文书：请报县级人民政府司法行政部门',
  },

  // 第四十二条 ── 部门的监督，垂直管理的机关

  { effect: 'supervises', by: 'department', over: 'ownInstitution', through: 'supervisionOffice', cite: '第42条第1款', words: ['所属机构', '参照'], says: byAnalogy },
  { effect: 'supervises', by: 'department', over: 'dispatchedBody', through: 'supervisionOffice', cite: '第42条第1款', words: ['派出机构', '参照'], says: byAnalogy },
  { effect: 'supervises', by: 'department', over: 'verticalOrgan', through: 'supervisionOffice', cite: '第42条第1款', words: ['实行垂直管理的部门', '参照'], says: byAnalogy },
  {
    effect: 'supervises', by: 'department', over: 'upperLedOrgan', through: 'supervisionOffice',
    cite: '第42条第1款', words: ['以上级部门领导为主的部门', '参照'], says: byAnalogy,
  },
  {
    effect: 'supervises', by: 'government', over: 'verticalOrgan', through: 'justiceDepartment', notBelow: 'county',
    cite: '第42条第2款', words: ['垂直管理', '遵守和执行法律和政策情况', '及时告知'], says: local, reading: localReading,
  },
  {
    effect: 'supervises', by: 'government', over: 'upperLedOrgan', through: 'justiceDepartment', notBelow: 'county',
    cite: '第42条第2款', words: ['以上级部门领导为主', '遵守和执行法律和政策情况', '及时告知'], says: local, reading: localReading,
  },
  {
    effect: 'guides', by: 'department', over: 'lowerDepartment', notBelow: 'prefecture', cite: '第42条第3款', words: ['设区的市级以上人民政府部门', '督促指导'],
    says: '国家条例只写上级部门对下级部门督促指导；地方规定有监督权的照地方规定，撤销等决定宜由司法行政部门报人民政府作出',
  },

  { effect: 'excluded', over: 'unrelated', cite: '第2条', words: ['行政系统内部监督'], says: '监督在行政系统内部进行，只及于本级部门、派出机关、下级人民政府和授权的组织' },
]
