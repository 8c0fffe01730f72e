/** Where a notice leads: the page of what it speaks of. Of several alerts, the list in which they stand. */
export const pages = {
  alerts: (ids: readonly number[], list: Readonly<Record<string, string>>): string => (ids.length === 1 ? `/alerts/${ids[0]}` : `/alerts?${new URLSearchParams(list)}`),
  approval: (round: string): string => `/approvals/${round}`,
  exportSet: (id: string): string => `/sharing/${id}`,
  fulfilments: (): string => '/fulfilments',
  matter: (id: string): string => `/matters/${id}`,
  officer: (id: string): string => `/officers/${id}`,
  ownOfficer: (): string => '/own-officer',
} as const

/** The same for whoever acts for several organs: the address names the one that was told. */
export const forOrgan = (page: string, organId: string): string => `${page}${page.includes('?') ? '&' : '?'}organ=${organId}`
