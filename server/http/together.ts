/**
 * Asks once for all who want to know the same at one time. Whoever comes while a question is being answered waits for the next one, which begins
 * after he came: nobody is told what was true before he asked. `key`: what is asked, and all that the answer depends on. Answers are frozen, for
 * several hold them.
 */
export function together<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<T>>()
  const begin = (key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = ask().then(told => Object.freeze(told) as T)
    const over: Promise<void> = answer.then(() => {}, () => {}).then(() => { if (running.get(key) === over) running.delete(key) })
    running.set(key, over)
    return answer
  }
  return (key, ask) => {
    const before = running.get(key)
    if (!before) return begin(key, ask)
    const next = waiting.get(key) ?? before.then(() => {
      waiting.delete(key)
      return begin(key, ask)
    })
    waiting.set(key, next)
    return next
  }
}
