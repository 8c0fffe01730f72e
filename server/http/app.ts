import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { fastify, LogController } from 'fastify'
import type { Deps } from '../deps.ts'
import { alerts } from './alerts.ts'
import { assignments } from './assignments.ts'
import { approvals } from './approvals.ts'
import { calendarFeed } from './calendarFeed.ts'
import { calendars } from './calendars.ts'
import { consequences } from './consequences.ts'
import { coordination } from './coordination.ts'
import { caseFiles } from './caseFiles.ts'
import { competence } from './competence.ts'
import { credentials } from './credentials.ts'
import { docs } from './docs.ts'
import { drafts } from './drafts.ts'
import { answerErrors } from './errors.ts'
import { evidence } from './evidence.ts'
import { fulfilments } from './fulfilments.ts'
import { handovers } from './handovers.ts'
import { headers } from './headers.ts'
import { health } from './health.ts'
import { instruments } from './instruments.ts'
import { lawAnswers } from './lawAnswers.ts'
import { lawImpact } from './lawImpact.ts'
import { lawLibrary } from './lawLibrary.ts'
import { laws } from './laws.ts'
import { leads } from './leads.ts'
import { liability } from './liability.ts'
import { links } from './links.ts'
import { referrals } from './referrals.ts'
import { lawTexts } from './lawTexts.ts'
import { matters } from './matters.ts'
import { notes } from './notes.ts'
import { notices } from './notices.ts'
import { measures } from './measures.ts'
import { officers } from './officers.ts'
import { organs } from './organs.ts'
import { periods } from './periods.ts'
import { recordFigures } from './recordFigures.ts'
import { recordImports } from './recordImports.ts'
import { recordMappings } from './recordMappings.ts'
import { archive } from './archive.ts'
import { received } from './matters/received.ts'
import { urgings } from './matters/urgings.ts'
import { rectification } from './rectification.ts'
import { records } from './records.ts'
import { recordQuality } from './recordQuality.ts'
import { recordSenders } from './recordSenders.ts'
import { registers } from './registers.ts'
import { ownRules } from './ownRules.ts'
import { rules } from './rules.ts'
import { ruleTrials } from './ruleTrials.ts'
import { requests } from './requests.ts'
import { serving } from './serving.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { search } from './search.ts'
import type { App } from './serve.ts'
import { statistics } from './statistics.ts'
import { succession } from './succession.ts'
import { uploads } from './uploads.ts'
import { templates } from './templates.ts'
import { contractSerializer, contractValidator } from './validation.ts'
import { verify } from './verify.ts'
import { webPages } from './webPages.ts'
import { workbench } from './workbench.ts'

export interface Surroundings {
  /** Where the built pages lie; without it only the API answers. */
  readonly webDir?: string
  /** Behind a proxy that ends TLS and says so. */
  readonly trustProxy?: boolean
}

const resources = [health, session, search, workbench, notices, settings, calendarFeed, organs, competence, matters, notes, succession, statistics, links, consequences, coordination, liability, referrals, rectification, requests, archive, urgings, received, records, recordFigures, recordImports, recordMappings, recordQuality, recordSenders, registers, alerts, leads, rules, ownRules, ruleTrials, instruments, laws, lawTexts, lawLibrary, lawAnswers, lawImpact, periods, calendars, fulfilments, uploads, evidence, measures, handovers, drafts, approvals, serving, officers, credentials, assignments, templates, verify, caseFiles]

/** The whole HTTP interface, not yet listening. */
export async function buildApp(deps: Deps, { webDir, trustProxy = false }: Surroundings = {}): Promise<App> {
  const app = fastify({
    loggerInstance: deps.log, trustProxy, bodyLimit: 2 * 1024 * 1024, requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }), // addresses name people and cases
  }) as unknown as App
  app.setValidatorCompiler(contractValidator)
  app.setSerializerCompiler(contractSerializer)
  answerErrors(app)
  await headers(app)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, { limits: { files: 1 } })
  await docs(app, async () => { for (const resource of resources) resource(app, deps) })
  if (webDir !== undefined) await webPages(app, webDir)
  return app
}
