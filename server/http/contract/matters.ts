import { z } from 'zod'
import { acting, actor, citation, cite, day, dayOut, instant, longText, organId, organRef, page, paging, personRef, stage } from './common.ts'
import { instrumentRef } from './instruments.ts'
import { itemisedOption } from './rectification.ts'
import { route } from './route.ts'
import { about } from './takingPart.ts'

/** What a holiday notice made of a last day that had been counted before: moved, waiting for a decision, decided. */
export const clockChange = z.object({
  from: dayOut, to: dayOut, notice: z.string(), on: dayOut, state: z.enum(['moved', 'waits', 'confirmed', 'kept', 'stays', 'settled']),
  decided: z.object({ on: dayOut, by: z.string(), reason: z.string() }).nullable(),
})

/** A clock with its explanation: what `Clock` shows. */
export const clock = z.object({
  id: z.string(),
  what: z.string(),
  citation,
  kind: z.enum(['duty', 'power']),
  who: z.array(actor),
  /** What this law calls them, joined for reading. */
  whoName: z.string(),
  startedOn: dayOut,
  lastDay: dayOut.nullable(),
  /** Rests on a year whose holidays are not published. */
  provisional: z.boolean(),
  state: z.enum(['running', 'held', 'atOnce', 'overdue', 'over', 'done']),
  endedOn: dayOut.nullable(),
  /** Days from today to the last day; negative once it has passed. */
  daysLeft: z.number().int().nullable(),
  /** Of a period of working days. */
  workingDaysLeft: z.number().int().nullable(),
  explanation: z.array(z.string()),
  /** The latest last. */
  changes: z.array(clockChange),
})
export type ClockOut = z.output<typeof clock>

/** `lawName` where two laws of the matter offer choices side by side; `unfit`: a person who may not be chosen, and why. */
const choice = z.object({ value: z.string(), name: z.string(), lawName: z.string().optional(), cite: cite.optional(), unfit: z.string().optional() })

export const optionField = z.object({
  field: z.string(),
  label: z.string(),
  /** How the page asks: the kind decides the input, the page knows no field by name. */
  input: z.enum(['choice', 'choices', 'number', 'check', 'day', 'period', 'longText', 'text', 'people']),
  required: z.boolean(),
  why: citation.extend({ says: z.string() }).nullable(),
  choices: z.array(choice).nullable(),
})

/** A pair of provisions, of this law and of the law above, that a person must weigh. */
export const tension = z.object({ local: citation, upper: citation, grade: z.enum(['choice', 'notice']), says: z.string() })

export const option = z.object({
  id: z.string(), // `issue:bindingDecision`; address of the act and value of `option` in POST …/acts
  act: z.string(),
  role: z.string().nullable(),
  label: z.string(),
  /** As whom this person would act. */
  by: actor,
  byName: z.string(),
  citation,
  lastDay: dayOut.nullable(),
  provisional: z.boolean(),
  daysLeft: z.number().int().nullable(),
  /** Taken in, but marked, with this sentence. */
  late: z.string().nullable(),
  fields: z.array(optionField),
  /** Of a paper: which parts of `paper` it uses, and what the matter already knows of them. */
  paperFields: z.array(z.object({ field: z.string(), required: z.boolean(), value: z.union([z.string(), z.array(z.string()), z.object({ person: z.string(), phone: z.string() })]).nullable() })),
  /** What it asks for besides the fields: the text of a paper, the proof of service, or changed facts. */
  wants: z.enum(['paper', 'receipt', 'facts', 'measure']).nullable(),
  /** What it carries besides: who was at a talk, what is let stand in a circular, to whom a report goes. */
  carries: z.enum(['talk', 'disclosure', 'copies']).optional(),
  /** What it asks for the register of organs. */
  registers: z.enum(['designated', 'bodies', 'notice']).optional(),
  /** What it asks of the credential that it issues, of the training or the exam. */
  credential: z.array(z.enum(['number', 'from', 'to', 'areas', 'replacement', 'subject', 'hours'])).optional(),
  /** The title of the paper it makes, in 《》. */
  paperTitle: z.string().nullable(),
  /** This platform writes the paper, so it can be previewed; any other is recorded with its number and what it says. */
  written: z.boolean(),
  reading: z.string().nullable(),
  /** What organs have answered to the readings and the references it rests on. */
  answers: z.array(z.object({ question: z.string(), says: z.string(), document: z.string(), organ: z.string(), citation })).optional(),
  /** What it asks item by item, beside the fields. */
  itemised: itemisedOption.optional(),
  tensions: z.array(tension),
  /** Leaves the house: shows consequences above its submit. */
  leavesTheHouse: z.boolean(),
  /** The one act the matter waits for from this person. */
  primary: z.boolean(),
})
export type OptionOut = z.output<typeof option>

