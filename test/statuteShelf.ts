import coercionLaw from '../laws/coercion-law-2011/pack.ts'
import licensingLaw from '../laws/licensing-law-2019/pack.ts'
import penaltyLaw from '../laws/penalty-law-2021/pack.ts'
import { lawFor, laws, notices, regions } from '../laws/registry.ts'
import { type LawShelf, shelve } from '../server/store/laws/laws.ts'

const statutes = [penaltyLaw, coercionLaw, licensingLaw]

/** The laws of the product as the server keeps them, with the statutes that records are held against. */
export const statuteShelf = (): LawShelf => shelve({ laws: [...new Set([...laws, ...statutes])], regions, notices, lawFor })
