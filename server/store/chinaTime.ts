import type { Day } from '../../core/norms/index.ts'

const chinaIsAheadBy = 8 * 60 * 60 * 1000

/** The civil day in China (UTC+8, no summer time) at an instant. */
export const dayInChina = (instant: Date): Day => new Date(instant.getTime() + chinaIsAheadBy).toISOString().slice(0, 10) as Day

/** Hours and minutes on a Chinese wall clock. */
export const timeInChina = (instant: Date): string => new Date(instant.getTime() + chinaIsAheadBy).toISOString().slice(11, 16)