/** Open, but not to this person: for whom, and why not. */
export const othersOption = z.object({ id: z.string(), label: z.string(), byName: z.string(), citation, lastDay: dayOut.nullable(), provisional: z.boolean(), says: z.string() })

export const closedOption = z.object({ id: z.string(), label: z.string(), says: z.string(), citation, also: z.array(citation.extend({ says: z.string() })) })

export const timelineEntry = z.object({
  /** `act` was done; `expiry` a last day passed; `change` a holiday notice changed one; `ahead` a last day to come. */
  kind: z.enum(['act', 'expiry', 'change', 'ahead']),
  on: dayOut,
  label: z.string(),
  /** What was done, and as whom; null where no one did anything. */
  act: z.string().nullable(),
  by: actor.nullable(),
  byName: z.string().nullable(),
  /** Who recorded it and when; absent from what the clock did. */
  recorded: z.object({ person: z.string(), organ: z.string(), at: instant }).nullable(),
  citation,
  detail: z.array(z.object({ name: z.string(), value: z.string() })),
  late: z.string().nullable(),
  /** Of a last day, passed or ahead. */
  provisional: z.boolean(),
  instrument: z.uuid().nullable(),
  /** Clocks that this started, with their last days at that time. */
  started: z.array(z.object({ id: z.string(), what: z.string(), lastDay: dayOut.nullable(), provisional: z.boolean() })),
  ended: z.array(z.object({ id: z.string(), what: z.string() })),
})
export type TimelineEntryOut = z.output<typeof timelineEntry>

const lawRef = z.object({ id: z.string(), version: z.string(), hash: z.string(), title: z.string(), short: z.string() })

export const matter = z.object({
  id: z.uuid(),
  /** 案号, gap-free per office, kind and year. */
  number: z.string(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  /** To be sent back as `expectedVersion`. */
  version: z.number().int(),
  /** The edition the matter was opened under; it stays with it. `newer`: the registry holds another one today. */
  law: lawRef.extend({ newer: z.boolean() }),
  uppers: z.array(lawRef),
  /** Laws above that came into force after it was opened: they do not reach it. */
  later: z.array(lawRef.extend({ from: dayOut })),
  line: z.enum(['government', 'department']),
  office: organRef,
  /** The organ in whose name the office works. */
  authority: organRef,
  agency: organRef,
  openedOn: dayOut,
  today: dayOut,
  people: z.array(personRef),
  /** What its laws ask; `value` null: not stated yet. `choices` null: yes or no, or a number. `known`: the platform answers it, nobody states it. */
  facts: z.array(z.object({
    id: z.string(), ask: z.string(), value: z.union([z.boolean(), z.string(), z.number()]).nullable(), name: z.string(), choices: z.array(choice).nullable(), number: z.boolean(), known: z.boolean(), citation,
  })),
  /** Where it came from. */
  source: z.object({ alert: z.int().nullable(), says: z.string().nullable() }),
  stages: z.array(z.object({ stage, name: z.string() })),
  /** The stages in words, as a heading: 整改中 · 复查中. */
  stageName: z.string(),
  closed: z.object({ how: z.string(), name: z.string(), on: dayOut }).nullable(),
  now: z.object({
    waitingFor: z.array(z.object({ actor, name: z.string(), organ: organRef.nullable() })),
    /** True when this person's organ is among them. */
    mine: z.boolean(),
    says: z.string(),
    /** The clock that runs out first for them. */
    clock: clock.nullable(),
  }),
  clocks: z.array(clock),
  options: z.array(option),
  optionsOfOthers: z.array(othersOption),
  notNow: z.array(closedOption),
  timeline: z.array(timelineEntry),
  papers: z.array(instrumentRef),
  tensions: z.array(tension),
})
export type Matter = z.output<typeof matter>

export const matterRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  law: z.object({ id: z.string(), short: z.string() }),
  office: organRef,
  agency: organRef,
  stageName: z.string(),
  closed: z.object({ how: z.string(), name: z.string(), on: dayOut }).nullable(),
  waitingForName: z.string(),
  mine: z.boolean(),
  openedOn: dayOut,
  /** The first running last day. */
  next: z.object({ what: z.string(), lastDay: dayOut, daysLeft: z.number().int(), late: z.boolean(), provisional: z.boolean() }).nullable(),
  people: z.array(personRef),
})
export type MatterRow = z.output<typeof matterRow>

/** The saved views of the list; `counts` of the answer has one figure for each. */
export const matterViews = ['open', 'mine', 'agencies', 'overdue', 'closedThisYear', 'all'] as const

