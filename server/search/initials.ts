import { pinyin } from 'pinyin-pro'

/** `jxsjj` for 甲县审计局; letters and digits in a name stay as they are, characters without a reading fall out. */
export const initialsOf = (name: string): string => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
