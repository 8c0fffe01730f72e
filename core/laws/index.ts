export { compare, type Cell, type Comparison, type ComparedRow } from './compare/compare.ts'
export { articlesOf } from './explain.ts'
export type { ArticleAccount, NormAccount } from './explain.ts'
export { actorName, rankNames } from './words.ts'
