import type { HolidayNotice } from '../../core/norms/period.ts'

/**
 * Days off that places add for themselves (全国年节及纪念日放假办法第4条). Only these are here: what the same notices repeat
 * of the national ones is not. A year that is missing was not found, which does not mean that nobody had a day off.
 */
export const regional: readonly HolidayNotice[] = [
  {
    year: 2023, region: 'xinjiang',
    title: '新疆维吾尔自治区人民政府办公厅2023年节假日放假安排通知（2022年12月25日）',
    sources: ['新疆维吾尔自治区少数民族习惯节日放假办法（自治区人民政府令第174号）', '通知的媒体转载'],
    holidays: [
      { name: '肉孜节', rest: { from: '2023-04-21', to: '2023-04-21' } },
      { name: '古尔邦节', rest: { from: '2023-06-28', to: '2023-06-30' } },
    ],
  },
  {
    year: 2025, region: 'xinjiang',
    title: '新疆维吾尔自治区人民政府办公厅2025年节假日放假安排通知',
    sources: ['新疆维吾尔自治区少数民族习惯节日放假办法（自治区人民政府令第174号）', '通知的媒体转载'],
    holidays: [
      { name: '肉孜节', rest: { from: '2025-03-29', to: '2025-03-31' } },
      { name: '古尔邦节', rest: { from: '2025-06-06', to: '2025-06-10' } },
    ],
  },
  {
    year: 2020, region: 'ningxia',
    title: '宁夏回族自治区人民政府办公厅关于2020年部分节假日安排的通知（2019年12月4日）',
    sources: ['通知的媒体转载'],
    holidays: [
      { name: '开斋节', rest: { from: '2020-05-25', to: '2020-05-26' } },
      { name: '古尔邦节', rest: { from: '2020-07-30', to: '2020-07-31' } },
    ],
  },
  {
    year: 2021, region: 'ningxia',
    title: '宁夏回族自治区人民政府办公厅关于2021年部分节假日安排的通知',
    sources: ['通知的媒体转载'],
    holidays: [
      { name: '开斋节', rest: { from: '2021-05-13', to: '2021-05-14' } },
      { name: '古尔邦节', rest: { from: '2021-07-19', to: '2021-07-20' } },
    ],
  },
  {
    year: 2023, region: 'enshi',
    title: '恩施州人民政府办公室关于2023年州庆放假的通知（2023年7月21日）',
    sources: ['恩施土家族苗族自治州自治条例', '通知的媒体转载'],
    holidays: [{ name: '恩施州庆', rest: { from: '2023-08-21', to: '2023-08-22' } }],
  },
  {
    year: 2025, region: 'enshi',
    title: '恩施州人民政府办公室关于2025年州庆放假的通知（2025年7月28日）',
    sources: ['恩施土家族苗族自治州自治条例', '通知的媒体转载'],
    holidays: [{ name: '恩施州庆', rest: { from: '2025-08-18', to: '2025-08-19' } }],
  },
]
