import type { Machine } from '../matters/index.ts'

/** Whether the law wants credentials to be shown, and by which fact the matter says that they were. */
export const credentialsShown = ({ facts }: Pick<Machine, 'facts'>): Machine['facts'][number] | undefined => facts.find(({ id }) => id === 'credentialsShown')
