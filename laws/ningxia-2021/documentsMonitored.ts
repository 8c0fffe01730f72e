import { pattern, recordKinds } from '../../core/norms/index.ts'

// 第十八条至第二十条 ── 登记在册的行政规范性文件，不论是否办理备案事项

const reviewed = pattern({
  id: 'normative-document-no-legality-review', cite: '第18条', words: ['制定发布行政规范性文件之前', '合法性和适当性审查'], kinds: recordKinds,
  title: '规范性文件发布前没有合法性审查', colour: 'red', pattern: 'documentNotReviewed', given: { of: 'all' },
  reading: '发布当日审查的，算作发布之前；审查结论是不合法而仍然发布的，也提示。',
})

const filed = pattern({
  id: 'normative-document-not-filed', cite: '第19条第3款', words: ['发布之日', '三十日内', '报送备案'], kinds: recordKinds,
  title: '规范性文件三十日内没有全部报送备案', colour: 'red', pattern: 'documentNotFiled', given: { days: 30, with: 'all' },
  reading: '自公开发布之日起算，不是成文之日；两个备案机关都要报到，联合制定的由主办部门报送。',
})

const corrected = pattern({
  id: 'normative-document-no-legality-review-corrected', cite: '第20条第1款第1项', words: ['三十日内', '自行纠正'], kinds: recordKinds,
  title: '规范性文件责令纠正后三十日内没有纠正', colour: 'red', pattern: 'documentNotCorrected', given: { days: 30 },
  reading: '条例没有写起算日：自责令纠正之日起算。',
})

export const patterns = [reviewed, filed, corrected]
