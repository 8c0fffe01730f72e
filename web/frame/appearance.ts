import { useSyncExternalStore } from 'react'
import { customProperties, type Appearance } from './theme.ts'

/** What the person chose in the account menu; `system` follows the machine. */
export type AppearanceChoice = 'system' | Appearance

const key = 'xiezhi.appearance'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

export function appearanceChoice(): AppearanceChoice {
  const stored = localStorage.getItem(key)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export function chooseAppearance(choice: AppearanceChoice): void {
  if (choice === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, choice)
  apply()
}

const current = (): Appearance => {
  const choice = appearanceChoice()
  if (choice !== 'system') return choice
  return system.matches ? 'dark' : 'light'
}

const sheet = document.head.appendChild(document.createElement('style'))

function apply(): void {
  sheet.textContent = customProperties(current())
  for (const listener of listeners) listener()
}

system.addEventListener('change', apply)
apply()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, current)
export const useAppearanceChoice = (): AppearanceChoice => useSyncExternalStore(subscribe, appearanceChoice)
