import { accounts } from './accounts.ts'
import { accessLog, publication, sights } from './dataAccess.ts'
import { alertFigures } from './alertFigures.ts'
import { alerts, ending } from './alerts.ts'
import { calendars } from './calendars.ts'
import { carried, consequences, linked } from './consequences.ts'
import { coordination, referrals } from './coordination.ts'
import { correspondence } from './correspondence.ts'
import { clocks } from './clocks.ts'
import { notes, succession } from './colleagues.ts'
import { mappings, quality, quarantine, senders } from './dataIn.ts'
import { days } from './days.ts'
import { evidence, measures } from './evidence.ts'
import { forms } from './forms.ts'
import { fulfilments } from './fulfilments.ts'
import { frame, keys, list, menu, search, troubles } from './frame.ts'
import { archive, received } from './archive.ts'
import { articleBasis, comparison, conflicts, coverage, diagrams, impact, lawAnswers, lawLibrary } from './lawLibrary.ts'
import { laws } from './laws.ts'
import { lawText } from './lawText.ts'
import { leads } from './leads.ts'
import { masterData } from './masterData.ts'
import { matterList } from './matterList.ts'
import { instruments, matters, serving } from './matters.ts'
import { people } from './people.ts'
import { personal } from './personal.ts'
import { course, inspectionFrequency, recordExport, recordFigures, recordFilters, recordProfile } from './recordFigures.ts'
import { recordFiles } from './recordFiles.ts'
import { indicators } from './indicators.ts'
import { lawEvaluation } from './lawEvaluation.ts'
import { likeBodies } from './likeBodies.ts'
import { normTrends } from './normTrends.ts'
import { imports, records } from './records.ts'
import { rectification, requests } from './rectification.ts'
import { rules } from './rules.ts'
import { organs } from './organs.ts'
import { registers } from './registers.ts'
import { session } from './session.ts'
import { senderSecrets, sharing } from './sharing.ts'
import { approving, delivery, drafting } from './papersOnTheWay.ts'
import { statistics } from './statistics.ts'
import { caseFiles, templates } from './templates.ts'
import { wall } from './wall.ts'
import { notices, settings } from './theDay.ts'
import { periods, workbench } from './workbench.ts'
import { workOrders } from './workOrders.ts'

export const zhCN = {
  caseFiles, templates,
  evidence, measures,
  approving, delivery, drafting,
  leads, rules,
  notes, succession, statistics, normTrends, lawEvaluation, likeBodies,
  accounts,
  carried, consequences, coordination, linked, referrals,
  alertFigures, alerts, ending, calendars, clocks, days, forms, frame, fulfilments, imports, indicators, wall, instruments, keys, laws, lawText, list, matters, menu, people, personal, organs, periods, recordFiles, records, search, serving, session,
  troubles, workbench,
  notices, settings,
  archive, correspondence, matterList, received, rectification, registers, requests,
  articleBasis, comparison, conflicts, coverage, diagrams, impact, lawAnswers, lawLibrary,
  mappings, masterData, quality, quarantine, senders, senderSecrets, sharing, workOrders,
  accessLog, publication, sights,
  course, inspectionFrequency, recordExport, recordFigures, recordFilters, recordProfile,
}
