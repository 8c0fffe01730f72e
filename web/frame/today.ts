import { createContext, useContext } from 'react'
import type { Day } from '../../core/norms/period.ts'

/** The day it is for the server. The browser's own clock decides nothing here. */
const Today = createContext<Day | undefined>(undefined)

export const TodayProvider = Today.Provider

export const useToday = (): Day | undefined => useContext(Today)
