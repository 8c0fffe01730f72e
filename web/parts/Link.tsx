import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { useGo, withOrgan } from '../frame/address.ts'

/** `replace`: the page stays the same step in the browser's history. */
type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string; replace?: boolean; ref?: Ref<HTMLAnchorElement> }

/** A link inside the product: a plain click stays in the page, every other click is the browser's. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const go = useGo()
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlain(event) || rest.target) return
    event.preventDefault()
    go(to, { replace })
  }
  return <a href={withOrgan(to, search)} onClick={follow} {...rest} />
}

export const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
