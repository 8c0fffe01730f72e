import { accessReasons } from '../../../core/records/access.ts'

const { own: _, ...reasons } = accessReasons

export const personal = {
  masked: (count: number) => `个人信息 ${count} 项已掩码。`,
  shown: '正在显示完整的个人信息，离开本页后重新掩码。',
  show: '显示完整',
  hide: '重新掩码',
  title: '显示完整的个人信息',
  lead: '查看会记入审计：谁、什么时候、哪一项行为、什么事由；不记内容。',
  why: '事由',
  reasons,
  text: '说明',
  textHelp: '选择“其他”的应当写明；不要写证件号码等个人信息。',
  cancel: '取消',
  find: '按证件号查找',
  findTitle: '按证件号查找当事人',
  findLead: '号码只用来比对，不保存；查找会记入审计。升级前已经掩码入库的，比对不到。',
  number: '证件号码（完整）',
  findGo: '查找',
  foundNone: '在职责范围内没有找到这个号码的当事人。',
  rowMasked: '个人信息已掩码；没有改动的掩码，重新报送时按原来的内容。',
}
