import { articleOf, type Capability, type Cite, citeOf, type Law } from '../norms/index.ts'

/** The articles in which a law speaks of something the platform can do, in their order. */
export const articlesOn = ({ provisions = [] }: Law, capability: Capability): readonly Cite[] =>
  [...new Set(provisions.flatMap(provision => (provision.capability === capability && provision.state !== 'excused' ? [articleOf(citeOf(provision.id)) as Cite] : [])))]
