import * as codes from './codes.ts'
import type { EnforcementRecord } from './record.ts'

/** A file that a record names and that stays with its sender until it is handed in. */
export interface FileNamed {
  /** By what it is known again in later versions of the record. */
  readonly key: string
  /** 附件, 证据, 音像记录, 文书. */
  readonly sort: string
  readonly name: string
  readonly mediaType: string | null
  /** Bytes. */
  readonly size: number | null
  /** SHA-256 as its sender reported it, in small letters. */
  readonly sha256: string | null
  /** Where it lies at the sender, as written; an address of the web or an index of its own. */
  readonly url: string | null
}

/** The files that a record names: its attachments, and what of its evidence, recordings and papers has a hash or an address. */
export function filesNamed({ attachments, evidence, media, docs }: EnforcementRecord): FileNamed[] {
  const hash = (written: string | null) => written?.toLowerCase() ?? null
  const named = [
    ...attachments.map(({ name, mediaType, size, sha256, url, documentId }, at): FileNamed =>
      ({ key: `attachments:${name ?? documentId ?? at}`, sort: '附件', name: name ?? documentId ?? `附件${at + 1}`, mediaType, size, sha256: hash(sha256), url })),
    ...evidence.filter(({ sha256 }) => sha256 !== null).map(({ evidenceId, name, sha256 }, at): FileNamed =>
      ({ key: `evidence:${evidenceId ?? name ?? at}`, sort: '证据', name: name ?? evidenceId ?? `证据${at + 1}`, mediaType: null, size: null, sha256: hash(sha256), url: null })),
    ...media.filter(({ sha256, storageUrl }) => sha256 !== null || storageUrl !== null).map(({ mediaId, startedAt, sha256, storageUrl }, at): FileNamed =>
      ({ key: `media:${mediaId ?? startedAt ?? at}`, sort: '音像记录', name: mediaId ?? `音像${at + 1}`, mediaType: null, size: null, sha256: hash(sha256), url: storageUrl })),
    ...docs.filter(({ fileHash }) => fileHash !== null).map(({ documentId, docType, docNo, fileHash }, at): FileNamed =>
      ({ key: `docs:${documentId ?? docNo ?? at}`, sort: '文书', name: [docType && codes.docType[docType], docNo].filter(Boolean).join(' ') || `文书${at + 1}`, mediaType: null, size: null, sha256: hash(fileHash), url: null })),
  ]
  return [...new Map(named.map((one) => [one.key, one])).values()]
}

/** `intact`: the file is here and is the one that was named. `other`: what came is another. `unproven`: it is here, but its sender named no hash. */
export type Delivery = 'missing' | 'intact' | 'other' | 'unproven'

/** What is here of a file that was named: the file with its hash, whatever it was handed in for; else the last that was handed in for it. */
export function deliveryOf<F extends { readonly key: string; readonly sha256: string }>({ key, sha256 }: FileNamed, received: readonly F[]): { readonly delivery: Delivery; readonly file: F | null } {
  const same = sha256 === null ? undefined : received.findLast((file) => file.sha256 === sha256)
  if (same) return { delivery: 'intact', file: same }
  const given = received.findLast((file) => file.key === key)
  if (!given) return { delivery: 'missing', file: null }
  return { delivery: sha256 === null ? 'unproven' : 'other', file: given }
}

/** The host of an address that a browser may open; null for an index that only its sender can read. */
export function webHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? host : null
}
