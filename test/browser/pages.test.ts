import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { AlertItem, MatterRow, OfficerRow, RecordItem } from '../../server/http/contract/index.ts'
import { axeFaults, desk, open, openHouse, phone } from './browser.ts'

const house = await openHouse('2026-07-13')
const clerk = '422891-clerk'
const agency = '422891-market'

const api = (await house.visit(clerk)).request
const items = async <T>(path: string): Promise<T[]> => (await (await api.get(path)).json() as { items: T[] }).items
const matters = await items<MatterRow>('/api/matters?view=all')
const everyKind = await items<MatterRow>('/api/matters?view=all&kind=all')
const ofKind = (kind: string): string => everyKind.find(row => row.kind === kind)!.id
const inStage = (stage: RegExp): string => matters.find(({ stageName }) => stage.test(stageName))!.id
const alert = (await items<AlertItem>('/api/alerts'))[0]!
const record = (await items<RecordItem>('/api/records'))[0]!
const officer = (await items<OfficerRow>('/api/officers?duty=supervision'))[0]!
const { papers } = await (await api.get(`/api/matters/${inStage(/逾期/)}`)).json() as { papers: { id: string }[] }

/** Every page, as the one who uses it; undefined: without an account. */
const pages: readonly (readonly [name: string, login: string | undefined, path: string])[] = [
  ['登录', undefined, '/'],
  ['工作台', clerk, '/'],
  ['我机关的期限', agency, '/'],
  ['系统管理', '422800-operator', '/'],
  ['系统管理员看一部法规', '422800-operator', '/laws/enshi-2025'],
  ['预警', clerk, '/alerts'],
  ['预警，没有符合条件的', clerk, '/alerts?colour=blue&kind=coercion'],
  ['一条预警', clerk, `/alerts/${alert.id}`],
  ['行政执法行为', clerk, '/records'],
  ['一项行政执法行为', clerk, `/records/${record.id}`],
  ['数据归集', clerk, '/records/import'],
  ['监督案件', clerk, '/matters'],
  ['监督案件，没有符合条件的', clerk, '/matters?text=没有这样的案件'],
  ['调查中的案件', clerk, `/matters/${inStage(/调查/)}`],
  ['逾期的案件', clerk, `/matters/${inStage(/逾期/)}`],
  ['办结的案件', clerk, `/matters/${inStage(/办结/)}`],
  ['办理一件事', clerk, `/matters/${inStage(/调查/)}/act/conclude`],
  ['不能办的事', clerk, `/matters/${inStage(/调查/)}/act/close`],
  ['被监督机关看案件', agency, `/matters/${matters.find(row => row.agency.id === '422891-market')!.id}`],
  ['启动办件', clerk, '/matters/new?agency=422891-market&kind=supervision'],
  ['选择办件的种类', clerk, '/matters/new?agency=422891-market'],
  ['执法机关报送、提出', agency, '/matters/new'],
  ['全部办件', clerk, '/matters?kind=all'],
  ['履职台账', clerk, '/fulfilments'],
  ['履职台账，没有符合条件的', clerk, '/fulfilments?article=第999条'],
  ['监督内容', clerk, '/fulfilments?view=topics'],
  ['下级机关的履职', clerk, '/fulfilments?view=below'],
  ['上级看下级的台账', '422800-clerk', '/fulfilments?of=422891-justice'],
  ['登记履职', clerk, '/fulfilments/enshi-2025/annualPlan?record=new'],
  ['约谈', clerk, `/matters/${ofKind('regulatoryTalk')}`],
  ['回避', '422891-leader', `/matters/${ofKind('recusal')}`],
  ['登记过的履职', clerk, '/fulfilments/enshi-2025/annualPlan'],
  ['一项监督内容', clerk, '/fulfilments/enshi-2025/content.systems'],
  ['文书', clerk, `/instruments/${papers[0]!.id}`],
  ['执法人员', clerk, '/officers'],
  ['执法人员，没有符合条件的', clerk, '/officers?text=没有这个人'],
  ['一名监督人员', '422891-chief', `/officers/${officer.id}`],
  ['我的证件与培训', clerk, '/own-officer'],
  ['没有登记的人', '422891-leader', '/own-officer'],
  ['证件', clerk, '/credentials'],
  ['证件，没有符合条件的', clerk, '/credentials?view=suspended'],
  ['人员配备', clerk, '/officers?show=staffing'],
  ['执法机关看本机关人员', agency, '/officers'],
  ['人员与回避', '422891-chief', `/matters/${inStage(/调查/)}?tab=people`],
  ['被监督机关看承办人', agency, `/matters/${matters.find(row => row.agency.id === '422891-market')!.id}?tab=people`],
  ['执法主体名录', clerk, '/organs'],
  ['执法主体名录，没有符合条件的', clerk, '/organs?text=没有这个机关'],
  ['系统管理员看执法主体', '422800-operator', '/organs'],
  ['一个机关', clerk, '/organs/422891-market'],
  ['一个乡镇', clerk, '/organs/422891-township?on=2026-01-05'],
  ['谁可以监督谁', clerk, '/organs?view=competence&supervisor=422891-justice&supervised=422891-township'],
  ['层级覆盖', clerk, '/organs?view=coverage'],
  ['导入执法主体', clerk, '/organs/import'],
  ['法规', undefined, '/laws'],
  ['一部法规', undefined, '/laws/enshi-2025'],
  ['一条', undefined, '/laws/enshi-2025/27-1'],
  ['一条，附原文', undefined, '/laws/linjiang-2025/6'],
  ['一条，附履职台账', clerk, '/laws/enshi-2025/15'],
  ['法规对照', undefined, '/laws/compare'],
  ['法规对照，只看不同的', clerk, '/laws/compare?laws=ningxia-2021,enshi-2025&only=differences'],
  ['逐条对照', undefined, '/laws/enshi-2025/coverage?view=excused'],
  ['程序图', undefined, '/laws/enshi-2025/diagram'],
  ['程序图，适合宽度', clerk, '/laws/ningxia-2021/diagram?line=department&above=false&size=fit'],
  ['未决问题', '422891-chief', '/laws/enshi-2025/questions?kind=external'],
  ['并行规定', undefined, '/laws/enshi-2025/conflicts'],
  ['版本影响', clerk, '/laws/enshi-2025/impact'],
  ['期限计算器', undefined, '/periods?law=enshi-2025&from=2025-08-08'],
  ['日历', undefined, '/calendars?region=xinjiang&year=2025'],
  ['日历，还没有通知的年份', clerk, '/calendars?region=enshi&year=2030'],
  ['放假通知', '422891-chief', '/calendars?view=notices'],
  ['待确认的期限', clerk, '/calendars?view=waiting'],
  ['没有的页面', clerk, '/nowhere'],
]

