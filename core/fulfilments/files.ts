/** The most that one file of evidence may hold, in bytes. */
export const largestFile = 20 * 1024 ** 2
