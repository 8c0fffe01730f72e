import { useEffect } from 'react'

export interface WallProps {
  /** Told when what is shown last came. */
  readonly onUpdate: (at: number) => void
}

/** Tells when the older of some answers came: what is shown is as old as its oldest part. */
export function useUpdated(onUpdate: WallProps['onUpdate'], ...answers: readonly { readonly dataUpdatedAt: number }[]): void {
  const oldest = Math.min(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt))
  useEffect(() => onUpdate(oldest), [onUpdate, oldest])
}
