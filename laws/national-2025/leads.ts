import { all, ask, bar, close, dateOf, file, filingOf, instrument, issue, must, not, opening, promptly, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'
import { guidance, guideFirst, remediable } from './remedy.ts'

// 第二十条第一款、第二款 ── 线索研判，确定重点监督事项

const lead = instrument({
  id: 'lead', role: 'lead', name: '行政执法问题线索', issuedBy: ['complainant', 'anyone'], to: 'supervisionOffice',
  cite: '第20条第2款', words: ['政务服务便民热线', '问题线索'],
})

const keyMatter = instrument({
  id: 'keyMatter', role: 'keyMatter', name: '重点监督事项', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第20条第2款', words: ['确定重点监督事项'],
})

const assess = must({
  id: 'assessLead', proceeding: 'lead', who: 'supervisionOffice', act: '研判问题线索', within: promptly,
  from: [opening, filingOf(lead)], until: [dateOf(keyMatter), close],
  cite: '第20条第2款', words: ['及时进行研判'], reading: '“及时”没有最后一日：显示已等天数，不产生逾期。',
})

export const norms = [lead, keyMatter, assess]

export const proceeding: Proceeding = {
  kind: 'lead', title: '问题线索研判', cite: '第20条第2款', tracks: [['received']],
  opening: { by: ['complainant', ...office], cite: '第20条第2款', acts: [file(lead)], offers: ['text'] },
  steps: [
    guidance(['received']),
    step({
      from: ['received'], on: issue(keyMatter), to: { closed: 'decided' }, by: office, cite: '第20条第2款',
      asks: [ask('reasons', '第20条第2款', '确定为重点监督事项的，须写明研判的理由。')],
    }),
    step({
      from: ['received'], on: close, to: { closed: 'completed' }, by: office, cite: '第20条第2款',
      asks: [ask('reasons', '第20条第2款', '不列入重点监督的，须写明理由和去向。')],
    }),
  ],
  bars: [
    bar({
      on: [issue(keyMatter)], cite: '第20条第1款', when: not(all({ fact: 'strongResponse' }, { fact: 'majorImpact' }, { fact: 'typical' })),
      says: '企业和群众反映强烈、产生重大社会影响的典型性、代表性突出问题，才列为重点监督：三项都要认定。',
    }),
    guideFirst('remediable', [issue(keyMatter), close], ['received']),
  ],
  facts: [
    {
      id: 'channel', ask: '线索来自何处', cite: '第20条第2款',
      choices: [{ value: 'enterprise', name: '涉企行政执法诉求沟通机制' }, { value: 'hotline', name: '政务服务便民热线' }, { value: 'other', name: '其他渠道' }],
    },
    { id: 'strongResponse', ask: '企业和群众是否反映强烈', cite: '第20条第1款' },
    { id: 'majorImpact', ask: '是否产生重大社会影响', cite: '第20条第1款' },
    { id: 'typical', ask: '是否具有典型性、代表性', cite: '第20条第1款' },
    remediable,
  ],
}
