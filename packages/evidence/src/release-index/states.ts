import type { IndexEntry, ReleaseState } from './entry.ts'

/** A state in a sentence: `v1.2.0 is without support`. */
export const stateWords: Record<ReleaseState, string> = {
  supported: 'supported',
  superseded: 'superseded',
  'end-of-support': 'without support',
  yanked: 'yanked',
}

/** The states on a day: that which the project declared and, once its support has ended, that as well. Nobody may have written it down yet. */
export function statesOn({ state, until }: Pick<IndexEntry, 'state' | 'until'>, day: string): ReleaseState[] {
  if (until === undefined || until >= day || state === 'end-of-support') return [state]
  return state === 'supported' ? ['end-of-support'] : [state, 'end-of-support']
}
