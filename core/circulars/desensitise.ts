/** What may not be made known with a case: whom it names, and what leads to him. */
export type Sensitive = 'person' | 'idNumber' | 'phone' | 'address' | 'plate' | 'account' | 'email' | 'creditCode' | 'enterprise'

/** One place in a text. `at` counts UTF-16 units; `mask` is proposed to stand instead. */
export interface Hit {
  readonly kind: Sensitive
  readonly at: number
  readonly words: string
  readonly mask: string
}

/** Names that a case is known to hold: they are found wherever they stand. */
export interface KnownNames {
  readonly persons: readonly string[]
  readonly enterprises: readonly string[]
}

interface Rule {
  readonly kind: Sensitive
  readonly pattern: RegExp
  readonly mask: (words: string) => string
}

const han = '\\p{Script=Han}'
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const companies = '(?:股份有限公司|有限责任公司|有限公司|集团公司|分公司|公司|合作社|经营部|商行|工厂|超市|酒店|宾馆|餐厅|饭店|药店|门市部|个体工商户)'
/** Titles after which a person is named. */
const titles = '(?:当事人|投诉人|举报人|申请人|受害人|被害人|法定代表人|负责人|经营者|经办人|执法人员|工作人员|驾驶员|驾驶人|证人|嫌疑人|职工|村民|居民)'

/** In this order: where two would take the same place the earlier does. */
const rules: readonly Rule[] = [
  { kind: 'idNumber', pattern: /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu, mask: () => '（身份证号略）' },
  { kind: 'creditCode', pattern: /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/gu, mask: () => '（统一社会信用代码略）' },
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, mask: () => '（邮箱略）' },
  { kind: 'phone', pattern: /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[- ]?\d{7,8})(?!\d)/gu, mask: () => '（电话略）' },
  { kind: 'account', pattern: /(?<!\d)\d{16,19}(?!\d)/gu, mask: () => '（账号略）' },
  { kind: 'plate', pattern: new RegExp(`[${provinces}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])`, 'gu'), mask: words => `${words.slice(0, 2)}·*****` },
  { kind: 'address', pattern: new RegExp(`(?:${han}{1,12}(?:省|自治区|市|州|盟|县|区|旗))*${han}{1,10}(?:镇|乡|街道|苏木|社区|村|小区|大道|路|街|巷|里|弄)(?:${han}{0,6})?[0-9一二三四五六七八九十百]+(?:号|组|栋|幢|弄)(?:[0-9一二三四五六七八九十]+(?:号楼|栋|幢|单元|层|室|号))*`, 'gu'), mask: () => '某地' },
  { kind: 'enterprise', pattern: new RegExp(`[${han}A-Za-z0-9（）()·]{2,40}?${companies}`, 'gu'), mask: words => `某${new RegExp(`${companies}$`, 'u').exec(words)?.[0] ?? '企业'}` },
  { kind: 'person', pattern: new RegExp(`(?<=${titles}(?:姓名)?[：:为是]?)${han}{1,10}(?:·${han}{1,12})+|(?<=${titles}(?:姓名)?[：:为是])${han}{2,3}(?=[，。、；（(\\s]|$)`, 'gu'), mask: maskName },
]

/** A surname and 某; of a name in several parts the first. */
function maskName(name: string): string {
  const [first, ...others] = name.split('·')
  if (others.length > 0) return `${first}·某`
  const compound = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '长孙', '夏侯', '司徒'].find(surname => name.startsWith(surname))
  return `${compound ?? [...name][0] ?? ''}某`
}

/** Every place of a text that names somebody or leads to him. What reads 某 already is masked. */
export function findSensitive(text: string, { persons, enterprises }: KnownNames): readonly Hit[] {
  const named: readonly Rule[] = [
    ...known(enterprises).map((name): Rule => ({ kind: 'enterprise', pattern: literally(name), mask: words => rules.find(({ kind }) => kind === 'enterprise')!.mask(words) })),
    ...known(persons).map((name): Rule => ({ kind: 'person', pattern: literally(name), mask: maskName })),
  ]
  const taken: Hit[] = []
  for (const { kind, pattern, mask } of [...named, ...rules]) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const start = index + (before[kind]?.exec(words)?.[0].length ?? 0)
      const found = words.slice(start - index)
      if (/某/u.test(found) || taken.some(hit => start < hit.at + hit.words.length && hit.at < start + found.length)) continue
      taken.push({ kind, at: start, words: found, mask: mask(found) })
    }
  }
  return taken.sort((a, b) => a.at - b.at)
}

/** The text with the masks in place of the hits. */
export const masked = (text: string, hits: readonly Hit[]): string =>
  [...hits].sort((a, b) => b.at - a.at).reduce((so, { at, words, mask }) => so.slice(0, at) + mask + so.slice(at + words.length), text)

/** A mark of state secrecy: such a text is not made known at all. */
export const secrecyMark = (text: string): string | undefined => /(?:绝密|机密|秘密)\s*[★☆]|(?:绝密|机密|秘密)(?=级文件|级事项|件)/u.exec(text)?.[0]

const known = (names: readonly string[]): readonly string[] => [...new Set(names)].filter(name => name.length > 1).sort((a, b) => b.length - a.length)
const literally = (words: string): RegExp => new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'), 'gu')

/** What of a match still belongs to the sentence before the name: 对, 责令; 家住. */
const before: Readonly<Partial<Record<Sensitive, RegExp>>> = {
  enterprise: /^.*(?:对|向|由|与|和|及|的|在|将|令|处罚|查处|检查|发现|当事人|单位)(?=\S{2})/u,
  address: /^.*(?:现住|家住|住在|住址为|地址为|位于|住|在)(?=\S{2})/u,
}
