import { all, any, ask, bar, close, instrument, issue, not, step, type Bar, type Fact, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'
import { objectionSteps, objectionTrack } from './objection.ts'

// 第三十一条 ── 通报，向社会公布

export const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督通报', issuedBy: 'supervisionOffice', to: 'supervisedAgency', issuing: 'may',
  cite: '第31条', words: ['一定范围内进行通报', '向社会公布'],
})

const cite = '第31条'

/** Wider local circulars stay within the administration; what goes to the public has its own conditions, and no department may do it (N-11, N-25). */
export const publicOnlyIfProminent: Bar = bar({
  on: [issue(circular)], when: all({ fact: 'toThePublic' }, any({ line: 'department' }, not({ fact: 'prominentProblem' }))), cite, above: 'always',
  says: '向社会公布只由人民政府行政执法监督机构作出，且限于拒不落实执法制度或者执法行为存在突出问题的。',
  reading: '地方规定的通报限于行政系统之内（N-25）；部门一线不公布（N-11）。',
})

export const toThePublic: Fact = { id: 'toThePublic', ask: '是否向社会公布', cite, above: 'always', asked: 'later' }

export const proceeding: Proceeding = {
  kind: 'circular', title: '通报', cite, tracks: [['drafted'], objectionTrack],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({
      from: ['drafted'], on: issue(circular), to: { closed: 'published' }, by: office, cite,
      asks: [ask('text', cite, '通报须写明拒不落实的制度或者突出的问题，以及通报的范围。')],
    }),
    step({ from: ['drafted'], on: close, to: { closed: 'withdrawn' }, by: office, cite, late: true, offers: ['reasons'] }),
    ...objectionSteps({ happened: issue(circular) }, '通报还没有发出，没有可以提出异议的处理结果。'),
  ],
  bars: [
    bar({ on: [{ act: 'open' }], when: { line: 'department' }, cite, says: '国家条例的通报、公布由人民政府行政执法监督机构作出，不及于部门：部门通报须有地方规定为据（N-11）。' }),
    bar({ on: [issue(circular)], when: not({ fact: 'prominentProblem' }), cite, says: '拒不落实执法制度或者执法行为存在突出问题的，才可以通报或者公布。' }),
    publicOnlyIfProminent,
  ],
  facts: [
    { id: 'prominentProblem', ask: '是否拒不落实执法制度或者存在突出问题', cite, above: 'always' },
    toThePublic,
  ],
}
