import { pattern, requirement } from '../../core/norms/index.ts'

const filed = requirement({
  id: 'entrustment-missing-or-expired', cite: '第8条第11项', words: ['委托书', '备案'], kinds: ['penalty', 'licence', 'inspection'],
  title: '受委托执法的委托书没有备案', colour: 'red', fact: 'entrustmentFiled', given: {},
  reading: '细则没有写明何时备案；实施之前没有备案的提示。没有委托书、没有公布的，由处罚法、许可法的规则核对。',
})

export const requirements = [filed]

const letter = pattern({
  id: 'entrustment-not-filed-or-defective', cite: '第8条第11项', words: ['委托书', '备案'], kinds: ['penalty', 'licence', 'inspection'],
  title: '委托书没有备案', colour: 'yellow', pattern: 'defectiveEntrustment', given: { lacks: 'filed', workingDays: 15 },
  reading: '细则没有写明几日内备案；自委托书生效起十五个工作日是本平台的建议。',
})

export const patterns = [letter]
