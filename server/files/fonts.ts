import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Trouble } from '../trouble.ts'

/** Families by what they are for; the first that has a character prints it. */
export type Families = Readonly<Record<FontRole, readonly string[]>>

export interface FontSet {
  readonly folders: readonly string[]
  readonly families: Families & { readonly latin: readonly string[] }
}

const roles = ['title', 'heading', 'body', 'latin'] as const
export type FontRole = (typeof roles)[number]

/** What set-up fetches (`cli/setup/fonts.ts`): stand-ins for 小标宋, 黑体 and 仿宋, one for digits, one for rare characters. */
const standIns: Readonly<Record<FontRole, string>> = { title: 'FandolSong', heading: 'FandolHei', body: 'FandolFang R', latin: 'Liberation Serif' }
const rare = 'BabelStone Han'

const officeFile = 'fonts.json'
const officeFamilies = z.strictObject(Object.fromEntries(roles.map(role => [role, z.string().min(1).optional()])) as Record<FontRole, z.ZodOptional<z.ZodString>>)

/**
 * The fonts that papers are printed in. An office that holds licences (方正小标宋, 仿宋_GB2312 …) puts the files into one
 * folder with `fonts.json`, which says the family for each role: {"title": "FZXiaoBiaoSong-B05S", "body": "FangSong_GB2312"}.
 */
export function fontSet(folder: string, office = process.env['XIEZHI_FONTS']): FontSet {
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    throw new Trouble('paper.font', `没有公文字体：${folder} 不存在或者是空的。请运行 ./xiezhi up 取得字体后重试。`)
  }
  const own = office ? familiesIn(office) : {}
  const chain = (role: FontRole): string[] => [...(own[role] ? [own[role]] : []), standIns[role], ...(role === 'latin' ? [] : [rare])]
  return {
    folders: office ? [office, folder] : [folder],
    families: { title: chain('title'), heading: chain('heading'), body: chain('body'), latin: chain('latin') },
  }
}

function familiesIn(office: string): Partial<Record<FontRole, string>> {
  const path = join(office, officeFile)
  try {
    return Object.fromEntries(Object.entries(officeFamilies.parse(JSON.parse(readFileSync(path, 'utf8')))).filter(([, family]) => family !== undefined))
  } catch (error) {
    throw new Trouble('paper.font', `XIEZHI_FONTS 指定的字体目录不能使用：${path} 应当是一个 JSON 对象，可以写 ${roles.join('、')} 四种用途各用哪个字体族。`, error)
  }
}
