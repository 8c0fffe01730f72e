/** The kinds of proceeding that stand together in the menu. A kind that no section names stands among the others. */
const sections = {
  leads: ['lead', 'complaint'],
  activities: ['inspection', 'specialSupervision', 'prioritySupervision', 'caseFileReview', 'appraisal', 'analysis', 'guidance', 'implementationReport'],
  filings: ['filing', 'normativeDocument', 'normativeDocumentReview', 'legalityReview', 'orderCorrection', 'leniencyLists'],
  coordination: ['coordination', 'jurisdiction', 'referral', 'caseTransfer', 'assistance'],
  consequences: ['regulatoryTalk', 'circular', 'liability', 'supervisorMisconduct', 'supervisorLiability', 'outsiderObstruction'],
  people: ['enforcementBody', 'bodyCleanup', 'entrustment', 'enforcementCredential', 'supervisionCredential', 'invitedSupervisor', 'recusal'],
} as const

export type KindSection = keyof typeof sections | 'others'

interface Kind { readonly kind: string; readonly name: string; readonly open: number }

const placeOf = new Map<string, { section: KindSection; place: number }>(
  (Object.keys(sections) as (keyof typeof sections)[]).flatMap((section) => sections[section].map((kind, place) => [kind, { section, place }] as const)))

/** The kinds of a section that the law of the place has, in the order of the menu. Supervision cases have a line of their own. */
export const kindsIn = <K extends Kind>(section: KindSection, kinds: readonly K[]): readonly K[] =>
  kinds.filter(({ kind }) => kind !== 'supervision' && (placeOf.get(kind)?.section ?? 'others') === section)
    .sort((a, b) => (placeOf.get(a.kind)?.place ?? 0) - (placeOf.get(b.kind)?.place ?? 0))
