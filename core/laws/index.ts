export { articlesOf } from './explain.ts'
export type { ArticleAccount, NormAccount } from './explain.ts'
export { actorName } from './words.ts'
