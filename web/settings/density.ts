export type Density = 'roomy' | 'compact'

const key = 'xiezhi.density'

export const density = (): Density => (localStorage.getItem(key) === 'compact' ? 'compact' : 'roomy')

/** How close the rows of lists stand, on this machine. */
export function chooseDensity(choice: Density): void {
  if (choice === 'compact') localStorage.setItem(key, choice)
  else localStorage.removeItem(key)
  apply()
}

function apply(): void {
  document.documentElement.dataset['density'] = density()
}

apply()
