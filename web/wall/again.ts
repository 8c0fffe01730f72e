export const everyMinute = 60_000

/** The wall asks again each minute, and shows what it has until an answer comes. */
export const again = { keep: true, again: () => everyMinute } as const
