import type { Fix } from './assessment.ts'

/** Whether there is a version without the vulnerability, if no version is named. Nobody may read "unknown" as "no". */
const words = {
  fixed: 'yes',
  'not-fixed': 'no fix yet',
  'wont-fix': 'will not be fixed',
  unknown: 'unknown',
} as const satisfies Record<Fix['state'], string>

/** The same, as a cell below "Fixed in". */
export function fixWord(state: Fix['state']): string {
  return words[state]
}

/** In which versions a finding is fixed, or what is known instead: `2.6.0, 3.0`, `no fix yet`. */
export function fixText({ state, versions }: Fix): string {
  return versions.length > 0 ? versions.join(', ') : fixWord(state)
}

const sentences = {
  fixed: 'A fix exists.',
  'not-fixed': 'No fix is known.',
  'wont-fix': 'It will not be fixed.',
  unknown: 'No fix is known.',
} as const satisfies Record<Fix['state'], string>

/** The same as a sentence: `Fixed in 2.6.0, 3.0.` */
export function fixSentence({ state, versions }: Fix): string {
  return versions.length > 0 ? `Fixed in ${versions.join(', ')}.` : sentences[state]
}

const phrases = { ...words, fixed: 'a fix exists', unknown: 'no fix is known' }

/** The same within a text: `fixed in 2.6.0, 3.0`, `no fix is known`. */
export function fixPhrase({ state, versions }: Fix): string {
  return versions.length > 0 ? `fixed in ${versions.join(', ')}` : phrases[state]
}
