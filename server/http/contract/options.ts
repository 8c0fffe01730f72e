import { z } from 'zod'
import { actor, citation, cite, dayOut } from './common.ts'
import { itemisedOption } from './rectification.ts'

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
export const choice = z.object({ value: z.string(), name: z.string(), lawName: z.string().optional(), cite: cite.optional(), unfit: z.string().optional() })

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
  credential: z.array(z.enum(['number', 'from', 'to', 'areas', 'fields', 'replacement', 'subject', 'hours'])).optional(),
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
