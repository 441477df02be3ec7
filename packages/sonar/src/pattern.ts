import { matchesSome } from '@release-tools/base'

/**
 * Matches a path against a pattern by Sonar's rules, which are Ant's: `*` within a segment, `**` any number of segments, `?` one
 * character, a trailing slash everything below. https://docs.sonarsource.com/sonarqube-server/project-administration/adjusting-analysis/setting-analysis-scope/defining-matching-patterns
 */
export function matchesPattern(pattern: string, path: string): boolean {
  return matchesSome([pattern.endsWith('/') ? `${pattern}**` : pattern])(path)
}
