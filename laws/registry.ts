import { calendarOf, type Calendar } from '../core/periods/index.ts'
import type { Day, Law } from '../core/norms/index.ts'
import bayannur from './bayannur-2023/pack.ts'
import businessClimate from './business-climate-2019/pack.ts'
import { notices, regionOf, regions } from './calendars/index.ts'
import coercion from './coercion-law-2011/pack.ts'
import crimeTransfer from './crime-transfer-2020/pack.ts'
import enshi from './enshi-2025/pack.ts'
import enterpriseInspection from './enterprise-inspection-2024/pack.ts'
import fineCollection from './fine-collection-1997/pack.ts'
import licensing from './licensing-law-2019/pack.ts'
import linjiang from './linjiang-2025/pack.ts'
import marketPublicity from './market-penalty-publicity-2021/pack.ts'
import national from './national-2025/pack.ts'
import ningxia from './ningxia-2021/pack.ts'
import openInformation from './open-information-2019/pack.ts'
import penalty from './penalty-law-2021/pack.ts'
import reconsideration from './reconsideration-law-2023/pack.ts'
import threeSystems from './three-systems-2018/pack.ts'
import stateSecurityReports from './state-security-reports-2022/pack.ts'
import taxCollection from './tax-collection-2015/pack.ts'
import archives from './archives-law-2020/pack.ts'
import circuitLayout from './circuit-layout-2001/pack.ts'
import civilServants from './civil-servants-law-2018/pack.ts'
import emergencyResponse from './emergency-response-2024/pack.ts'
import houseExpropriation from './house-expropriation-2011/pack.ts'
import landLaw from './land-administration-law-2019/pack.ts'
import landRules from './land-administration-rules-2021/pack.ts'
import litigation from './litigation-law-2017/pack.ts'
import marketComplaints from './market-complaints-2022/pack.ts'
import propertyRegistration from './property-registration-2019/pack.ts'
import socialAssistance from './social-assistance-2019/pack.ts'
import urbanLiving from './urban-minimum-living-1999/pack.ts'
import workInjury from './work-injury-2010/pack.ts'
import workSafety from './work-safety-law-2021/pack.ts'
import xinjiang from './xinjiang-2023/pack.ts'

export { entrustingProvisions } from './entrusting.ts'
export { notices, regionOf, regions }

/** Every law the product knows: the regulations on supervision, then the statutes that bind enforcement bodies. Adding a law adds a line here. */
export const laws: readonly Law[] = [national, xinjiang, ningxia, enshi, bayannur, linjiang, penalty, coercion, licensing, crimeTransfer, openInformation, businessClimate, fineCollection, reconsideration, threeSystems, enterpriseInspection, taxCollection, stateSecurityReports, marketPublicity, archives, circuitLayout, civilServants, emergencyResponse, houseExpropriation, landLaw, landRules, litigation, marketComplaints, propertyRegistration, socialAssistance, urbanLiving, workInjury, workSafety]

export const findLaw = (id: string): Law | undefined => laws.find(law => law.id === id)

/** The law of an id that a stored matter or a pack bears; an unknown one is a broken program. */
export function getLaw(id: string): Law {
  const law = findLaw(id)
  if (!law) throw new Error(`no law ${id}; known: ${laws.map(known => known.id).join(', ')}`)
  return law
}

/** The laws above this one, in force yet or not. */
export const upperLaws = (law: Law): readonly Law[] => law.under.map(getLaw)

/** The supervision law of a place on a day: its own, or the national one where it has none. Nothing if none was in force. */
export function lawFor(region: string, day: Day): Law | undefined {
  const inForce = laws.filter(law => law.proceedings.length > 0 && law.inForce.from <= day && !(law.inForce.to && law.inForce.to < day))
  return inForce.find(law => law.region === region) ?? inForce.find(law => law.region === 'cn')
}

const calendars = new Map<string, Calendar>()

/** The working calendar of a region, made once. */
export function calendarFor(region: string): Calendar {
  const known = calendars.get(region)
  if (known) return known
  const calendar = calendarOf(notices, regionOf(region))
  calendars.set(region, calendar)
  return calendar
}
