import { mask, maskAddress, maskBirthDate, maskNumbersIn, maskPhone } from './identifiers.ts'
import { day, type Leaf, type Personal, text } from './values.ts'

const personal = <T extends string>(of: Leaf<T | null>, how: Personal): Leaf<T | null> => ({ ...of, personal: how, show: how.mask })

/** Checked as written, kept masked. */
export const identityNumber = (name: string): Leaf<string | null> => personal(text(name, 40), { mask, kept: 'masked' })

export const phone = (name: string): Leaf<string | null> => personal(text(name, 40), { mask: maskPhone, kept: 'masked' })

/** Whole, for what the law makes depend on age. */
export const birthDate = (name: string): ReturnType<typeof day> => personal(day(name), { mask: maskBirthDate, kept: 'whole' })

export const address = (name: string): Leaf<string | null> => personal(text(name), { mask: maskAddress, kept: 'whole' })

/** What was published, as it was: whether it names numbers of people is for the monitoring to say, and for nobody to see again. */
export const publishedText = (name: string): Leaf<string | null> => personal(text(name, 10_000), { mask: maskNumbersIn, kept: 'whole' })
