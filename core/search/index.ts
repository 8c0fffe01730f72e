export { lexemesOf, queryOf } from './words.ts'
