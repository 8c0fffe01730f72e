import type { TemplateDetail } from '../../server/http/contract/index.ts'

export type Wording = TemplateDetail['current']
