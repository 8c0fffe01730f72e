import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterId } from '../../../core/registers/index.ts'
import { offence, ok, registersOffice } from '../../../test/registersOffice.ts'

const { enter, listed, send } = await registersOffice('2026-07-13')
ok(await enter('offence', offence('0312-01')))

/** Files as the common data model lays them out: English names, Chinese names beneath, and rows; what the file does not say is said of all its rows. */
const files: Partial<Record<RegisterId, { readonly english: string, readonly chinese: string, readonly rows: readonly string[], readonly said?: string, readonly unread: readonly string[] }>> = {
  area: {
    english: 'areaCode,areaName,parentCode,level,calendarCode,scanEnabledFrom,nightFrom,nightTo,validFrom,validTo', chinese: '区划代码,区划名称,上级代码,层级,适用日历,扫码入企启用日,夜间起(时),夜间止(时),生效日,失效日',
    rows: ['659801,甲县,650000,county,CN,2025-09-01,24,8,2020-01-01,'], said: 'document=某通知', unread: ['areaName', 'parentCode', 'level', 'calendarCode'],
  },
  item: {
    english: 'itemCode,nameZh,actionKind,bodyCode,fieldCode,basis,effectiveFrom,effectiveTo,legalDays,promiseDays,requiresLegalReview,requiresHearing,directTownshipPower,inspectionPublishedAt,publishedAt',
    chinese: '赋权事项,名称,行为种类,主体编码,领域,法律依据,列入日,取消日,法定时限,承诺时限(工作日),列入重大决定法制审核目录,法定听证,法律直接授予乡镇职权,检查事项公布日,社会公布日',
    rows: [
      'CF-0312,对某违法行为的处罚,penalty,659801-MARKET,MARKET,"[{""lawName"":""某法"",""article"":""第1条"",""paragraph"":""第2款""}]",2025-01-01,,"{""n"":90,""unit"":""cd""}",,Y,N,N,,2025-01-02',
      'ZS-0001,对某物的征收,expropriation,659801-market,LAND,某法第2条,2025-01-01,,,,N,N,N,,2025-01-02',
    ], unread: [],
  },
  offence: {
    english: 'offenceCode,itemCode,nameZh,fineMode,legalMin,legalMax,multipleMin,multipleMax,baseKind,statuteYears', chinese: '案由编码,赋权事项,名称,罚款方式,法定下限,法定上限,最低倍数,最高倍数,倍数基数,追责时效(年)',
    rows: ['0312-09,CF-0312,某违法行为,MULTIPLE,,,1,5,GOODS_VALUE,2'], said: 'document=某法第1条&place=659801&from=2025-01-01', unread: [],
  },
  benchmark: {
    english: 'benchmarkId,offenceCode,docNo,publishedAt,effectiveFrom,effectiveTo,tierCode,tierType,conditionText,base,min,max,maxExclusive,otherPenalty',
    chinese: '基准编码,案由编码,文号,社会公布日,列入日,取消日,阶次编码,阶次类型,适用情形文本,金额口径,下限,上限,上限不含,并处种类',
    rows: ['BJ-0312,0312-01,某发〔2025〕3号,2025-02-01,2025-03-01,,T1,LIGHT,货值较小|主动下架,ABSOLUTE,500,2000,Y,', 'BJ-0312,0312-01,某发〔2025〕3号,2025-02-01,2025-03-01,,T2,GENERAL,,ABSOLUTE,2000,50000,N,'], said: 'place=659801', unread: ['otherPenalty'],
  },
  list: {
    english: 'entryId,listType,offenceCode,conditions,fineMax,issuerBodyId,publishedAt,effectiveFrom,effectiveTo', chinese: '标识,清单类型,案由编码,适用条件,从轻上限,制定机关,社会公布日,列入日,取消日',
    rows: ['1,NO_PENALTY,0312-01,FIRST;CORRECTED,,659801-market,2025-02-01,2025-03-01,'], said: 'document=某清单&place=659801', unread: ['entryId'],
  },
  standard: {
    english: 'purpose,areaCode,fieldCode,partyType,fineGte,confiscateGte,kinds,days,basis,effectiveFrom,effectiveTo', chinese: '用途,区划代码,领域,相对人类型,罚款≥,没收≥,种类,备案期限,法律依据,列入日,取消日',
    rows: ['FILING,659801,,ORG,100000,,REVOKE_LICENCE;STOP_BUSINESS,15,某规定 某发〔2025〕1号,2025-01-01,'], unread: [],
  },
  period: {
    english: 'limitKey,fieldCode,itemCode,areaCode,n,unit,exclude,informedOnly,extAllowed,extMax,extApprover,basisLaw,effectiveFrom,effectiveTo',
    chinese: '期限键,领域,赋权事项,区划代码,数值,单位,不计入原因,须书面告知才停表,可否延长,最长延长,延长批准人,依据,列入日,取消日',
    rows: ['PENALTY_DECISION,MARKET,,659801,90,cd,HEARING;APPRAISAL,N,Y,30,HEAD,某程序规定,2021-07-15,'], unread: ['extAllowed'],
  },
  plan: {
    english: 'planId,bodyCode,planType,year,itemCodes,targets,from,to,deployedBySuperior,approverType,approvedAt,filedAt,publishedAt', chinese: '标识,主体编码,类型,统计年度,委托事项,对象范围/抽取比例,起,止,上级部署,批准机关,批准日,备案日,社会公布日',
    rows: ['JH-1,659801-market,DOUBLE_RANDOM,2026,JC-1;JC-2,随机抽取百分之五,2026-01-01,2026-12-31,N,SELF,2025-12-20,2025-12-25,2025-12-28'], unread: [],
  },
  normativeDocument: {
    english: 'docNo,title,issuerType,issuerId,role,isNormative,publishedAt,legalReviewAt,legalReviewResult,filedTo,filedAt,receiptNo', chinese: '文号,名称,制定主体类型,制定机关,联合制发角色,是否规范性文件,社会公布日,合法性审查日,审查结论,备案对象,备案日,备案回执号',
    rows: ['甲市监发〔2026〕3号,某管理办法,DEPARTMENT,659801-market,LEAD,Y,2026-03-02,2026-03-02,LEGAL,OWN_GOV,2026-04-02,备1号', '甲市监发〔2026〕3号,某管理办法,DEPARTMENT,659801-market,LEAD,Y,2026-03-02,2026-03-02,LEGAL,SUPERIOR_BODY,2026-03-10,备2号'], unread: [],
  },
  cap: {
    english: 'bodyCode,year,riskClass,cap,publishedAt', chinese: '主体编码,统计年度,企业分级,上限(次),社会公布日', rows: ['659801-market,2026,A,1,2025-12-28', '659801-market,2026,,2,2025-12-28'], said: 'document=某公告', unread: [],
  },
}

