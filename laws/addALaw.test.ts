import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { readScenario } from '../server/laws/scenario.ts'
import { lineBetween, organsById } from '../core/authority/index.ts'
import { coverageOf, unprovedAnswers } from '../core/laws/coverage.ts'
import { proofsOf } from '../core/laws/proofs.ts'
import { simulate } from '../core/matters/index.ts'
import { checkLaw, checkRegistry } from '../core/norms/check.ts'
import type { Law } from '../core/norms/index.ts'
import { parseLawText } from '../core/texts/index.ts'
import { laws, notices, regions } from './registry.ts'

const root = dirname(import.meta.dirname)
const page = await readFile(join(root, 'docs/tasks/add-a-law.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, content]) => ({ language, content: content! }))
const only = (language: string) => {
  const found = blocks.filter((block) => block.language === language)
  assert.equal(found.length, 1, `the page has one ${language} block`)
  return found[0]!.content
}

const folder = await mkdtemp(join(tmpdir(), 'add-a-law-'))
after(() => rm(folder, { recursive: true }))

/** The files of the page, written where it says, beside a core that is ours. */
async function follow(): Promise<Law> {
  for (const { content } of blocks.filter((block) => block.language === 'ts')) {
    const [, path] = /^\/\/ (laws\/\S+)\n/.exec(content) ?? []
    if (path === undefined) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content.replaceAll(`'../../core/`, `'${root}/core/`))
  }
  return (await import(join(folder, 'laws/riverbank-2026/pack.ts')) as { default: Law }).default
}

const law = await follow()
const all = [...laws, law]
const riverbank = { id: 'riverbank', name: '江畔', localHolidays: null }

test('the law that the page adds is sound, whole and found in its text', () => {
  const text = parseLawText(only('text'))
  assert.deepEqual(text.problems, [])
  assert.deepEqual(checkLaw(law, { laws: all, texts: new Map([[law.id, text]]), complete: true }), [])
  assert.deepEqual(checkRegistry(all), [])
})

test('its region is written as the page says', () => {
  assert.ok(page.includes(`{ id: '${riverbank.id}', name: '${riverbank.name}', localHolidays: null },`))
})

test('its scenario holds', () => {
  const read = readScenario(only('yaml'), { laws: all.map(({ id }) => id), regions: [riverbank.id] })
  assert.ok(read.ok, JSON.stringify(read))
  const { ok, failure } = simulate(read.scenario, { laws: all, notices, regions: [...regions, riverbank] })
  assert.ok(ok, JSON.stringify(failure))
})

test('every statement of its text is answered, and its scenario proves what is enforced', () => {
  const read = readScenario(only('yaml'), { laws: all.map(({ id }) => id), regions: [riverbank.id] })
  assert.ok(read.ok)
  const outcome = simulate(read.scenario, { laws: all, notices, regions: [...regions, riverbank] })
  const answers = coverageOf(law, proofsOf(law, [{ file: 'laws/riverbank-2026/examples/corrected.yaml', title: '', scenario: read.scenario, outcome }]))
  assert.equal(answers.length, 8)
  assert.deepEqual(unprovedAnswers(answers), [])
})

test('江畔第1条 县人民政府监督所属部门，不监督别的机关', () => {
  const common = { region: 'riverbank', level: 'county' } as const
  const organs = organsById([
    { id: 'county', name: '甲县人民政府', kind: 'government', ...common },
    { id: 'forest', name: '甲县林业局', kind: 'department', government: 'county', ...common },
    { id: 'other', name: '乙县林业局', kind: 'department', ...common },
  ])
  assert.equal(lineBetween([law], 'county', 'forest', organs, '2026-04-01').refused, false)
  assert.equal(lineBetween([law], 'county', 'other', organs, '2026-04-01').refused, true)
})
