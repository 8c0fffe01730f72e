import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cite, Law } from '../core/norms/index.ts'
import { placeOf } from '../core/texts/index.ts'
import { getLaw, laws } from './registry.ts'

/**
 * Every article of these statutes that sets a time for somebody: a limit that records are held against, an article that leads to
 * the limit of another statute, or one that is excused because it binds somebody else or nothing is recorded of it.
 */
const articles: Record<string, Record<'limits' | 'referred' | 'excused', readonly number[]>> = {
  'penalty-law-2021': { limits: [28, 36, 48, 52, 54, 56, 60, 61, 64, 71], referred: [27, 72], excused: [66] },
  'coercion-law-2011': { limits: [5, 19, 20, 24, 25, 28, 31, 32, 33, 35, 37, 44, 46, 51, 53, 54], referred: [], excused: [27, 39, 47, 52, 56, 57, 58, 59] },
  'licensing-law-2019': { limits: [32, 36, 42, 43, 44, 45, 47, 48, 55], referred: [], excused: [15, 35, 37, 60, 65, 78, 79] },
  'crime-transfer-2020': { limits: [5, 12], referred: [], excused: [7, 8, 9, 13, 16, 17, 19] },
  'open-information-2019': { limits: [26], referred: [], excused: [30, 32, 33, 34, 35, 49] },
  'business-climate-2019': { limits: [36], referred: [], excused: [62] },
  'fine-collection-1997': { limits: [], referred: [3], excused: [6, 10] },
  'enterprise-inspection-2024': { limits: [3], referred: [], excused: [] },
  'land-administration-law-2019': { limits: [47, 48], referred: [], excused: [] },
  'land-administration-rules-2021': { limits: [26, 28, 31], referred: [], excused: [] },
  'house-expropriation-2011': { limits: [10, 12, 27], referred: [], excused: [] },
  'emergency-response-2024': { limits: [12], referred: [], excused: [] },
  'urban-minimum-living-1999': { limits: [8], referred: [], excused: [] },
  'social-assistance-2019': { limits: [2, 11, 12, 48], referred: [], excused: [] },
  'work-injury-2010': { limits: [20], referred: [], excused: [17] },
  'property-registration-2019': { limits: [20], referred: [], excused: [] },
  'litigation-law-2017': { limits: [47, 70], referred: [], excused: [] },
  'state-security-reports-2022': { limits: [13, 15], referred: [], excused: [16] },
  'three-systems-2018': { limits: [6, 15], referred: [], excused: [] },
  'market-penalty-publicity-2021': { limits: [13], referred: [], excused: [10, 11, 14] },
  'market-complaints-2022': { limits: [14, 31, 32], referred: [], excused: [] },
  'circuit-layout-2001': { limits: [9], referred: [], excused: [12, 18] },
  'archives-law-2020': { limits: [14], referred: [], excused: [] },
  'tax-collection-2015': { limits: [86], referred: [], excused: [15, 16, 31, 32, 37, 38, 39, 51, 52] },
  'work-safety-law-2021': { limits: [69, 76], referred: [], excused: [] },
}

const articleOf = (cite: string): number => placeOf(cite)!.article
const sorted = (cites: readonly string[]): number[] => [...new Set(cites.map(articleOf))].sort((a, b) => a - b)

const citesOfLimits = ({ limits = [] }: Law): Cite[] => limits.flatMap(({ cite, excludes }) => [cite, ...(excludes ? [excludes.cite] : [])])

for (const [id, { limits, referred, excused }] of Object.entries(articles)) {
  test(`each article of ${id} with a time in it is a limit, leads to one, or says why not`, () => {
    const law = getLaw(id)
    assert.deepEqual(sorted(citesOfLimits(law)), limits)
    const leads = law.external.filter(({ resolved }) => resolved).map(({ cite }) => articleOf(cite))
    for (const article of referred) assert.ok(leads.includes(article), `第${article}条`)
    assert.deepEqual(sorted(Object.keys(law.notEncoded)), excused)
    for (const reason of Object.values(law.notEncoded)) assert.match(reason!, /期限|日|月|年|及时|立即/)
  })
}

test('no statute that records are held against is missing from the list', () => {
  assert.deepEqual(laws.filter(({ limits, proceedings }) => limits !== undefined && proceedings.length === 0).map(({ id }) => id).sort(), Object.keys(articles).sort())
})

test('each statute says by which article it counts, or that it does not say, and where a last day off goes', () => {
  for (const id of Object.keys(articles)) {
    const { counting } = getLaw(id)
    assert.ok(counting.cite !== undefined || /没有写明工作日|写明工作日的/.test(counting.reading), id)
    assert.match(counting.reading, /顺延|工作日/)
  }
})

test('an extension says who approves, and days that do not count say where the law has them', () => {
  for (const limit of laws.flatMap(({ limits = [] }) => limits)) {
    for (const { extension } of limit.terms) if (extension) assert.ok(extension.approvedBy.length > 0 && extension.atMost > 0, limit.id)
    if (limit.excludes) assert.ok(limit.excludes.reasons.length > 0 && limit.excludes.words.length > 0, limit.id)
  }
})
