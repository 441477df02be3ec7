import { listElement, splitList } from './properties.ts'

/** What tells tests from code where the properties do not. `test` counts at the top only: packages of that name are code. */
export const testPatterns = ['test/**', '**/tests/**', '**/test_*.py', '**/*_test.py', '**/conftest.py']

// Installed packages that lie in the workspace and that git is not told to ignore.
const installed = '**/site-packages/**'

/**
 * What is code and what is test, as far as the properties leave it open. A file that is both makes the engine fail, and so
 * does a test result of a file that is code: so what is included as a test is excluded as code.
 */
export function scopeDefaults(known: Map<string, string>): Record<string, string> {
  const [sources, tests] = [known.get('sonar.sources'), known.get('sonar.tests')]
  if (sources !== undefined && tests !== undefined) return {}
  const list = (name: string) => splitList(known.get(name) ?? '')
  const places = tests === undefined ? [''] : list('sonar.tests').map(cleaned)
  const everywhere = places.includes('')
  const inclusions = list('sonar.test.inclusions').length > 0 ? list('sonar.test.inclusions') : testPatterns
  // A place may be a file or a folder.
  const patterns = everywhere ? inclusions : places.flatMap(place => [place, `${place}/**`])
  return {
    ...(sources === undefined ? { 'sonar.sources': '.' } : {}),
    ...(tests === undefined ? { 'sonar.tests': '.' } : {}),
    ...(everywhere ? { 'sonar.test.inclusions': joined(inclusions) } : {}),
    'sonar.exclusions': joined([...list('sonar.exclusions'), ...patterns, installed]),
    'sonar.test.exclusions': joined([...list('sonar.test.exclusions'), installed]),
  }
}

/** A path as people write it, from the base directory; '' is that itself. */
function cleaned(place: string): string {
  return place.replace(/^\.(?=$|\/)/, '').replace(/^\/+|\/+$/g, '')
}

function joined(patterns: string[]): string {
  return [...new Set(patterns)].map(listElement).join(',')
}
