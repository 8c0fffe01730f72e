import { zhCN } from './zh-CN/index.ts'

/** What a language must say. Chinese is the source; another catalogue that leaves a key out does not compile. */
export type Words = typeof zhCN

/** The words of the page's language. Law words are not here: they come with the answers of the server. */
export const words: Words = zhCN
