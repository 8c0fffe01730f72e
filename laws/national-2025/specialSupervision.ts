import { all, approve, bar, close, disapprove, instrument, measureTaken, not, notPursue, step, submit, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第二十一条 ── 专项监督：方案、批准、开展

const scheme = instrument({
  id: 'specialSupervisionScheme', role: 'specialSupervisionScheme', name: '专项监督工作方案', issuedBy: 'supervisionOffice', to: 'government',
  cite: '第21条第2款', words: ['制定工作方案', '本级人民政府批准'], contains: ['责任部门', '监督重点', '进度安排', '工作要求'],
})

export const norms = [scheme]

const contents = ['statesResponsible', 'statesFocus', 'statesSchedule', 'statesRequirements'] as const

export const proceeding: Proceeding = {
  kind: 'specialSupervision', title: '专项监督', cite: '第21条第1款', tracks: [['drafted', 'submitted', 'approved']],
  opening: { by: office, cite: '第21条第1款', offers: ['basis', 'text'] },
  steps: [
    step({ from: ['drafted'], on: submit(scheme), to: 'submitted', by: office, cite: '第21条第2款', above: 'ifSilent', offers: ['text', 'reasons'] }),
    step({ from: ['submitted'], on: approve(scheme), to: 'approved', by: 'government', cite: '第21条第2款', above: 'ifSilent' }),
    step({ from: ['submitted'], on: disapprove(scheme), to: 'drafted', by: 'government', cite: '第21条第2款', above: 'ifSilent' }),
    step({ from: ['drafted', 'submitted', 'approved'], on: measureTaken, by: office, cite: '第21条第1款' }),
    step({ from: ['drafted'], on: notPursue, to: { closed: 'withdrawn' }, by: office, cite: '第21条第2款', above: 'always', reading: '不再报请批准方案的，写明理由结束。' }),
    step({ from: ['approved'], on: close, to: { closed: 'completed' }, by: office, cite: '第21条第1款', offers: ['text'] }),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }], when: not({ states: 'basis' }), cite: '第21条第1款',
      says: '专项监督由省级以上人民政府行政执法监督机构根据党中央、国务院决策部署开展：请写明所依的决策部署；省级以下的，写明所依的地方规定。',
      reading: '省级以下依地方规定开展的保留并标记（N-24）。',
    }),
    bar({ on: [{ act: 'open' }], when: { line: 'department' }, cite: '第21条第1款', says: '专项监督由人民政府行政执法监督机构开展，部门没有这一权力。' }),
    bar({
      on: [submit(scheme)], when: not(all(...contents.map((fact) => ({ fact })))), cite: '第21条第2款', above: 'always',
      says: '方案须明确责任部门、监督重点、进度安排和工作要求，缺一不能报批。',
    }),
    bar({
      on: [measureTaken, close], when: not({ happened: approve(scheme) }), line: 'government', cite: '第21条第2款', above: 'always',
      says: '专项监督的工作方案须报本级人民政府批准，批准之前不能开展。', reading: '各级一律适用（N-24）；部门一线只作提示。',
    }),
    bar({
      on: [submit(scheme)], when: all({ fact: 'concurrentTask' }, not({ states: 'reasons' })), cite: '第8条', above: 'always',
      says: '同期对同一机关已有监督任务：请合并安排，或者写明不能合并的理由，避免增加行政执法机关负担。',
    }),
  ],
  facts: [
    { id: 'statesResponsible', ask: '方案是否明确责任部门', cite: '第21条第2款', above: 'always', asked: 'later' },
    { id: 'statesFocus', ask: '方案是否明确监督重点', cite: '第21条第2款', above: 'always', asked: 'later' },
    { id: 'statesSchedule', ask: '方案是否明确进度安排', cite: '第21条第2款', above: 'always', asked: 'later' },
    { id: 'statesRequirements', ask: '方案是否明确工作要求', cite: '第21条第2款', above: 'always', asked: 'later' },
    { id: 'concurrentTask', ask: '同期对同一机关是否已有其他监督任务', cite: '第8条', above: 'always', asked: 'later' },
  ],
}
