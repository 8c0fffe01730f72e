import type { HolidayNotice, Region } from '../../core/norms/period.ts'
import { national } from './national.ts'
import { regional } from './regional.ts'

/** Every place with a calendar of its own, or known to have none. */
export const regions: readonly Region[] = [
  { id: 'cn', name: '全国', localHolidays: null },
  { id: 'xinjiang', name: '新疆', localHolidays: '肉孜节、古尔邦节' },
  { id: 'ningxia', name: '宁夏', localHolidays: '开斋节、古尔邦节' },
  { id: 'enshi', name: '恩施州', localHolidays: '州庆' },
  { id: 'bayannur', name: '巴彦淖尔', localHolidays: null },
  { id: 'linjiang', name: '临江（示例）', localHolidays: null },
]

export const notices: readonly HolidayNotice[] = [...national, ...regional]

/** Throws for an id that is not in the list; text from outside is looked up in `regions`. */
export function regionOf(id: string): Region {
  const region = regions.find((candidate) => candidate.id === id)
  if (!region) throw new Error(`unknown region: ${id}`)
  return region
}
