/**
 * Matches a path against a pattern by Sonar's rules, which are Ant's: `*` within a segment, `**` any number of segments, `?` one
 * character, a trailing slash everything below. https://docs.sonarsource.com/sonarqube-server/project-administration/adjusting-analysis/setting-analysis-scope/defining-matching-patterns
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern
  return new RegExp(
    `^${whole
      .replace(/^\.?\//, '')
      .split('/')
      .map(segment)
      .join('')}$`,
    'u',
  ).test(`${path}/`)
}

function segment(text: string): string {
  if (text === '**') return '(?:[^/]+/)*'
  const inner = text.replace(/[*?]|[^*?]+/g, part =>
    part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )
  return `${inner}/`
}