export const listMatters = route({
  method: 'GET', path: '/api/matters', summary: '办件列表', access: 'acting',
  query: acting.extend({
    /** `all`: of every kind. */
    kind: z.string().max(40).default('supervision'),
    view: z.enum(matterViews).default('open'),
    law: z.string().max(60).optional(),
    agency: organId.optional(),
    stage: z.string().max(60).optional(),
    person: z.uuid().optional(),
    /** The organ that handles it, and one that it waits for. */
    office: organId.optional(),
    waiting: organId.optional(),
    /** Between which its first last day lies. */
    from: day.optional(),
    until: day.optional(),
    /** A ground that was found, by its article. */
    ground: z.string().max(60).optional(),
    /** Between which it was registered. */
    openedFrom: day.optional(),
    openedUntil: day.optional(),
    /** 涉企: those that grew from an enforcement act reported as against an enterprise. */
    enterprise: z.literal('yes').optional(),
    /** In number, title and names of organs. */
    text: z.string().trim().max(60).optional(),
    sort: z.enum(['lastDay', 'opened']).default('lastDay'),
    ...paging,
  }),
  answer: page(matterRow).extend({ counts: z.record(z.enum(matterViews), z.number().int()) }),
})

/** The same list as a table (CSV, UTF-8 with a mark), up to ten thousand rows. */
export const exportMatters = route({
  method: 'GET', path: '/api/matters/export', summary: '导出办件列表', access: 'acting', query: listMatters.query.omit({ after: true, limit: true }),
})

export const getMatter = route({
  method: 'GET', path: '/api/matters/:id', summary: '一个办件今天的全部情况', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting, answer: matter,
})

/**
 * The kinds of proceeding of the law of a place and of the law above it, and whatever else is open there, with the number of open
 * matters within sight. With `agency`, whether the acting organ may open each against it. And the grounds (情形) of those laws.
 */
export const listKinds = route({
  method: 'GET', path: '/api/matters/kinds', summary: '办件的种类', access: 'acting', query: acting.extend({ agency: organId.optional() }),
  answer: z.object({
    items: z.array(z.object({ kind: z.string(), name: z.string(), citation, mayOpen: z.boolean(), open: z.int() })),
    grounds: z.array(z.object({ cite, says: z.string(), lawName: z.string() })),
  }),
})

/** Yes or no, one of the choices, or a number. */
export const factValue = z.union([z.boolean(), z.string().max(200), z.number()])

/** What must be known to open a matter against an organ: the law that applies, its questions, and whether it may be. */
export const openingOf = route({
  method: 'GET', path: '/api/matters/opening', summary: '启动办件前要知道的事', access: 'acting',
  /** `from`: the matter it would grow from. */
  query: acting.extend({ agency: organId, kind: z.string().max(40).default('supervision'), on: day.optional(), from: z.uuid().optional() }),
  answer: z.object({
    law: z.object({ id: z.string(), title: z.string(), short: z.string() }),
    uppers: z.array(z.object({ id: z.string(), title: z.string(), short: z.string() })),
    line: z.enum(['government', 'department']),
    lineCitation: citation,
    openingCitation: citation,
    kindName: z.string(),
    label: z.string(),
    facts: z.array(z.object({ id: z.string(), ask: z.string(), citation, choices: z.array(choice).nullable(), number: z.boolean() })),
    grounds: z.array(choice),
    /** What the law lets one state besides. */
    offers: z.array(optionField.pick({ field: true, label: true, input: true })),
    /** What it takes over from the matter it grows from; what the link answers by itself is not asked. */
    carried: z.object({ number: z.string(), title: z.string(), text: z.string(), facts: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])), people: z.array(z.uuid()) }).nullable(),
    /** Handlers are named by the office; an organ that hands in a matter about itself names none. */
    handles: z.boolean(),
    tensions: z.array(tension),
    /** What an official must know of this line of supervision before opening. */
    notices: z.array(citation.extend({ says: z.string() })),
    /** Where the agency is not confirmed that day as a body that enforces: what to look into. It forbids nothing. */
    bodyUnconfirmed: z.string().nullable(),
  }),
})

export const openMatter = route({
  method: 'POST', path: '/api/matters', summary: '启动办件', access: 'acting', writes: true, status: 201,
  query: acting,
  body: z.strictObject({
    kind: z.string().max(40).default('supervision'),
    agency: organId.meta({ title: '被监督机关' }),
    title: z.string().trim().min(1, '请写明案由').max(200, '案由不能超过200字').meta({ title: '案由' }),
    on: day.meta({ title: '启动日期' }),
    facts: z.record(z.string().max(60), factValue).default({}),
    /** Those who handle it. */
    people: z.array(z.uuid()).max(10).default([]),
    /** The alert it grew from; it is marked as opened in the same transaction. */
    alert: z.int().positive().optional(),
    /** The lead it grew from; all its open alerts are. */
    lead: z.uuid().optional(),
    /** The matter it grows from. */
    from: z.uuid().optional(),
    /** Whom it is about: a credential, a recusal. */
    about: about.optional(),
    /** Where another law sets the period of the proceeding. */
    within: z.string().max(10).optional().meta({ title: '期限' }),
    basis: longText('依据').optional(),
    reasons: longText('理由').optional(),
    text: longText('情况说明').optional(),
  }),
  answer: matter,
})
