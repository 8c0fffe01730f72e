import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { after, before, describe, test } from 'node:test'
import PizZip from 'pizzip'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { attachmentBody, compose, sampleFacts, textOf, type Paper, type PaperFacts } from '../../core/instruments/index.ts'
import { instrumentFor } from '../../core/matters/index.ts'
import { everyPaper } from '../../test/everyPaper.ts'
import { paperOf } from '../../test/papers.ts'
import { createPaperRenderer, type PaperRenderer } from './renderer.ts'

let renderer: PaperRenderer
before(async () => { renderer = createPaperRenderer({ fonts: await ensureFonts(), children: Math.min(2, availableParallelism()), queue: 1000 }) })
after(() => renderer.close())

/** Characters that fonts, file names and databases of old do not know, and text that some program might take for its own. */
const rare = '㛃𠮷镕堃'
const hostile = '#panic("x") $1$ *粗* _斜_ @引用 <w:p>&amp;</w:p> \\ // {案由} {权利} %s ]]>'

/** The facts of a paper with rare names for everybody and everything, and with hostile text wherever somebody writes. */
function awkward(facts: PaperFacts): PaperFacts {
  const named = (name: string | undefined) => name && `${name}（${rare}）`
  return {
    ...facts, signedBy: named(facts.signedBy)!, agency: named(facts.agency)!, object: named(facts.object)!, proposedBy: named(facts.proposedBy)!,
    handlers: facts.handlers!.map(name => `${name}${rare}`), matterTitle: `${rare}${hostile}`, act: `作出的${hostile}`, subject: `${rare}食品案件`,
    text: [hostile, `${rare}。`], found: [hostile], reasons: [hostile], demands: [hostile, rare], orders: [hostile], stated: [{ ask: rare, says: hostile }],
    parts: Object.fromEntries(Object.entries(facts.parts!).map(([name, value]) => [name, `${value}${rare}${hostile}`])),
    contact: { person: rare, phone: '0000-1234567' }, copies: [`${rare}人民政府`], verification: '7F3KQ-2M9AB-CDEFG-HJKMN', verifyAt: 'https://verify.example/verify/7F3KQ-2M9AB-CDEFG-HJKMN',
    attachments: [{ title: `${rare}清单`, body: [{ kind: 'table', widths: [1, 3], head: ['序号', '内容'], rows: [['1', hostile]] }] }],
  }
}

/** Each paper of each law once: what differs between lines of supervision is a matter of words, which laws/papers.test.ts reads. */
const cases = [...new Map(everyPaper().map(one => [`${instrumentFor(one.machine, one.role)!.law.id} ${one.role}`, one])).values()]

describe('每部法的每种文书：DOCX、PDF 与文书一字不差，生僻字不缺，标记和占位符只是文字', { concurrency: 4 }, () => {
  for (const { law, machine, role, name } of cases) {
    test(`${law.short}：${name}`, async () => {
      const paper: Paper = paperOf(compose(machine, role, awkward(sampleFacts(machine, role))))
      const { pages } = await renderer.render(paper)
      assert.ok(pages >= 1)
      const text = textOf(paper)
      assert.ok(text.includes(rare) && text.includes('{案由}'), text)
    })
  }
})

test('联合发文：红头、信函各一份，署名机关依次排列，成文日期在最后，两种文件一字不差', async () => {
  for (const layout of ['redHead', 'letter'] as const) {
    for (const jointly of [[`乙市市场监督管理局（${rare}）`], ['乙市市场监督管理局', '乙市交通运输局']]) {
      const made = cases.map(({ machine, role }) => paperOf(compose(machine, role, { ...sampleFacts(machine, role), jointly }))).find(paper => paper.layout === layout)!
      assert.deepEqual(made.jointly, jointly)
      const text = textOf(made)
      assert.ok(jointly.every((name, at) => text.indexOf(name) < text.lastIndexOf(jointly[at + 1] ?? '年')), text)
      await renderer.render(made)
    }
  }
})

test('附件的表格超过六栏的，那一页横排；其前后的各页仍是直排，版记在最后一页', async () => {
  const wide = { title: '整改清单', body: attachmentBody([['序号', '事项', '依据', '责任单位', '责任人', '期限', '备注'].join('\t'), ['1', '逾期作出决定', '第26条', '法规科', rare, '三十日', hostile.replaceAll('\t', '')].join('\t')]) }
  const upright = { title: '说明', body: attachmentBody(['逐件核对。']) }
  for (const layout of ['redHead', 'letter', 'form'] as const) {
    for (const [attachments, turned] of [[[upright, wide], [false, false, true]], [[wide, upright], [false, true, false]], [[wide], [false, true]]] as const) {
      const made = cases.map(({ machine, role }) => paperOf(compose(machine, role, { ...sampleFacts(machine, role), attachments: [...attachments] }))).find(paper => paper.layout === layout)!
      const { pdf, docx } = await renderer.render(made)
      assert.deepEqual((await pagesAcross(pdf)).slice(-turned.length), [...turned], layout)
      assert.match(new PizZip(docx).file('word/document.xml')!.asText(), /w:orient="landscape"/)
    }
  }
})

/** Of each page, whether it is broader than high. */
async function pagesAcross(bytes: Uint8Array): Promise<boolean[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const across: boolean[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    across.push(width > height)
  }
  return across
}

test('每种版式再排一次，字节完全相同', async () => {
  for (const layout of ['letter', 'redHead', 'form'] as const) {
    const made = cases.map(({ machine, role }) => paperOf(compose(machine, role, awkward(sampleFacts(machine, role))))).find(paper => paper.layout === layout)!
    const [one, other] = [await renderer.render(made), await renderer.render(made)]
    assert.deepEqual([one.pdfSha256, one.docxSha256], [other.pdfSha256, other.docxSha256], layout)
  }
})
