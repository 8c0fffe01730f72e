export type * from './lawText.ts'
export { chineseNumeral } from './numerals.ts'
export { parseLawText } from './parse.ts'
export { articleAt, contains, nameOf, placeOf, unitAt, type Place, type Unit } from './place.ts'
