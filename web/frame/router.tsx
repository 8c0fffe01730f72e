import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { read, written } from './address.ts'
import { Missing, PageBroke, PageSkeleton } from './states.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })
const at = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

const matter = at('/matters/$id', lazyRouteComponent(() => import('../matters/MatterPage.tsx'), 'MatterPage'))
const act = createRoute({ getParentRoute: () => matter, path: 'act/$option' })

const routes = root.addChildren([
  at('/', lazyRouteComponent(() => import('../workbench/WorkbenchPage.tsx'), 'WorkbenchPage')),
  at('/alerts', lazyRouteComponent(() => import('../alerts/AlertsPage.tsx'), 'AlertsPage')),
  at('/alerts/$id', lazyRouteComponent(() => import('../alerts/AlertPage.tsx'), 'AlertPage')),
  at('/leads', lazyRouteComponent(() => import('../alerts/LeadsPage.tsx'), 'LeadsPage')),
  at('/leads/$id', lazyRouteComponent(() => import('../alerts/LeadPage.tsx'), 'LeadPage')),
  at('/rules', lazyRouteComponent(() => import('../rules/RulesPage.tsx'), 'RulesPage')),
  at('/rules/$law/$norm', lazyRouteComponent(() => import('../rules/RulePage.tsx'), 'RulePage')),
  at('/records', lazyRouteComponent(() => import('../records/RecordsPage.tsx'), 'RecordsPage')),
  at('/records/import', lazyRouteComponent(() => import('../records/ImportPage.tsx'), 'ImportPage')),
  at('/records/mappings', lazyRouteComponent(() => import('../records/MappingsPage.tsx'), 'MappingsPage')),
  at('/records/senders', lazyRouteComponent(() => import('../records/SendersPage.tsx'), 'SendersPage')),
  at('/records/$id', lazyRouteComponent(() => import('../records/RecordPage.tsx'), 'RecordPage')),
  at('/matters', lazyRouteComponent(() => import('../matters/MattersPage.tsx'), 'MattersPage')),
  at('/matters/new', lazyRouteComponent(() => import('../matters/OpenMatterPage.tsx'), 'OpenMatterPage')),
  matter.addChildren([act]),
  at('/supervisory-inspections/$matter/on-site', lazyRouteComponent(() => import('../measures/OnSitePage.tsx'), 'OnSitePage')),
  at('/matters/$id/draft/$option', lazyRouteComponent(() => import('../instruments/DraftPage.tsx'), 'DraftPage')),
  at('/approvals', lazyRouteComponent(() => import('../instruments/ApprovalsPage.tsx'), 'ApprovalsPage')),
  at('/approvals/rules', lazyRouteComponent(() => import('../instruments/RulesPage.tsx'), 'RulesPage')),
  at('/approvals/$id', lazyRouteComponent(() => import('../instruments/ApprovalPage.tsx'), 'ApprovalPage')),
  at('/instruments', lazyRouteComponent(() => import('../instruments/RegisterPage.tsx'), 'RegisterPage')),
  at('/instruments/$id/serving', lazyRouteComponent(() => import('../instruments/ServingPage.tsx'), 'ServingPage')),
  at('/instruments/$id', lazyRouteComponent(() => import('../instruments/InstrumentPage.tsx'), 'InstrumentPage')),
  at('/requests', lazyRouteComponent(() => import('../rectification/RequestsPage.tsx'), 'RequestsPage')),
  at('/archive', lazyRouteComponent(() => import('../archive/ArchivePage.tsx'), 'ArchivePage')),
  at('/received', lazyRouteComponent(() => import('../matters/ReceivedPage.tsx'), 'ReceivedPage')),
  at('/statistics', lazyRouteComponent(() => import('../statistics/StatisticsPage.tsx'), 'StatisticsPage')),
  at('/successions', lazyRouteComponent(() => import('../succession/SuccessionPage.tsx'), 'SuccessionPage')),
  at('/fulfilments', lazyRouteComponent(() => import('../fulfilments/FulfilmentsPage.tsx'), 'FulfilmentsPage')),
  at('/fulfilments/$law/$norm', lazyRouteComponent(() => import('../fulfilments/OwedPage.tsx'), 'OwedPage')),
  at('/officers', lazyRouteComponent(() => import('../people/OfficersPage.tsx'), 'OfficersPage')),
  at('/officers/$id', lazyRouteComponent(() => import('../people/OfficerPage.tsx'), 'OfficerPage')),
  at('/credentials', lazyRouteComponent(() => import('../people/CredentialsPage.tsx'), 'CredentialsPage')),
  at('/own-officer', lazyRouteComponent(() => import('../people/OfficerPage.tsx'), 'OwnPage')),
  at('/organs', lazyRouteComponent(() => import('../organs/OrgansPage.tsx'), 'OrgansPage')),
  at('/organs/import', lazyRouteComponent(() => import('../organs/OrganImportPage.tsx'), 'OrganImportPage')),
  at('/organs/$id', lazyRouteComponent(() => import('../organs/OrganPage.tsx'), 'OrganPage')),
  at('/registers', lazyRouteComponent(() => import('../registers/RegistersPage.tsx'), 'RegistersPage')),
  at('/registers/$register/import', lazyRouteComponent(() => import('../registers/RegisterImportPage.tsx'), 'RegisterImportPage')),
  at('/register-versions/$id', lazyRouteComponent(() => import('../registers/VersionPage.tsx'), 'VersionPage')),
  at('/referrals', lazyRouteComponent(() => import('../coordination/ReferralsPage.tsx'), 'ReferralsPage')),
  at('/commitments', lazyRouteComponent(() => import('../consequences/CommitmentsPage.tsx'), 'CommitmentsPage')),
  at('/circulars', lazyRouteComponent(() => import('../consequences/CircularsPage.tsx'), 'CircularsPage')),
  at('/awards', lazyRouteComponent(() => import('../consequences/AwardsPage.tsx'), 'AwardsPage')),
  at('/admin/templates', lazyRouteComponent(() => import('../templates/TemplatesPage.tsx'), 'TemplatesPage')),
  at('/admin/templates/$role', lazyRouteComponent(() => import('../templates/TemplatePage.tsx'), 'TemplatePage')),
  at('/laws', lazyRouteComponent(() => import('../laws/LawsPage.tsx'), 'LawsPage')),
  at('/laws/compare', lazyRouteComponent(() => import('../laws/ComparisonPage.tsx'), 'ComparisonPage')),
  at('/laws/$law', lazyRouteComponent(() => import('../laws/LawPage.tsx'), 'LawPage')),
  at('/laws/$law/coverage', lazyRouteComponent(() => import('../laws/CoveragePage.tsx'), 'CoveragePage')),
  at('/laws/$law/diagram', lazyRouteComponent(() => import('../laws/DiagramPage.tsx'), 'DiagramPage')),
  at('/laws/$law/questions', lazyRouteComponent(() => import('../laws/QuestionsPage.tsx'), 'QuestionsPage')),
  at('/laws/$law/conflicts', lazyRouteComponent(() => import('../laws/ConflictsPage.tsx'), 'ConflictsPage')),
  at('/laws/$law/impact', lazyRouteComponent(() => import('../laws/ImpactPage.tsx'), 'ImpactPage')),
  at('/laws/$law/$place', lazyRouteComponent(() => import('../laws/LawPage.tsx'), 'LawPage')),
  at('/notices', lazyRouteComponent(() => import('../notices/NoticesPage.tsx'), 'NoticesPage')),
  at('/settings', lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage')),
  at('/periods', lazyRouteComponent(() => import('../periods/PeriodsPage.tsx'), 'PeriodsPage')),
  at('/calendars', lazyRouteComponent(() => import('../calendars/CalendarsPage.tsx'), 'CalendarsPage')),
])

export const router = createRouter({
  routeTree: routes,
  parseSearch: read,
  stringifySearch: written,
  scrollRestoration: true,
  defaultPreload: false,
  defaultPendingMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageBroke,
  defaultNotFoundComponent: Missing,
})
