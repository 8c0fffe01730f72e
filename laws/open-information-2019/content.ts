import { requirement } from '../../core/norms/index.ts'

// 第六条 ── 及时、准确

const mismatch = requirement({
  id: 'publicity-content-mismatch', cite: '第6条第1款', words: ['及时、准确地公开'], kinds: ['penalty', 'licence'],
  title: '公示的内容与决定不一致', colour: 'yellow', fact: 'publishedAsDecided', given: { tolerance: 0.5 },
  reading: '比较文号、决定日期、罚款和单位当事人的名称，没有填报的不比较；罚款以万元公示的，换算为元，相差不到五角的不算。依规遮蔽自然人姓名的，不算。',
})

// 第十五条 ── 个人隐私

const leak = requirement({
  id: 'publicity-personal-data-leak', cite: '第15条', words: ['个人隐私', '不得公开'], kinds: ['penalty', 'licence', 'payment'],
  title: '公示的文本泄露个人信息', colour: 'red', fact: 'privacyKept', given: {},
  reading: '证件号码、手机号码、银行卡号在报送时就会拒收；已经公示的，或者公示了未成年人姓名、个人住址门牌的，由本规则提示（行政处罚另见处罚法第50条）。遮蔽的号码、统一社会信用代码不算。',
})

export const content = [mismatch, leak]
