import type { Refused } from '../store/refused.ts'
import type { Problem } from './contract/common.ts'

const titles: Record<number, string> = {
  400: '请求需要修改', 401: '需要登录', 403: '不能这样做', 404: '没有找到', 409: '现在不能办', 413: '内容太大', 415: '格式不支持',
  422: '内容有矛盾', 429: '请求太多', 500: '服务器出错', 503: '暂时不能服务', 507: '空间不够',
}

/** RFC 9457, in Chinese. */
export const problemBody = ({ code, status, message, details }: Refused): Problem =>
  ({ type: `urn:xiezhi:problem:${code}`, title: titles[status] ?? '请求没有成功', status, code, sentence: message, ...details as Partial<Problem> })
