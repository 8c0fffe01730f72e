import type { HolidayNotice } from '../../core/norms/period.ts'

/**
 * Days off of the whole country, as the General Office of the State Council published them; 调休 included.
 * Weekends that merely adjoin a holiday are not named: the weekend rule holds for them. Facts after holiday-cn (NOTICE).
 */
export const national: readonly HolidayNotice[] = [
  {
    year: 2019, region: 'cn',
    title: '国务院办公厅关于2019年部分节假日安排的通知（国办发明电〔2018〕15号，劳动节依关于调整2019年劳动节假期安排的通知）',
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    ],
    holidays: [
      { name: '元旦', rest: { from: '2018-12-30', to: '2019-01-01' }, work: ['2018-12-29'] },
      { name: '春节', rest: { from: '2019-02-04', to: '2019-02-10' }, work: ['2019-02-02', '2019-02-03'] },
      { name: '清明节', rest: { from: '2019-04-05', to: '2019-04-05' } },
      { name: '劳动节', rest: { from: '2019-05-01', to: '2019-05-04' }, work: ['2019-04-28', '2019-05-05'] },
      { name: '端午节', rest: { from: '2019-06-07', to: '2019-06-07' } },
      { name: '中秋节', rest: { from: '2019-09-13', to: '2019-09-13' } },
      { name: '国庆节', rest: { from: '2019-10-01', to: '2019-10-07' }, work: ['2019-09-29', '2019-10-12'] },
    ],
  },
  {
    year: 2020, region: 'cn',
    title: '国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号，春节依关于延长2020年春节假期的通知）',
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ],
    holidays: [
      { name: '元旦', rest: { from: '2020-01-01', to: '2020-01-01' } },
      { name: '春节', rest: { from: '2020-01-24', to: '2020-02-02' }, work: ['2020-01-19', '2020-02-03'] },
      { name: '清明节', rest: { from: '2020-04-04', to: '2020-04-06' } },
      { name: '劳动节', rest: { from: '2020-05-01', to: '2020-05-05' }, work: ['2020-04-26', '2020-05-09'] },
      { name: '端午节', rest: { from: '2020-06-25', to: '2020-06-27' }, work: ['2020-06-28'] },
      { name: '国庆节、中秋节', rest: { from: '2020-10-01', to: '2020-10-08' }, work: ['2020-09-27', '2020-10-10'] },
    ],
  },
  {
    year: 2021, region: 'cn',
    title: '国务院办公厅关于2021年部分节假日安排的通知（国办发明电〔2020〕27号）',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2021-01-01', to: '2021-01-03' } },
      { name: '春节', rest: { from: '2021-02-11', to: '2021-02-17' }, work: ['2021-02-07', '2021-02-20'] },
      { name: '清明节', rest: { from: '2021-04-03', to: '2021-04-05' } },
      { name: '劳动节', rest: { from: '2021-05-01', to: '2021-05-05' }, work: ['2021-04-25', '2021-05-08'] },
      { name: '端午节', rest: { from: '2021-06-12', to: '2021-06-14' } },
      { name: '中秋节', rest: { from: '2021-09-19', to: '2021-09-21' }, work: ['2021-09-18'] },
      { name: '国庆节', rest: { from: '2021-10-01', to: '2021-10-07' }, work: ['2021-09-26', '2021-10-09'] },
    ],
  },
  {
    year: 2022, region: 'cn',
    title: '国务院办公厅关于2022年部分节假日安排的通知（国办发明电〔2021〕11号）',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2022-01-01', to: '2022-01-03' } },
      { name: '春节', rest: { from: '2022-01-31', to: '2022-02-06' }, work: ['2022-01-29', '2022-01-30'] },
      { name: '清明节', rest: { from: '2022-04-03', to: '2022-04-05' }, work: ['2022-04-02'] },
      { name: '劳动节', rest: { from: '2022-04-30', to: '2022-05-04' }, work: ['2022-04-24', '2022-05-07'] },
      { name: '端午节', rest: { from: '2022-06-03', to: '2022-06-05' } },
      { name: '中秋节', rest: { from: '2022-09-10', to: '2022-09-12' } },
      { name: '国庆节', rest: { from: '2022-10-01', to: '2022-10-07' }, work: ['2022-10-08', '2022-10-09'] },
    ],
  },
  {
    year: 2023, region: 'cn',
    title: '国务院办公厅关于2023年部分节假日安排的通知（国办发明电〔2022〕16号）',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2022-12-31', to: '2023-01-02' } },
      { name: '春节', rest: { from: '2023-01-21', to: '2023-01-27' }, work: ['2023-01-28', '2023-01-29'] },
      { name: '清明节', rest: { from: '2023-04-05', to: '2023-04-05' } },
      { name: '劳动节', rest: { from: '2023-04-29', to: '2023-05-03' }, work: ['2023-04-23', '2023-05-06'] },
      { name: '端午节', rest: { from: '2023-06-22', to: '2023-06-24' }, work: ['2023-06-25'] },
      { name: '中秋节、国庆节', rest: { from: '2023-09-29', to: '2023-10-06' }, work: ['2023-10-07', '2023-10-08'] },
    ],
  },
  {
    year: 2024, region: 'cn',
    title: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2024-01-01', to: '2024-01-01' } },
      { name: '春节', rest: { from: '2024-02-10', to: '2024-02-17' }, work: ['2024-02-04', '2024-02-18'] },
      { name: '清明节', rest: { from: '2024-04-04', to: '2024-04-06' }, work: ['2024-04-07'] },
      { name: '劳动节', rest: { from: '2024-05-01', to: '2024-05-05' }, work: ['2024-04-28', '2024-05-11'] },
      { name: '端午节', rest: { from: '2024-06-10', to: '2024-06-10' } },
      { name: '中秋节', rest: { from: '2024-09-15', to: '2024-09-17' }, work: ['2024-09-14'] },
      { name: '国庆节', rest: { from: '2024-10-01', to: '2024-10-07' }, work: ['2024-09-29', '2024-10-12'] },
    ],
  },
  {
    year: 2025, region: 'cn',
    title: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2025-01-01', to: '2025-01-01' } },
      { name: '春节', rest: { from: '2025-01-28', to: '2025-02-04' }, work: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', rest: { from: '2025-04-04', to: '2025-04-06' } },
      { name: '劳动节', rest: { from: '2025-05-01', to: '2025-05-05' }, work: ['2025-04-27'] },
      { name: '端午节', rest: { from: '2025-05-31', to: '2025-06-02' } },
      { name: '国庆节、中秋节', rest: { from: '2025-10-01', to: '2025-10-08' }, work: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026, region: 'cn',
    title: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
    holidays: [
      { name: '元旦', rest: { from: '2026-01-01', to: '2026-01-03' }, work: ['2026-01-04'] },
      { name: '春节', rest: { from: '2026-02-15', to: '2026-02-23' }, work: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', rest: { from: '2026-04-04', to: '2026-04-06' } },
      { name: '劳动节', rest: { from: '2026-05-01', to: '2026-05-05' }, work: ['2026-05-09'] },
      { name: '端午节', rest: { from: '2026-06-19', to: '2026-06-21' } },
      { name: '国庆节', rest: { from: '2026-10-01', to: '2026-10-07' }, work: ['2026-09-20', '2026-10-10'] },
      { name: '中秋节', rest: { from: '2026-09-25', to: '2026-09-27' } },
    ],
  },
]
