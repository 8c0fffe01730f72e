import { parse, YAMLParseError } from 'yaml'
import { readNotice, type NoticeRead, type NoticeSurroundings } from '../../core/periods/index.ts'

/** Reads the text of a notice file, YAML or JSON, whatever it is called. */
export function readNoticeText(text: string, surroundings: NoticeSurroundings): NoticeRead {
  try {
    return readNotice(parse(text.replace(/^\ufeff/, ''), { maxAliasCount: 0 }), surroundings)
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
    return { ok: false, problems: [{
      code: 'notice.unreadable', at: line === undefined ? '' : `第${line}行`,
      says: '读不懂这个文件：应当是 YAML 或者 JSON。请检查缩进、冒号后面的空格、引号和括号',
    }] }
  }
}
