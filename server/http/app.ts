import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { fastify, LogController } from 'fastify'
import type { Deps } from '../deps.ts'
import { accounts } from './people/accounts.ts'
import { alerts } from './alerts/alerts.ts'
import { assignments } from './matters/assignments.ts'
import { approvals } from './approvals/approvals.ts'
import { calendarFeed } from './laws/calendarFeed.ts'
import { calendars } from './laws/calendars.ts'
import { consequences } from './consequences/consequences.ts'
import { compress } from './compress.ts'
import { coordination } from './matters/coordination.ts'
import { caseFiles } from './evidence/caseFiles.ts'
import { competence } from './organs/competence.ts'
import { credentials } from './people/credentials.ts'
import { docs } from './docs.ts'
import { drafts } from './drafts/drafts.ts'
import { answerErrors } from './errors.ts'
import { evidence } from './evidence/evidence.ts'
import { exportKeys } from './sharing/keys.ts'
import { exportSets } from './sharing/sets.ts'
import { fulfilments } from './fulfilments/fulfilments.ts'
import { handovers } from './matters/handovers.ts'
import { headers } from './headers.ts'
import { health } from './health.ts'
import { instruments } from './papers/instruments.ts'
import { lawAnswers } from './laws/answers.ts'
import { lawImpact } from './laws/impact.ts'
import { lawLibrary } from './laws/library.ts'
import { laws } from './laws/laws.ts'
import { leads } from './alerts/leads.ts'
import { liability } from './consequences/liability.ts'
import { links } from './matters/links.ts'
import { referrals } from './matters/referrals.ts'
import { lawTexts } from './laws/texts.ts'
import { matters } from './matters/matters.ts'
import { notes } from './matters/notes.ts'
import { notices } from './notices.ts'
import { measures } from './measures/measures.ts'
import { officers } from './people/officers.ts'
import { organs } from './organs/organs.ts'
import { periods } from './laws/periods.ts'
import { readPast } from './readPast.ts'
import { recordFiles } from './records/files.ts'
import { recordFigures } from './records/figures.ts'
import { inspectionFrequency } from './records/inspections.ts'
import { accessLog } from './records/accessLog.ts'
import { publication } from './records/publication.ts'
import { sights } from './records/sights.ts'
import { alertFigures } from './alerts/figures.ts'
import { recordImports } from './records/imports.ts'
import { masterData } from './masterData/files.ts'
import { recordMappings } from './records/mappings.ts'
import { archive } from './matters/archive.ts'
import { received } from './matters/received.ts'
import { urgings } from './matters/urgings.ts'
import { rectification } from './fulfilments/rectification.ts'
import { recordEvents } from './records/events.ts'
import { personal } from './records/personal.ts'
import { records } from './records/records.ts'
import { recordQuality } from './records/quality.ts'
import { recordSenders } from './records/senders.ts'
import { registers } from './registers/registers.ts'
import { ownRules } from './rules/ownRules.ts'
import { rules } from './rules/rules.ts'
import { ending } from './records/ending.ts'
import { samples } from './rules/samples.ts'
import { ruleTrials } from './rules/trials.ts'
import { requests } from './matters/requests.ts'
import { serving } from './serving/serving.ts'
import { session } from './people/session.ts'
import { settings } from './settings.ts'
import { search } from './search.ts'
import type { App } from './serve.ts'
import { indicators } from './indicators.ts'
import { lawEvaluation } from './lawEvaluation.ts'
import { likeBodies } from './likeBodies.ts'
import { normTrends } from './normTrends.ts'
import { statistics } from './statistics.ts'
import { succession } from './organs/succession.ts'
import { uploads } from './evidence/uploads.ts'
import { templates } from './papers/templates.ts'
import { contractSerializer, contractValidator } from './validation.ts'
import { verify } from './papers/verify.ts'
import { webPages } from './webPages.ts'
import { workOrders } from './orders/orders.ts'
import { workbench } from './matters/workbench.ts'

export interface Surroundings {
  /** Where the built pages lie; without it only the API answers. */
  readonly webDir?: string
  /** Behind a proxy that ends TLS and says so. */
  readonly trustProxy?: boolean
}

const resources = [health, session, accounts, search, workbench, notices, settings, calendarFeed, organs, competence, matters, notes, succession, statistics, indicators, normTrends, lawEvaluation, likeBodies, links, consequences, coordination, liability, referrals, rectification, requests, archive, urgings, received, records, recordFiles, personal, recordFigures, publication, sights, accessLog, inspectionFrequency, recordImports, recordMappings, masterData, recordQuality, recordSenders, recordEvents, exportSets, exportKeys, workOrders, registers, alerts, alertFigures, leads, ending, rules, ownRules, ruleTrials, samples, instruments, laws, lawTexts, lawLibrary, lawAnswers, lawImpact, periods, calendars, fulfilments, uploads, evidence, measures, handovers, drafts, approvals, serving, officers, credentials, assignments, templates, verify, caseFiles]

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
  compress(app)
  readPast(app)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, { limits: { files: 1 } })
  await docs(app, async () => { for (const resource of resources) resource(app, deps) })
  if (webDir !== undefined) await webPages(app, webDir)
  return app
}
