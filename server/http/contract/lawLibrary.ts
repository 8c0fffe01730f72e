import { z } from 'zod'
import { acting, citation, cite, dayOut } from './common.ts'
import { route } from './route.ts'

const one = z.object({ id: z.string().max(60) })
const line = z.enum(['government', 'department'])

const lawName = z.object({ id: z.string(), short: z.string(), title: z.string() })

/** What one law answers; no value: the law does not say (法无规定). */
const cell = z.object({
  law: z.string(),
  values: z.array(z.object({ says: z.string(), cites: z.array(cite), reading: z.string().nullable() })),
  /** Where the pack itself marks the silence. */
  silence: z.object({ cite, question: z.string() }).nullable(),
})
export type ComparedCell = z.output<typeof cell>

export const compareLaws = route({
  method: 'GET', path: '/api/laws/comparison', summary: '几部法规并排对照，每一格出自法规包', access: 'open',
  query: z.object({ laws: z.string().max(500).default('').meta({ title: '法规编号，用逗号分开；不写的是全部监督法规' }) }),
  answer: z.object({
    laws: z.array(lawName),
    /** Those that can be chosen. */
    choices: z.array(lawName),
    groups: z.array(z.object({
      title: z.string(),
      rows: z.array(z.object({ key: z.string(), question: z.string(), alike: z.boolean(), cells: z.array(cell) })),
    })),
  }),
})

export const lawConflicts = route({
  method: 'GET', path: '/api/laws/:id/conflicts', summary: '与上位法并行的规定：由人决定什么，系统怎么做', access: 'open',
  params: one,
  answer: z.object({
    items: z.array(z.object({
      local: citation, upper: citation, grade: z.enum(['choice', 'notice']), line: line.nullable(), says: z.string(),
      own: z.array(z.string()), above: z.array(z.string()), decides: z.string(), engine: z.array(z.string()),
    })),
  }),
})
export type ConflictOut = z.output<typeof lawConflicts.answer>['items'][number]

const textLine = z.object({ says: z.string(), role: z.enum(['name', 'who', 'cite', 'clock', 'note']) })

export const lawDiagram = route({
  method: 'GET', path: '/api/laws/:id/diagrams/:kind', summary: '一种程序的图：框和箭头，以像素计', access: 'open',
  params: one.extend({ kind: z.string().max(60) }),
  query: z.object({ line: line.default('government'), above: z.enum(['true', 'false']).default('true') }),
  answer: z.object({
    title: z.string(), width: z.number(), height: z.number(),
    /** The kinds that can be drawn for this law, with and without those of the laws above. */
    kinds: z.array(z.object({ kind: z.string(), title: z.string(), own: z.boolean() })),
    lanes: z.array(z.object({ title: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
    boxes: z.array(z.object({
      id: z.string(), kind: z.enum(['stage', 'end', 'step']), x: z.number(), y: z.number(), width: z.number(), height: z.number(), lines: z.array(textLine),
      /** Of a step: what it is, for readers of the list; `stages` by which a matter that stands there is found. */
      step: z.object({ act: z.string(), who: z.string(), clock: z.string().nullable(), notes: z.array(z.string()), citation, from: z.array(z.string()), to: z.string().nullable() }).nullable(),
    })),
    arrows: z.array(z.object({ from: z.string(), to: z.string(), points: z.array(z.tuple([z.number(), z.number()])) })),
  }),
})
export type DiagramOut = z.output<typeof lawDiagram.answer>

export const coverageStates = ['encoded', 'recorded', 'pending', 'excused'] as const
const totals = z.object({ encoded: z.number().int(), recorded: z.number().int(), pending: z.number().int(), excused: z.number().int() })

export const lawCoverage = route({
  method: 'GET', path: '/api/laws/:id/coverage', summary: '逐条对照：每一项规定怎样落实，由哪个例子证明', access: 'open',
  params: one,
  answer: z.object({
    totals,
    items: z.array(z.object({
      id: z.string(), cite, capability: z.string(), capabilityName: z.string(), state: z.enum(coverageStates),
      place: z.string().nullable(), says: z.array(z.string()), tests: z.array(z.object({ file: z.string(), title: z.string() })), why: z.string().nullable(),
    })),
  }),
})
export type CoverageItem = z.output<typeof lawCoverage.answer>['items'][number]

const article = one.extend({ article: z.string().regex(/^(?:\d{1,3}(?:z\d{1,2})?|p\d{1,3})$/).meta({ title: '条序', examples: ['27', '25z1'] }) })

export const articleExamples = route({
  method: 'GET', path: '/api/laws/:id/articles/:article/examples', summary: '经过这一条的例子', access: 'open', params: article,
  answer: z.object({ items: z.array(z.object({ file: z.string(), title: z.string() })) }),
})

export const articleMatters = route({
  method: 'GET', path: '/api/laws/:id/articles/:article/matters', summary: '未办结的办件中，期限、最近一步或者下一步依据这一条的', access: 'acting', params: article, query: acting,
  answer: z.object({
    total: z.number().int(),
    items: z.array(z.object({
      id: z.string(), number: z.string(), title: z.string(), stageName: z.string(), agency: z.string(),
      clock: z.string().nullable(), lastDay: dayOut.nullable(), latest: z.boolean(), next: z.boolean(),
    })),
  }),
})
export type RestingMatter = z.output<typeof articleMatters.answer>['items'][number]
