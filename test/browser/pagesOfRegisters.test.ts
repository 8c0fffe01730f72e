import { checkEach, isOfMatters } from './eachPage.ts'

await checkEach(page => !isOfMatters(page))
