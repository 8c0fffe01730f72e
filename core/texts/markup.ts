/** Breaks a line of the source in two without being one: what `<br>` leaves. */
export const softBreak = '\u2028'

const block = 'p|div|tr|table|tbody|thead|h[1-6]|ul|ol|li|section|article|blockquote|center|hr|body|head|html|title|dl|dt|dd|form|main|header|footer|nav|pre'
const inline = 'span|font|b|strong|i|em|u|a|sup|sub|img|small|big|label|s|del|ins|mark|o:p|st1:\\w+|!doctype|meta|link|input|button|caption|col|colgroup|code|kbd|samp|tt|abbr|cite|time|figure'
const breakTag = new RegExp(`</?(?:br|${block})\\b[^<>]{0,2000}>|<br>`, 'gi')
const cellTag = /<\/(?:td|th)\b[^<>]{0,200}>/gi
const otherTag = new RegExp(`</?(?:td|th|${inline})\\b[^<>]{0,2000}>|<!doctype[^<>]{0,500}>`, 'gi')
const entities: Record<string, string> = { nbsp: ' ', emsp: '\u3000', ensp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', hellip: '…', middot: '·', times: '×' }

/** Takes the remains of HTML off a text; 〈…〉 written as <…> round a title stays. */
export function withoutHtml(source: string): string {
  const hidden = withoutHidden(source)
  const bare = hidden.includes('<')
    ? hidden.replace(cellTag, '\t').replace(breakTag, softBreak).replace(otherTag, '')
    : hidden
  return bare.includes('&') ? bare.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entityOf(name) ?? whole) : bare
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0x1f && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}

const hiddenParts = [['<!--', '-->'], ['<script', '</script>'], ['<style', '</style>']] as const

/** Comments, scripts and styles leave; their line breaks stay, so that lines keep their numbers. One that never ends is text. */
function withoutHidden(source: string): string {
  return hiddenParts.reduce((text, [open, close]) => {
    if (!text.includes(open)) return text
    const kept: string[] = []
    let at = 0
    for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
      const end = text.indexOf(close, from + open.length)
      if (end < 0) break
      kept.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, ''))
      at = end + close.length
    }
    return kept.join('') + text.slice(at)
  }, source)
}

/** Signs of Markdown at the beginning of a line: how deep a heading it is, 0 for none, and what remains. */
export function withoutMarkdown(line: string): { heading: number, text: string } {
  if (/^(?:[-=*_]{3,}|#{1,6})$/.test(line)) return { heading: 0, text: '' }
  const lead = !'>-*+#'.includes(line[0] ?? ' ') ? null : /^(?:>\s?|[-*+]\s+){0,4}(#{1,6}(?:\s+|(?=[第附目]))|)/.exec(line)
  const rest = line.slice(lead?.[0].length ?? 0)
  const text = !/[[*_`\\#]/.test(rest) ? rest : rest
    .replace(/\[([^[\]\n]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\[bookmark:[^[\]\n]{0,200}\]/g, '')
    .replace(/\*\*|__|`|\\(?=[.*_#()[\]\-+!~|>])/g, '')
    .replace(/\s#{1,6}$|\\$/, '').replace(/^\*([^*]+)\*$|^\*(?=第)/, '$1')
  return { heading: lead?.[1]?.trim().length ?? 0, text: text.trim() }
}
