import { z } from 'zod'
import { acting, actor, citation, cite, day, dayOut, instant, longText, organId, organRef, page, paging, personRef, stage } from './common.ts'
import { instrumentRef } from './instruments.ts'
import { choice, clock, closedOption, option, optionField, othersOption, tension } from './options.ts'
import { route } from './route.ts'
import { about } from './takingPart.ts'

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
  /** The alert and the act of enforcement it grew from; `says`: the number of the act. */
  source: z.object({ alert: z.int().nullable(), record: z.int().nullable(), says: z.string().nullable() }),
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
    /** Between which it was closed. */
    closedFrom: day.optional(),
    closedUntil: day.optional(),
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
    /** The act of enforcement it is about; that of the alert need not be named. */
    record: z.int().positive().optional(),
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
