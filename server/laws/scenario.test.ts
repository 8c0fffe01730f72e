import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readScenario } from './scenario.ts'

const known = { laws: ['north-2020', 'south-2021'], regions: ['north', 'south'] }
const read = (source: string) => readScenario(source, known)

test('the key on is a word, a day is text, a comment is left out', () => {
  const found = read('law: north-2020   # 北部规则\nsteps:\n  - {on: 2025-05-20, act: measure, officers: 2, onSite: true}\n  - on: "2025-05-21"\n    act: open\n')
  assert.ok(found.ok, JSON.stringify(found))
  assert.deepEqual(found.scenario, { law: 'north-2020', steps: [{ on: '2025-05-20', act: 'measure', officers: 2, onSite: true }, { on: '2025-05-21', act: 'open' }] })
  assert.deepEqual(found.lines, [3, 4])
})

test('everything that an act or an expectation may carry', () => {
  const found = read(`law: south-2021
title: 标题
kind: complaint
facts: {line: department, region: south, majorMatter: true, share: 0.5}
overlay: false
steps:
  - {on: 2025-05-20, act: issue, role: firstCorrection, by: justiceStation, grounds: [第1条], within: 7wd, expect: refused, cite: 第1条}
  - {on: 2025-05-20, act: refer, to: police, feedback: 2025-05-19, facts: {majorMatter: false}}
  - on: 2025-05-22
    expect: {deadlines: {a: 2025-06-20}, provisional: [], overdue: [a], options: ["issue:x"], notOptions: [close], waitingFor: [anyone], closed: corrected, instruments: {x: 甲书}, conflicts: [第1条]}
`)
  assert.ok(found.ok, JSON.stringify(found))
  assert.equal(found.scenario.steps.length, 3)
})

for (const [title, source, line, reason] of [
  ['an empty file', '', 1, /文件是空的/],
  ['a file of comments', '# 什么也没有\n', 1, /文件是空的/],
  ['two documents in one file', 'law: north-2020\n---\nlaw: south-2021', 2, /只写一个情景/],
  ['no map', '- 1', 1, /情景应当是一组/],
  ['a key twice', 'law: north-2020\nlaw: south-2021', 2, /同一个键写了两次/],
  ['a tab', 'law: north-2020\nsteps:\n\t- {act: open}', 3, /制表符/],
  ['a bracket left open', 'law: north-2020\nsteps: [{on: 2025-01-01, act: open}', 2, /不是正确的 YAML/],
  ['a misspelt key', 'law: north-2020\ntitel: x\nsteps: [{on: 2025-01-01, act: open}]', 2, /没有“titel”这一项，可以写：law、title/],
  ['a law nobody knows', 'title: x\nlaw: east-1999\nsteps: [{on: 2025-01-01, act: open}]', 2, /law：应当是下列之一：north-2020、south-2021/],
  ['no law', 'steps: [{on: 2025-01-01, act: open}]', 1, /law：没有写，必须写明/],
  ['no steps', 'law: north-2020', 1, /steps：没有写/],
  ['an empty list of steps', 'law: north-2020\nsteps: []', 2, /至少写一个步骤/],
  ['a step that is no map', 'law: north-2020\nsteps:\n  - open', 3, /第 1 步：没有 act 的步骤应当是一组/],
  ['a misspelt act', 'law: north-2020\nsteps:\n  - {on: 2025-01-01, act: opne}', 3, /第 1 步 的 act：应当是下列之一：open、/],
  ['an act that only time performs', 'law: north-2020\nsteps:\n  - {on: 2025-01-01, act: expire}', 3, /act：应当是下列之一/],
  ['a misspelt key of a step', 'law: north-2020\nsteps:\n  - on: 2025-01-01\n    act: open\n    rol: x', 5, /第 1 步：步骤没有“rol”这一项/],
  ['a misspelt expectation', 'law: north-2020\nsteps:\n  - {on: 2025-01-01, act: open}\n  - expect:\n      closd: x', 5, /第 2 步 的 expect：要检验的内容没有“closd”/],
  ['a day that is none', 'law: north-2020\nsteps:\n  - {on: 2025-02-30, act: open}', 3, /2025 年 2 月只有 1 日至 28 日/],
  ['an act without a day', 'law: north-2020\nsteps:\n  - {act: open}', 3, /第 1 步 的 on：没有写，必须写明/],
  ['a last day that is a year', 'law: north-2020\nsteps:\n  - expect:\n      deadlines: {a: 2025}', 4, /deadlines 的 a：应当是文字/],
  ['a bare number as period', 'law: north-2020\nsteps:\n  - {on: 2025-01-01, act: issue, within: "30"}', 3, /“30”不是期间，请写作 30d/],
  ['an unknown line', 'law: north-2020\nfacts: {line: party}\nsteps: [{on: 2025-01-01, act: open}]', 2, /government（政府一线）/],
  ['an unknown region', 'law: north-2020\nfacts:\n  region: east\nsteps: [{on: 2025-01-01, act: open}]', 3, /没有这个地区，可以是：north、south/],
  ['an unknown result', 'law: north-2020\nsteps:\n  - {on: 2025-01-01, act: open, expect: denied}', 3, /accepted、refused、flagged/],
] as const) {
  test(`${title}: the line and the reason`, () => {
    const found = read(source)
    assert.ok(!found.ok, JSON.stringify(found))
    assert.equal(found.line, line, found.reason)
    assert.match(found.reason, reason)
  })
}
