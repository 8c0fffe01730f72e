/** Of a record of a measure, as far as its signatures go. */
export interface Signed {
  readonly kind: string
  readonly onSite: boolean
  readonly signatures: readonly { readonly as: string }[]
  /** The other side would not sign; a witness says so. */
  readonly unsigned: boolean
}

/** Whose signature a record still lacks. Where the other side took part it signs, or its refusal is witnessed. */
export function lacksSignatureOf({ kind, onSite, signatures, unsigned }: Signed): string[] {
  const signed = (...as: string[]): boolean => signatures.some((signature) => as.includes(signature.as))
  return [
    ...(signed('supervisor', 'recorder') ? [] : ['监督人员']),
    ...(kind === 'interview' && !signed('asked') && !unsigned ? ['被询问人'] : []),
    ...(kind !== 'interview' && (onSite || kind === 'inspection') && !signed('present', 'asked') && !unsigned ? ['在场人员'] : []),
  ]
}
