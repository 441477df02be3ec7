/**
 * A path as a pattern of syft and trivy (https://github.com/bmatcuk/doublestar) that matches nothing else. Both get the paths that
 * were found, and not the patterns, so that they cannot read a pattern in different ways.
 */
export function literal(path: string): string {
  return path.replace(/[\\*?[\]{}]/g, '\\$&')
}