for (const [id, { english, chinese, rows, said = '', unread }] of Object.entries(files)) {
  test(`${id}: a file with English names, and the same with Chinese names, is taken as it is`, async () => {
    const count = id === 'benchmark' || id === 'normativeDocument' ? 1 : rows.length
    const both = ok(await send(id, [english, chinese, ...rows, ''].join('\r\n'), `?${said}`))
    assert.deepEqual([both.added, both.rows, both.unread], [count, count, unread], JSON.stringify(both.problems))
    const again = ok(await send(id, [chinese, ...rows, ''].join('\r\n'), `/preview?${said}`), 200)
    assert.deepEqual([again.unchanged, again.wrong], [count, 0], JSON.stringify(again.problems))
  })
}

const content = async (register: string, text: string) => (await listed(register, `text=${text}`)).items[0]!

test('阶次一行一个的，合成一条裁量基准', async () => {
  const { says } = await content('benchmark', 'BJ-0312')
  assert.equal(says.find(({ id }) => id === 'tiers')?.value, 'T1 从轻：500至2000元（不含本数）；T2 一般：2000至50000元')
})

test('规范性文件一个备案机关一行的，合成一条，自发布之日起', async () => {
  const { from, says } = await content('normativeDocument', '某管理办法')
  assert.equal(from, '2026-03-02')
  assert.deepEqual(['filedWithGovernmentOn', 'filedWithDepartmentAboveOn', 'receipts'].map(name => says.find(({ id }) => id === name)?.value), ['2026年4月2日（周四）', '2026年3月10日（周二）', '备1号；备2号'])
})

test('规范性文件报送了不收这类文件的机关，写明是哪一行，不收', async () => {
  const { chinese, rows } = files.normativeDocument!
  const found = ok(await send('normativeDocument', [chinese, rows[0]!.replace('OWN_GOV', 'FINANCE'), ''].join('\r\n'), '/preview'), 200)
  assert.deepEqual(found.problems.map(({ row, column, says }) => [row, column, says.includes('FINANCE 2026-04-02')]), [[2, '报本级人民政府备案日期', true]])
})

test('年度频次上限没有生效日期的，自年初到年末；检查计划没有名称的，按年度和类型', async () => {
  const caps = (await listed('cap')).items.map(({ from, to }) => [from, to])
  assert.deepEqual(caps, [['2026-01-01', '2026-12-31'], ['2026-01-01', '2026-12-31']])
  assert.equal((await content('plan', 'JH-1')).title, '2026年双随机计划（JH-1）')
})

test('时限、依据写成 JSON 的，读作本平台的写法', async () => {
  const { says } = await content('item', 'CF-0312')
  assert.deepEqual(['legalDays', 'legalDaysUnit', 'basis'].map(name => says.find(({ id }) => id === name)?.value), ['90', '自然日', '《某法》第1条第2款'])
})

test('文件有这一列的，以文件为准；没有这一列又没有统一说明的，不收', async () => {
  const { english, rows } = files.standard!
  const found = ok(await send('standard', [english, ...rows].join('\r\n'), '/preview?place=650000&document=别的文件'), 200)
  assert.equal(found.unchanged, 1)
  const refused = await send('cap', 'bodyCode,year,cap\r\n659801-market,2027,2\r\n', '/preview')
  assert.deepEqual([refused.status, refused.body.code, refused.body.sentence.includes('依据文件')], [422, 'file.columns', true])
})

test('适用地区写 CN 的是全国，县级的登记不了', async () => {
  const { english, rows } = files.period!
  const found = ok(await send('period', [english, rows[0]!.replace('659801', 'CN')].join('\r\n'), '/preview'), 200)
  assert.deepEqual(found.problems.map(({ column, code, says }) => [column, code, says.includes('000000')]), [['适用地区', 'register.notYours', true]])
})
