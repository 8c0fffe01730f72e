/** Files of a world that no page takes in: places, people with their credentials, letters of entrustment, items of townships, what was done of standing duties. */
export const areaColumns = ['区划代码', '名称', '上级区划', '层级', '适用的日历和法规'] as const
export const officerColumns = ['机关', '姓名', '职责', '法制审核人员', '任职日期', '离职情形', '离职日期', '证件编号', '有效期自', '有效期至', '证件状态变化', '近亲属证件号码'] as const
export const letterColumns = ['委托机关', '受委托组织', '委托书文号', '行为种类', '事项', '罚款限额', '自', '至', '公布日期', '备案日期'] as const
export const empoweredColumns = ['乡镇、街道', '事项编码', '事项名称', '行为种类', '原实施部门', '赋权决定', '自'] as const
export const fulfilmentColumns = ['机关', '法规', '职责', '期次', '履行日期', '说明'] as const
