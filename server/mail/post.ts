import { createTransport } from 'nodemailer'
import type { MailSettings } from './settings.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Of the notice it tells of: sent again it is the same mail, and a mail box keeps one. */
  readonly messageId: string
}

/** `refused`: for good; `later`: worth another try. `answer` is the number the server gave, or what became of the connection: nothing of the letter. */
export type Posted = { readonly became: 'sent' } | { readonly became: 'refused' | 'later', readonly answer: string }

export interface Post {
  post(letter: Letter): Promise<Posted>
  close(): void
}

const patience = 20_000

/** Hands letters to a mail server, one conversation after another. */
export function openPost({ host, port, security, user, password, from }: MailSettings): Post {
  const transport = createTransport({
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, disableFileAccess: true, disableUrlAccess: true,
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
  })
  return {
    post: async letter => {
      try {
        await transport.sendMail({ ...letter, from, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } })
        return { became: 'sent' }
      } catch (error) {
        return became(error as { responseCode?: number, code?: string })
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx to the addressee or the letter is final; a wrong password is the operator's to mend, and the letter waits for it. */
function became({ responseCode, code }: { responseCode?: number, code?: string }): Posted {
  const final = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return { became: final ? 'refused' : 'later', answer: responseCode !== undefined ? `${responseCode} ${code ?? ''}`.trim() : code ?? 'unknown' }
}
