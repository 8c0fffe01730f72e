import { calendarDay } from '../../../core/instruments/index.ts'
import type { VerifiedPaper } from '../contract/verify.ts'

/** The page that says whether a paper is genuine. No script, no style from elsewhere; it reads well aloud. */
export function verifyPage({ code, paper, says }: { code?: string, paper?: VerifiedPaper, says?: string }): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文书核验</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>:root{color-scheme:light dark}body{font:16px/1.7 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
dt{opacity:.75}dd{margin:0 0 .5rem;font-weight:600}input{font:inherit;padding:.5rem;max-width:100%;box-sizing:border-box}input[name=code]{width:18rem}
button{font:inherit;padding:.5rem 1rem;min-height:44px}.answer{border:1px solid;padding:1rem;border-radius:4px}</style></head>
<body data-page="verify"><main><h1>文书核验</h1>${says ? `<p class="answer" role="alert">${text(says)}</p>` : ''}${paper ? found(paper, code!) : ''}
<h2>${paper ? '核验另一份文书' : '按核验码核验'}</h2>
<form action="/verify" method="get"><p><label>核验码（文书右上角，20位）<br><input name="code" required maxlength="60" autocomplete="off" spellcheck="false" value="${paper ? '' : text(code ?? '')}"></label></p>
<p><button>核验</button></p></form></main></body></html>`
}

function found({ title, organ, number, issuedOn, voidedOn, same }: VerifiedPaper, code: string): string {
  return `<section class="answer" aria-label="核验结果"><p><strong>${voidedOn ? `有这份文书，但已于${calendarDay(voidedOn)}作废` : '有这份文书'}</strong></p>
<dl><dt>文书</dt><dd>${text(title)}</dd><dt>文号</dt><dd>${text(number ?? '没有文号')}</dd><dt>署名机关</dt><dd>${text(organ)}</dd><dt>成文日期</dt><dd>${calendarDay(issuedOn)}</dd></dl>
<p role="status">${same === null ? '请对照你手中的文书：名称、文号、署名机关和日期应当相同。' : same ? '你提交的文件与签发的文书<strong>一致</strong>。' : '你提交的文件与签发的文书<strong>不一致</strong>：内容可能被改动过，或者另存过。'}</p></section>
<h2>核对文件</h2><form action="/verify/${encodeURIComponent(code)}" method="post" enctype="multipart/form-data">
<p><label>从本平台得到的 PDF 或者 DOCX（不保存，只作比对）<br><input type="file" name="file" accept=".pdf,.docx" required></label></p><p><button>比对</button></p></form>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (raw: string): string => raw.replaceAll(/[&<>"]/g, character => escapes[character]!)
