import type { MasterImport } from '../../../server/http/contract/index.ts'

const number = (count: number): string => count.toLocaleString('zh-CN')

export const masterData = {
  title: (name: string) => `导入${name}`,
  names: { officers: '人员', credentials: '证件', entrustments: '委托', empowered: '赋权事项', areas: '行政区划', calendar: '放假日期' },
  notYours: {
    officers: '人员由承办人、科长或者机关的法规科导入。', credentials: '证件由司法行政部门的承办人、科长导入。', entrustments: '委托由委托机关的法规科或者本级司法行政部门导入。',
    empowered: '赋权事项由本级司法行政部门的承办人、科长或者本地区的系统管理员导入。', areas: '行政区划由本级司法行政部门的承办人、科长或者本地区的系统管理员导入。', calendar: '放假日期由科长或者系统管理员导入。',
  },
  lead: {
    officers: '一行一名人员。已经登记的，只续上任职变动和法律职业资格，不改写已有的登记。机关一列留空的，是本机关。',
    credentials: '一行一本在别处制发的证件。先有人员，再导入证件。编号已经登记的，只续上延续和状态变化；由本平台办件制发或者处理的，在办件中办理。',
    entrustments: '一行一份委托书，事项之间用分号。已经登记的，只补公布、备案和终止。',
    empowered: '一行一项乡镇街道承接的赋权事项。已经登记的，只补收回。',
    areas: '一行一个区划，到乡镇、街道为止；上级在前在后都可以。适用的法规和日历与上级区划相同。已经登记的，可以改名称、补生效日和失效日。扫码入企启用日、夜间时段在“权责与裁量清单”的“地区设置”中导入，可以用同一个文件。',
    calendar: '一行一天：放假的，或者调休上班的；平常的周末和工作日不用写。同一地区、同一年、同一文件的各行合成一份放假通知，正在走的期限随之重算；会不会有期限提前，录入以后在“日历”中看。地区的文件只写地区自己的，不重复全国的。少一天期限就会算错，所以有一行要改的，整个文件都不写入。',
  },
  back: { officers: '人员', credentials: '证件', entrustments: '执法主体名录', empowered: '执法主体名录', areas: '执法主体名录', calendar: '日历' },
  exported: { officers: '导出人员', credentials: '导出证件', entrustments: '导出委托', empowered: '导出赋权事项', areas: '导出行政区划', calendar: '导出放假日期' },
  exportedHelp: '列与导入相同，改好之后可以再导入。只导出你看得见的。',
  added: '新登记', changed: '续登', unchanged: '没有变化', wrong: '需要修改',
  written: ({ added, changed }: MasterImport) => `已写入：新登记${number(added)}行，续登${number(changed)}行。`,
  toRegister: '看登记',
  nothing: '文件与登记一致，没有要写入的。',
  what: { added: '新登记', changed: '续登' },
}
