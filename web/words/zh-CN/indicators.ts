/** The yearly figures of one organ that are handed to an appraisal. */
export const indicators = {
  title: '机关年度指标', own: '本机关年度指标',
  heading: (organ: string, year: number) => `${organ}${year}年监督指标`,
  scope: '供法治政府建设考评、绩效考核参考，只列事实，不打分、不排名；罚款数额、处罚和检查的件数、投诉数量不作为评价。案件、情形按登记日，文书按签发日，期限和职责按最后日（未办的数到昨天），预警按提示日归入年度。',
  basis: '结果运用的依据：', noBasis: '当地法规没有规定监督结果的运用。',
  body: '机关', year: '年度', choose: '请先选择机关。', analyse: '拟制统计分析报告',
  head: { name: '指标', basis: '依据', count: '数', parts: '其中' },
  none: '这一年没有可以列出的数。', caption: '年度监督指标，每个数写明依据',
}
