import { mask, maskAddress, maskBirthDate, maskNumbersIn, maskPhone } from './identifiers.ts'
import { day, type Leaf, type Personal, text } from './values.ts'

/** Shown masked, and what is wrong with it told without quoting it. */
const personal = <T extends string>(of: Leaf<T | null>, how: Personal): Leaf<T | null> => ({
  ...of, personal: how, show: how.mask,
  read: (written, wrong) => of.read(written, (code, says, level) => wrong(code, says.includes('“') || code === 'E103' ? `${of.name}的写法不对；填写的内容不在这里显示。` : says, level)),
})

export const identityNumber = (name: string): Leaf<string | null> => personal(text(name, 40), { mask, asked: false })

export const phone = (name: string): Leaf<string | null> => personal(text(name, 40), { mask: maskPhone, asked: false })

/** What the law makes depend on age is asked of it. */
export const birthDate = (name: string): ReturnType<typeof day> => personal(day(name), { mask: maskBirthDate, asked: true })

export const address = (name: string): Leaf<string | null> => personal(text(name), { mask: maskAddress, asked: false })

/** What was published, as it was: whether it names numbers of people is for the monitoring to say, and for nobody to see again. */
export const publishedText = (name: string): Leaf<string | null> => personal(text(name, 10_000), { mask: maskNumbersIn, asked: true })

/** A text in which numbers of people may stand. */
export const textOnPeople = (name: string, most: number): Leaf<string | null> => personal(text(name, most), { mask: maskNumbersIn, asked: false })
