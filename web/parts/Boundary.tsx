import { Component, type ReactNode } from 'react'
import { TroubleNotice } from '../frame/states.tsx'

/** What breaks inside stays inside: the rest of the page goes on, and a sentence stands where it broke. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <TroubleNotice error={error} retry={() => this.setState({ error: undefined })} /> : this.props.children
  }
}
