import { accountOf, compare, conflictsOf, diagramOf, speechOf, totalsOf } from '../../../core/laws/index.ts'
import { articleAt, type Law } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import { namedParts } from '../../../core/norms/named.ts'
import type { Deps } from '../../deps.ts'
import { proofsFor } from '../../laws/proofs.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { cited, refused } from '../../store/refused.ts'
import { mattersRestingOn } from '../../store/laws/restingOn.ts'
import * as contract from '../contract/lawLibrary.ts'
import type { AnswerOf, QueryOf } from '../contract/route.ts'
import { editionIn } from './laws.ts'
import { serve, type App } from '../serve.ts'

/** The laws side by side, beside the law above, as drawings, and against their texts. Open to everybody. */
export function lawLibrary(app: App, deps: Deps): void {
  const shelf = deps.laws
  serve(app, deps, contract.compareLaws, async ({ query }) => compared(query.laws, shelf))
  serve(app, deps, contract.lawConflicts, async ({ params }) => conflicts(editionIn(shelf, params.id).law, shelf))
  serve(app, deps, contract.lawDiagram, async ({ params, query }) => drawn(editionIn(shelf, params.id).law, params.kind, query, shelf))
  serve(app, deps, contract.articleExamples, async ({ params }) => await examplesOf(editionIn(shelf, params.id).law, articleAt(params.article)))
  serve(app, deps, contract.articleMatters, async ({ params, read }) => {
    const { rows, total } = await read(tx => mattersRestingOn(tx, editionIn(shelf, params.id).law, articleAt(params.article)))
    return { total, items: rows.map(({ id, number, title, stageName, agencyName, clock, lastDay, latest, next }) => ({ id, number, title, stageName, agency: agencyName, clock, lastDay, latest, next })) }
  })
  serve(app, deps, contract.lawCoverage, async ({ params }) => await covered(editionIn(shelf, params.id).law, shelf))
}

const uppersOf = (law: Law, shelf: LawShelf): Law[] => shelf.uppers(law).map(upper => upper.law)
const nameOf = ({ id, short, title }: Law) => ({ id, short, title })

function compared(wanted: string, shelf: LawShelf): AnswerOf<typeof contract.compareLaws> {
  const choices = shelf.all.map(edition => edition.law).filter(law => law.proceedings.length > 0)
  const chosen = wanted === '' ? choices.filter(({ invented }) => !invented) : wanted.split(',').map(id => editionIn(shelf, id).law)
  return {
    laws: chosen.map(nameOf), choices: choices.map(nameOf),
    groups: compare(chosen).groups.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ key, question, alike, cells }) => ({
        key, question, alike,
        cells: cells.map(({ law, values, silence }) => ({
          law, silence: silence ?? null, values: values.map(({ says, cites, reading }) => ({ says, cites: [...cites], reading: reading ?? null })),
        })),
      })),
    })),
  }
}

const conflicts = (law: Law, shelf: LawShelf): AnswerOf<typeof contract.lawConflicts> => ({
  items: conflictsOf(law, uppersOf(law, shelf)).map(({ cite, upper, grade, line, says, own, above, decides, engine }) => ({
    local: cited({ law: law.id, cite }, shelf), upper: cited(upper, shelf), grade, line: line ?? null, says, own: [...own], above: [...above], decides, engine: [...engine],
  })),
})

function drawn(law: Law, kind: string, { line, above }: QueryOf<typeof contract.lawDiagram>, shelf: LawShelf): AnswerOf<typeof contract.lawDiagram> {
  const uppers = uppersOf(law, shelf)
  const diagram = diagramOf({ law, uppers, kind, line, above: above === 'true' })
  if (!diagram) throw refused('kind.unknown', 404, `《${law.title}》没有“${kind}”这种程序。请从程序的列表中选择。`)
  const { title, width, height, lanes, boxes, arrows } = diagram
  return {
    title, width, height, kinds: kindsOf(law, uppers), lanes: [...lanes],
    boxes: boxes.map(({ lines, step, ...box }) => ({
      ...box, lines: [...lines],
      step: step ? {
        act: step.act, who: step.who, clock: step.clock, notes: [...step.notes], citation: cited(step, shelf), from: [...step.from], to: step.to,
      } : null,
    })),
    arrows: arrows.map(({ from, to, points }) => ({ from, to, points: points.map(([x, y]) => [x, y]) })),
  }
}

function kindsOf(law: Law, uppers: readonly Law[]): AnswerOf<typeof contract.lawDiagram>['kinds'] {
  const own = law.proceedings.map(({ kind, title }) => ({ kind, title, own: true }))
  const others = uppers.flatMap(({ proceedings }) => proceedings).filter(({ kind }) => !own.some(each => each.kind === kind))
  return [...own, ...others.map(({ kind, title }) => ({ kind, title, own: false }))]
}

async function examplesOf(law: Law, article: string): Promise<AnswerOf<typeof contract.articleExamples>> {
  const { examples } = await proofsFor(law.id)
  const parts = [...namedParts(law).values()].filter(({ cites }) => cites.some(cite => new RegExp(`^${article}(?!之|[0-9])`).test(cite)))
  const found = new Map(parts.flatMap(({ name }) => examples.get(name) ?? []).map(example => [example.file, example]))
  return { items: [...found.values()] }
}

/** The map of a law, each place in the words of the page of the law. */
async function covered(law: Law, shelf: LawShelf): Promise<AnswerOf<typeof contract.lawCoverage>> {
  const { coverage: answers, examples } = await proofsFor(law.id)
  const titles = new Map([...examples.values()].flat().map(({ file, title }) => [file, title]))
  const says = saidBy(law, uppersOf(law, shelf))
  return {
    totals: totalsOf(answers),
    items: answers.map(({ id, cite, capability, capabilityName, state, place, parts, tests, why }) => ({
      id, cite, capability, capabilityName, state, place, why, says: [...new Set(parts.flatMap(part => says.get(part) ?? []))], tests: tests.map(test => named(test, titles)),
    })),
  }
}

/** An example by its title, a test by its own. */
function named(test: string, titles: ReadonlyMap<string, string>): { file: string, title: string } {
  const [file = '', title] = test.split('#')
  return { file, title: title ?? titles.get(file) ?? file }
}

/** What each part of a pack says, by its name. */
function saidBy(law: Law, uppers: readonly Law[]): ReadonlyMap<string, readonly string[]> {
  const { norms, steps, bars, asks, lines, readings, external } = accountOf(law, speechOf(law, uppers))
  const { inForce, enforcementActs, enacted, terms } = law
  const parts = [
    ...norms.map(({ id, says }) => ({ part: id, says })), ...steps, ...bars, ...asks, ...lines, ...readings, ...external,
    ...law.tensions.map(({ cite, says }) => ({ part: `tension:${cite}`, says })),
    { part: 'inForce', says: `${chineseDay(inForce.from)}起施行${inForce.to ? `，有效期至${chineseDay(inForce.to)}` : ''}` },
    { part: 'enforcementActs', says: enforcementActs ? `${enforcementActs.names.join('、')}${enforcementActs.open ? '等' : ''}` : '' },
    { part: 'enacted', says: enacted ? [enacted.on ? `${enacted.by}${chineseDay(enacted.on)}通过` : `${enacted.by}制定`, ...enacted.basis].join('；') : '' },
    { part: 'terms', says: Object.values(terms).join('、') },
  ]
  return new Map([...Map.groupBy(parts, ({ part }) => part)].map(([part, all]) => [part, all.map(({ says }) => says).filter(says => says !== '')]))
}
