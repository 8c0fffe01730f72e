import { pattern, recordKinds } from '../../core/norms/index.ts'

const reviewed = pattern({
  id: 'normative-document-no-legality-review', cite: '第8条第6项', words: ['审查规范性文件的合法性和适当性'], kinds: recordKinds,
  title: '规范性文件没有在发布之前审查', colour: 'red', pattern: 'documentNotReviewed', given: { of: 'all' },
  reading: '细则没有写明何时审查：发布之后才审查的提示，是本平台的建议；发布当日审查的，算作发布之前。',
})

const filed = pattern({
  id: 'normative-document-not-filed', cite: '第18条', words: ['严格落实规范性文件备案审查', '进行备案'], kinds: recordKinds,
  title: '规范性文件没有备案', colour: 'red', pattern: 'documentNotFiled', given: { days: 30, with: 'anyone' },
  reading: '细则没有写明几日内、向谁备案：发布之日起三十日是本平台的建议，向任何一个备案机关报送的都算。',
})

export const patterns = [reviewed, filed]
