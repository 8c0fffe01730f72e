interface Operation { summary?: string, description?: string, security?: unknown[], parameters?: { name: string, in: string, required?: boolean }[], requestBody?: unknown, responses?: unknown }
interface Document { info: { title: string, description: string }, paths: Record<string, Record<string, Operation>> }

/** The API for human readers: one table, each route with its fields folded below it. No script, no style from elsewhere. */
export function page({ info, paths }: Document): string {
  const rows = Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => row(path, method, operation)))
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>接口说明 - ${text(info.title)}</title><meta name="viewport" content="width=device-width">
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1f2329;background:#fff}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #d0d3d6;padding:.5rem;text-align:left;vertical-align:top}
code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}</style></head>
<body><main><h1>接口说明</h1><p>${text(info.description)}</p><p><a href="/api/docs/openapi.json">OpenAPI 3.1（JSON）</a></p>
<table><caption>共 ${rows.length} 个接口</caption><thead><tr><th scope="col">接口</th><th scope="col">做什么</th><th scope="col">字段</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></body></html>`
}

function row(path: string, method: string, { summary = '', description = '', security, parameters = [], requestBody, responses }: Operation): string {
  const asks = parameters.map(({ name, in: place, required }) => `${name}（${place === 'path' ? '地址' : '查询'}${required ? '，必填' : ''}）`).join('、')
  const fields = [['提交', requestBody], ['回答', responses]].filter(([, schema]) => schema !== undefined)
    .map(([name, schema]) => `<details><summary>${name as string}</summary><pre>${text(JSON.stringify(schema, null, 2))}</pre></details>`).join('')
  return `<tr><td><code>${method.toUpperCase()} ${text(path)}</code></td><td>${text(summary)}${security ? '（须登录）' : ''}<br>${text(description)}</td><td>${text(asks)}${fields}</td></tr>`
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (raw: string): string => raw.replaceAll(/[&<>"]/g, character => escapes[character]!)
