import type { SupervisionLine } from '../../core/norms/index.ts'
import { room } from './actors.ts'

export const lines: readonly SupervisionLine[] = [
  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: room, notBelow: 'county', cite: '第2条第1款', words: ['所属工作部门'] },
  { effect: 'excluded', over: 'dispatchedBody', cite: '第2条第2款', words: ['派出机构', '不适用本规定'], says: '派出机构的执法由设立它的部门负责' },
  { effect: 'excluded', over: 'unrelated', cite: '第2条第1款', words: ['所属工作部门'], says: '监督只及于所属工作部门' },
  { effect: 'excluded', over: 'elsewhere', cite: '第2条第1款', words: ['市、县人民政府'], says: '不在临江市，不适用本规定' },
]
