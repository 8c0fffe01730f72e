import { checkEach, isOfMatters } from './eachPage.ts'

await checkEach(isOfMatters)
