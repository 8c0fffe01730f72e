import type { Standing, Topic } from '../norms/index.ts'

const rounds: Record<NonNullable<Standing['every']>, string> = { year: '每年', halfYear: '每半年', quarter: '每季度', month: '每月' }

/** 每年2月1日前, 每半年; nothing where the law does not say how often. */
export function everyWords(norm: Standing | Topic): string | undefined {
  if (norm.kind === 'topic' || !norm.every) return undefined
  const [month, day] = (norm.by ?? '').split('-')
  return norm.every === 'year' && norm.by ? `每年${Number(month)}月${Number(day)}日前` : rounds[norm.every]
}
