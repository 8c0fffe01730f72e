/** From whom to whom: each organ and those right above it in one kind of relation. */
export type Above = ReadonlyMap<string, readonly string[]>

/** Organs that would stand above themselves, each circle once, as it is walked upwards. Takes any number of organs: nothing here calls itself. */
export function circlesIn(above: Above): string[][] {
  const [settled, circles] = [new Set<string>(), [] as string[][]]
  for (const start of above.keys()) {
    const [trail, onTrail] = [[{ id: start, next: 0 }], new Map([[start, 0]])]
    while (trail.length > 0) {
      const here = trail.at(-1)!
      const upper = settled.has(here.id) ? undefined : above.get(here.id)?.[here.next++]
      if (upper === undefined) {
        settled.add(here.id)
        onTrail.delete(here.id)
        trail.pop()
      } else if (onTrail.has(upper)) {
        circles.push(trail.slice(onTrail.get(upper)).map(({ id }) => id))
      } else if (!settled.has(upper)) {
        onTrail.set(upper, trail.length)
        trail.push({ id: upper, next: 0 })
      }
    }
  }
  return circles
}
