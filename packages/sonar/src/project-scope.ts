import { listElement, splitList } from './properties.ts'

/** Patterns for tests if the properties set none. `test` counts only at the top, because packages with that name are code. */
export const testPatterns = ['test/**', '**/tests/**', '**/test_*.py', '**/*_test.py', '**/conftest.py']

// Installed packages in the workspace that git does not ignore.
const installed = '**/site-packages/**'

/**
 * Defaults for the properties that define code and tests. The analysis fails if a file is both, or if there is a test result for a
 * file that is code. So everything that is included as a test is excluded as code.
 */
export function scopeDefaults(known: Map<string, string>): Record<string, string> {
  const [sources, tests] = [known.get('sonar.sources'), known.get('sonar.tests')]
  if (sources !== undefined && tests !== undefined) return {}
  const list = (name: string) => splitList(known.get(name) ?? '')
  const places = tests === undefined ? [''] : list('sonar.tests').map(cleaned)
  const everywhere = places.includes('')
  const inclusions = list('sonar.test.inclusions').length > 0 ? list('sonar.test.inclusions') : testPatterns
  // A path may be a file or a folder.
  const patterns = everywhere ? inclusions : places.flatMap(place => [place, `${place}/**`])
  return {
    ...(sources === undefined ? { 'sonar.sources': '.' } : {}),
    ...(tests === undefined ? { 'sonar.tests': '.' } : {}),
    ...(everywhere ? { 'sonar.test.inclusions': joined(inclusions) } : {}),
    'sonar.exclusions': joined([...list('sonar.exclusions'), ...patterns, installed]),
    'sonar.test.exclusions': joined([...list('sonar.test.exclusions'), installed]),
  }
}

/** A path in properties, in normal form: relative to the base directory, which is ''. */
function cleaned(place: string): string {
  return place.replace(/^\.(?=$|\/)/, '').replace(/^\/+|\/+$/g, '')
}

function joined(patterns: string[]): string {
  return [...new Set(patterns)].map(listElement).join(',')
}
