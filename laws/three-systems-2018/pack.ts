import { law } from '../../core/norms/index.ts'
import { dataLimits, dataPatterns, dataRequirements } from './data.ts'
import { disclosing, duties } from './disclosing.ts'
import { patterns, requirements } from './people.ts'
import { publicity } from './publicity.ts'

export default law({
  id: 'three-systems-2018', version: '2', title: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见', short: '三项制度意见',
  rank: 'normativeDocument', region: 'cn', under: [],
  inForce: { from: '2018-12-05', cite: '第1部分', reading: '国办发〔2018〕118号，没有写明施行日，自成文之日起。（一）至（二十三）称第1部分至第23部分。' },
  enacted: { by: '国务院办公厅', on: '2018-12-05', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；写明月、日的以该日为准，不顺延。',
  },
  terms: {}, lines: [], norms: duties, proceedings: [],
  limits: [...publicity, ...dataLimits],
  patterns: [...patterns, ...disclosing, ...dataPatterns],
  requirements: [...requirements, ...dataRequirements],
  readings: [], silent: [], external: [], tensions: [],
  notEncoded: {},
})
