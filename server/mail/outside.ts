import type { House } from './letters.ts'
import { openPost, type Post } from './post.ts'
import { mailSettings } from './settings.ts'

/** How news leaves the platform: by which post, and how much of a case may stand in it. */
export interface Outside extends House {
  readonly post?: Post
}

/** From `XIEZHI_SMTP_*`, `XIEZHI_ADDRESS` and `XIEZHI_OUTSIDE_TITLES=full`; by default nothing is sent, and calendars show numbers and acts alone. */
export function outsideOf(env: Readonly<Record<string, string | undefined>>): Outside {
  const settings = mailSettings(env)
  return { address: env['XIEZHI_ADDRESS']?.replace(/\/$/, ''), fullTitles: env['XIEZHI_OUTSIDE_TITLES'] === 'full', ...(settings && { post: openPost(settings) }) }
}
