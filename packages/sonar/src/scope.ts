import { matchesPattern } from './pattern.ts'
import { splitList } from './properties.ts'

/** How Sonar classifies a file. `no coverage`: source code that the settings exclude from coverage. */
export type Role = 'main' | 'test' | 'outside' | 'no coverage'

type Settings = Readonly<Record<string, string | undefined>>

/** Classifies files like Sonar with these settings. Paths are relative to the project's base directory. */
export function roleUnder(settings: Settings): (path: string) => Role {
  const list = (name: string) => splitList(settings[name] ?? '')
  const sources = list('sonar.sources').length === 0 ? ['.'] : list('sonar.sources')
  const tests = list('sonar.tests')
  const passes = (path: string, kind: '' | 'test.') => {
    const inclusions = list(`sonar.${kind}inclusions`)
    return (
      (inclusions.length === 0 || matchesAny(inclusions, path)) && !matchesAny(list(`sonar.${kind}exclusions`), path)
    )
  }
  return path => {
    if (tests.some(place => isBelow(place, path)) && passes(path, 'test.')) return 'test'
    if (!sources.some(place => isBelow(place, path)) || !passes(path, '')) return 'outside'
    return matchesAny(list('sonar.coverage.exclusions'), path) ? 'no coverage' : 'main'
  }
}

function matchesAny(patterns: string[], path: string): boolean {
  return patterns.some(pattern => matchesPattern(pattern, path))
}

/** `place` is a directory or a file, as written in properties: `.`, `src`, `./src/`. */
function isBelow(place: string, path: string): boolean {
  const clean = place.replace(/^(\.\/)+/, '').replace(/\/+$/, '')
  return clean === '' || clean === '.' || path === clean || path.startsWith(`${clean}/`)
}
