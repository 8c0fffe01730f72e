import { ask, close, file, instrument, issue, reject, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第十条、第十七条第一款 ── 行政执法主体资格：确认、公示

const application = instrument({
  id: 'bodyApplication', role: 'bodyApplication', name: '执法主体资格确认申请', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第17条第1款', words: ['行政执法主体资格'],
})

const confirmation = instrument({
  id: 'bodyConfirmation', role: 'bodyConfirmation', name: '行政执法主体资格确认书', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第17条第1款', words: ['主体资格进行确认'],
})

const publication = instrument({
  id: 'bodyPublication', role: 'bodyPublication', name: '行政执法主体公示', issuedBy: 'supervisionOffice', to: 'anyone',
  cite: '第17条第1款', words: ['向社会公示'],
})

export const norms = [application, confirmation, publication]

export const proceeding: Proceeding = {
  kind: 'enforcementBody', title: '行政执法主体资格确认', cite: '第17条第1款', tracks: [['requested', 'handling', 'valid']],
  opening: { by: ['supervisedAgency', ...office], cite: '第17条第1款', acts: [file(application)], offers: ['text'] },
  steps: [
    step({
      from: ['requested'], on: issue(confirmation), to: 'handling', by: office, cite: '第17条第1款',
      asks: [ask('basis', '第17条第1款', '确认主体资格须写明所依的法律、法规或者规章。')],
    }),
    step({ from: ['requested'], on: reject(application), to: { closed: 'declined' }, by: office, cite: '第17条第1款' }),
    step({ from: ['handling'], on: issue(publication), to: 'valid', by: office, cite: '第17条第1款', offers: ['text'] }),
    step({
      from: ['handling', 'valid'], on: close, to: { closed: 'cancelled' }, by: office, cite: '第10条',
      asks: [ask('reasons', '第10条', '不再具有执法主体资格的，须写明原因和日期。')],
    }),
  ],
  bars: [],
  facts: [],
}