/** What no page may say, whatever its data: §6.4 of the words, and the traces of a broken program. */
const never = [
  '操作成功', '系统异常', '联系管理员', '参数错误', '非法操作', '流程实例', '任务ID', '自动处罚', '系统判定', '智能认定', '罚款排名', '办案量排名', '零投诉',
  '温馨提示', '全部已读', 'undefined', 'null', 'NaN', '[object',
]
/** Codes of the program: none is a word for an official. */
const codes = /\b[a-z]+_[a-z_]+\b|\b(?:supervision|complaint|referral|penalty|licence|coercion|firstCorrection|rectification)\b/
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

for (const [name, login, path] of pages) {
  for (const [view, how] of [['桌面、浅色', { viewport: desk, colorScheme: 'light' }], ['手机、深色', { viewport: phone, colorScheme: 'dark' }]] as const) {
    test(`${name}（${view}）：无障碍检查没有严重问题，不横向滚动，用词与日期合规`, async () => {
      const { page, broken } = await visitor(login, view, how)
      broken.length = 0
      await open(page, path)
      assert.deepEqual(await axeFaults(page), [])
      assert.deepEqual(broken, [])
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, 'scrolls sideways')
      assert.equal(await page.locator('h1').count(), 1)
      assert.ok(await page.locator('[data-primary]').count() <= 1, 'more than one primary action')
      const text = await page.locator('body').innerText()
      assert.deepEqual(never.filter(word => text.includes(word)), [])
      assert.doesNotMatch(text, uuid)
      assert.doesNotMatch(text, codes)
      const days = await page.locator('[data-day]').evaluateAll(all => all.map(({ textContent }) => textContent.trim()))
      assert.deepEqual(days.filter(day => !/^(?:\d{4}年)?\d{1,2}月\d{1,2}日（周[一二三四五六日]）/.test(day)), [])
      assert.deepEqual(await redOutsideLate(page), [])
    })
  }
}

/** One browser profile for each person and view: what is loaded once need not be loaded for every page. */
const visitors = new Map<string, Promise<{ page: Page, broken: string[] }>>()

function visitor(login: string | undefined, view: string, how: BrowserContextOptions): Promise<{ page: Page, broken: string[] }> {
  const key = `${login}${view}`
  const known = visitors.get(key) ?? house.visit(login, how).then(page => {
    const broken: string[] = []
    page.on('pageerror', error => broken.push(error.message))
    return { page, broken }
  })
  visitors.set(key, known)
  return known
}

/** The red of lateness anywhere but on what is late. */
const redOutsideLate = (page: Page): Promise<string[]> => page.evaluate(() => [...document.body.querySelectorAll<HTMLElement>('*')]
  .filter(element => ['rgb(180, 35, 24)', 'rgb(255, 154, 143)'].includes(getComputedStyle(element).color) && !element.closest('[data-late]'))
  .map(element => element.outerHTML.slice(0, 120)))
