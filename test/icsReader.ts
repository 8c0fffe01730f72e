/** The lines of an iCalendar text as RFC 5545 joins them: a line that begins with a space goes on from the one before. */
export const unfolded = (text: string): string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)

/** The properties of each event by their names and parameters, alarms left out; the backslashes of texts taken back. */
export function eventsIn(text: string): Record<string, string>[] {
  const events: Record<string, string>[] = []
  let within: Record<string, string> | undefined
  let alarm = false
  for (const line of unfolded(text)) {
    if (line === 'BEGIN:VEVENT') within = {}
    else if (line === 'END:VEVENT') { events.push(within!); within = undefined }
    else if (line === 'BEGIN:VALARM' || line === 'END:VALARM') alarm = line.startsWith('BEGIN')
    else if (within && !alarm) {
      const colon = line.indexOf(':')
      within[line.slice(0, colon)] = line.slice(colon + 1).replaceAll(/\\([,;\\])/g, '$1').replaceAll('\\n', '\n')
    }
  }
  return events
}
